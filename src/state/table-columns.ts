/** Columns that the table shows at first, in order. */
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
export type FirstColumn = (typeof TABLE_COLUMNS)[number];

/** Columns that can be shown besides. */
export const MORE_COLUMNS = [
  'region',
  'reasons',
  'matched',
  'deadline',
  'nearestUnit',
  'marginM',
  'builtUp',
  'coalBan',
  'heatNetwork',
  'ultraLow',
  'noxMgm3',
  'isNew',
  'biomassEquipped',
  'fuelText',
  'use',
  'typedCity',
  'precisionM',
] as const;

export type MoreColumn = (typeof MORE_COLUMNS)[number];

export const OWN_COLUMNS = [...TABLE_COLUMNS, ...MORE_COLUMNS] as const;
export type OwnColumn = (typeof OWN_COLUMNS)[number];

/** A column of the user's file that no field took, by its header. */
export type ExtraColumnId = `extra:${string}`;
export type TableColumn = OwnColumn | ExtraColumnId;

const EXTRA = 'extra:';

export function extraColumn(header: string): ExtraColumnId {
  return `${EXTRA}${header}`;
}

/** The header of a column of the user's file; null for one of the program's. */
export function extraHeader(column: TableColumn): string | null {
  return column.startsWith(EXTRA) ? column.slice(EXTRA.length) : null;
}

export function isOwnColumn(column: string): column is OwnColumn {
  return OWN_COLUMNS.some((own) => own === column);
}

/** The column of a name that was saved or shared; null where this version has none. Headers are taken as they are. */
export function readColumn(name: string): TableColumn | null {
  if (isOwnColumn(name)) return name;
  return name.startsWith(EXTRA) ? extraColumn(name.slice(EXTRA.length)) : null;
}

export interface SortOrder {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** What must close comes first. */
export const DEFAULT_SORT: SortOrder = { column: 'verdict', descending: false };
