import type { ImportReport } from '../domain/import-report.ts';
import type { CorrectedRow } from './finished-import.ts';

/** What a list of rejected rows has beside the rows' own cells, by its names and titles in either language. */
const FIRST: readonly string[] = ['row', '数据行', 'Row'];
const LAST: readonly (readonly string[])[] = [
  ['reason', '退回代码', 'Reason'],
  ['message', '退回原因', 'Message'],
  ['suggestion', '修改建议', 'Suggestion'],
];

/** Whether a file's header is that of a list of rejected rows as we write it. */
export function isRejectsHeader(header: readonly string[]): boolean {
  return (
    FIRST.includes(header[0] ?? '') &&
    LAST.every((names, i) => names.includes(header[header.length - LAST.length + i] ?? ''))
  );
}

/**
 * Corrected rows out of such a file: told by their number, their cells in the order of the report's header. Rows
 * that were not rejected are left out and counted: the file must not change what was accepted.
 */
export function readCorrections(
  report: ImportReport,
  rows: readonly (readonly string[])[],
): { readonly corrections: readonly CorrectedRow[]; readonly strangers: number } {
  const sheetRowOf = new Map(Array.from(report.rejects.row, (row, i) => [row, report.rejects.sheetRow[i]!]));
  const corrections: CorrectedRow[] = [];
  let strangers = 0;
  for (const cells of rows) {
    const row = Number(cells[0]);
    const sheetRow = sheetRowOf.get(row);
    if (sheetRow === undefined) strangers++;
    else
      corrections.push({ row, sheetRow, cells: report.header.map((_, column) => cells[column + 1] ?? '') });
  }
  return { corrections, strangers };
}
