import type { BoilerSum, ClauseFigures, DeadlineFigures, ReasonFigures } from './briefing.ts';
import type { DecidedLedger } from './make-briefing.ts';
import type { Screener } from './screener.ts';
import { REVIEW_REASONS, reasonBit, VERDICTS } from './vocabulary.ts';

interface Counter {
  boilers: number;
  capacityTph: number;
  capacityUnknown: number;
  overdue: number;
}

const REVIEW = VERDICTS.indexOf('review');

/** What each rule decides among some boilers, by deadline: provinces may have one of their own. */
export function sumClauses(
  screener: Screener,
  decided: DecidedLedger,
  boilers: readonly number[],
): ClauseFigures[] {
  const { result } = decided;
  const groups = new Map<string, Counter & { rule: number; deadline: string | null }>();
  for (const boiler of boilers) {
    const rule = result.decidedBy[boiler]!;
    if (rule < 0) continue;
    const deadline = screener.deadlineOf(rule, result.county[boiler]!);
    const key = `${rule} ${deadline}`;
    const group = groups.get(key) ?? { ...nothing(), rule, deadline };
    groups.set(key, group);
    count(group, decided, boiler);
  }
  return [...groups.values()]
    .sort((a, b) => b.boilers - a.boilers || a.rule - b.rule)
    .map(({ rule: index, deadline, ...sum }) => {
      const { pack, rule } = screener.rules[index]!;
      return {
        ...sum,
        ruleId: rule.id,
        clause: rule.clause,
        document: pack.title,
        documentNumber: pack.documentNumber,
        issued: pack.issued,
        statement: rule.statement,
        outcome: rule.outcome,
        strength: rule.strength,
        deadline,
      };
    });
}

/** Why boilers wait for a check; one with several reasons counts in each. */
export function sumReasons(decided: DecidedLedger, boilers: readonly number[]): ReasonFigures[] {
  const { result } = decided;
  const waiting = boilers.filter((boiler) => result.verdict[boiler] === REVIEW);
  return REVIEW_REASONS.map((reason) => {
    const bit = reasonBit(reason);
    const { overdue: _, ...sum } = sumOf(
      decided,
      waiting.filter((boiler) => result.reasons[boiler]! & bit),
    );
    return { reason, ...sum };
  })
    .filter((figures) => figures.boilers > 0)
    .sort((a, b) => b.boilers - a.boilers);
}

/** When what the clauses ask for is due. */
export function sumDeadlines(
  screener: Screener,
  decided: DecidedLedger,
  boilers: readonly number[],
): DeadlineFigures[] {
  const { result } = decided;
  const groups = new Map<string | null, Counter>();
  for (const boiler of boilers) {
    const rule = result.decidedBy[boiler]!;
    if (rule < 0) continue;
    const deadline = screener.deadlineOf(rule, result.county[boiler]!);
    const group = groups.get(deadline) ?? nothing();
    groups.set(deadline, group);
    count(group, decided, boiler);
  }
  return [...groups]
    .map(([deadline, sum]) => ({ deadline, ...sum }))
    .sort((a, b) => ((a.deadline ?? '~') < (b.deadline ?? '~') ? -1 : 1));
}

function sumOf(decided: DecidedLedger, boilers: readonly number[]): BoilerSum & { overdue: number } {
  const counter = nothing();
  for (const boiler of boilers) count(counter, decided, boiler);
  return counter;
}

function nothing(): Counter {
  return { boilers: 0, capacityTph: 0, capacityUnknown: 0, overdue: 0 };
}

function count(counter: Counter, { ledger, result }: DecidedLedger, boiler: number): void {
  const capacityTph = ledger.capacityTph[boiler]!;
  counter.boilers++;
  if (Number.isNaN(capacityTph)) counter.capacityUnknown++;
  else counter.capacityTph += capacityTph;
  counter.overdue += result.overdue[boiler]!;
}
