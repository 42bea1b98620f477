export const TABLE_COLUMNS = [
  'row',
  'verdict',
  'id',
  'name',
  'city',
  'county',
  'fuel',
  'capacityTph',
  'nearestPlant',
  'distanceM',
  'decidedBy',
  'overdue',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface SortOrder {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** What must close comes first. */
export const DEFAULT_SORT: SortOrder = { column: 'verdict', descending: false };
