/** How wide a column would be. */
export interface ColumnWish {
  /** With each cell on one line, and with the longest word unbroken, millimetres. */
  readonly naturalMm: number;
  readonly leastMm: number;
}

/**
 * Widths of a table's columns that add up to `widthMm`: what is narrow keeps its natural width, the others share the
 * rest by how much they hold, none below its longest word unless all of them together are too wide.
 */
export function columnWidths(wishes: readonly ColumnWish[], widthMm: number): number[] {
  const natural = wishes.map(({ naturalMm }) => Math.max(naturalMm, 1e-3));
  const sum = total(natural);
  if (sum <= widthMm) return natural.map((mm) => mm + ((widthMm - sum) * mm) / sum);
  const least = wishes.map(({ leastMm }) => Math.max(leastMm, 1e-3));
  if (total(least) >= widthMm) return least.map((mm) => (mm * widthMm) / total(least));
  return share(natural, least, widthMm);
}

/** Fixes columns at their natural or least width as long as a fair share asks for more or gives less than that. */
function share(natural: readonly number[], least: readonly number[], widthMm: number): number[] {
  const fixed = new Map<number, number>();
  for (;;) {
    const open = natural.flatMap((mm, column) => (fixed.has(column) ? [] : [{ column, mm }]));
    const restMm = widthMm - total([...fixed.values()]);
    const weights = total(open.map(({ mm }) => weightOf(mm)));
    const shareOf = (mm: number) => (restMm * weightOf(mm)) / weights;
    const narrow = open.filter(({ mm }) => shareOf(mm) >= mm);
    const squeezed = open.filter(({ column, mm }) => shareOf(mm) < least[column]!);
    if (squeezed.length > 0) for (const { column } of squeezed) fixed.set(column, least[column]!);
    else if (narrow.length > 0 && narrow.length < open.length)
      for (const { column, mm } of narrow) fixed.set(column, mm);
    else return natural.map((mm, column) => fixed.get(column) ?? shareOf(mm));
  }
}

/** A column with ten times the text is five times as wide, not ten times. */
function weightOf(naturalMm: number): number {
  return naturalMm ** 0.7;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, mm) => sum + mm, 0);
}
