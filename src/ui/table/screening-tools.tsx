import '../styles/table.css';
import { Columns3, ListFilter } from 'lucide-react';
import { useId, useState } from 'react';
import { groupBoilers, openGroups } from '../../commands/arrange-columns.ts';
import { setTableView } from '../../commands/arrange-panels.ts';
import { setFilter } from '../../commands/filter-boilers.ts';
import { clearChecked } from '../../commands/select-boiler.ts';
import { reopenImportReport } from '../../commands/start-import.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { GROUPINGS } from '../../state/group-rows.ts';
import { selectRejectedRows, selectTable } from '../../state/selectors.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { ColumnChooser, useAllColumns } from './column-chooser.tsx';
import { ColumnFilter } from './column-filter.tsx';
import { FloatingPanel } from './floating-panel.tsx';
import { useColumnName } from './use-column-name.ts';

/** What the table of boilers can be narrowed to, how it is set up, and what was ticked or rejected. */
export function ScreeningTools() {
  const t = useTranslate();
  const app = useApp();
  const areaOnly = useAppState(({ view }) => view.table.areaOnly);
  const inView = useAppState(({ view }) => view.table.filter.inView);
  const area = t(`area.${useAppState(({ view }) => view.area)}`);
  const checked = useAppState(({ selection }) => selection.checked);
  const rejected = useAppState(selectRejectedRows);
  return (
    <>
      {rejected > 0 && (
        <button type="button" className="link" onClick={() => void reopenImportReport(app)}>
          {t('results.rejected', { value: formatNumber(rejected) })}
        </button>
      )}
      {checked.count > 0 && (
        <span>
          {t('results.checked', { value: formatNumber(checked.count) })}{' '}
          <button type="button" className="link" onClick={() => clearChecked(app)}>
            {t('results.clearChecked')}
          </button>
        </span>
      )}
      <Toggle
        label={t('table.filter.inView')}
        on={inView}
        onToggle={(on) => setFilter(app, { inView: on })}
      />
      <Toggle
        label={t('results.areaOnly', { area })}
        on={areaOnly}
        onToggle={(on) => setTableView(app, { areaOnly: on })}
      />
      <GroupChoice />
      <FloatingPanel
        label={t('table.filter.open')}
        hasWords
        className="button"
        button={
          <>
            <ListFilter aria-hidden="true" size="1em" className="icon" />
            {t('table.filter.open')}
          </>
        }
      >
        {() => <AnyColumnFilter />}
      </FloatingPanel>
      <FloatingPanel
        label={t('table.chooser.open')}
        hasWords
        className="button"
        button={
          <>
            <Columns3 aria-hidden="true" size="1em" className="icon" />
            {t('table.chooser.open')}
          </>
        }
      >
        {() => <ColumnChooser />}
      </FloatingPanel>
    </>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: (on: boolean) => void;
}

function Toggle({ label, on, onToggle }: ToggleProps) {
  const id = useId();
  return (
    <span className="choice">
      <input id={id} type="checkbox" checked={on} onChange={({ target }) => onToggle(target.checked)} />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

function GroupChoice() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const groupBy = useAppState(({ view }) => view.table.groupBy);
  const groups = useAppState((state) => selectTable(state)?.groups ?? null);
  const open = useAppState(({ view }) => view.openGroups);
  const values = groups?.map(({ value }) => value) ?? [];
  const allOpen = values.length > 0 && values.every((value) => open.includes(value));
  return (
    <span className="choice">
      <label htmlFor={id}>{t('table.group.by')}</label>
      <select
        id={id}
        className="select"
        value={groupBy ?? 'none'}
        onChange={({ target }) =>
          groupBoilers(app, GROUPINGS.find((known) => known === target.value) ?? null)
        }
      >
        <option value="none">{t('table.group.none')}</option>
        {GROUPINGS.map((known) => (
          <option key={known} value={known}>
            {t(`table.group.${known}`)}
          </option>
        ))}
      </select>
      {groups !== null && (
        <button type="button" className="link" onClick={() => openGroups(app, values, !allOpen)}>
          {allOpen ? t('table.group.closeAll') : t('table.group.openAll')}
        </button>
      )}
    </span>
  );
}

/** The filter of any column, also of one that is not shown. */
function AnyColumnFilter() {
  const t = useTranslate();
  const id = useId();
  const nameOf = useColumnName();
  const columns = useAllColumns();
  const [column, setColumn] = useState<TableColumn>('city');
  return (
    <>
      <div className="field filter-column">
        <label htmlFor={id}>{t('table.filter.column')}</label>
        <select
          id={id}
          className="select"
          value={column}
          onChange={({ target }) => setColumn(columns.find((known) => known === target.value) ?? column)}
        >
          {columns.map((known) => (
            <option key={known} value={known}>
              {nameOf(known)}
            </option>
          ))}
        </select>
      </div>
      <ColumnFilter key={column} column={column} />
    </>
  );
}
