import { useEffect, useId, useState } from 'react';
import { askColumnFacet } from '../../commands/column-facet.ts';
import { addCondition, removeCondition } from '../../commands/filter-boilers.ts';
import type { ColumnCondition } from '../../domain/boiler-filter.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { verdictText } from '../../domain/messages.ts';
import type { ColumnFacet } from '../../state/column-facet.ts';
import { selectTableRequest } from '../../state/selectors.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import type { View } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { RangeFilter } from './range-filter.tsx';
import { useColumnName } from './use-column-name.ts';
import { ValueFilter } from './value-filter.tsx';

/** What is asked of one column, to be changed: values to tick, a range, or words. It works as it is filled in. */
export function ColumnFilter({ column }: { readonly column: TableColumn }) {
  const t = useTranslate();
  const app = useApp();
  const name = useColumnName()(column);
  const condition = useAppState(({ view }) => conditionOf(view, column));
  const state = useFacet(column);
  return (
    <div className="column-filter">
      <h3>{t('table.filter.byColumn', { column: name })}</h3>
      {state.status === 'loading' && <p className="muted">{t('table.filter.loading')}</p>}
      {state.status === 'failed' && (
        <p className="alert" role="alert">
          {t('table.filter.failed', { detail: state.detail })}
        </p>
      )}
      {state.status === 'ready' && <Editor column={column} facet={state.facet} condition={condition} />}
      <button
        type="button"
        className="link"
        disabled={condition === undefined}
        onClick={() => removeCondition(app, column)}
      >
        {t('table.filter.clearColumn')}
      </button>
    </div>
  );
}

interface EditorProps {
  readonly column: TableColumn;
  readonly facet: ColumnFacet;
  readonly condition: ColumnCondition<TableColumn> | undefined;
}

function Editor({ column, facet, condition }: EditorProps) {
  switch (facet.kind) {
    case 'values':
      return <ValueFilter key={column} column={column} values={facet.values} condition={condition} />;
    case 'numbers':
      return <RangeFilter key={column} column={column} facet={facet} condition={condition} />;
    case 'texts':
      return <WordFilter key={column} column={column} empty={facet.empty} condition={condition} />;
  }
}

interface WordFilterProps {
  readonly column: TableColumn;
  readonly empty: number;
  readonly condition: ColumnCondition<TableColumn> | undefined;
}

function WordFilter({ column, empty, condition }: WordFilterProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const search = (text: string) => {
    if (text.trim() === '') removeCondition(app, column);
    else addCondition(app, { kind: 'contains', column, text });
  };
  return (
    <>
      <label htmlFor={id}>{t('table.filter.contains')}</label>
      <input
        id={id}
        type="search"
        className="text-field filter-words"
        aria-describedby={`${id}-help`}
        value={condition?.kind === 'contains' ? condition.text : ''}
        onChange={({ target }) => search(target.value)}
      />
      <p id={`${id}-help`} className="help">
        {t('table.filter.containsHelp')}
        {empty > 0 && ` ${t('table.filter.emptyCount', { count: formatNumber(empty) })}`}
      </p>
    </>
  );
}

function conditionOf({ table }: View, column: TableColumn): ColumnCondition<TableColumn> | undefined {
  const { verdict, filter } = table;
  if (column === 'verdict' && verdict !== null) return VERDICT_CONDITIONS[verdict];
  return filter.conditions.find((condition) => condition.column === column);
}

/** The totals' choice as a condition; the same object every time. */
const VERDICT_CONDITIONS = Object.fromEntries(
  (['close', 'retrofit', 'review', 'retain', 'outside'] as const).map((verdict) => [
    verdict,
    { kind: 'one-of', column: 'verdict', values: [verdictText(verdict, 'zh')] } as const,
  ]),
);

type FacetState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly facet: ColumnFacet }
  | { readonly status: 'failed'; readonly detail: string };

/** The column's facet; asked anew where verdicts or what is asked of other columns change. */
function useFacet(column: TableColumn): FacetState {
  const app = useApp();
  const screening = useAppState(({ analysis }) => analysis.screening);
  // What is asked of this column itself changes nothing.
  const others = useAppState((state) => {
    const { verdict, area, bounds, within, conditions } = selectTableRequest(state);
    return JSON.stringify([
      column === 'verdict' ? null : verdict,
      area,
      bounds,
      within,
      conditions.filter((condition) => condition.column !== column),
    ]);
  });
  const [state, setState] = useState<FacetState>({ status: 'loading' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when they change
  useEffect(() => {
    let wanted = true;
    askColumnFacet(app, column).then(
      (facet) => {
        if (wanted && facet !== null) setState({ status: 'ready', facet });
      },
      (failure: unknown) => {
        if (wanted) setState({ status: 'failed', detail: String(failure) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [app, column, screening, others]);
  return state;
}
