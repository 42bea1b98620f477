import { type Lang, undatedText } from '../domain/messages.ts';
import type { ReferenceSummary } from './project.ts';

/** The deadlines that clauses set, and which of them holds where. */
export interface Deadlines {
  /** Dates, oldest first; the last stands for a clause that states none. */
  readonly values: readonly string[];
  /** Index into `values` of a deciding rule in a county; 255 where no rule decides. */
  codeOf(rule: number, county: number): number;
}

const NO_RULE = 255;

/** `rule` and `county` are indices into the reference's lists; a rule may set another date in some provinces. */
export function deadlinesOf({ rules, counties }: ReferenceSummary, lang: Lang): Deadlines {
  const dates = [
    ...new Set(
      rules.flatMap(({ deadline, provinceDeadlines }) => [
        deadline,
        ...provinceDeadlines.map((terms) => terms.deadline),
      ]),
    ),
  ]
    .filter((date) => date !== null)
    .sort();
  const codeOfDate = (date: string | null) => (date === null ? dates.length : dates.indexOf(date));
  const plain = rules.map(({ deadline }) => codeOfDate(deadline));
  /** By rule, then by county, where the rule has other dates in some provinces. */
  const byCounty = rules.map(({ deadline, provinceDeadlines }) =>
    provinceDeadlines.length === 0
      ? null
      : counties.map(({ adcode }) =>
          codeOfDate(
            (
              provinceDeadlines.find(({ provinces }) => provinces.includes(adcode.slice(0, 2))) ?? {
                deadline,
              }
            ).deadline,
          ),
        ),
  );
  return {
    values: [...dates, undatedText(lang)],
    codeOf: (rule, county) => byCounty[rule]?.[county] ?? plain[rule] ?? NO_RULE,
  };
}
