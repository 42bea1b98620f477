import type { IssueReport, RejectTable } from './import-outcome.ts';
import { joinCoded, joinTexts } from './join-columns.ts';

/** Rejected rows without those of some numbers, followed by others. */
export function replaceRejects(
  rejects: RejectTable,
  rows: ReadonlySet<number>,
  others: RejectTable,
): RejectTable {
  const parts: { readonly table: RejectTable; readonly from: number; readonly to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= rejects.count; i++) {
    if (i < rejects.count && !rows.has(rejects.row[i]!)) continue;
    if (i > from) parts.push({ table: rejects, from, to: i });
    from = i + 1;
  }
  if (others.count > 0) parts.push({ table: others, from: 0, to: others.count });
  const count = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  const numbers = (columnOf: (table: RejectTable) => Uint32Array) => {
    const joined = new Uint32Array(count);
    let at = 0;
    for (const { table, ...part } of parts) {
      joined.set(columnOf(table).subarray(part.from, part.to), at);
      at += part.to - part.from;
    }
    return joined;
  };
  const stretches = <Column>(columnOf: (table: RejectTable) => Column) =>
    parts.map(({ table, ...range }) => ({ column: columnOf(table), ...range }));
  const cellsFrom = (table: RejectTable, i: number) => (i === 0 ? 0 : table.cellEnds[i - 1]!);
  const cellEnds = new Uint32Array(count);
  let at = 0;
  let end = 0;
  for (const part of parts) {
    const shift = end - cellsFrom(part.table, part.from);
    for (let i = part.from; i < part.to; i++) cellEnds[at++] = part.table.cellEnds[i]! + shift;
    end = cellEnds[at - 1] ?? end;
  }
  return {
    count,
    row: numbers(({ row }) => row),
    sheetRow: numbers(({ sheetRow }) => sheetRow),
    code: joinCoded(stretches(({ code }) => code)),
    column: joinCoded(stretches(({ column }) => column)),
    value: joinTexts(stretches(({ value }) => value)),
    cells: joinTexts(
      parts.map(({ table, ...part }) => ({
        column: table.cells,
        from: cellsFrom(table, part.from),
        to: cellsFrom(table, part.to),
      })),
    ),
    cellEnds,
  };
}

/** Issues without those of some rows, followed by others; what was counted but not kept stays counted. */
export function replaceIssues(
  issues: IssueReport,
  rows: ReadonlySet<number>,
  others: IssueReport,
): IssueReport {
  const counts = new Map(Object.entries(issues.counts));
  const count = (code: string, by: number) => counts.set(code, (counts.get(code) ?? 0) + by);
  for (const { row, code } of issues.kept) if (rows.has(row)) count(code, -1);
  for (const [code, more] of Object.entries(others.counts)) count(code, more);
  return {
    counts: Object.fromEntries([...counts].filter(([, left]) => left > 0)),
    kept: [...issues.kept.filter(({ row }) => !rows.has(row)), ...others.kept],
  };
}
