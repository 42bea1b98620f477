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

  const { records, notes } = parseRecords(decoded.text);
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
 * Splits into records. Quotes that do not follow RFC 4180 (a name that begins with a quoted word, say) can swallow
 * the rows below; where taking quotes literally gives fewer ragged rows, that reading is kept and noted.
 */
function parseRecords(text: string): { records: string[][]; notes: TableNote[] } {
  const standard = Papa.parse<string[]>(text, { delimiter: findDelimiter(text) });
  const notes: TableNote[] = [];
  if (standard.meta.delimiter !== ',')
    notes.push({ code: 'delimiter', params: { delimiter: standard.meta.delimiter } });
  if (!standard.errors.some(({ type }) => type === 'Quotes')) return { records: standard.data, notes };
  const literal = Papa.parse<string[]>(text, { quoteChar: '\0', delimiter: standard.meta.delimiter });
  if (
    countRagged(literal.data) >= countRagged(standard.data) &&
    literal.data.length <= standard.data.length
  ) {
    return { records: standard.data, notes };
  }
  const row = standard.errors.find(({ type }) => type === 'Quotes')?.row ?? 0;
  return { records: literal.data, notes: [...notes, { code: 'quotes-literal', params: { row: row + 1 } }] };
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

function countRagged(records: readonly string[][]): number {
  const width = records[0]?.length ?? 0;
  return records.filter((record) => !isBlankLine(record) && record.length !== width).length;
}

/** A line without a character. A line of separators only is a row, and is reported as one. */
function isBlankLine(record: readonly string[]): boolean {
  return record.length === 0 || (record.length === 1 && record[0]!.trim() === '');
}
