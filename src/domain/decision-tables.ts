import type { BoilerLedger } from './boiler-ledger.ts';
import type { Decision } from './decide.ts';
import { CLASS_FACTS, type ClassFact, type FactClasses, type LayeredFacts } from './fact-classes.ts';
import { factsOf } from './facts.ts';
import { decideIn, type Jurisdiction } from './jurisdiction.ts';
import type { AppliedRule } from './rule-book.ts';
import { visitLeaves } from './visit-condition.ts';
import { TRISTATES, VERDICTS } from './vocabulary.ts';

/** A decision with its verdict as a column stores it. */
export interface TabledDecision extends Decision {
  /** Index into VERDICTS. */
  readonly verdictCode: number;
}

/** The decisions of one jurisdiction on a ledger's boilers. */
export interface DecisionTable {
  /** `inside` and `coalBan` are indices into TRISTATES. */
  decide(boiler: number, inside: number, coalBan: number): TabledDecision;
}

const kept = new WeakMap<FactClasses, Map<string, DecisionTable>>();

/**
 * The table of a jurisdiction for a ledger. A table is kept as long as the ledger's classes are and filled as decisions
 * are asked for, so that another radius, date or set of units decides only what was never decided before. Classes
 * that differ only in what the jurisdiction's rules do not ask share their decisions.
 */
export function decisionTable(
  jurisdiction: Jurisdiction,
  ledger: BoilerLedger,
  classes: FactClasses,
  layered: LayeredFacts,
): DecisionTable {
  let tables = kept.get(classes);
  if (tables === undefined) {
    tables = new Map();
    kept.set(classes, tables);
  }
  const known = tables.get(jurisdiction.signature);
  if (known !== undefined) return known;
  const table = createTable(jurisdiction, ledger, classes, layered);
  tables.set(jurisdiction.signature, table);
  return table;
}

function createTable(
  jurisdiction: Jurisdiction,
  ledger: BoilerLedger,
  { classOf, sample, digits }: FactClasses,
  { builtUp, heatNetwork }: LayeredFacts,
): DecisionTable {
  const groups = groupClasses(digits, askedFacts(jurisdiction.rules));
  const decisions: (TabledDecision | undefined)[] = [];
  return {
    decide(boiler, inside, coalBan) {
      const factClass = classOf[boiler]!;
      const slot = (groups[factClass]! * TRISTATES.length + inside) * TRISTATES.length + coalBan;
      const known = decisions[slot];
      if (known !== undefined) return known;
      const one = sample[factClass]!;
      const decision = decideIn(
        jurisdiction,
        factsOf(ledger, one, {
          builtUp: TRISTATES[builtUp[one]!]!,
          heatNetwork: TRISTATES[heatNetwork[one]!]!,
          insideRadius: TRISTATES[inside]!,
          coalBanZone: TRISTATES[coalBan]!,
        }),
      );
      const tabled = { ...decision, verdictCode: VERDICTS.indexOf(decision.verdict) };
      decisions[slot] = tabled;
      return tabled;
    },
  };
}

/** The facts that the rules ask about; the fuel is always asked, for what burns in a coal-ban zone. */
function askedFacts(rules: readonly AppliedRule[]): ReadonlySet<ClassFact> {
  const asked = new Set<ClassFact>(['fuel']);
  for (const { rule } of rules) {
    visitLeaves(rule.when, (leaf) => {
      if ('capacityTph' in leaf) asked.add('capacityTph');
      else if ('noxMgm3' in leaf) asked.add('noxMgm3');
      else if ('nameContains' in leaf) asked.add('name');
      else if ('useIn' in leaf) asked.add('use');
      else if ('fact' in leaf && leaf.fact !== 'insideRadius' && leaf.fact !== 'coalBanZone') {
        asked.add(leaf.fact);
      }
    });
  }
  return asked;
}

/** For each class the number of its group: classes with the same digits for the facts asked. */
function groupClasses(digits: readonly number[], asked: ReadonlySet<ClassFact>): Uint32Array {
  const width = CLASS_FACTS.length;
  const positions = CLASS_FACTS.flatMap((fact, position) => (asked.has(fact) ? [position] : []));
  const radix = positions.map((position) => {
    let most = 0;
    for (let at = position; at < digits.length; at += width) most = Math.max(most, digits[at]!);
    return most + 1;
  });
  const numbers = new Map<number, number>();
  const groups = new Uint32Array(digits.length / width);
  for (let factClass = 0; factClass < groups.length; factClass++) {
    let key = 0;
    for (let k = 0; k < positions.length; k++) {
      key = key * radix[k]! + digits[factClass * width + positions[k]!]!;
    }
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    groups[factClass] = number;
  }
  return groups;
}
