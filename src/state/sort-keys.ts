import { type BoilerLedger, FUEL_UNKNOWN } from '../domain/boiler-ledger.ts';
import type { ShownResult } from '../domain/screening.ts';
import type { TextColumn } from '../domain/text-column.ts';
import { FUELS } from '../domain/vocabulary.ts';
import type { ReferenceSummary } from './project.ts';
import { NO_RANK, rankNames, rankTexts } from './rank-texts.ts';
import type { SortOrder } from './table-columns.ts';

/** Ranks of a ledger's texts do not change while it is loaded. */
const textRanks = new WeakMap<TextColumn, Uint32Array>();

/**
 * What to sort the boilers of a ledger by: words of 32 bits, one a boiler, the least significant word first.
 * Unknown and empty cells have all bits set, so that they come last in either direction. Verdicts sort by
 * strictness, rules by their order in the plans.
 */
export function sortKeys(
  { column, descending }: SortOrder,
  ledger: BoilerLedger,
  result: ShownResult,
  reference: ReferenceSummary,
): Uint32Array[] {
  const { count } = ledger;
  const each = (keyOf: (boiler: number) => number) => {
    const keys = new Uint32Array(count);
    for (let boiler = 0; boiler < count; boiler++) keys[boiler] = keyOf(boiler);
    return keys;
  };
  const named = (names: readonly string[], index: ArrayLike<number>) => {
    const ranks = rankNames(names);
    return each((boiler) => ranks[index[boiler]!] ?? NO_RANK);
  };
  const ascending = (): Uint32Array[] => {
    switch (column) {
      case 'row':
        return [ledger.row];
      case 'verdict':
        return [each((boiler) => result.verdict[boiler]!)];
      case 'id':
      case 'name':
        return [ranksOf(ledger[column])];
      case 'city':
        return [
          named(
            reference.counties.map(({ place }) => place),
            result.county,
          ),
        ];
      case 'county':
        return [
          named(
            reference.counties.map(({ name }) => name),
            result.county,
          ),
        ];
      case 'nearestPlant':
        return [
          named(
            reference.units.map(({ plant }) => plant),
            result.nearestUnit,
          ),
        ];
      case 'fuel':
        return [each((boiler) => fuelRank(ledger.fuel[boiler]!))];
      case 'capacityTph':
        return numberKeys(ledger.capacityTph);
      case 'distanceM':
        return numberKeys(result.distanceM);
      case 'decidedBy':
        return [each((boiler) => (result.decidedBy[boiler] === -1 ? NO_RANK : result.decidedBy[boiler]!))];
      case 'overdue':
        return [each((boiler) => (result.overdue[boiler] === 1 ? 0 : NO_RANK))];
    }
  };
  return descending ? turnRound(ascending()) : ascending();
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
function numberKeys(values: Float64Array): Uint32Array[] {
  const bits = new Uint32Array(values.slice().buffer);
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const isUnknown = Number.isNaN(values[i]!);
    const flip = isUnknown || values[i]! < 0 ? 0xffff_ffff : 0;
    low[i] = isUnknown ? NO_RANK : bits[2 * i + LOW_WORD]! ^ flip;
    high[i] = isUnknown ? NO_RANK : bits[2 * i + 1 - LOW_WORD]! ^ (flip | 0x8000_0000);
  }
  return [low, high];
}

/** Index of a double's low word: 0 on little-endian machines. */
const LOW_WORD = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 0 : 1;

function fuelRank(fuel: number): number {
  return fuel === FUEL_UNKNOWN || fuel >= FUELS.length ? NO_RANK : fuel;
}
