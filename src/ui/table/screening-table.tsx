import '../styles/table.css';
import { type CSSProperties, useEffect, useId, useMemo, useRef } from 'react';
import type { TableOutput } from '../../state/analysis.ts';
import { isChecked } from '../../state/checked-boilers.ts';
import type { RowGroup } from '../../state/group-rows.ts';
import type { Screened } from '../../state/selectors.ts';
import { type TableLines, tableLines } from '../../state/table-lines.ts';
import { useAppState, useLang, useTranslate } from '../app-context.ts';
import { useRem } from '../use-rem.ts';
import { BoilerRow } from './boiler-row.tsx';
import { columnTracks } from './column-look.ts';
import { EmptyTable } from './empty-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { GroupRow } from './group-row.tsx';
import { TableHead } from './table-head.tsx';
import { type ActiveLine, useActiveLine } from './use-active-line.ts';
import { useGroupLabel } from './use-group-label.ts';
import { useRowColumns } from './use-row-columns.ts';
import { useVisibleRows, type VisibleRows } from './use-visible-rows.ts';

interface ScreeningTableProps {
  readonly screened: Screened;
  readonly table: TableOutput;
  /** Whether another order than the one that is shown has been asked for. */
  readonly busy: boolean;
}

const ROW_REM = 2;

/** All boilers that are listed as a virtual grid, in groups where there are some. The selection is the map's too. */
export function ScreeningTable({ screened, table, busy }: ScreeningTableProps) {
  const t = useTranslate();
  const lang = useLang();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, groups } = table;
  const shown = useAppState(({ view }) => view.table.columns);
  const open = useAppState(({ view }) => view.openGroups);
  const lines = useMemo(() => tableLines(rows.length, groups, open), [rows, groups, open]);
  const rowPx = useRem() * ROW_REM;
  const active = useActiveLine(table, lines);
  const view = useVisibleRows(scroller, lines.count, rowPx);
  const { reveal } = view;
  useEffect(() => {
    if (active.line !== -1) reveal(active.line, groups === null ? 0 : 1);
  }, [reveal, active.line, groups]);
  const pageOf = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPx) - 2);
  const { template, leastRem } = columnTracks(shown, lang);
  // A table with one active row and a selection is a grid (ARIA Authoring Practices, "Grid", "Treegrid").
  const gridProps = {
    role: groups === null ? 'grid' : 'treegrid',
    tabIndex: 0,
    'aria-label': t('results.label'),
    'aria-busy': busy,
    'aria-rowcount': lines.count + 1,
    'aria-colcount': shown.length + 1,
    'aria-activedescendant': active.line === -1 ? undefined : `${id}-${active.line}`,
    style: { minWidth: `${leastRem}rem`, '--tracks': template } as CSSProperties,
  };
  return (
    <div className="table-part">
      <FilterBar screened={screened} table={table} />
      <div ref={scroller} className="grid-scroll">
        <table
          className={`grid ${busy ? 'stale' : ''}`}
          {...gridProps}
          onKeyDown={(event) => active.onKeyDown(event, pageOf())}
          onClick={(event) => active.onClick(event, 'reveal')}
          onDoubleClick={(event) => active.onClick(event, 'fly')}
        >
          <TableHead columns={shown} rows={rows} />
          <Lines {...{ id, screened, table, lines, active, view, rowPx }} />
        </table>
        {rows.length === 0 && <EmptyTable screened={screened} table={table} />}
      </div>
    </div>
  );
}

interface LinesProps {
  readonly id: string;
  readonly screened: Screened;
  readonly table: TableOutput;
  readonly lines: TableLines;
  readonly active: ActiveLine;
  readonly view: VisibleRows;
  readonly rowPx: number;
}

/** The lines that are seen, and above them the group that the first of them is in. */
function Lines({ id, screened, table, lines, active, view, rowPx }: LinesProps) {
  const lang = useLang();
  const { rows, groups, request } = table;
  const checked = useAppState(({ selection }) => selection.checked);
  const shown = useAppState(({ view: { table: now } }) => now.columns);
  const open = useAppState(({ view: { openGroups } }) => openGroups);
  const columns = useRowColumns(shown, screened, lang);
  const labelOf = useGroupLabel(request.groupBy, screened);
  const topOf = (line: number) => line * rowPx - view.shiftPx;
  const count = Math.max(0, Math.min(view.to, lines.count) - view.from);
  const first = groups !== null && view.first < lines.count ? lines.at(view.first) : null;
  const sticky = first?.kind === 'row' ? groups![first.group]! : null;
  const groupProps = (group: RowGroup) => ({
    group,
    label: labelOf(group.value),
    open: open.includes(group.value),
    rows,
    columnCount: shown.length,
    onToggle: () => active.toggle(group),
  });
  return (
    <>
      {sticky !== null && (
        <tbody className="grid-sticky" aria-hidden="true">
          <GroupRow {...groupProps(sticky)} place="sticky" />
        </tbody>
      )}
      <tbody className="grid-body" style={{ height: view.bodyPx }}>
        {Array.from({ length: count }, (_, k) => view.from + k).map((line) => {
          const at = lines.at(line);
          const top = topOf(line);
          if (at.kind === 'group') {
            const place = { id: `${id}-${line}`, line, top, active: line === active.line };
            return <GroupRow key={`group ${at.index}`} {...groupProps(groups![at.index]!)} place={place} />;
          }
          const boiler = rows[at.row]!;
          return (
            <BoilerRow
              key={line}
              id={`${id}-${line}`}
              boiler={boiler}
              line={line}
              top={top}
              columns={columns}
              screened={screened}
              selected={line === active.line}
              checked={isChecked(checked, boiler)}
              inGroup={groups !== null}
            />
          );
        })}
      </tbody>
    </>
  );
}
