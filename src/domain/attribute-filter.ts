/** Which features of a layer are drawn, by one of their columns. It never changes a result. */
export type AttributeFilter =
  /** Cells as text; '' is a cell that is blank or missing. */
  | { readonly kind: 'values'; readonly column: string; readonly values: readonly string[] }
  | {
      readonly kind: 'ranges';
      readonly column: string;
      readonly ranges: readonly NumberRange[];
      /** Whether cells that are not a number pass. */
      readonly unknown: boolean;
    };

/** From `least` up to, but without, `below`; null is without end. */
export interface NumberRange {
  readonly least: number;
  readonly below: number | null;
}

/** A cell as a number; null where it is not one. */
export function cellNumber(text: string): number | null {
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Whether a cell, as `cellText` gives it, passes. */
export function passesFilter(filter: AttributeFilter, text: string): boolean {
  if (filter.kind === 'values') return filter.values.includes(text);
  const value = cellNumber(text);
  if (value === null) return filter.unknown;
  return filter.ranges.some(({ least, below }) => value >= least && (below === null || value < below));
}

/** What can be ticked of a column: its values, or classes where it has very many numbers. */
export interface ColumnChoices {
  readonly column: string;
  readonly kind: AttributeFilter['kind'];
  /** The commonest first, numbers in their order; blank is '' and last. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Empty for `values`. */
  readonly ranges: readonly (NumberRange & { readonly count: number })[];
  /** Cells that are no number; 0 for `values`, which lists them. */
  readonly unknown: number;
}

/** A column of more distinct numbers than this is offered in classes. */
const MOST_NUMBERS = 24;
const CLASSES = 5;

/** Counts what a column holds. */
export function describeColumn(column: string, cells: Iterable<string>): ColumnChoices {
  const counts = new Map<string, number>();
  for (const text of cells) counts.set(text, (counts.get(text) ?? 0) + 1);
  const filled = [...counts].filter(([text]) => text !== '');
  const numbers = filled.flatMap(([text, count]) => {
    const value = cellNumber(text);
    return value === null ? [] : [{ value, count }];
  });
  const isNumeric = numbers.length > 0 && numbers.length === filled.length;
  if (isNumeric && numbers.length > MOST_NUMBERS) {
    return { column, kind: 'ranges', values: [], ranges: classesOf(numbers), unknown: counts.get('') ?? 0 };
  }
  const order = (a: readonly [string, number], b: readonly [string, number]): number => {
    if (a[0] === '' || b[0] === '') return Number(a[0] === '') - Number(b[0] === '');
    return isNumeric ? Number(a[0]) - Number(b[0]) : b[1] - a[1] || (a[0] < b[0] ? -1 : 1);
  };
  const values = [...counts].sort(order).map(([value, count]) => ({ value, count }));
  return { column, kind: 'values', values, ranges: [], unknown: 0 };
}

/** Classes of about as many cells each, with bounds of few digits; the last is without end. */
function classesOf(numbers: readonly { readonly value: number; readonly count: number }[]) {
  const sorted = numbers.toSorted((a, b) => a.value - b.value);
  const all = sorted.flatMap(({ value, count }) => Array<number>(count).fill(value));
  const bounds = new Set([roundDown(sorted[0]!.value)]);
  for (let k = 1; k < CLASSES; k++) bounds.add(roundDown(all[Math.floor((k * all.length) / CLASSES)]!));
  const least = [...bounds].sort((a, b) => a - b);
  return least.map((from, at) => {
    const below = least[at + 1] ?? null;
    const range = { least: from, below };
    const count = all.filter((value) => value >= from && (below === null || value < below)).length;
    return { ...range, count };
  });
}

/** To two digits, where that is possible. */
function roundDown(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  const rounded = Number((Math.floor(value / step) * step).toPrecision(12));
  return rounded <= value ? rounded : value;
}
