import type { ColumnCondition } from '../../domain/boiler-filter.ts';
import type { TableColumn } from '../table-columns.ts';

/** A range of numbers; null leaves an end open. */
export interface Bin {
  readonly least: number | null;
  readonly most: number | null;
  /** Which ends are not in it. */
  readonly open: 'least' | 'most' | 'both' | undefined;
}

type Between = Extract<ColumnCondition<TableColumn>, { kind: 'between' }>;

/**
 * Classes of capacity, t/h. Their ends fall as the clauses' do: 10 belongs to what is at most 10, 35 stands alone (以下
 * without 及 leaves it open), 65 belongs to what is at least 65.
 */
export const CAPACITY_BINS: readonly Bin[] = [
  { least: null, most: 5, open: undefined },
  ...[5, 10, 15, 20, 25].map((least): Bin => ({ least, most: least + 5, open: 'least' })),
  { least: 30, most: 35, open: 'both' },
  { least: 35, most: 35, open: undefined },
  { least: 35, most: 45, open: 'least' },
  { least: 45, most: 55, open: 'least' },
  { least: 55, most: 65, open: 'both' },
  { least: 65, most: 80, open: 'most' },
  { least: 80, most: 130, open: 'most' },
  { least: 130, most: null, open: undefined },
];

/** The limits that the clauses name, t/h, and the bin that each of them stands before. */
export const CAPACITY_MARKS: readonly { readonly tph: number; readonly before: number }[] = [
  { tph: 10, before: 2 },
  { tph: 35, before: 7 },
  { tph: 65, before: 11 },
];

const NICE_KM = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25];
/** Bins within the radius, about. */
const BINS_TO_RADIUS = 6;
const BINS = 24;

/** Width of the bins of distance under a radius, km. */
export function distanceStepKm(radiusKm: number): number {
  return NICE_KM.findLast((width) => width <= radiusKm / BINS_TO_RADIUS) ?? NICE_KM[0]!;
}

/** Bins of distance to the nearest unit, km: some four radii in steps, and all beyond. */
export function distanceBins(radiusKm: number): Bin[] {
  const step = distanceStepKm(radiusKm);
  const edge = (i: number) => Number((i * step).toFixed(6));
  return [
    ...Array.from({ length: BINS }, (_, i): Bin => ({ least: edge(i), most: edge(i + 1), open: 'most' })),
    { least: edge(BINS), most: null, open: undefined },
  ];
}

/** Index of the bin that holds a number; −1 for none and for NaN. The bins are in ascending order. */
export function binOf(bins: readonly Bin[], value: number): number {
  for (let i = 0; i < bins.length; i++) {
    const { most, open } = bins[i]!;
    const isBelow = most === null || (open === 'most' || open === 'both' ? value < most : value <= most);
    if (isBelow) return i;
  }
  return -1;
}

/** What is asked of a column where bins `from` … `to` are chosen; the bin after the last is what is not known. */
export function binCondition(
  column: TableColumn,
  bins: readonly Bin[],
  from: number,
  to: number,
): ColumnCondition<TableColumn> {
  if (from >= bins.length) return { kind: 'one-of', column, values: [''] };
  const first = bins[from]!;
  const last = bins[Math.min(to, bins.length - 1)]!;
  const leastOpen = first.open === 'least' || first.open === 'both';
  const mostOpen = last.open === 'most' || last.open === 'both';
  const open = leastOpen ? (mostOpen ? 'both' : 'least') : mostOpen ? 'most' : undefined;
  const condition: Between = {
    kind: 'between',
    column,
    least: first.least,
    most: last.most,
    unknown: to >= bins.length,
  };
  return open === undefined ? condition : { ...condition, open };
}

/** Which bins, and at the end what is not known, a condition lets through, if only in part. */
export function chosenBins(
  condition: ColumnCondition<TableColumn> | undefined,
  bins: readonly Bin[],
): boolean[] {
  if (condition?.kind === 'between') {
    return [...bins.map((bin) => overlap(bin, condition)), condition.unknown];
  }
  const unknown = condition?.kind === 'one-of' && condition.values.includes('');
  return [...bins.map(() => false), unknown];
}

function overlap(bin: Bin, asked: Pick<Between, 'least' | 'most' | 'open'>): boolean {
  const begins = startsBefore(bin, asked);
  const ends = startsBefore(asked, bin);
  return begins && ends;
}

/** Whether a range begins before another ends. */
function startsBefore(a: Pick<Between, 'least' | 'open'>, b: Pick<Between, 'most' | 'open'>): boolean {
  if (a.least === null || b.most === null) return true;
  const isOpen = a.open === 'least' || a.open === 'both' || b.open === 'most' || b.open === 'both';
  return isOpen ? a.least < b.most : a.least <= b.most;
}
