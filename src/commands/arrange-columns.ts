import type { GroupBy } from '../state/group-rows.ts';
import { patchView } from '../state/store.ts';
import { TABLE_COLUMNS, type TableColumn } from '../state/table-columns.ts';
import { setTableView } from './arrange-panels.ts';
import type { CommandContext } from './command-context.ts';

/** Shows a column, after the others, or hides it. One always stays. */
export function showColumn(context: CommandContext, column: TableColumn, on: boolean): void {
  const { columns } = context.store.getState().view.table;
  const others = columns.filter((shown) => shown !== column);
  if (on) setTableView(context, { columns: [...others, column] });
  else if (others.length > 0) setTableView(context, { columns: others });
}

/** Puts a shown column at a place among the shown ones. */
export function moveColumn(context: CommandContext, column: TableColumn, to: number): void {
  const { columns } = context.store.getState().view.table;
  const others = columns.filter((shown) => shown !== column);
  if (others.length === columns.length) return;
  const at = Math.min(Math.max(0, to), others.length);
  setTableView(context, { columns: [...others.slice(0, at), column, ...others.slice(at)] });
}

/** Shows the columns that the table starts with. */
export function resetColumns(context: CommandContext): void {
  setTableView(context, { columns: TABLE_COLUMNS });
}

/** Puts boilers together; all groups begin folded, as a table of subtotals. */
export function groupBoilers(context: CommandContext, groupBy: GroupBy | null): void {
  patchView(context.store, { openGroups: [] });
  setTableView(context, { groupBy });
}

/** Unfolds or folds groups, by their values. */
export function openGroups({ store }: CommandContext, values: readonly string[], on: boolean): void {
  const others = store.getState().view.openGroups.filter((open) => !values.includes(open));
  patchView(store, { openGroups: on ? [...others, ...values] : others });
}
