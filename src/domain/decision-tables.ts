import type { Decision } from './decide.ts';
import { CLASS_FACTS, type ClassFact, type FactClasses } from './fact-classes.ts';
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

/**
 * The tables of a ledger, one a jurisdiction. They are kept as long as the ledger's classes are and filled as decisions
 * are asked for, so that another radius, date or set of units decides only what was never decided before.
 */
export interface DecisionTables {
  of(jurisdiction: Jurisdiction): DecisionTable;
}

const kept = new WeakMap<FactClasses, DecisionTables>();

export function decisionTables(classes: FactClasses): DecisionTables {
  let tables = kept.get(classes);
  if (tables === undefined) {
    tables = createTables(classes);
    kept.set(classes, tables);
  }
  return tables;
}

function createTables(classes: FactClasses): DecisionTables {
  const bySignature = new Map<string, DecisionTable>();
  const decisions = createDecisionList();
  return {
    of(jurisdiction) {
      let table = bySignature.get(jurisdiction.signature);
      if (table === undefined) {
        table = createTable(jurisdiction, classes, decisions);
        bySignature.set(jurisdiction.signature, table);
      }
      return table;
    },
  };
}

/** Different decisions, each once: a few hundred that stay in the processor's nearest cache. */
function createDecisionList() {
  const list: TabledDecision[] = [];
  const numbers = new Map<string, number>();
  return {
    list,
    numberOf(decision: Decision): number {
      const { verdict, decidedBy, matched, pending, reasons } = decision;
      const key = `${verdict} ${decidedBy} ${matched} ${pending} ${reasons}`;
      let number = numbers.get(key);
      if (number === undefined) {
        number = list.length;
        list.push({ ...decision, verdictCode: VERDICTS.indexOf(decision.verdict) });
        numbers.set(key, number);
      }
      return number;
    },
  };
}

/** Classes that differ only in what the jurisdiction's rules do not ask form a group and share their decisions. */
function createTable(
  jurisdiction: Jurisdiction,
  { classOf, facts, digits }: FactClasses,
  { list, numberOf }: ReturnType<typeof createDecisionList>,
): DecisionTable {
  const { groupOf, count } = groupClasses(digits, askedFacts(jurisdiction.rules));
  /** Number of the decision + 1, by group, radius and zone; 0 where none was asked for yet. */
  const numbers = new Uint32Array(count * TRISTATES.length ** 2);
  return {
    decide(boiler, inside, coalBan) {
      const factClass = classOf[boiler]!;
      const slot = (groupOf[factClass]! * TRISTATES.length + inside) * TRISTATES.length + coalBan;
      if (numbers[slot] === 0) {
        const hanging = { insideRadius: TRISTATES[inside]!, coalBanZone: TRISTATES[coalBan]! };
        numbers[slot] = numberOf(decideIn(jurisdiction, { ...facts[factClass]!, ...hanging })) + 1;
      }
      return list[numbers[slot]! - 1]!;
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
function groupClasses(
  digits: readonly number[],
  asked: ReadonlySet<ClassFact>,
): { groupOf: Uint32Array; count: number } {
  const width = CLASS_FACTS.length;
  const positions = CLASS_FACTS.flatMap((fact, position) => (asked.has(fact) ? [position] : []));
  const radix = positions.map((position) => {
    let most = 0;
    for (let at = position; at < digits.length; at += width) most = Math.max(most, digits[at]!);
    return most + 1;
  });
  const numbers = new Map<number, number>();
  const groupOf = new Uint32Array(digits.length / width);
  for (let factClass = 0; factClass < groupOf.length; factClass++) {
    let key = 0;
    for (let k = 0; k < positions.length; k++) {
      key = key * radix[k]! + digits[factClass * width + positions[k]!]!;
    }
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    groupOf[factClass] = number;
  }
  return { groupOf, count: numbers.size };
}
