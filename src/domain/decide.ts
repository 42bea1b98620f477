import { evaluateCondition } from './condition.ts';
import type { BoilerFacts } from './facts.ts';
import type { AppliedRule } from './rule-book.ts';
import type { Rule } from './rule-pack.ts';
import { type Reason, reasonBit, type Verdict } from './vocabulary.ts';

/** What the rules in force at a place say about one boiler; masks are over the rule book and over REASONS. */
export interface Decision {
  readonly verdict: Verdict;
  /** Index in the rule book; −1 where nothing decides. */
  readonly decidedBy: number;
  readonly matched: number;
  /** Rules that a missing fact leaves open and that would be stricter than what is decided. */
  readonly pending: number;
  readonly reasons: number;
}

const STRICTNESS = { close: 2, retrofit: 1, duty: 0 } as const satisfies Record<Rule['outcome'], number>;
const FIRMNESS = { all: 0, basic: 1, push: 2 } as const satisfies Record<Rule['strength'], number>;

/**
 * Decides one boiler by the rules that apply at its place on the date. The strictest outcome that is certain
 * wins; a rule that is open for want of a fact, and would be stricter, sends the boiler to review instead.
 * A boiler in a coal-ban zone that burns coal, or may, is never
 * silently retained.
 */
export function decide(applied: readonly AppliedRule[], facts: BoilerFacts): Decision {
  let matched = 0;
  let duties = 0;
  let best: AppliedRule | undefined;
  const open: { applied: AppliedRule; missing: readonly Reason[] }[] = [];
  for (const candidate of applied) {
    const truth = evaluateCondition(candidate.rule.when, facts);
    if (truth.value === null) open.push({ applied: candidate, missing: truth.missing });
    if (truth.value !== true) continue;
    matched |= 1 << candidate.index;
    if (candidate.rule.outcome === 'duty') duties |= 1 << candidate.index;
    if (best === undefined || compareApplied(candidate, best) < 0) best = candidate;
  }
  const strictest = best === undefined ? 0 : STRICTNESS[best.rule.outcome];
  // A standing duty concerns boilers that remain.
  if (strictest === STRICTNESS.close) matched &= ~duties;
  const stricter = open.filter(({ applied }) => STRICTNESS[applied.rule.outcome] > strictest);

  let reasons = 0;
  let pending = 0;
  for (const { applied, missing } of stricter) {
    pending |= 1 << applied.index;
    for (const reason of missing) reasons |= reasonBit(reason);
  }
  // Without the fuel no other question makes sense yet: ask for it first.
  if (reasons & reasonBit('fuel-unknown')) reasons = reasonBit('fuel-unknown');
  if (strictest === 0 && facts.coalBanZone === 'yes' && (facts.fuel === 'coal' || facts.fuel === null)) {
    reasons |= reasonBit(facts.fuel === null ? 'fuel-unknown' : 'coal-ban-zone');
  }
  if (reasons !== 0) return { verdict: 'review', decidedBy: -1, matched, pending, reasons };
  if (best === undefined || best.rule.outcome === 'duty') {
    return { verdict: 'retain', decidedBy: -1, matched, pending, reasons };
  }
  if (best.rule.note !== undefined) reasons |= reasonBit(best.rule.note);
  return { verdict: best.rule.outcome, decidedBy: best.index, matched, pending, reasons };
}

/** Strictest first; then the firmest wording, the earliest printed deadline, the order of the plans. */
function compareApplied(a: AppliedRule, b: AppliedRule): number {
  return (
    STRICTNESS[b.rule.outcome] - STRICTNESS[a.rule.outcome] ||
    FIRMNESS[a.strength] - FIRMNESS[b.strength] ||
    (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') ||
    a.index - b.index
  );
}
