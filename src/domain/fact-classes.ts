import type { BoilerLedger } from './boiler-ledger.ts';
import type { Rule } from './rule-pack.ts';
import { textAt } from './text-column.ts';
import { visitLeaves } from './visit-condition.ts';

/**
 * Boilers sorted into classes that no rule can tell apart: same fuel, same side of every limit, same known facts,
 * same sought words in name and use. A screening then decides each class once a jurisdiction, however many boilers
 * share it. Classes are numbered from 0 in the order of their first boiler.
 */
export interface FactClasses {
  readonly classOf: Uint32Array;
  /** A boiler of each class. */
  readonly sample: readonly number[];
}

/**
 * `builtUp` and `heatNetwork` are the facts after layers have been consulted, as indices into TRISTATES. The coal-ban
 * zone and the radius, which hang on the parameters, are left to whoever asks for a decision. O(n).
 */
export function classifyFacts(
  rules: readonly Rule[],
  ledger: BoilerLedger,
  { builtUp, heatNetwork }: { builtUp: Uint8Array; heatNetwork: Uint8Array },
): FactClasses {
  const { capacities, noxLimits, names, uses } = collectSought(rules);
  const classOf = new Uint32Array(ledger.count);
  const sample: number[] = [];
  const known = new Map<number, number>();
  const useClasses = ledger.use.values.map((use) => maskOf(uses, use.toLowerCase()));

  for (let i = 0; i < ledger.count; i++) {
    const useClass = useClasses[ledger.use.codes[i]!]!;
    // Mixed-radix number of the facts.
    let key = useClass * 2 ** names.length + maskOf(names, textAt(ledger.name, i));
    key = key * 256 + ledger.fuel[i]!;
    key = key * (2 * capacities.length + 2) + limitClass(capacities, ledger.capacityTph[i]!);
    key = key * (2 * noxLimits.length + 2) + limitClass(noxLimits, ledger.noxMgm3[i]!);
    key = key * 3 + builtUp[i]!;
    key = key * 3 + ledger.ultraLow[i]!;
    key = key * 3 + heatNetwork[i]!;
    key = key * 3 + ledger.isNew[i]!;
    key = key * 3 + ledger.biomassEquipped[i]!;
    let found = known.get(key);
    if (found === undefined) {
      found = sample.length;
      known.set(key, found);
      sample.push(i);
    }
    classOf[i] = found;
  }
  return { classOf, sample };
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
  const combinations =
    2 ** (names.size + uses.size) * 256 * (2 * capacities.size + 2) * (2 * noxLimits.size + 2) * 3 ** 5;
  if (combinations > Number.MAX_SAFE_INTEGER) throw new Error('the rules seek too many words or limits');
  const ascending = (limits: ReadonlySet<number>) => [...limits].sort((a, b) => a - b);
  return {
    capacities: ascending(capacities),
    noxLimits: ascending(noxLimits),
    names: [...names],
    uses: [...uses],
  };
}

/** Below the first limit 0, at it 1, between it and the next 2, …; unknown has the last number. */
function limitClass(limits: readonly number[], value: number): number {
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
