import { type BoilerSource, columnCells } from '../column-cells.ts';
import { type Bin, binOf, CAPACITY_BINS, distanceBins } from './bins.ts';

/** In which bar of a chart each boiler is. */
export interface BarCodes {
  readonly codes: Uint16Array;
  /** By bar: a shown value of the column; '' for what is in none of the others, and for bins. */
  readonly keys: readonly string[];
}

/** The column that a chart of boilers is over. */
export type BarColumn = 'city' | 'deadline' | 'capacityTph' | 'distanceM';

/** They hang on the ledger or the verdicts, not on what is asked. */
const known = new WeakMap<object, Map<BarColumn, BarCodes>>();

export function barCodes(source: BoilerSource, column: BarColumn): BarCodes {
  const owner = column === 'capacityTph' ? source.ledger : source.result;
  const kept = known.get(owner) ?? new Map<BarColumn, BarCodes>();
  known.set(owner, kept);
  let codes = kept.get(column);
  if (codes === undefined) {
    codes =
      column === 'city' || column === 'deadline' ? codeValues(source, column) : codeBins(source, column);
    kept.set(column, codes);
  }
  return codes;
}

/** Values of one name share a bar; empty cells are the last. */
function codeValues(source: BoilerSource, column: 'city' | 'deadline'): BarCodes {
  const cells = columnCells(column, source);
  if (cells.kind !== 'codes') throw new Error(`the column ${column} has no codes`);
  const keys = [...new Set(cells.values), ''];
  const barOf = cells.values.map((value) => keys.indexOf(value));
  const codes = new Uint16Array(source.ledger.count);
  for (let i = 0; i < codes.length; i++) codes[i] = barOf[cells.codes[i]!] ?? keys.length - 1;
  return { codes, keys };
}

/** The last bar is what is not known. */
function codeBins(source: BoilerSource, column: 'capacityTph' | 'distanceM'): BarCodes {
  const cells = columnCells(column, source);
  if (cells.kind !== 'numbers') throw new Error(`the column ${column} has no numbers`);
  const bins: readonly Bin[] = column === 'capacityTph' ? CAPACITY_BINS : distanceBins(source.radiusKm);
  const { numbers, factor, offset } = cells;
  const codes = new Uint16Array(source.ledger.count);
  for (let i = 0; i < codes.length; i++) {
    // Reckoned as a condition reckons it: a bar must count what its click lists.
    const value = numbers[i]! * factor + offset;
    codes[i] = Number.isNaN(value) ? bins.length : binOf(bins, value);
  }
  return { codes, keys: Array.from({ length: bins.length + 1 }, () => '') };
}
