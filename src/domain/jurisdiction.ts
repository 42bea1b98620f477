import { coalBanAt } from './ban-zones.ts';
import { type Decision, decide } from './decide.ts';
import type { BoilerFacts } from './facts.ts';
import type { CoalBanZone, Reference } from './reference.ts';
import { type AppliedRule, type BookedRule, coversCounty, rulesFor } from './rule-book.ts';
import type { Rule } from './rule-pack.ts';
import { visitLeaves } from './visit-condition.ts';
import type { Tristate } from './vocabulary.ts';

/** The rules and zones of one county on the date; counties that cannot be told apart share one. */
export interface Jurisdiction {
  /** Small consecutive number, the same for counties with the same rules and zone answer. */
  readonly id: number;
  readonly outside: boolean;
  readonly rules: readonly AppliedRule[];
  readonly coalBan: Tristate;
  readonly zone: CoalBanZone | null;
  readonly noClauseYet: boolean;
  /** Names the rules with their terms, whatever the zone and the date: equal ones decide equal facts alike. */
  readonly signature: string;
  /** Bit mask of the rules whose deadline is past on the date. */
  readonly overdue: number;
  /** Whether a rule in force asks if a boiler lies inside the heating radius; else the rings are for reference. */
  readonly usesRadius: boolean;
}

const kept = new WeakMap<Reference, { asOf: string; jurisdictions: readonly Jurisdiction[] }>();

/** The jurisdictions of a date; those of the last date of each reference are kept. */
export function jurisdictionsOn(
  reference: Reference,
  book: readonly BookedRule[],
  asOf: string,
): readonly Jurisdiction[] {
  const known = kept.get(reference);
  if (known?.asOf === asOf) return known.jurisdictions;
  const jurisdictions = createJurisdictions(reference, book, asOf);
  kept.set(reference, { asOf, jurisdictions });
  return jurisdictions;
}

/** Jurisdictions by county index + 1; the first is the land outside. */
export function createJurisdictions(
  reference: Reference,
  book: readonly BookedRule[],
  asOf: string,
): readonly Jurisdiction[] {
  const shared = new Map<string, Jurisdiction>();
  return [null, ...reference.counties].map((county) => {
    const rules = county === null ? [] : rulesFor(book, county, asOf);
    const { inside, zone } = coalBanAt(reference.zones, county, asOf);
    const noClauseYet =
      county !== null && rules.length === 0 && reference.rulePacks.some((pack) => coversCounty(pack, county));
    const terms = rules.map(({ index, deadline, strength }) => [index, deadline, strength]);
    const signature = JSON.stringify([county === null, terms]);
    const key = JSON.stringify([signature, noClauseYet, inside, zone?.zoneId]);
    const known = shared.get(key);
    if (known !== undefined) return known;
    const usesRadius = rules.some(({ rule }) => asksForRadius(rule));
    const jurisdiction = {
      id: shared.size,
      outside: county === null,
      rules,
      coalBan: inside,
      zone,
      noClauseYet,
      signature,
      overdue: overdueRules(rules, asOf),
      usesRadius,
    };
    shared.set(key, jurisdiction);
    return jurisdiction;
  });
}

function overdueRules(rules: readonly AppliedRule[], asOf: string): number {
  return rules
    .filter(({ deadline }) => deadline !== null && deadline < asOf)
    .reduce((mask, { index }) => mask | (1 << index), 0);
}

function asksForRadius(rule: Rule): boolean {
  let asks = false;
  visitLeaves(rule.when, (leaf) => {
    asks ||= 'fact' in leaf && leaf.fact === 'insideRadius';
  });
  return asks;
}

const OUTSIDE: Decision = { verdict: 'outside', decidedBy: -1, matched: 0, pending: 0, reasons: 0 };

/** The decision on one set of facts; the land outside all plans (no county) is `outside` without a rule. */
export function decideIn(jurisdiction: Jurisdiction, facts: BoilerFacts): Decision {
  return jurisdiction.outside ? OUTSIDE : decide(jurisdiction.rules, facts);
}

/** What a verdict asks of the owner: neither `retain` nor `outside` asks anything. */
export function demandOf(verdict: Decision['verdict']): string {
  return verdict === 'outside' ? 'retain' : verdict;
}
