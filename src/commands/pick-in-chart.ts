import { type Bin, binCondition, chosenBins } from '../state/charts/bins.ts';
import type { TableColumn } from '../state/table-columns.ts';
import type { CommandContext } from './command-context.ts';
import { addCondition, removeCondition, setFilter } from './filter-boilers.ts';

/** Lists one more value of a column, or one less; without any, the column is asked nothing. */
export function pickValue(context: CommandContext, column: TableColumn, value: string): void {
  const condition = conditionOf(context, column);
  const before = condition?.kind === 'one-of' ? condition.values : [];
  const values = before.includes(value) ? before.filter((known) => known !== value) : [...before, value];
  if (values.length === 0) removeCondition(context, column);
  else addCondition(context, { kind: 'one-of', column, values });
}

/**
 * Lists the numbers of bins `from` … `to`, the one after the last being what is not known; asks the column nothing where
 * these were chosen already, or where all are. `extend` goes on from what is chosen.
 */
export function pickBins(
  context: CommandContext,
  column: TableColumn,
  bins: readonly Bin[],
  from: number,
  to: number,
  extend: boolean,
): void {
  const chosen = chosenBins(conditionOf(context, column), bins);
  const [first, last] = [chosen.indexOf(true), chosen.lastIndexOf(true)];
  const isAgain = first === from && last === to && !extend;
  const begin = extend && first !== -1 ? Math.min(first, from) : from;
  const end = extend && last !== -1 ? Math.max(last, to) : to;
  if (isAgain || (begin === 0 && end === bins.length)) removeCondition(context, column);
  else addCondition(context, binCondition(column, bins, begin, end));
}

/** Lists one county, whose name another city may have too; or every county again. */
export function pickCounty(context: CommandContext, place: string, county: string): void {
  const { conditions } = context.store.getState().view.table.filter;
  const others = conditions.filter(({ column }) => column !== 'city' && column !== 'county');
  const isChosen = isCountyChosen(conditions, place, county);
  setFilter(context, {
    conditions: isChosen
      ? others
      : [
          ...others,
          { kind: 'one-of', column: 'city', values: [place] },
          { kind: 'one-of', column: 'county', values: [county] },
        ],
  });
}

type Conditions = ReturnType<CommandContext['store']['getState']>['view']['table']['filter']['conditions'];

/** Whether the conditions name this county. */
export function isCountyChosen(conditions: Conditions, place: string, county: string): boolean {
  const names = (column: TableColumn, value: string) =>
    conditions.some(
      (condition) =>
        condition.kind === 'one-of' && condition.column === column && condition.values.includes(value),
    );
  return names('county', county) && names('city', place);
}

function conditionOf({ store }: CommandContext, column: TableColumn) {
  return store.getState().view.table.filter.conditions.find((condition) => condition.column === column);
}
