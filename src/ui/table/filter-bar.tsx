import { X } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { addCondition, clearFilter, removeCondition } from '../../commands/filter-boilers.ts';
import type { ColumnCondition } from '../../domain/boiler-filter.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import type { TableOutput } from '../../state/analysis.ts';
import { type Screened, selectFilterDimensions } from '../../state/selectors.ts';
import type { KeptOut } from '../../state/sift-boilers.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { useColumnName } from './use-column-name.ts';
import { useConditionWords } from './use-condition-words.ts';

interface FilterBarProps {
  readonly screened: Screened;
  readonly table: TableOutput;
}

/** Every active condition in words, each with a button that removes it, and what is left out for want of knowledge. */
export function FilterBar({ screened, table }: FilterBarProps) {
  const t = useTranslate();
  const app = useApp();
  const dimensions = useAppState(useShallow(selectFilterDimensions));
  const say = useConditionWords(screened);
  if (dimensions.length === 0) return null;
  return (
    <section className="filter-bar" aria-label={t('table.filter.conditions')}>
      <span className="filter-count">
        {t('table.filter.listed', {
          listed: formatNumber(table.rows.length),
          total: formatNumber(screened.ledger.columns.count),
        })}
      </span>
      <ul className="chips">
        {dimensions.map((dimension) => {
          const condition = say(dimension);
          return (
            <li key={dimension} className="chip">
              <span className="chip-text" title={condition}>
                {condition}
              </span>
              <button
                type="button"
                className="chip-remove"
                aria-label={t('table.filter.remove', { condition })}
                title={t('table.filter.remove', { condition })}
                onClick={() => removeCondition(app, dimension)}
              >
                <X aria-hidden="true" size="1em" className="icon" />
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="link" onClick={() => clearFilter(app)}>
        {t('table.filter.clearAll')}
      </button>
      <HiddenUnknown table={table} />
    </section>
  );
}

/** How many are not listed only because something is not known of them, with a way to list them. */
function HiddenUnknown({ table }: { readonly table: TableOutput }) {
  const t = useTranslate();
  const app = useApp();
  const nameOf = useColumnName();
  const conditions = useAppState(({ view }) => view.table.filter.conditions);
  if (table.unknown === 0) return null;
  return (
    <span className="filter-unknown">
      {t('table.filter.hiddenUnknown', { count: formatNumber(table.unknown) })}{' '}
      {table.keptOut.map(({ dimension, unknown }: KeptOut) => {
        const condition = conditions.find(({ column }) => column === dimension);
        const wider = condition === undefined ? null : withUnknown(condition);
        if (unknown === 0 || condition === undefined || wider === null) return null;
        const words = { column: nameOf(condition.column), count: formatNumber(unknown) };
        return (
          <button key={dimension} type="button" className="link" onClick={() => addCondition(app, wider)}>
            {t('table.filter.includeUnknown', words)}
          </button>
        );
      })}
    </span>
  );
}

/** The condition that lists what is not known too; null where it cannot. */
function withUnknown(condition: ColumnCondition<TableColumn>): ColumnCondition<TableColumn> | null {
  switch (condition.kind) {
    case 'between':
      return { ...condition, unknown: true };
    case 'one-of':
      return { ...condition, values: [...condition.values, ''] };
    case 'contains':
      return null;
  }
}
