import { ArrowDown, ArrowUp } from 'lucide-react';

export interface SortState<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

interface SortHeadProps<Column extends string> {
  readonly column: Column;
  readonly label: string;
  readonly numeric: boolean;
  readonly sort: SortState<Column> | null;
  onSort(next: SortState<Column>): void;
}

/** A column's head, which sorts by it and then turns the order round. */
export function SortHead<Column extends string>(props: SortHeadProps<Column>) {
  const { column, label, numeric, sort, onSort } = props;
  const own = sort?.column === column ? sort : null;
  const Icon = own?.descending === true ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className={numeric ? 'cell-number' : ''}
      aria-sort={own === null ? 'none' : own.descending ? 'descending' : 'ascending'}
    >
      <button
        type="button"
        className="sort"
        onClick={() => onSort({ column, descending: own === null ? numeric : !own.descending })}
      >
        <span>{label}</span>
        {own !== null && <Icon aria-hidden="true" size="1em" className="icon" />}
      </button>
    </th>
  );
}
