import type { ColumnCondition } from '../domain/boiler-filter.ts';
import { verdictText } from '../domain/messages.ts';
import { VERDICTS, type Verdict } from '../domain/vocabulary.ts';
import type { FilterDimension } from '../state/sift-boilers.ts';
import type { TableColumn } from '../state/table-columns.ts';
import type { TableView } from '../state/view.ts';
import { setTableView } from './arrange-panels.ts';
import type { CommandContext } from './command-context.ts';

type Filter = TableView['filter'];

/** Changes which boilers are listed: in the table, on the map, in charts and in what is exported as listed. */
export function setFilter(context: CommandContext, patch: Partial<Filter>): void {
  const { filter } = context.store.getState().view.table;
  setTableView(context, { filter: { ...filter, ...patch } });
}

/**
 * Asks something of a column, in place of what was asked of it. One verdict alone is the totals' own choice: its button
 * is then pressed.
 */
export function addCondition(context: CommandContext, condition: ColumnCondition<TableColumn>): void {
  const { filter, verdict } = context.store.getState().view.table;
  const others = filter.conditions.filter(({ column }) => column !== condition.column);
  const alone = condition.column === 'verdict' ? verdictAlone(condition) : null;
  setTableView(context, {
    verdict: condition.column === 'verdict' ? alone : verdict,
    filter: { ...filter, conditions: alone === null ? [...others, condition] : others },
  });
}

/** Takes one thing that is asked away. */
export function removeCondition(context: CommandContext, dimension: FilterDimension): void {
  const { filter, verdict, areaOnly } = context.store.getState().view.table;
  setTableView(context, {
    verdict: dimension === 'verdict' ? null : verdict,
    areaOnly: dimension === 'area' ? false : areaOnly,
    filter: {
      conditions: filter.conditions.filter(({ column }) => column !== dimension),
      inView: dimension === 'view' ? false : filter.inView,
      within: dimension === 'within' ? [] : filter.within,
    },
  });
}

/** Lists every boiler. */
export function clearFilter(context: CommandContext): void {
  setTableView(context, {
    verdict: null,
    areaOnly: false,
    filter: { conditions: [], inView: false, within: [] },
  });
}

/** Lists one verdict, or every verdict where it was the only one. */
export function toggleVerdict(context: CommandContext, verdict: Verdict): void {
  const { filter, verdict: listed } = context.store.getState().view.table;
  setTableView(context, {
    verdict: listed === verdict ? null : verdict,
    filter: { ...filter, conditions: filter.conditions.filter(({ column }) => column !== 'verdict') },
  });
}

function verdictAlone(condition: ColumnCondition): Verdict | null {
  if (condition.kind !== 'one-of' || condition.values.length !== 1) return null;
  return VERDICTS.find((verdict) => verdictText(verdict, 'zh') === condition.values[0]) ?? null;
}
