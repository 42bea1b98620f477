import { useEffect, useId, useRef } from 'react';
import { setTableView } from '../../commands/arrange-panels.ts';
import { checkBoilers, selectBoiler } from '../../commands/select-boiler.ts';
import { isChecked } from '../../state/checked-boilers.ts';
import type { Screened } from '../../state/selectors.ts';
import { TABLE_COLUMNS } from '../../state/table-columns.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { focusDetails } from '../focus-details.ts';
import { useRem } from '../use-rem.ts';
import { BoilerRow } from './boiler-row.tsx';
import { ScreeningTableHead } from './screening-table-head.tsx';
import { useVisibleRows } from './use-visible-rows.ts';

interface ScreeningTableProps {
  readonly screened: Screened;
  /** Indices into the ledger, in table order. */
  readonly rows: Uint32Array;
  /** Whether another order than the one that is shown has been asked for. */
  readonly busy: boolean;
}

const ROW_REM = 2;

/**
 * All boilers as a virtual grid. One row is active: arrows, Page and Home/End move it, Enter opens its details,
 * Space ticks it. The selection is the map's too.
 */
export function ScreeningTable({ screened, rows, busy }: ScreeningTableProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const selected = useAppState(({ selection }) => selection.boiler);
  const checked = useAppState(({ selection }) => selection.checked);
  const rowPx = useRem() * ROW_REM;
  const active = selected === null ? -1 : rows.indexOf(selected);
  const { from, to, reveal } = useVisibleRows(scroller, rows.length, rowPx);
  useEffect(() => {
    if (active !== -1) reveal(active);
  }, [reveal, active]);

  const activate = (position: number) => {
    const boiler = rows[Math.min(rows.length - 1, Math.max(0, position))];
    if (boiler !== undefined) selectBoiler(app, boiler, 'reveal');
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: Math.max(0, active - 1),
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: rows.length - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) activate(move);
    else if (event.key === 'Enter') {
      activate(Math.max(0, active));
      requestAnimationFrame(focusDetails);
    } else if (event.key === ' ' && active !== -1) {
      checkBoilers(app, [rows[active]!], !isChecked(checked, rows[active]!));
    } else return;
    event.preventDefault();
  };

  /** A click on a row selects its boiler; the tick box and the head answer for themselves. */
  const selectBoilerOf = (event: React.MouseEvent, move: 'reveal' | 'fly') => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('input, button') !== null) return;
    const row = target.closest<HTMLElement>('tr[data-boiler]');
    if (row !== null) selectBoiler(app, Number(row.dataset.boiler), move);
  };

  // A table with one active row and a selection is a grid (ARIA Authoring Practices, "Grid").
  const gridProps = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': t('results.label'),
    'aria-busy': busy,
    'aria-rowcount': rows.length + 1,
    'aria-colcount': TABLE_COLUMNS.length + 1,
    'aria-activedescendant': active === -1 ? undefined : `${id}-${active}`,
  };
  return (
    <div ref={scroller} className="grid-scroll">
      <table
        className={`grid ${busy ? 'stale' : ''}`}
        {...gridProps}
        onKeyDown={onKeyDown}
        onClick={(event) => selectBoilerOf(event, 'reveal')}
        onDoubleClick={(event) => selectBoilerOf(event, 'fly')}
      >
        <ScreeningTableHead rows={rows} />
        <tbody className="grid-body" style={{ height: rows.length * rowPx }}>
          {Array.from({ length: Math.max(0, Math.min(to, rows.length) - from) }, (_, k) => from + k).map(
            (position) => (
              <BoilerRow
                key={position}
                id={`${id}-${position}`}
                boiler={rows[position]!}
                position={position}
                top={position * rowPx}
                screened={screened}
                selected={position === active}
                checked={isChecked(checked, rows[position]!)}
              />
            ),
          )}
        </tbody>
      </table>
      {rows.length === 0 && (
        <p className="grid-empty">
          {t('results.noRows')}{' '}
          <button
            type="button"
            className="link"
            onClick={() => setTableView(app, { verdict: null, areaOnly: false })}
          >
            {t('results.clearFilter')}
          </button>
        </p>
      )}
    </div>
  );
}
