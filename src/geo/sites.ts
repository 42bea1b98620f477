/** Distinct positions, in the order of their first appearance. */
export interface Sites {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  /** For each site the indexes of the positions that share it, ascending; the first is its own. */
  readonly members: readonly (readonly number[])[];
}

/**
 * Merges positions in degrees that are equal to the last bit, as units of one plant are. Throws RangeError on
 * columns of different length or a position that is not finite.
 */
export function groupSites(lons: Float64Array, lats: Float64Array): Sites {
  if (lons.length !== lats.length) throw new RangeError('lons and lats differ in length');
  const siteOf = new Map<string, number>();
  const members: number[][] = [];
  for (let i = 0; i < lons.length; i++) {
    if (!Number.isFinite(lons[i]) || !Number.isFinite(lats[i])) {
      throw new RangeError(`position ${i} is not finite`);
    }
    const key = `${lons[i]} ${lats[i]}`;
    const site = siteOf.get(key);
    if (site === undefined) {
      siteOf.set(key, members.length);
      members.push([i]);
    } else members[site]!.push(i);
  }
  return {
    members,
    lons: Float64Array.from(members, (indexes) => lons[indexes[0]!]!),
    lats: Float64Array.from(members, (indexes) => lats[indexes[0]!]!),
  };
}
