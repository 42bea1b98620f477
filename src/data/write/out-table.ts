import type { Geometry } from 'geojson';
import type { Bilingual, Lang } from '../../domain/messages.ts';
import type { OutSystem } from './out-system.ts';

/** `date` is an ISO date as text; `integer` keeps within ±2^53. */
export type OutType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** Null where nothing is known; '' where a text is known to be empty. */
export type OutValue = string | number | boolean | null;

export interface OutColumn {
  /** Name for machines, unique in its table whatever the case of its letters. */
  readonly name: string;
  /** Name for people. */
  readonly title: Bilingual;
  readonly type: OutType;
  /** Decimals that CSV writes of a number; as many as it has where absent. */
  readonly decimals?: number;
  /** How a workbook shows a number: digits in groups of three, or as a percentage; plainly where absent. */
  readonly look?: 'grouped' | 'percent';
  /** Decimals that a workbook shows of a grouped number, 0 or 1; the cell holds them all. 0 where absent. */
  readonly shownDecimals?: 0 | 1;
  /** Words for a coded value, where people read the file. */
  readonly say?: (value: string, lang: Lang) => string;
}

export interface OutRow {
  /** As many as the table has columns, each fitting its column's type. */
  readonly cells: readonly OutValue[];
  /** In the table's coordinate system; null where the row has no place. */
  readonly geometry: Geometry | null;
}

/**
 * What goes out: rows with their geometry, in whatever format. Rows are made when asked for, so that a million of
 * them never exist at once; every writer may ask for a row more than once.
 */
export interface OutTable {
  /** Name of the layer or sheet. */
  readonly name: Bilingual;
  /** No column holds positions: those are in `geometry`, and the tables' formats write columns of their own for them. */
  readonly columns: readonly OutColumn[];
  readonly count: number;
  row(i: number): OutRow;
  readonly geometry: OutGeometry;
  /** Coordinate system of the geometries. */
  readonly system: OutSystem;
  readonly provenance: readonly ProvenanceItem[];
  /** Any row is demonstration data. */
  readonly synthetic: boolean;
  /** Name of the column that names a row, and of the one that holds a verdict; for formats that draw. */
  readonly labelColumn?: string;
  readonly verdictColumn?: string;
  /** Tables that go with it where a format holds several (sheets of a workbook). */
  companions?(): readonly OutTable[];
}

export type OutGeometry =
  | { readonly kind: 'none' }
  /** Points, or no place. `columnsAt` is where formats without geometry put the columns of the position. */
  | {
      readonly kind: 'points';
      readonly columnsAt: number;
      /** Whether those formats get a column that names the coordinate system. */
      readonly namesSystem: boolean;
    }
  /** Shapes of any kind; `inTables`: formats without geometry get them as text. */
  | { readonly kind: 'any'; readonly inTables: boolean };

/** One line about where the table comes from: data version, parameters, datum, file. */
export interface ProvenanceItem {
  /** Key for machines, such as `data_hash`. */
  readonly key: string;
  readonly title: Bilingual;
  readonly value: string;
}

/** A column whose title is the same in both languages, as in the user's own file. */
export function ownColumn(name: string, type: OutType = 'text'): OutColumn {
  return { name, title: { zh: name, en: name }, type };
}

/** A table without geometry from cells that are at hand. */
export function plainTable(
  name: Bilingual,
  columns: readonly OutColumn[],
  rows: readonly (readonly OutValue[])[],
  rest: Pick<OutTable, 'system' | 'provenance' | 'synthetic'>,
): OutTable {
  return {
    ...rest,
    name,
    columns,
    count: rows.length,
    row: (i) => ({ cells: rows[i]!, geometry: null }),
    geometry: { kind: 'none' },
  };
}
