import '../styles/table.css';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { openGroups } from '../../commands/arrange-columns.ts';
import { checkBoilers, selectBoiler } from '../../commands/select-boiler.ts';
import type { TableOutput } from '../../state/analysis.ts';
import { isChecked } from '../../state/checked-boilers.ts';
import type { Screened } from '../../state/selectors.ts';
import { tableLines } from '../../state/table-lines.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { focusDetails } from '../focus-details.ts';
import { useRem } from '../use-rem.ts';
import { BoilerRow } from './boiler-row.tsx';
import { columnTracks } from './column-look.ts';
import { EmptyTable } from './empty-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { GroupRow } from './group-row.tsx';
import { TableHead } from './table-head.tsx';
import { useGroupLabel } from './use-group-label.ts';
import { useRowColumns } from './use-row-columns.ts';
import { useVisibleRows } from './use-visible-rows.ts';

interface ScreeningTableProps {
  readonly screened: Screened;
  readonly table: TableOutput;
  /** Whether another order than the one that is shown has been asked for. */
  readonly busy: boolean;
}

const ROW_REM = 2;

/**
 * All boilers that are listed as a virtual grid, in groups where there are some. One line is active: arrows, Page and
 * Home/End move it, Enter opens a boiler's details or folds a group, left and right fold, Space ticks. The selection
 * is the map's too.
 */
export function ScreeningTable({ screened, table, busy }: ScreeningTableProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, groups } = table;
  const selected = useAppState(({ selection }) => selection.boiler);
  const checked = useAppState(({ selection }) => selection.checked);
  const shown = useAppState(({ view }) => view.table.columns);
  const open = useAppState(({ view }) => view.openGroups);
  const [activeGroup, setActiveGroup] = useState<string | null>(null);
  const columns = useRowColumns(shown, screened, lang);
  const labelOf = useGroupLabel(table.request.groupBy, screened);
  const lines = useMemo(() => tableLines(rows.length, groups, open), [rows, groups, open]);
  const rowPx = useRem() * ROW_REM;
  const selectedRow = useMemo(() => (selected === null ? -1 : rows.indexOf(selected)), [rows, selected]);
  const groupAt = groups?.findIndex(({ value }) => value === activeGroup) ?? -1;
  const active =
    groupAt !== -1 ? lines.lineOfGroup(groupAt) : selectedRow === -1 ? -1 : lines.lineOfRow(selectedRow);
  const view = useVisibleRows(scroller, lines.count, rowPx);
  const { reveal } = view;

  // A boiler that is picked elsewhere is shown, its group unfolded; one that is folded by hand later stays so.
  const selectedBefore = useRef<number | null>(null);
  useEffect(() => {
    if (selectedBefore.current === selected) return;
    selectedBefore.current = selected;
    setActiveGroup(null);
    const group = groups?.[lines.groupOfRow(selectedRow)];
    if (selectedRow !== -1 && group !== undefined && lines.lineOfRow(selectedRow) === -1)
      openGroups(app, [group.value], true);
  }, [app, selected, selectedRow, groups, lines]);
  useEffect(() => {
    if (active !== -1) reveal(active, groups === null ? 0 : 1);
  }, [reveal, active, groups]);

  const activate = (line: number) => {
    if (lines.count === 0) return;
    const at = lines.at(Math.min(lines.count - 1, Math.max(0, line)));
    if (at.kind === 'group') {
      setActiveGroup(groups![at.index]!.value);
      return;
    }
    const boiler = rows[at.row]!;
    setActiveGroup(null);
    selectBoiler(app, boiler, 'reveal');
  };
  const toggle = (value: string) => openGroups(app, [value], !open.includes(value));
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: Math.max(0, active - 1),
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: lines.count - 1,
    };
    const move = moves[event.key];
    if (move !== undefined) activate(move);
    else if (!onGroupKey(event.key) && !onBoilerKey(event.key)) return;
    event.preventDefault();
  };

  /** Keys that fold; true where one was taken. */
  function onGroupKey(key: string): boolean {
    if (groups === null || active === -1) return false;
    const at = lines.at(active);
    if (at.kind === 'row') {
      if (key === 'ArrowLeft') setActiveGroup(groups[at.group]!.value);
      return key === 'ArrowLeft';
    }
    const group = groups[at.index]!;
    const isOpen = open.includes(group.value);
    if (key === 'Enter' || (key === 'ArrowRight' && !isOpen) || (key === 'ArrowLeft' && isOpen)) {
      toggle(group.value);
      return true;
    }
    if (key !== ' ') return false;
    const own = rows.subarray(group.from, group.from + group.boilers);
    checkBoilers(app, own, !own.every((boiler) => isChecked(checked, boiler)));
    return true;
  }

  function onBoilerKey(key: string): boolean {
    if (key === 'Enter') {
      activate(Math.max(0, active));
      requestAnimationFrame(focusDetails);
    } else if (key === ' ' && selectedRow !== -1) {
      checkBoilers(app, [rows[selectedRow]!], !isChecked(checked, rows[selectedRow]!));
    } else return false;
    return true;
  }

  /** A click on a row selects its boiler; the tick box and the head answer for themselves. */
  const selectBoilerOf = (event: React.MouseEvent, move: 'reveal' | 'fly') => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('input, button') !== null) return;
    const row = target.closest<HTMLElement>('tr[data-boiler]');
    if (row === null) return;
    setActiveGroup(null);
    selectBoiler(app, Number(row.dataset.boiler), move);
  };

  // A table with one active row and a selection is a grid (ARIA Authoring Practices, "Grid", "Treegrid").
  const gridProps = {
    role: groups === null ? 'grid' : 'treegrid',
    tabIndex: 0,
    'aria-label': t('results.label'),
    'aria-busy': busy,
    'aria-rowcount': lines.count + 1,
    'aria-colcount': shown.length + 1,
    'aria-activedescendant': active === -1 ? undefined : `${id}-${active}`,
  };
  const { template, leastRem } = columnTracks(shown, lang);
  const topOf = (line: number) => line * rowPx - view.shiftPx;
  const drawn = Array.from(
    { length: Math.max(0, Math.min(view.to, lines.count) - view.from) },
    (_, k) => view.from + k,
  );
  const firstLine = groups !== null && view.first < lines.count ? lines.at(view.first) : null;
  const sticky = firstLine?.kind === 'row' ? groups![firstLine.group]! : null;
  const style = { minWidth: `${leastRem}rem`, '--tracks': template } as React.CSSProperties;

  return (
    <div className="table-part">
      <FilterBar screened={screened} table={table} />
      <div ref={scroller} className="grid-scroll">
        <table
          className={`grid ${busy ? 'stale' : ''}`}
          style={style}
          {...gridProps}
          onKeyDown={onKeyDown}
          onClick={(event) => selectBoilerOf(event, 'reveal')}
          onDoubleClick={(event) => selectBoilerOf(event, 'fly')}
        >
          <TableHead columns={shown} rows={rows} />
          {sticky !== null && (
            <tbody className="grid-sticky" aria-hidden="true">
              <GroupRow
                group={sticky}
                label={labelOf(sticky.value)}
                open
                rows={rows}
                columnCount={shown.length}
                onToggle={() => {
                  toggle(sticky.value);
                  setActiveGroup(sticky.value);
                }}
                place="sticky"
              />
            </tbody>
          )}
          <tbody className="grid-body" style={{ height: view.bodyPx }}>
            {drawn.map((line) => {
              const at = lines.at(line);
              if (at.kind === 'group') {
                const group = groups![at.index]!;
                return (
                  <GroupRow
                    key={`group ${group.value}`}
                    group={group}
                    label={labelOf(group.value)}
                    open={open.includes(group.value)}
                    rows={rows}
                    columnCount={shown.length}
                    onToggle={() => {
                      toggle(group.value);
                      setActiveGroup(group.value);
                    }}
                    place={{ id: `${id}-${line}`, line, top: topOf(line), active: line === active }}
                  />
                );
              }
              const boiler = rows[at.row]!;
              return (
                <BoilerRow
                  key={line}
                  id={`${id}-${line}`}
                  boiler={boiler}
                  line={line}
                  top={topOf(line)}
                  columns={columns}
                  screened={screened}
                  selected={line === active}
                  checked={isChecked(checked, boiler)}
                  inGroup={groups !== null}
                />
              );
            })}
          </tbody>
        </table>
        {rows.length === 0 && <EmptyTable screened={screened} table={table} />}
      </div>
    </div>
  );
}
