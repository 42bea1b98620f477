import type { BoilerFacts } from './facts.ts';
import type { Condition } from './rule-pack.ts';
import type { Reason } from './vocabulary.ts';

/** Kleene's strong three-valued logic: `null` is unknown, and carries what would have to be known. */
export interface Truth {
  readonly value: boolean | null;
  /** Empty unless `value` is null. */
  readonly missing: readonly Reason[];
}

const TRUE: Truth = { value: true, missing: [] };
const FALSE: Truth = { value: false, missing: [] };

/** The code that names each fact to the user when it is missing. */
const WHEN_UNKNOWN = {
  builtUp: 'built-up-unknown',
  ultraLow: 'ultra-low-unknown',
  heatNetwork: 'heat-network-unknown',
  isNew: 'new-unknown',
  biomassEquipped: 'biomass-equipment-unknown',
  insideRadius: 'near-radius',
  coalBanZone: 'zone-approximate',
} as const satisfies Record<string, Reason>;

/** Evaluates a rule's condition. A false part settles an `all`, a true part an `any`, whatever else is unknown. */
export function evaluateCondition(condition: Condition, facts: BoilerFacts): Truth {
  if ('all' in condition) return combine(condition.all, facts, false);
  if ('any' in condition) return combine(condition.any, facts, true);
  if ('not' in condition) {
    const truth = evaluateCondition(condition.not, facts);
    return truth.value === null ? truth : known(!truth.value);
  }
  if ('fuel' in condition) {
    return facts.fuel === null ? unknown('fuel-unknown') : known(facts.fuel === condition.fuel);
  }
  if ('capacityTph' in condition) return evaluateCapacity(condition.capacityTph, facts.capacityTph);
  if ('noxMgm3' in condition) {
    return Number.isNaN(facts.noxMgm3)
      ? unknown('nox-unknown')
      : known(facts.noxMgm3 > condition.noxMgm3.above);
  }
  if ('nameContains' in condition) return known(facts.name.includes(condition.nameContains));
  if ('useIn' in condition)
    return known(condition.useIn.some((use) => facts.use.toLowerCase().includes(use)));
  if ('undefinedTerm' in condition) return unknown('limit-ambiguous');
  const value = facts[condition.fact];
  if (value !== 'unknown') return known(value === 'yes');
  return condition.notAsked ? FALSE : unknown(WHEN_UNKNOWN[condition.fact]);
}

/** `all` is settled by a false part, `any` by a true one. */
function combine(parts: readonly Condition[], facts: BoilerFacts, settledBy: boolean): Truth {
  const missing: Reason[] = [];
  for (const part of parts) {
    const truth = evaluateCondition(part, facts);
    if (truth.value === settledBy) return truth;
    missing.push(...truth.missing);
  }
  return missing.length === 0 ? known(!settledBy) : { value: null, missing: [...new Set(missing)] };
}

type CapacityLimit = Extract<Condition, { capacityTph: unknown }>['capacityTph'];

function evaluateCapacity(limit: CapacityLimit, capacityTph: number): Truth {
  if (Number.isNaN(capacityTph)) return unknown('capacity-missing');
  if ('atMost' in limit) return known(capacityTph <= limit.atMost);
  if ('atLeast' in limit) return known(capacityTph >= limit.atLeast);
  if (capacityTph === limit.below) return unknown('limit-ambiguous');
  return known(capacityTph < limit.below);
}

function known(value: boolean): Truth {
  return value ? TRUE : FALSE;
}

function unknown(reason: Reason): Truth {
  return { value: null, missing: [reason] };
}
