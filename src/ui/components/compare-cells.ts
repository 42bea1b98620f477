import { zhCollator } from '../../domain/zh-collator.ts';

type Cell = string | number | null;

/**
 * Order of two rows by their cells in one column: numbers by size, texts as a Chinese index has them, what is not known
 * (null) last in either direction.
 */
export function compareCells(a: Cell, b: Cell, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : zhCollator.compare(String(a), String(b));
  return descending ? -order : order;
}
