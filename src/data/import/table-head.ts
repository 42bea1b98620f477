import type { HeaderRows, TableNote } from '../../domain/import-plan.ts';
import type { FileProblem, SourceRow, TableSource } from '../formats/format.ts';
import { columnLetters, findHeaderRows, joinHeader } from './sheet-header.ts';

/** Rows that are looked at before the import begins. */
const HEAD_ROWS = 200;

/** What the first rows of a table tell. */
export interface TableHead {
  readonly header: readonly string[];
  /** Null where the format names its columns, or the sheet begins with data. */
  readonly headerRows: HeaderRows | null;
  /** The rows of the header as they stand on the sheet. */
  readonly headerCells: readonly (readonly string[])[];
  /** First rows as they stand on the sheet; empty where the format names its columns. */
  readonly top: readonly SourceRow[];
  /** The first data rows. */
  readonly samples: readonly SourceRow[];
  readonly notes: readonly TableNote[];
}

/**
 * Reads the first rows and finds the header, or takes the rows that the user says; `last` −1 says that there is none.
 * Null where the table has no row at all.
 */
export async function readTableHead(
  table: TableSource,
  wanted: HeaderRows | null,
  signal?: AbortSignal,
): Promise<TableHead | null> {
  const top: SourceRow[] = [];
  for await (const { rows } of table.rows(signal)) {
    top.push(...rows.slice(0, HEAD_ROWS - top.length));
    if (top.length >= HEAD_ROWS) break;
  }
  if (table.header !== null) {
    const { header } = table;
    return { header, headerRows: null, headerCells: [], top: [], samples: top, notes: [] };
  }
  if (top.length === 0) return null;
  const { first, last } = wanted ?? findHeaderRows(top, table.merges ?? []);
  if (last < 0) return withoutHeader(top);
  const rows = top.filter(({ sheetRow }) => sheetRow - 1 >= first && sheetRow - 1 <= last);
  const samples = top.filter(({ sheetRow }) => sheetRow - 1 > last);
  const header = nameFilledColumns(joinHeader(rows), samples, table.merges !== undefined);
  const notes: TableNote[] = [];
  if (first > top[0]!.sheetRow - 1) notes.push({ code: 'header-row', params: { row: first + 1 } });
  if (last > first) notes.push({ code: 'header-joined', params: { first: first + 1, last: last + 1 } });
  const headerCells = rows.map(({ cells }) => cells);
  return { header, headerRows: { first, last }, headerCells, top, samples, notes };
}

/**
 * Columns without a name that hold something are named by their letter, so that nothing in them is lost. On a grid of
 * cells that holds beyond the header too; in text such cells are a row that has shifted.
 */
function nameFilledColumns(
  header: readonly string[],
  samples: readonly SourceRow[],
  isGrid: boolean,
): readonly string[] {
  const widest = isGrid ? Math.max(0, ...samples.map(({ cells }) => cells.length)) : 0;
  const width = Math.max(header.length, widest);
  const letters = columnLetters(width);
  return letters.map((letter, column) => {
    const name = header[column] ?? '';
    const isFilled = name === '' && samples.some(({ cells }) => (cells[column] ?? '').trim() !== '');
    return isFilled ? letter : name;
  });
}

/** Why a table has no row at all: what its reader says, else that it is empty. */
export async function whyWithoutRows(table: TableSource, signal?: AbortSignal): Promise<FileProblem> {
  for await (const { problem, notes = [] } of table.rows(signal)) {
    if (problem !== undefined) return problem;
    const unreadable = notes.find(({ code }) => code === 'sheet-unreadable');
    if (unreadable !== undefined) return unreadable;
  }
  return { code: 'file-empty', params: {} };
}

function withoutHeader(top: readonly SourceRow[]): TableHead {
  const header = columnLetters(Math.max(0, ...top.map(({ cells }) => cells.length)));
  return {
    header,
    headerRows: null,
    headerCells: [],
    top,
    samples: top,
    notes: [{ code: 'header-none', params: {} }],
  };
}
