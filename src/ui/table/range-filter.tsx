import { useId, useState } from 'react';
import { addCondition, removeCondition } from '../../commands/filter-boilers.ts';
import type { ColumnCondition } from '../../domain/boiler-filter.ts';
import { formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import type { ColumnFacet } from '../../state/column-facet.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import { useApp, useTranslate } from '../app-context.ts';

type Between = Extract<ColumnCondition<TableColumn>, { kind: 'between' }>;

interface RangeFilterProps {
  readonly column: TableColumn;
  readonly facet: Extract<ColumnFacet, { kind: 'numbers' }>;
  readonly condition: ColumnCondition<TableColumn> | undefined;
}

/** From … to, ends included, and whether what is not known is listed too. It stays listed until that is unticked. */
export function RangeFilter({ column, facet, condition }: RangeFilterProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const asked = condition?.kind === 'between' ? condition : null;
  const [typed, setTyped] = useState<Ends | null>(null);
  // What was typed stays as it is while it cannot be asked, or says what is asked.
  const read = typed === null ? null : readEnds(typed);
  const keepsTyped = read !== null && (read.problem !== null || isSame(read, asked));
  const shown = keepsTyped ? typed! : endsOf(asked);
  const problem = keepsTyped ? read.problem : null;
  const ask = (least: number | null, most: number | null, unknown: boolean) => {
    if (least === null && most === null && unknown) removeCondition(app, column);
    else {
      const keepsOpen = asked?.open !== undefined && asked.least === least && asked.most === most;
      const open = keepsOpen ? { open: asked.open } : {};
      addCondition(app, { kind: 'between', column, least, most, unknown, ...open });
    }
  };
  const type = (end: 'least' | 'most', text: string) => {
    const next = { ...shown, [end]: text };
    setTyped(next);
    const ends = readEnds(next);
    if (ends.problem === null) ask(ends.least, ends.most, asked?.unknown ?? true);
  };

  const field = (end: 'least' | 'most') => (
    <div className="field">
      <label htmlFor={`${id}-${end}`}>{t(`table.filter.${end}`)}</label>
      <input
        id={`${id}-${end}`}
        className="number-field"
        inputMode="decimal"
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={`${id}-range`}
        value={shown[end]}
        onChange={({ target }) => type(end, target.value)}
      />
    </div>
  );
  return (
    <>
      <div className="filter-range">
        {field('least')}
        {field('most')}
      </div>
      <p id={`${id}-range`} className="help">
        {problem === 'order'
          ? t('table.filter.wrongOrder')
          : facet.least === null || facet.most === null
            ? t('table.filter.noRange')
            : t('table.filter.range', {
                least: formatMeasured(facet.least),
                most: formatMeasured(facet.most),
              })}
      </p>
      <label className="choice">
        <input
          type="checkbox"
          checked={asked?.unknown ?? true}
          onChange={({ target }) => ask(asked?.least ?? null, asked?.most ?? null, target.checked)}
        />
        {t('table.filter.withUnknown', { count: formatNumber(facet.empty) })}
      </label>
    </>
  );
}

interface Ends {
  readonly least: string;
  readonly most: string;
}

function endsOf(asked: Between | null): Ends {
  const textOf = (end: number | null) => (end === null ? '' : String(end));
  return { least: textOf(asked?.least ?? null), most: textOf(asked?.most ?? null) };
}

/** The numbers that were typed, null for an empty field, and what is wrong with them. */
function readEnds(typed: Ends) {
  const least = readNumber(typed.least);
  const most = readNumber(typed.most);
  if (least === undefined || most === undefined)
    return { least: least ?? null, most: most ?? null, problem: 'number' } as const;
  const isTurned = least !== null && most !== null && least > most;
  return { least, most, problem: isTurned ? ('order' as const) : null };
}

/** Undefined for what is no number. */
function readNumber(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace('−', '-').trim();
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

function isSame(
  { least, most }: { least: number | null; most: number | null },
  asked: Between | null,
): boolean {
  return least === (asked?.least ?? null) && most === (asked?.most ?? null);
}
