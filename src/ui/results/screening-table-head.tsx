import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import { setTableView } from '../../commands/arrange-panels.ts';
import { checkBoilers } from '../../commands/select-boiler.ts';
import { areAllChecked } from '../../state/checked-boilers.ts';
import { type FirstColumn, TABLE_COLUMNS, type TableColumn } from '../../state/table-columns.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** Columns whose values are numbers, right-aligned. */
export const NUMBER_COLUMNS: readonly TableColumn[] = ['row', 'capacityTph', 'distanceM'];

/** Column names that sort, and the tick for all rows that are listed. */
export function ScreeningTableHead({ rows }: { readonly rows: Uint32Array }) {
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
        {TABLE_COLUMNS.map((column) => (
          <SortHeader key={column} column={column} />
        ))}
      </tr>
    </thead>
  );
}

function SortHeader({ column }: { readonly column: FirstColumn }) {
  const t = useTranslate();
  const app = useApp();
  const sort = useAppState(({ view }) => view.table.sort);
  const sorted = sort.column === column;
  const name = t(`columns.${column}`);
  const Icon = sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={`cell ${NUMBER_COLUMNS.includes(column) ? 'cell-number' : ''}`}
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
    </th>
  );
}
