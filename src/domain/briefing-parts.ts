import type { AreaFigures } from './area-figures.ts';
import { type Briefing, sumTotals } from './briefing.ts';
import { totalOf } from './briefing-text.ts';
import type { VerdictTotal } from './screening.ts';
import { VERDICTS } from './vocabulary.ts';

/** Parts of an area as they are told: those with most to close first, the smallest put together. */
export interface RankedParts {
  readonly rows: readonly { readonly name: string; readonly totals: readonly VerdictTotal[] }[];
  /** How many the last row, without a name of its own, stands for; 0 where every part has its row. */
  readonly together: number;
  readonly rest: readonly VerdictTotal[];
  /** Parts without a boiler, which have no row. */
  readonly without: number;
}

/** At most `most` rows. Without a ledger there are none. */
export function rankParts({ parts }: Pick<Briefing, 'parts'>, most: number): RankedParts {
  const counted = parts.flatMap(({ coverage, totals }) =>
    totals === null ? [] : [{ name: coverage.name, totals, sum: sumTotals(totals) }],
  );
  const ranked = counted
    .filter(({ sum }) => sum.boilers > 0)
    .sort(
      (a, b) =>
        totalOf(b.totals, 'close').boilers - totalOf(a.totals, 'close').boilers ||
        b.sum.boilers - a.sum.boilers,
    );
  const kept = ranked.length <= most ? ranked.length : most - 1;
  const rest = ranked.slice(kept);
  return {
    rows: ranked.slice(0, kept).map(({ name, totals }) => ({ name, totals })),
    together: rest.length,
    rest: addTotals(rest.map(({ totals }) => totals)),
    without: counted.length - ranked.length,
  };
}

/** Parts by their covered share, largest first. */
export function rankCoverage({ parts }: Pick<Briefing, 'parts'>): AreaFigures['coverage'][] {
  return parts.map(({ coverage }) => coverage).sort((a, b) => b.coveredShare - a.coveredShare);
}

function addTotals(all: readonly (readonly VerdictTotal[])[]): VerdictTotal[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    ...sumTotals(all.map((totals) => totalOf(totals, verdict))),
  }));
}
