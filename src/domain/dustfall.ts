import { DUST_FALL_LIMIT, type DustGauge } from './dust-grid-params.ts';

/** A month's published dust-fall of a region or a city, t/(km²·month). Null where the notice prints none. */
export interface DustfallRecord {
  readonly month: string;
  readonly region: string;
  readonly level: 'region' | 'city';
  readonly place: string | null;
  readonly meanTKm2Month: number | null;
  readonly maxTKm2Month: number | null;
  readonly minTKm2Month: number | null;
  readonly changePct: number | null;
  readonly rankAscending: number | null;
  readonly classVs9: '<=9' | '<9' | '>9' | null;
  readonly valueBasis: string;
}

/** A demonstration gauge, with the city that it stands in. */
export interface DemoDustGauge extends DustGauge {
  readonly place: string;
  readonly placeAdcode: string;
  readonly synthetic: true;
}

/** What the bundled data knows of dust-fall. */
export interface DustfallData {
  readonly records: readonly DustfallRecord[];
  readonly demoGauges: readonly DemoDustGauge[];
}

export const DUST_CLASSES = ['within', 'over', 'unknown'] as const;
export type DustClass = (typeof DUST_CLASSES)[number];

/** Where a month stands against the limit: by its value, else by the class that is printed, else unknown. */
export function dustClassOf({
  meanTKm2Month,
  classVs9,
}: Pick<DustfallRecord, 'meanTKm2Month' | 'classVs9'>): DustClass {
  if (meanTKm2Month !== null) return meanTKm2Month > DUST_FALL_LIMIT ? 'over' : 'within';
  if (classVs9 === null) return 'unknown';
  return classVs9 === '>9' ? 'over' : 'within';
}

/** The class of a cell of text, as a grid's column has it; unknown where it holds no amount. */
export function dustClassOfCell(text: string): DustClass {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!(value >= 0)) return 'unknown';
  return value > DUST_FALL_LIMIT ? 'over' : 'within';
}

/** A city's months, oldest first, one for each of the given months; null where the city is not in the notice. */
export interface DustfallRow {
  readonly region: string;
  /** Null for the region as a whole. */
  readonly place: string | null;
  readonly months: readonly (DustfallRecord | null)[];
}

/** The table of places by months: regions first, then their cities in the order of the first notice. */
export function tabulateDustfall(records: readonly DustfallRecord[]): {
  readonly months: readonly string[];
  readonly rows: readonly DustfallRow[];
} {
  const months = [...new Set(records.map(({ month }) => month))].sort();
  const column = new Map(months.map((month, i) => [month, i]));
  const rows = new Map<string, { region: string; place: string | null; months: (DustfallRecord | null)[] }>();
  for (const record of records) {
    // A city that moved between region sets keeps a row for each: the two notices are two lists.
    const key = `${record.region} ${record.place ?? ''}`;
    let row = rows.get(key);
    if (row === undefined) {
      row = { region: record.region, place: record.place, months: months.map(() => null) };
      rows.set(key, row);
    }
    row.months[column.get(record.month)!] = record;
  }
  const regions = [...new Set(records.map(({ region }) => region))];
  const ordered = [...rows.values()].sort(
    (a, b) =>
      regions.indexOf(a.region) - regions.indexOf(b.region) ||
      Number(a.place !== null) - Number(b.place !== null),
  );
  return { months, rows: ordered };
}
