import type { RowGroup } from './group-rows.ts';

/** What the table shows at one line: a group's subtotals, or a boiler by its place among the rows. */
export type TableLine =
  | { readonly kind: 'group'; readonly index: number }
  | { readonly kind: 'row'; readonly row: number; readonly group: number };

/** The lines of a table some of whose groups are folded. */
export interface TableLines {
  readonly count: number;
  at(line: number): TableLine;
  /** The line of a row; −1 in a folded group. */
  lineOfRow(row: number): number;
  lineOfGroup(index: number): number;
  /** The group of a row; −1 where there are no groups. */
  groupOfRow(row: number): number;
}

/** `open` are the values of the groups that are unfolded. Finding a line takes O(log groups). */
export function tableLines(
  rowCount: number,
  groups: readonly RowGroup[] | null,
  open: readonly string[],
): TableLines {
  if (groups === null) {
    return {
      count: rowCount,
      at: (line) => ({ kind: 'row', row: line, group: -1 }),
      lineOfRow: (row) => row,
      lineOfGroup: () => -1,
      groupOfRow: () => -1,
    };
  }
  const opened = new Set(open);
  const starts: number[] = [];
  let count = 0;
  for (const { value, boilers } of groups) {
    starts.push(count);
    count += 1 + (opened.has(value) ? boilers : 0);
  }
  const rowStarts = groups.map(({ from }) => from);
  const groupOfRow = (row: number) => lastNotAfter(rowStarts, row);
  return {
    count,
    at(line) {
      const group = lastNotAfter(starts, line);
      const below = line - starts[group]! - 1;
      if (below < 0) return { kind: 'group', index: group };
      return { kind: 'row', row: groups[group]!.from + below, group };
    },
    lineOfRow(row) {
      const group = groupOfRow(row);
      if (group === -1 || !opened.has(groups[group]!.value)) return -1;
      return starts[group]! + 1 + row - groups[group]!.from;
    },
    lineOfGroup: (index) => starts[index] ?? -1,
    groupOfRow,
  };
}

/** Place of the last start that is not after `at`; −1 where all are. */
function lastNotAfter(starts: readonly number[], at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
