import type { Lang } from '../../domain/messages.ts';
import { isOwnColumn, type OwnColumn, type TableColumn } from '../../state/table-columns.ts';

interface ColumnWidth {
  /** Least width in rem, in Chinese and in English. */
  readonly rem: readonly [zh: number, en: number];
  /** Share of the room that is left over. */
  readonly grows?: number;
}

const WIDTHS: Readonly<Record<OwnColumn, ColumnWidth>> = {
  row: { rem: [3.75, 3.75] },
  verdict: { rem: [7.25, 8.5] },
  id: { rem: [6, 6] },
  name: { rem: [9, 9], grows: 2.2 },
  city: { rem: [5.5, 5.5] },
  county: { rem: [6.5, 5.5] },
  fuel: { rem: [4.5, 5] },
  capacityTph: { rem: [6.25, 7.25] },
  nearestPlant: { rem: [8, 8], grows: 1.4 },
  distanceM: { rem: [6, 7] },
  decidedBy: { rem: [9, 9], grows: 2 },
  overdue: { rem: [4.5, 5.5] },
  region: { rem: [5.5, 5.5] },
  reasons: { rem: [10, 10], grows: 2 },
  matched: { rem: [10, 10], grows: 2 },
  deadline: { rem: [6.5, 7] },
  nearestUnit: { rem: [10, 10], grows: 1.4 },
  marginM: { rem: [7, 8.5] },
  builtUp: { rem: [5, 5.5] },
  coalBan: { rem: [5, 7.5] },
  heatNetwork: { rem: [7.5, 8.5] },
  ultraLow: { rem: [5.75, 6] },
  noxMgm3: { rem: [8.5, 7] },
  isNew: { rem: [4.5, 4.5] },
  biomassEquipped: { rem: [8.5, 9.5] },
  fuelText: { rem: [6.5, 7.5] },
  use: { rem: [5, 5] },
  typedCity: { rem: [7, 7] },
  precisionM: { rem: [7, 7] },
};
const EXTRA_WIDTH: ColumnWidth = { rem: [8, 8], grows: 1 };
/** The tick box. */
const CHECK_REM = 2.25;

/** The tracks of a row's grid, and how wide it is at least. */
export function columnTracks(
  columns: readonly TableColumn[],
  lang: Lang,
): { readonly template: string; readonly leastRem: number } {
  const widths = columns.map((column) => (isOwnColumn(column) ? WIDTHS[column] : EXTRA_WIDTH));
  const remOf = ({ rem }: ColumnWidth) => rem[lang === 'zh' ? 0 : 1];
  const tracks = widths.map((width) =>
    width.grows === undefined ? `${remOf(width)}rem` : `minmax(${remOf(width)}rem, ${width.grows}fr)`,
  );
  return {
    template: [`${CHECK_REM}rem`, ...tracks].join(' '),
    leastRem: widths.reduce((sum, width) => sum + remOf(width), CHECK_REM),
  };
}

const NUMBERS: ReadonlySet<TableColumn> = new Set([
  'row',
  'capacityTph',
  'distanceM',
  'marginM',
  'noxMgm3',
  'precisionM',
]);

/** Whether the column's values are right-aligned. */
export function isNumberColumn(column: TableColumn): boolean {
  return NUMBERS.has(column);
}
