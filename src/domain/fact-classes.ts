import type { BoilerLedger } from './boiler-ledger.ts';
import type { LastingFacts } from './facts.ts';
import type { Rule } from './rule-pack.ts';
import { asPart, inSlices, runThrough, type Steps } from './steps.ts';
import { codedAt, textAt } from './text-column.ts';
import { findWord } from './text-search.ts';
import { visitLeaves } from './visit-condition.ts';
import { FUELS, TRISTATES } from './vocabulary.ts';

/**
 * Boilers sorted into classes that no rule can tell apart: same fuel, same side of every limit, same known facts,
 * same sought words in name and use. A screening then decides each class once a jurisdiction, however many boilers
 * share it. Classes are numbered from 0 in the order of their first boiler.
 */
export interface FactClasses {
  readonly classOf: Uint32Array;
  /** Facts of each class: those of its first boiler, but without a name where no rule seeks a word that is in it. */
  readonly facts: readonly LastingFacts[];
  /** What each class is, class after class: one number for each of CLASS_FACTS. */
  readonly digits: readonly number[];
}

/** The facts that make a class, in the order of its digits. */
export const CLASS_FACTS = [
  'use',
  'name',
  'fuel',
  'capacityTph',
  'noxMgm3',
  'builtUp',
  'ultraLow',
  'heatNetwork',
  'isNew',
  'biomassEquipped',
] as const;
export type ClassFact = (typeof CLASS_FACTS)[number];

/** The columns of facts after layers have been consulted, as indices into TRISTATES. */
export type LayeredFacts = Pick<BoilerLedger, 'builtUp' | 'heatNetwork'>;

/**
 * Classes of a ledger's boilers. The coal-ban zone and the radius, which hang on the parameters, are left to whoever
 * asks for a decision. O(n).
 */
export function classifyFacts(
  rules: readonly Rule[],
  ledger: BoilerLedger,
  layered: LayeredFacts,
): FactClasses {
  return runThrough(classifySteps(rules, ledger, layered));
}

/** The same in steps. */
export function* classifySteps(
  rules: readonly Rule[],
  ledger: BoilerLedger,
  { builtUp, heatNetwork }: LayeredFacts,
): Steps<FactClasses> {
  const sought = collectSought(rules);
  const { capacities, noxLimits } = sought;
  const uses = numberDistinct(ledger.use.values.map((use) => maskOf(sought.uses, use.toLowerCase())));
  const names = findNames(ledger, sought.names);
  yield 0.1;
  const { fuel, capacityTph, noxMgm3, ultraLow, isNew, biomassEquipped } = ledger;
  const capacityClasses = 2 * capacities.length + 2;
  const noxClasses = 2 * noxLimits.length + 2;
  const find = createNumbering(
    uses.distinct.length * names.distinct.length * FUEL_CODES * capacityClasses * noxClasses * 3 ** 5,
  );
  const classOf = new Uint32Array(ledger.count);
  const facts: LastingFacts[] = [];
  const digits: number[] = [];

  const classify = (from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const use = uses.of[ledger.use.codes[i]!]!;
      const name = names.of === null ? 0 : names.of[i]!;
      const burns = Math.min(fuel[i]!, FUEL_CODES - 1);
      const capacity = limitClass(capacities, capacityTph[i]!);
      const nox = limitClass(noxLimits, noxMgm3[i]!);
      // Mixed-radix number of the facts.
      let key = (use * names.distinct.length + name) * FUEL_CODES + burns;
      key = (key * capacityClasses + capacity) * noxClasses + nox;
      key = ((key * 3 + builtUp[i]!) * 3 + ultraLow[i]!) * 3 + heatNetwork[i]!;
      key = (key * 3 + isNew[i]!) * 3 + biomassEquipped[i]!;
      const found = find(key);
      classOf[i] = found;
      if (found < facts.length) continue;
      facts.push({
        name: names.distinct[name] === 0 ? '' : textAt(ledger.name, i),
        use: codedAt(ledger.use, i),
        fuel: FUELS[burns] ?? null,
        capacityTph: capacityTph[i]!,
        noxMgm3: noxMgm3[i]!,
        builtUp: TRISTATES[builtUp[i]!]!,
        ultraLow: TRISTATES[ultraLow[i]!]!,
        heatNetwork: TRISTATES[heatNetwork[i]!]!,
        isNew: TRISTATES[isNew[i]!]!,
        biomassEquipped: TRISTATES[biomassEquipped[i]!]!,
      });
      digits.push(uses.distinct[use]!, names.distinct[name]!, burns, capacity, nox);
      digits.push(builtUp[i]!, ultraLow[i]!, heatNetwork[i]!, isNew[i]!, biomassEquipped[i]!);
    }
  };
  yield* asPart(inSlices(ledger.count, classify), 0.1, 1);
  return { classOf, facts, digits };
}

/** Fuels, and one code for an unknown one. */
const FUEL_CODES = 8;
/** Keys up to this are looked up in a table, others in a map. */
const MOST_TABLE_KEYS = 1 << 22;

/** Numbers keys below `range` from 0 in the order in which they are first asked for. */
function createNumbering(range: number): (key: number) => number {
  if (range > Number.MAX_SAFE_INTEGER) throw new Error('the rules seek too many words or limits');
  let used = 0;
  if (range <= MOST_TABLE_KEYS) {
    const numbers = new Uint32Array(range);
    return (key) => {
      if (numbers[key] === 0) numbers[key] = ++used;
      return numbers[key]! - 1;
    };
  }
  const numbers = new Map<number, number>();
  return (key) => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = used++;
      numbers.set(key, number);
    }
    return number;
  };
}

/** Gives each different value a small number. */
function numberDistinct(values: ArrayLike<number>): { of: Uint32Array; distinct: readonly number[] } {
  const numbers = new Map<number, number>();
  const of = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    let number = numbers.get(value);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(value, number);
    }
    of[i] = number;
  }
  return { of, distinct: [...numbers.keys()] };
}

/** For each boiler the number of its mask of sought words; `of` null where no name has any. */
function findNames({ name, count }: BoilerLedger, words: readonly string[]) {
  if (words.length > 32) throw new Error('the rules seek too many words in names');
  let masks: Uint32Array | null = null;
  words.forEach((word, bit) => {
    findWord(name, word, (row) => {
      masks ??= new Uint32Array(count);
      masks[row]! |= 1 << bit;
    });
  });
  return masks === null ? { of: null, distinct: [0] } : numberDistinct(masks);
}

/** The limits and words that the rules compare facts with. */
function collectSought(rules: readonly Rule[]) {
  const capacities = new Set<number>();
  const noxLimits = new Set<number>();
  const names = new Set<string>();
  const uses = new Set<string>();
  for (const { when } of rules) {
    visitLeaves(when, (leaf) => {
      if ('nameContains' in leaf) names.add(leaf.nameContains);
      if ('useIn' in leaf) for (const use of leaf.useIn) uses.add(use);
      if ('noxMgm3' in leaf) noxLimits.add(leaf.noxMgm3.above);
      if (!('capacityTph' in leaf)) return;
      for (const limit of Object.values(leaf.capacityTph)) capacities.add(limit);
    });
  }
  const ascending = (limits: ReadonlySet<number>) => Float64Array.from(limits).sort();
  return {
    capacities: ascending(capacities),
    noxLimits: ascending(noxLimits),
    names: [...names],
    uses: [...uses],
  };
}

/** Below the first limit 0, at it 1, between it and the next 2, …; unknown has the last number. */
function limitClass(limits: Float64Array, value: number): number {
  if (Number.isNaN(value)) return 2 * limits.length + 1;
  let position = 0;
  while (position < limits.length && limits[position]! < value) position++;
  return 2 * position + (limits[position] === value ? 1 : 0);
}

function maskOf(needles: readonly string[], text: string): number {
  let mask = 0;
  for (let bit = 0; bit < needles.length; bit++) if (text.includes(needles[bit]!)) mask += 2 ** bit;
  return mask;
}
