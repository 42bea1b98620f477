import type { Bilingual } from './messages.ts';
import type { County } from './reference.ts';
import type { Rule, RulePack } from './rule-pack.ts';

/** A rule with the terms that hold in one province. */
export interface AppliedRule {
  /** Position in the rule book: the rule's bit in masks. */
  readonly index: number;
  readonly pack: RulePack;
  readonly rule: Rule;
  readonly deadline: string | null;
  readonly strength: Rule['strength'];
}

export interface BookedRule {
  readonly pack: RulePack;
  readonly rule: Rule;
}

/** Masks of matched rules are 32-bit. */
const MAX_RULES = 31;

/** All rules of all packs in a fixed order: packs as given, rules as written. Throws beyond 31 rules. */
export function createRuleBook(packs: readonly RulePack[]): BookedRule[] {
  const book = packs.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  if (book.length > MAX_RULES) throw new Error(`a rule book holds at most ${MAX_RULES} rules`);
  return book;
}

/** Whether a plan is in force: from its issue date, or, where only a year is printed, from that year on. */
export function isInForce(pack: RulePack, asOf: string): boolean {
  return asOf.slice(0, pack.issued.length) >= pack.issued;
}

/** Whether a plan's scope takes in a county. */
export function coversCounty(pack: RulePack, county: Pick<County, 'region' | 'placeAdcode'>): boolean {
  return 'region' in pack.scope
    ? pack.scope.region === county.region
    : pack.scope.places.includes(county.placeAdcode);
}

/** The rules that apply in a county on a date, with that province's deadline and strength. */
export function rulesFor(
  book: readonly BookedRule[],
  county: Pick<County, 'region' | 'placeAdcode' | 'provinceAdcode'>,
  asOf: string,
): AppliedRule[] {
  const applied: AppliedRule[] = [];
  book.forEach(({ pack, rule }, index) => {
    if (!isInForce(pack, asOf) || !coversCounty(pack, county)) return;
    const terms =
      rule.provinceTerms?.find(({ provinces }) => provinces.includes(county.provinceAdcode)) ?? rule;
    applied.push({ index, pack, rule, deadline: terms.deadline, strength: terms.strength });
  });
  return applied;
}

/** Document and clause, such as 环大气〔2019〕88号 二(二)11; the title where no number is printed. */
export function citationOf({ pack, rule }: BookedRule): Bilingual {
  const cite = (title: string) => `${pack.documentNumber ?? title} ${rule.clause}`;
  return { zh: cite(pack.title.zh), en: cite(pack.title.en) };
}
