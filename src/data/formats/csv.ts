import Papa from 'papaparse';
import { decodeText, type Encoding } from '../decode-text.ts';
import { findHeader } from '../ledger-header.ts';
import { type RawTable, type TableNote, type TableResult, tableProblem } from './table.ts';

/** Rows that a title or a note may take above the header. */
const HEADER_SEARCH_ROWS = 20;

/** Reads CSV, TSV or semicolon-separated text (RFC 4180, and the ways in which files break it). */
export function readCsv(bytes: Uint8Array, encoding: Encoding): TableResult {
  if (bytes.length === 0) return tableProblem('file-empty');
  const decoded = decodeText(bytes, encoding);
  if (!decoded.ok) return tableProblem('encoding-invalid', { encoding: decoded.tried });
  if (decoded.text.slice(0, 4096).includes('\0')) return tableProblem('file-binary');

  const { records, notes } = parseRecords(decoded.text.replace(/\r\n?/g, '\n'));
  if (decoded.damaged > 0) notes.push(damageNote(records, decoded.encoding, decoded.damaged));
  const filled = records.flatMap((record, index) => (isBlankLine(record) ? [] : [{ record, index }]));
  if (filled.length === 0) return tableProblem('file-empty');
  const headerAt = Math.max(
    filled.slice(0, HEADER_SEARCH_ROWS).findIndex(({ record }) => findHeader(record) !== null),
    0,
  );
  if (headerAt > 0) notes.push({ code: 'header-row', params: { row: filled[headerAt]!.index + 1 } });
  const data = filled.slice(headerAt + 1);
  const table: RawTable = {
    header: filled[headerAt]!.record.map((cell) => cell.trim()),
    rows: data.map(({ record }) => record),
    sheetRow: (row) => data[row]!.index + 1,
    positionColumns: null,
    encoding: decoded.encoding,
    notes,
  };
  return { ok: true, table };
}

/**
 * Splits into records. Quotes that do not follow RFC 4180 (a name that begins with a quoted word, a quote that closes
 * rows later) can swallow the rows below; where taking quotes literally gives rows that fit better, that reading is
 * kept and noted. Line ends may be mixed, so they are made one before.
 */
function parseRecords(text: string): { records: string[][]; notes: TableNote[] } {
  const delimiter = findDelimiter(text);
  const notes: TableNote[] = [];
  if (delimiter !== ',') notes.push({ code: 'delimiter', params: { delimiter } });
  const { data: records, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  const width = records.find((record) => !isBlankLine(record))?.length ?? 0;
  const swallowing = records.findIndex((record) => swallowsRows(record, delimiter, width));
  const broken = errors.find(({ type }) => type === 'Quotes')?.row ?? (swallowing === -1 ? null : swallowing);
  if (broken === null) return { records, notes };
  const { data: literal } = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '\0' });
  if (swallowing === -1 && countRagged(literal, width) >= countRagged(records, width))
    return { records, notes };
  return { records: literal, notes: [...notes, { code: 'quotes-literal', params: { row: broken + 1 } }] };
}

/** Whether a quoted cell holds lines that look like whole rows of the table. */
function swallowsRows(record: readonly string[], delimiter: string, width: number): boolean {
  return record.some((cell) =>
    cell
      .split('\n')
      .slice(1, -1)
      .some((line) => width > 2 && line.split(delimiter).length === width),
  );
}

function damageNote(records: readonly string[][], encoding: string, count: number): TableNote {
  const row = records.findIndex((record) => record.some((cell) => cell.includes('\ufffd'))) + 1;
  return { code: 'encoding-damaged', params: { encoding, count, row } };
}

/** The delimiter under which a header row appears; a comma where none does. */
function findDelimiter(text: string): string {
  const delimiters = [',', '\t', ';', '|'];
  const givesHeader = (delimiter: string) =>
    Papa.parse<string[]>(text, { delimiter, preview: HEADER_SEARCH_ROWS }).data.some(
      (record) => findHeader(record) !== null,
    );
  return delimiters.find(givesHeader) ?? ',';
}

function countRagged(records: readonly string[][], width: number): number {
  return records.filter((record) => !isBlankLine(record) && record.length !== width).length;
}

/** A line without a character. A line of separators only is a row, and is reported as one. */
function isBlankLine(record: readonly string[]): boolean {
  return record.length === 0 || (record.length === 1 && record[0]!.trim() === '');
}
