import { readDataRows } from '../data/import/data-rows.ts';
import { openInput } from '../data/import/open-input.ts';
import { readTableHead } from '../data/import/table-head.ts';
import type { InspectQuery, TableAnswer } from './import-api.ts';

/** All rows of a table as text. The whole of it stays in memory: for lists of rejected rows, not for ledgers. */
export async function readWholeTable({
  file,
  encoding,
  table: name,
  headerRows,
}: InspectQuery): Promise<TableAnswer> {
  const opened = await openInput({ name: file.name, blob: file }, { encoding });
  if (!opened.ok) return opened;
  try {
    const table = opened.tables.find((known) => name === null || known.name === name);
    const head = table === undefined ? null : await readTableHead(table, headerRows);
    if (table === undefined || head === null) {
      return { ok: false, error: { code: 'file-empty', params: {} } };
    }
    const rows: (readonly string[])[] = [];
    const shape = { header: head.header, mapping: {}, isSpatial: table.isSpatial };
    for await (const batch of readDataRows(table, head, shape)) {
      for (const { cells } of batch.rows) rows.push(cells);
    }
    return { ok: true, header: head.header, rows };
  } finally {
    opened.close?.();
  }
}
