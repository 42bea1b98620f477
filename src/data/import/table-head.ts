import type { HeaderRows } from '../../domain/import-plan.ts';
import type { RowBatch, SourceRow, TableNote, TableSource } from '../formats/format.ts';
import type { DataRow } from './data-row.ts';
import { hasPositionHeader } from './guess-columns.ts';

/** Rows that a title or a note may take above the header. */
const HEADER_SEARCH_ROWS = 20;

/** Rows that are looked at before the import begins. */
const HEAD_ROWS = 200;

/** What the first rows of a table tell. */
export interface TableHead {
  readonly header: readonly string[];
  /** Null where the format names its columns. */
  readonly headerRows: HeaderRows | null;
  /** First rows as they stand on the sheet. */
  readonly top: readonly SourceRow[];
  /** The first data rows. */
  readonly samples: readonly SourceRow[];
  readonly notes: readonly TableNote[];
}

/** Reads the first rows and finds the header; null where the table has no row at all. */
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
    return { header: table.header, headerRows: null, top: [], samples: top, notes: [] };
  }
  if (top.length === 0) return null;
  const headerRows = wanted ?? findHeaderRows(top);
  const isHeader = ({ sheetRow }: SourceRow) =>
    sheetRow - 1 >= headerRows.first && sheetRow - 1 <= headerRows.last;
  const header = (top.find(isHeader)?.cells ?? []).map((cell) => cell.trim());
  const notes: TableNote[] =
    top[0] !== undefined && headerRows.first > top[0].sheetRow - 1
      ? [{ code: 'header-row', params: { row: headerRows.first + 1 } }]
      : [];
  return {
    header,
    headerRows,
    top,
    samples: top.filter(({ sheetRow }) => sheetRow - 1 > headerRows.last),
    notes,
  };
}

function findHeaderRows(top: readonly SourceRow[]): HeaderRows {
  const found = top.slice(0, HEADER_SEARCH_ROWS).find(({ cells }) => hasPositionHeader(cells)) ?? top[0];
  const row = (found?.sheetRow ?? 1) - 1;
  return { first: row, last: row };
}

/** The rows below the header, numbered from 1, in batches as the format gives them. */
export async function* readDataRows(
  table: TableSource,
  headerRows: HeaderRows | null,
  signal?: AbortSignal,
): AsyncGenerator<Omit<RowBatch, 'rows'> & { readonly rows: readonly DataRow[] }> {
  let count = 0;
  for await (const batch of table.rows(signal)) {
    const below =
      headerRows === null ? batch.rows : batch.rows.filter(({ sheetRow }) => sheetRow - 1 > headerRows.last);
    yield { ...batch, rows: below.map((row) => ({ ...row, row: ++count })) };
  }
}
