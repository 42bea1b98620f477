import { DUST_FALL_LIMIT } from './dust-grid-params.ts';
import { type DustfallRecord, dustClassOf } from './dustfall.ts';

/**
 * How a city stands in a month: steps of its published mean, t/(km²·month), on either side of the limit; or within
 * or over the limit where only the class is published; or nothing published, which is not zero.
 */
export const DUST_STANDINGS = [
  'upTo6',
  'upTo9',
  'upTo12',
  'above12',
  'classWithin',
  'classOver',
  'notPublished',
] as const;
export type DustStanding = (typeof DUST_STANDINGS)[number];

const [LOW, HIGH] = [6, 12];

/** The standing of a record; null stands for no record. A mean of exactly a bound belongs to the step below it. */
export function dustStandingOf(record: DustfallRecord | null): DustStanding {
  if (record === null) return 'notPublished';
  const { meanTKm2Month: mean } = record;
  if (mean === null) {
    const known = dustClassOf(record);
    return known === 'unknown' ? 'notPublished' : known === 'over' ? 'classOver' : 'classWithin';
  }
  if (mean <= LOW) return 'upTo6';
  if (mean <= DUST_FALL_LIMIT) return 'upTo9';
  return mean <= HIGH ? 'upTo12' : 'above12';
}

/** Cities with a record in that month, by name. */
export function dustOfMonth(
  records: readonly DustfallRecord[],
  month: string,
): ReadonlyMap<string, DustfallRecord> {
  const cities = records.filter((record) => record.month === month && record.level === 'city');
  return new Map(cities.flatMap((record) => (record.place === null ? [] : [[record.place, record]])));
}

/** Months of which anything is published, oldest first. */
export function dustMonths(records: readonly DustfallRecord[]): string[] {
  return [...new Set(records.map(({ month }) => month))].sort();
}
