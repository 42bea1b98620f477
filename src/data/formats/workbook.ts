import { type DenseWorkSheet, read, set_cptable, type WorkBook } from '@e965/xlsx';
import { encodingOfCodepage } from './codepages.ts';
import {
  type FileProblem,
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
  type TableNote,
} from './format.ts';
import { detectEncoding } from './text-stream.ts';
import { type SheetInfo, sheetTable } from './workbook-sheet.ts';
import { READ_OPTIONS, readOneSheet, readSheetList, unpackXlsx } from './workbook-xlsx.ts';
import { looksLikeZip } from './zip.ts';

const MAX_FILE_BYTES = 200_000_000;
const MAX_MARKUP_TABLES = 500;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

type Sheets = { readonly ok: true; readonly sheets: SheetInfo[]; readonly notes: readonly TableNote[] };
type Problem = { readonly ok: false; readonly error: FileProblem };

/**
 * Opens a workbook by what it is, whatever its ending: Office Open XML, the older binary format (also WPS .et), or
 * the web page or XML that many systems write as `.xls`. Cells are read sheet by sheet when asked for.
 */
export async function openWorkbook(file: InputFile, options: OpenOptions): Promise<OpenResult> {
  if (file.blob.size === 0) return fileProblem('file-empty');
  if (file.blob.size > MAX_FILE_BYTES)
    return fileProblem('file-too-large', { limitMb: MAX_FILE_BYTES / 1e6 });
  const bytes = new Uint8Array(await file.blob.arrayBuffer());
  options.signal?.throwIfAborted();
  if (looksLikeZip(bytes)) return openedWorkbook('xlsx', () => openXlsx(bytes));
  if (isBinaryWorkbook(bytes)) return openedWorkbook('xls', () => openXls(bytes));
  return openMarkup(file, options);
}

function openedWorkbook(format: string, open: () => Sheets | Problem): OpenResult {
  let opened: Sheets | Problem;
  try {
    opened = open();
  } catch (cause) {
    return parseProblem(cause);
  }
  if (!opened.ok) return opened;
  const visibleFirst = opened.sheets.toSorted((a, b) => Number(a.isHidden) - Number(b.isHidden));
  if (visibleFirst.length === 0) return fileProblem('workbook-no-sheets');
  const { notes } = opened;
  return { ok: true, format, encoding: 'utf-8', notes, tables: visibleFirst.map(sheetTable) };
}

function openXlsx(bytes: Uint8Array): Sheets | Problem {
  const unpacked = unpackXlsx(bytes);
  if (!unpacked.ok) return unpacked;
  const list = readSheetList(unpacked.bytes);
  const cache = createSheetCache((index) => readOneSheet(unpacked.bytes, index));
  return { ok: true, sheets: listSheets(list, cache), notes: unpacked.notes };
}

function openXls(bytes: Uint8Array): Sheets {
  // Before Excel 97 texts are in a code page. SheetJS asks for tables of them; the platform's decoders do as well.
  set_cptable({ utils: { decode: decodeCodepage } });
  const workbook = read(bytes, READ_OPTIONS);
  return { ok: true, sheets: listSheets(workbook, () => workbook), notes: [] };
}

/** What many systems write under the ending `.xls`: a web page, or Excel 2003's XML. Cells are read as shown. */
async function openMarkup({ blob }: InputFile, { encoding, signal }: OpenOptions): Promise<OpenResult> {
  const detected = await detectEncoding(blob, encoding, signal);
  if (!detected.ok) return fileProblem('workbook-not-one', { start: '' });
  const text = new TextDecoder(detected.encoding).decode(await blob.arrayBuffer()).trimStart();
  if (!/^<(\?xml|html|!doctype html|table|meta|head|workbook)/i.test(text)) {
    return fileProblem('workbook-not-one', { start: text.slice(0, 20).replace(/\p{Cc}/gu, ' ') });
  }
  if (/<!ENTITY/i.test(text)) return fileProblem('xml-entities');
  // SheetJS makes a sheet of each and compares its name with all others.
  const tables = text.match(/<table[\s>]/gi)?.length ?? 0;
  if (tables > MAX_MARKUP_TABLES) return fileProblem('workbook-invalid', { reason: `<table> × ${tables}` });
  return openedWorkbook('xls', () => {
    const workbook = read(text, { ...READ_OPTIONS, type: 'string', raw: true });
    const notes = [{ code: 'workbook-is-markup', params: {} }];
    return { ok: true, sheets: listSheets(workbook, () => workbook), notes };
  });
}

function listSheets(list: WorkBook, load: (index: number) => WorkBook): SheetInfo[] {
  const date1904 = list.Workbook?.WBProps?.date1904 === true;
  return list.SheetNames.map((name, index) => ({
    name,
    isHidden: (list.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    date1904,
    load() {
      const sheet = Object.entries(load(index).Sheets).find(([key]) => key === name)?.[1];
      return isDense(sheet) ? sheet : null;
    },
  }));
}

/** Parsing takes seconds for a large sheet: the last one is kept. */
function createSheetCache(parse: (index: number) => WorkBook): (index: number) => WorkBook {
  let last: { readonly index: number; readonly workbook: WorkBook } | null = null;
  return (index) => {
    if (last?.index !== index) {
      last = null;
      let workbook: WorkBook;
      try {
        workbook = parse(index);
      } catch {
        workbook = { SheetNames: [], Sheets: {} };
      }
      last = { index, workbook };
    }
    return last.workbook;
  };
}

function isDense(sheet: object | undefined): sheet is DenseWorkSheet {
  return typeof sheet === 'object' && '!data' in sheet && Array.isArray(sheet['!data']);
}

/** A compound file, or the bare records of Excel 2 to 4. */
function isBinaryWorkbook(bytes: Uint8Array): boolean {
  if (COMPOUND_FILE.every((byte, i) => bytes[i] === byte)) return true;
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[2]! <= 0x10;
}

function decodeCodepage(codepage: number, data: ArrayLike<number> | string): string {
  const bytes =
    typeof data === 'string'
      ? Uint8Array.from(data, (unit) => unit.charCodeAt(0) & 0xff)
      : Uint8Array.from(data);
  return new TextDecoder(encodingOfCodepage(codepage) ?? 'windows-1252').decode(bytes);
}

function parseProblem(cause: unknown): Problem {
  const reason = cause instanceof Error ? cause.message : String(cause);
  // "Unsupported ZIP encryption" is what SheetJS says of a compound file that it takes for a zip.
  return /password/i.test(reason)
    ? fileProblem('file-encrypted')
    : fileProblem('workbook-invalid', { reason: reason.slice(0, 100) });
}
