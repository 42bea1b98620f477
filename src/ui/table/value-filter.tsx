import { useId, useMemo, useState } from 'react';
import { addCondition, removeCondition } from '../../commands/filter-boilers.ts';
import type { ColumnCondition } from '../../domain/boiler-filter.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { foldText, searchWords } from '../../domain/fold-text.ts';
import { isUnknownWhereEmpty } from '../../state/column-cells.ts';
import type { FacetValue } from '../../state/column-facet.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { useScreened } from '../use-screened.ts';
import { valueLabels } from './value-labels.ts';

interface ValueFilterProps {
  readonly column: TableColumn;
  readonly values: readonly FacetValue[];
  readonly condition: ColumnCondition<TableColumn> | undefined;
}

/** With more values than this comes a field to find them by; more than that are not drawn at once. */
const FEW_VALUES = 8;
const MOST_DRAWN = 200;

/** The values of a column with their boilers, to be ticked; none ticked lists them all. */
export function ValueFilter({ column, values, condition }: ValueFilterProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  const screened = useScreened();
  const [search, setSearch] = useState('');
  const labels = useMemo(
    () => (screened === null ? new Map<string, string>() : valueLabels(column, screened, lang)),
    [column, screened, lang],
  );
  const empty = isUnknownWhereEmpty(column) ? t('common.unknown') : t('table.condition.none');
  const labelOf = (value: string) => (value === '' ? empty : (labels.get(value) ?? value));
  const ticked = condition?.kind === 'one-of' ? condition.values : [];
  // Ticked values stay in the list where the other conditions leave no boiler to them.
  const listed = [
    ...values,
    ...ticked
      .filter((value) => !values.some((known) => known.value === value))
      .map((value) => ({ value, boilers: 0 })),
  ];
  const words = searchWords(search);
  const found = listed.filter(({ value }) => {
    const folded = foldText(labelOf(value));
    return words.every((word) => folded.includes(word));
  });
  const tick = (next: readonly string[]) => {
    if (next.length === 0) removeCondition(app, column);
    else addCondition(app, { kind: 'one-of', column, values: next });
  };
  if (listed.length === 0) return <p className="muted">{t('table.filter.noValues')}</p>;
  return (
    <>
      {listed.length > FEW_VALUES && (
        <input
          type="search"
          className="text-field filter-words"
          aria-label={t('table.filter.find')}
          placeholder={t('table.filter.find')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      <fieldset className="filter-values">
        <legend className="help">{t('table.filter.values')}</legend>
        {found.length === 0 && <p className="muted">{t('table.filter.notFound', { text: search })}</p>}
        {found.slice(0, MOST_DRAWN).map(({ value, boilers }) => (
          <label key={value} className="choice filter-value">
            <input
              type="checkbox"
              name={id}
              checked={ticked.includes(value)}
              onChange={({ target }) =>
                tick(target.checked ? [...ticked, value] : ticked.filter((other) => other !== value))
              }
            />
            <span className="filter-value-name" title={labelOf(value)}>
              {labelOf(value)}
            </span>
            <span className="muted number">{formatNumber(boilers)}</span>
          </label>
        ))}
        {found.length > MOST_DRAWN && (
          <p className="help">{t('table.filter.shownFirst', { count: MOST_DRAWN })}</p>
        )}
      </fieldset>
      <div className="row">
        <button
          type="button"
          className="link"
          onClick={() => tick([...new Set([...ticked, ...found.map(({ value }) => value)])])}
        >
          {t('table.filter.selectFound')}
        </button>
        <button type="button" className="link" disabled={ticked.length === 0} onClick={() => tick([])}>
          {t('table.filter.unselect')}
        </button>
      </div>
    </>
  );
}
