import type { EarthCentredPoints } from './earth-centred.ts';

const LEAF_SIZE = 8;

/** A balanced k-d tree over earth-centred points: straight-line searches that know no antimeridian and no pole. */
export interface ChordTree {
  /** Square of the straight distance in m² to the closest point; Infinity when the tree is empty. */
  leastChordSquared(x: number, y: number, z: number): number;
  /** Appends to `found` every point within `chordM` metres of straight distance, in no particular order. */
  collectWithin(x: number, y: number, z: number, chordM: number, found: number[]): void;
}

/**
 * Builds the tree by median splits on x, y, z in turn (Bentley 1975): O(n log² n) to build. The order of
 * `ids` is the tree: the middle of each range is its root, what lies before it is not greater on the axis.
 */
export function createChordTree(points: EarthCentredPoints): ChordTree {
  const axes = [points.x, points.y, points.z] as const;
  const count = points.x.length;
  const ids = Uint32Array.from({ length: count }, (_, i) => i);

  function split(start: number, end: number, depth: number): void {
    if (end - start <= LEAF_SIZE) return;
    const axis = axes[depth % 3]!;
    ids.subarray(start, end).sort((a, b) => axis[a]! - axis[b]!);
    const middle = (start + end) >> 1;
    split(start, middle, depth + 1);
    split(middle + 1, end, depth + 1);
  }
  split(0, count, 0);

  // The search under way. Kept here, not in closures made for each search: there are millions of them.
  const query = [0, 0, 0];
  let limit2 = 0;
  let within: number[] | undefined;

  /** Takes a point into account: a closer one narrows the search, or one within the limit is collected. */
  function visit(id: number): void {
    const dx = points.x[id]! - query[0]!;
    const dy = points.y[id]! - query[1]!;
    const dz = points.z[id]! - query[2]!;
    const chord2 = dx * dx + dy * dy + dz * dz;
    if (chord2 > limit2) return;
    if (within === undefined) limit2 = chord2;
    else within.push(id);
  }

  function descend(start: number, end: number, depth: number): void {
    if (end - start <= LEAF_SIZE) {
      for (let i = start; i < end; i++) visit(ids[i]!);
      return;
    }
    const middle = (start + end) >> 1;
    const axis = depth % 3;
    const offset = query[axis]! - axes[axis]![ids[middle]!]!;
    visit(ids[middle]!);
    if (offset <= 0) {
      descend(start, middle, depth + 1);
      if (offset * offset <= limit2) descend(middle + 1, end, depth + 1);
    } else {
      descend(middle + 1, end, depth + 1);
      if (offset * offset <= limit2) descend(start, middle, depth + 1);
    }
  }

  function search(x: number, y: number, z: number, from2: number, found: number[] | undefined): void {
    query[0] = x;
    query[1] = y;
    query[2] = z;
    limit2 = from2;
    within = found;
    descend(0, count, 0);
  }

  return {
    leastChordSquared(x, y, z) {
      search(x, y, z, Number.POSITIVE_INFINITY, undefined);
      return limit2;
    },
    collectWithin(x, y, z, chordM, found) {
      search(x, y, z, chordM * chordM, found);
    },
  };
}
