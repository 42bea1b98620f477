import Papa from 'papaparse';
import { hasPositionHeader } from '../import/guess-columns.ts';
import { unmarkFormula } from '../write/formula-safety.ts';
import {
  type FileFormat,
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
  type RowBatch,
  type SourceRow,
  type TableNote,
} from './format.ts';
import { createRecordSplitter, isBlankLine } from './split-records.ts';
import { detectEncoding, readTextHead, streamText, type TextEncodingInfo } from './text-stream.ts';

/** Text that is looked at to tell the delimiter. */
const HEAD_BYTES = 2 ** 18;

/** Lines of the head that may be titles and notes above the table. */
const HEAD_LINES = 40;

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** A single line beyond this is no row of a table. */
const MAX_LINE_CHARS = 2 ** 24;

/** CSV, TSV and semicolon-separated text, read as a stream. */
export const csvFormat: Pick<FileFormat, 'open'> = { open: openCsv };

async function openCsv({ blob }: InputFile, { encoding, signal }: OpenOptions): Promise<OpenResult> {
  if (blob.size === 0) return fileProblem('file-empty');
  if (await looksBinary(blob)) return fileProblem('file-binary');
  const detected = await detectEncoding(blob, encoding, signal);
  if (!detected.ok) return detected;
  const head = await readTextHead(blob, detected.encoding, HEAD_BYTES);
  if (head.slice(0, 4096).includes('\0')) return fileProblem('file-binary');
  if (blob.size <= HEAD_BYTES && head.trim() === '') return fileProblem('file-empty');
  const delimiter = findDelimiter(head.replace(/\r\n?/g, '\n'));
  const notes: TableNote[] = delimiter === ',' ? [] : [{ code: 'delimiter', params: { delimiter } }];
  return {
    ok: true,
    format: 'csv',
    encoding: detected.encoding,
    notes,
    tables: [
      {
        name: '',
        rowCount: null,
        header: null,
        isSpatial: false,
        crs: null,
        rows: (cancel) => readRows(blob, detected, delimiter, cancel),
      },
    ],
  };
}

/** Bytes that a text of any encoding here hardly has, and beginnings of formats that people rename. */
const CONTROL_SHARE = 0.02;
const OTHER_FORMATS = [
  '%PDF-',
  '\x89PNG',
  '\x1f\x8b',
  'PK\x03',
  'MZ',
  'GIF8',
  '\xff\xd8\xff',
  'Rar!',
  '7z\xbc\xaf',
];

/** Whether the first bytes are no text. NULs are counted elsewhere: UTF-16 has them. */
async function looksBinary(blob: Blob): Promise<boolean> {
  const head = new Uint8Array(await blob.slice(0, 4096).arrayBuffer());
  const start = String.fromCharCode(...head.subarray(0, 8));
  const controls = head.filter((byte) => byte > 0 && byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d)).length;
  // Two letters are no magic where what follows is text.
  const isNamed =
    OTHER_FORMATS.some((magic) => start.startsWith(magic)) && (controls > 0 || start.startsWith('%PDF-'));
  const isWide = head.filter((byte) => byte === 0).length > head.length / 8;
  return isNamed || (!isWide && controls > head.length * CONTROL_SHARE);
}

async function* readRows(
  blob: Blob,
  { encoding, damaged }: TextEncodingInfo,
  delimiter: string,
  signal?: AbortSignal,
): AsyncGenerator<RowBatch> {
  const splitter = createRecordSplitter(delimiter);
  let sheetRow = 0;
  let damagedRow = 0;
  const take = (records: string[][]): SourceRow[] => {
    const rows: SourceRow[] = [];
    for (const cells of records) {
      sheetRow++;
      if (damaged > 0 && damagedRow === 0 && cells.some((cell) => cell.includes('\ufffd')))
        damagedRow = sheetRow;
      if (!isBlankLine(cells)) rows.push({ sheetRow, cells: cells.map(unmarkFormula) });
    }
    return rows;
  };
  for await (const { text, done } of streamText(blob, encoding, signal)) {
    yield { rows: take(splitter.push(text)), done };
    if (splitter.pendingLength() > MAX_LINE_CHARS) {
      yield { rows: [], done, problem: { code: 'line-too-long', params: { row: sheetRow + 1 } } };
      return;
    }
  }
  const rows = take(splitter.end());
  const literal = splitter.firstLiteral();
  const notes: TableNote[] = [];
  if (literal !== null) notes.push({ code: 'quotes-literal', params: { row: literal } });
  if (damaged > 0)
    notes.push({ code: 'encoding-damaged', params: { encoding, count: damaged, row: damagedRow } });
  yield { rows, done: 1, notes };
}

/**
 * The delimiter under which a header with positions appears; else the one that cuts the lines into the most cells of
 * one and the same number; a comma where none does.
 */
function findDelimiter(head: string): string {
  const parsed = DELIMITERS.map((delimiter) => ({
    delimiter,
    records: Papa.parse<string[]>(head, { delimiter, newline: '\n', preview: HEAD_LINES }).data,
  }));
  const withHeader = parsed.find(({ records }) => records.some((record) => hasPositionHeader(record)));
  if (withHeader !== undefined) return withHeader.delimiter;
  const scored = parsed.map(({ delimiter, records }) => ({ delimiter, score: regularCells(records) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ',';
}

/** Cells beyond the first in the rows that are as wide as most are. */
function regularCells(records: readonly string[][]): number {
  const widths = new Map<number, number>();
  for (const { length } of records) widths.set(length, (widths.get(length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, count]) => (width - 1) * count));
}
