import type { DrawnShape } from '../domain/boiler-filter.ts';
import { setTableView, showTab } from './arrange-panels.ts';
import type { CommandContext } from './command-context.ts';

/** Lists boilers within one more shape, or within it alone, and shows the table. */
export function addWithin(context: CommandContext, shape: DrawnShape, mode: 'too' | 'alone' = 'too'): void {
  const known = mode === 'alone' ? [] : withinOf(context);
  setWithin(context, [...known, shape]);
  showTab(context, 'screening');
}

/** Takes one of the shapes out; without any, boilers are listed wherever they stand. */
export function removeWithin(context: CommandContext, index: number): void {
  setWithin(context, withinOf(context).toSpliced(index, 1));
}

export function clearWithin(context: CommandContext): void {
  setWithin(context, []);
}

function withinOf({ store }: CommandContext): readonly DrawnShape[] {
  return store.getState().view.table.filter.within;
}

function setWithin(context: CommandContext, within: readonly DrawnShape[]): void {
  const { filter } = context.store.getState().view.table;
  setTableView(context, { filter: { ...filter, within } });
}
