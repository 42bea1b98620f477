import type { Workload } from './contenders/contender.ts';

/** Share of the boilers whose units differ; units of one plant stand on one spot, so either is right. */
export function countOtherUnits(
  { units }: Workload,
  ours: ArrayLike<number>,
  theirs: ArrayLike<number>,
): number {
  const spot = (index: number) => `${units[index]?.lon} ${units[index]?.lat}`;
  return shareOf(ours.length, (i) => ours[i] !== theirs[i] && spot(ours[i]!) !== spot(theirs[i]!));
}

export function shareOf(count: number, test: (i: number) => boolean): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (test(i)) found++;
  return found / count;
}

export function sumOfAreas(areasM2: ArrayLike<number>): number {
  return Array.from(areasM2).reduce((total, areaM2) => total + areaM2, 0);
}
