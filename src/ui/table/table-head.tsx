import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { setTableView } from '../../commands/arrange-panels.ts';
import { checkBoilers } from '../../commands/select-boiler.ts';
import { areAllChecked } from '../../state/checked-boilers.ts';
import { selectFilterDimensions } from '../../state/selectors.ts';
import type { TableColumn } from '../../state/table-columns.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { ColumnFilter } from './column-filter.tsx';
import { isNumberColumn } from './column-look.ts';
import { FloatingPanel } from './floating-panel.tsx';
import { useColumnName } from './use-column-name.ts';

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  readonly rows: Uint32Array;
}

/** Column names that sort and filter, and the tick for all rows that are listed. */
export function TableHead({ columns, rows }: TableHeadProps) {
  const t = useTranslate();
  const app = useApp();
  const checked = useAppState(({ selection }) => selection.checked);
  const allChecked = useMemo(() => rows.length > 0 && areAllChecked(checked, rows), [rows, checked]);
  return (
    <thead className="grid-head">
      <tr className="grid-row" aria-rowindex={1}>
        <td className="cell cell-check">
          <input
            type="checkbox"
            aria-label={t('columns.checkAll')}
            checked={allChecked}
            onChange={({ target }) => checkBoilers(app, rows, target.checked)}
          />
        </td>
        {columns.map((column) => (
          <ColumnHead key={column} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function ColumnHead({ column }: { readonly column: TableColumn }) {
  const t = useTranslate();
  const app = useApp();
  const sort = useAppState(({ view }) => view.table.sort);
  const filtered = useAppState((state) => selectFilterDimensions(state).includes(column));
  const sorted = sort.column === column;
  const name = useColumnName()(column);
  const Icon = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={`cell column-head ${isNumberColumn(column) ? 'cell-number' : ''}`}
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        className="sort"
        title={t('columns.sortBy', { column: name })}
        onClick={() => setTableView(app, { sort: { column, descending: sorted && !sort.descending } })}
      >
        <span>{name}</span>
        {sorted && <Icon aria-hidden="true" size="1em" className="icon" />}
      </button>
      {/* For the pointer; the keyboard has the tool above the table, which reaches every column. */}
      <FloatingPanel
        label={t('table.filter.byColumn', { column: name })}
        className={`filter-button ${filtered ? 'filter-on' : ''}`}
        tabIndex={-1}
        button={<ListFilter aria-hidden="true" size="1em" className="icon" />}
      >
        {() => <ColumnFilter column={column} />}
      </FloatingPanel>
    </th>
  );
}
