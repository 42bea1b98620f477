import { type BoilerSource, type ColumnCells, columnCells } from './column-cells.ts';
import { NO_RANK } from './rank-texts.ts';
import { type BoilerRequest, passingBoilers, siftBoilers } from './sift-boilers.ts';
import { codeRanks } from './sort-keys.ts';
import type { TableColumn } from './table-columns.ts';

/** What can be asked of a column, given all that is asked of the others. */
export type ColumnFacet =
  /** Its texts, in Chinese and in the table's order, and how many boilers have each; '' is an empty cell. */
  | { readonly kind: 'values'; readonly values: readonly FacetValue[] }
  /** Of texts too many to list. */
  | { readonly kind: 'texts'; readonly empty: number }
  /** Its least and greatest number; null where there are none. */
  | {
      readonly kind: 'numbers';
      readonly least: number | null;
      readonly most: number | null;
      readonly empty: number;
    };

export interface FacetValue {
  readonly value: string;
  readonly boilers: number;
}

/** More values than this are searched for, not listed. */
const MOST_VALUES = 1000;

/** The facet of a column over the boilers that pass all that is asked of the others. */
export function columnFacet(source: BoilerSource, request: BoilerRequest, column: TableColumn): ColumnFacet {
  const boilers = passingBoilers(siftBoilers(source, request), column);
  const cells = columnCells(column, source);
  switch (cells.kind) {
    case 'numbers':
      return numberFacet(cells, boilers);
    case 'texts':
      return { kind: 'texts', empty: countEmpty(cells, boilers) };
    default:
      return valueFacet(column, cells, boilers);
  }
}

function numberFacet(cells: Extract<ColumnCells, { kind: 'numbers' }>, boilers: Uint32Array): ColumnFacet {
  let [least, most, empty] = [Infinity, -Infinity, 0];
  for (const boiler of boilers) {
    const value = cells.numbers[boiler]! * cells.factor + cells.offset;
    if (Number.isNaN(value)) empty++;
    else {
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  const hasNumbers = least <= most;
  return { kind: 'numbers', least: hasNumbers ? least : null, most: hasNumbers ? most : null, empty };
}

function countEmpty(
  { texts: { ends } }: Extract<ColumnCells, { kind: 'texts' }>,
  boilers: Uint32Array,
): number {
  let empty = 0;
  for (const boiler of boilers) if (ends[boiler] === (boiler === 0 ? 0 : ends[boiler - 1])) empty++;
  return empty;
}

function valueFacet(
  column: TableColumn,
  cells: Extract<ColumnCells, { kind: 'codes' | 'marks' }>,
  boilers: Uint32Array,
): ColumnFacet {
  const counts = new Map<string, FacetValue & { rank: number }>();
  const ranks = cells.kind === 'codes' ? codeRanks(column, cells.values) : null;
  tally(cells, boilers).forEach((count, code) => {
    if (count === 0) return;
    const value = cells.values[code] ?? '';
    const rank = value === '' ? NO_RANK : (ranks?.[code] ?? code);
    counts.set(value, { value, rank, boilers: (counts.get(value)?.boilers ?? 0) + count });
  });
  if (counts.size > MOST_VALUES) return { kind: 'texts', empty: counts.get('')?.boilers ?? 0 };
  const values = [...counts.values()].sort((a, b) => a.rank - b.rank);
  return { kind: 'values', values: values.map(({ value, boilers: count }) => ({ value, boilers: count })) };
}

/** Boilers by code; those without a text at the place after the last one. */
function tally(cells: Extract<ColumnCells, { kind: 'codes' | 'marks' }>, boilers: Uint32Array): Uint32Array {
  const none = cells.values.length;
  const counts = new Uint32Array(none + 1);
  for (const boiler of boilers) {
    if (cells.kind === 'codes') {
      const code = cells.codes[boiler]!;
      counts[code >= 0 && code < none ? code : none]!++;
    } else {
      const mask = cells.masks[boiler]!;
      if (mask === 0) counts[none]!++;
      for (let bit = 0; bit < none; bit++) if ((mask & (1 << bit)) !== 0) counts[bit]!++;
    }
  }
  return counts;
}
