/**
 * The closed vocabularies of a verdict. Codes, not words: what a user reads comes from `messages.ts`.
 * Each list is ordered; an index into it is what columns store.
 */

/** Verdicts, strictest decided outcome first; `review` and `outside` are not outcomes of a clause. */
export const VERDICTS = ['close', 'retrofit', 'review', 'retain', 'outside'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const FUELS = ['coal', 'biomass', 'gas', 'oil', 'electric'] as const;
export type Fuel = (typeof FUELS)[number];

/** A fact that may be unknown. Unknown is never read as no. */
export type Tristate = 'yes' | 'no' | 'unknown';
/** Codes of a Tristate in columns: 0 no, 1 yes, 2 unknown. */
export const TRISTATES = ['no', 'yes', 'unknown'] as const satisfies readonly Tristate[];

/**
 * Why a verdict is what it is, beyond the rules that matched. The first group sends a boiler to review,
 * the second only informs.
 */
export const REVIEW_REASONS = [
  'fuel-unknown',
  'capacity-missing',
  'limit-ambiguous',
  'built-up-unknown',
  'ultra-low-unknown',
  'nox-unknown',
  'heat-network-unknown',
  'new-unknown',
  'biomass-equipment-unknown',
  'zone-approximate',
  'near-radius',
  'near-boundary',
  'coal-ban-zone',
] as const;
export const NOTES = [
  'new-build',
  'city-mismatch',
  'built-up-mismatch',
  'coal-ban-mismatch',
  'heat-network-mismatch',
  'on-border',
  'neighbour-emergency-only',
  'no-clause-yet',
] as const;
export const REASONS = [...REVIEW_REASONS, ...NOTES] as const;
export type Reason = (typeof REASONS)[number];

/** Bit of a reason in a reasons mask. */
export function reasonBit(reason: Reason): number {
  return 1 << REASONS.indexOf(reason);
}

/** The reasons of a mask, in the order of `REASONS`. */
export function reasonsOf(mask: number): Reason[] {
  return REASONS.filter((_, bit) => mask & (1 << bit));
}

/** Region sets of the plans. A 2023 national plan regroups some cities: sets are dated data, ids are not reused. */
export const REGIONS = ['2+26', '汾渭平原', '钦州'] as const;
export type RegionId = (typeof REGIONS)[number];
