import type { DrawnShape } from '../domain/boiler-filter.ts';
import { showTab } from './arrange-panels.ts';
import type { CommandContext } from './command-context.ts';
import { addCondition, setFilter } from './filter-boilers.ts';

/** Lists boilers within one more shape, or within it alone, and shows the table. */
export function addWithin(context: CommandContext, shape: DrawnShape, mode: 'too' | 'alone' = 'too'): void {
  const known = mode === 'alone' ? [] : withinOf(context);
  setFilter(context, { within: [...known, shape] });
  showTab(context, 'screening');
}

/** Takes one of the shapes out; without any, boilers are listed wherever they stand. */
export function removeWithin(context: CommandContext, index: number): void {
  setFilter(context, { within: withinOf(context).toSpliced(index, 1) });
}

export function clearWithin(context: CommandContext): void {
  setFilter(context, { within: [] });
}

function withinOf({ store }: CommandContext): readonly DrawnShape[] {
  return store.getState().view.table.filter.within;
}

/** Lists only boilers of one county, in place of what was asked of cities, counties and places. */
export function listCounty(context: CommandContext, city: string, county: string): void {
  clearWithin(context);
  addCondition(context, { kind: 'one-of', column: 'city', values: [city] });
  addCondition(context, { kind: 'one-of', column: 'county', values: [county] });
  showTab(context, 'screening');
}
