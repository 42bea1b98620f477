import { packTexts, type TextColumn } from '../domain/text-column.ts';
import { type BoilerSource, type ColumnCells, columnCells } from './column-cells.ts';
import { NO_RANK, rankNames, rankTexts } from './rank-texts.ts';
import type { SortOrder, TableColumn } from './table-columns.ts';

/** Ranks of a ledger's texts do not change while it is loaded. */
const textRanks = new WeakMap<object, Uint32Array>();

/** Columns whose values have an order of their own: strictness, or that of the plans. The others sort by name. */
const IN_OWN_ORDER: ReadonlySet<TableColumn> = new Set([
  'verdict',
  'fuel',
  'decidedBy',
  'deadline',
  'region',
  'builtUp',
  'coalBan',
  'heatNetwork',
  'ultraLow',
  'isNew',
  'biomassEquipped',
]);
/** So many names are better ranked as a column of texts. */
const MANY_NAMES = 10_000;

/**
 * What to sort the boilers of a ledger by: words of 32 bits, one a boiler, the least significant word first.
 * Unknown and empty cells have all bits set, so that they come last in either direction. Verdicts sort by
 * strictness, rules by their order in the plans, what holds several values by the first one.
 */
export function sortKeys({ column, descending }: SortOrder, source: BoilerSource): Uint32Array[] {
  if (column === 'row') return descending ? turnRound([source.ledger.row]) : [source.ledger.row];
  const keys = ascendingKeys(column, columnCells(column, source), source.ledger.count);
  return descending ? turnRound(keys) : keys;
}

function ascendingKeys(column: TableColumn, cells: ColumnCells, count: number): Uint32Array[] {
  switch (cells.kind) {
    case 'texts':
      return [ranksOf(cells.texts)];
    case 'numbers':
      return numberKeys(cells.numbers, count);
    case 'marks': {
      const keys = new Uint32Array(count);
      for (let i = 0; i < count; i++) keys[i] = cells.masks[i] === 0 ? NO_RANK : lowestBit(cells.masks[i]!);
      return [keys];
    }
    case 'codes':
      return [codeKeys(cells, codeRanks(column, cells.values), count)];
  }
}

/** The rank of each of a column's values. */
export function codeRanks(column: TableColumn, values: readonly string[]): Uint32Array {
  // Overdue ones first: that is what is looked for.
  if (column === 'overdue') return Uint32Array.of(NO_RANK, 0);
  if (IN_OWN_ORDER.has(column)) return Uint32Array.from(values.keys());
  if (values.length <= MANY_NAMES) return rankNames(values);
  let ranks = textRanks.get(values);
  if (ranks === undefined) {
    ranks = rankTexts(packTexts(values));
    textRanks.set(values, ranks);
  }
  return ranks;
}

function codeKeys(
  { codes }: Extract<ColumnCells, { kind: 'codes' }>,
  ranks: Uint32Array,
  count: number,
): Uint32Array {
  const keys = new Uint32Array(count);
  for (let i = 0; i < count; i++) keys[i] = ranks[codes[i]!] ?? NO_RANK;
  return keys;
}

function lowestBit(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}

function ranksOf(column: TextColumn): Uint32Array {
  let ranks = textRanks.get(column);
  if (ranks === undefined) {
    ranks = rankTexts(column);
    textRanks.set(column, ranks);
  }
  return ranks;
}

/** Turns the order round; what is unknown stays last. */
function turnRound(words: readonly Uint32Array[]): Uint32Array[] {
  const most = words.at(-1)!;
  return words.map((keys) =>
    keys.map((key, boiler) => {
      if (most[boiler] === NO_RANK) return NO_RANK;
      // The greatest known key is less than NO_RANK, and the least must stay so.
      return keys === most ? NO_RANK - 1 - key : ~key;
    }),
  );
}

/**
 * Doubles as two words that sort as unsigned integers as the numbers do: the sign bit is flipped, and all bits of
 * negative numbers (IEEE 754 was made for that). NaN has all bits set.
 */
function numberKeys(values: ArrayLike<number>, count: number): Uint32Array[] {
  const bits = new Uint32Array(new Float64Array(values).buffer);
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const isUnknown = Number.isNaN(values[i]!);
    const flip = isUnknown || values[i]! < 0 ? 0xffff_ffff : 0;
    low[i] = isUnknown ? NO_RANK : bits[2 * i + LOW_WORD]! ^ flip;
    high[i] = isUnknown ? NO_RANK : bits[2 * i + 1 - LOW_WORD]! ^ (flip | 0x8000_0000);
  }
  return [low, high];
}

/** Index of a double's low word: 0 on little-endian machines. */
const LOW_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 0 : 1;
