import { orient2d } from 'robust-predicates';

export const OUTSIDE = 0;
const INSIDE = 1;
export const ON_BORDER = 2;

/**
 * On which side of some closed rings, whose edges are straight in the lon/lat plane, a position lies: exactly.
 *
 * Even-odd rule: a ray to the east crosses the border an odd number of times from inside. An edge counts
 * when one end is above the ray and the other not above it, so that a vertex on the ray is never counted twice and a
 * horizontal edge never. Which side of the edge the position is on is decided by orient2d with adaptive
 * precision (Shewchuk 1997, doi:10.1007/PL00009321), without any tolerance, and only where the edge's box does
 * not decide. Edge k runs from vertex `edges[k]` to the next.
 */
export function classifyPosition(
  coords: Float64Array,
  edges: Uint32Array,
  start: number,
  end: number,
  lon: number,
  lat: number,
): typeof OUTSIDE | typeof INSIDE | typeof ON_BORDER {
  let inside = false;
  for (let k = start; k < end; k++) {
    const at = 2 * edges[k]!;
    const y1 = coords[at + 1]!;
    const y2 = coords[at + 3]!;
    if ((y1 < lat && y2 < lat) || (y1 > lat && y2 > lat)) continue;
    const x1 = coords[at]!;
    const x2 = coords[at + 2]!;
    if (x1 < lon && x2 < lon) continue;
    const straddles = y1 > lat !== y2 > lat;
    if (x1 > lon && x2 > lon) {
      if (straddles) inside = !inside;
      continue;
    }
    // The position is in the edge's box: collinear means on the edge.
    const side = orient2d(x1, y1, x2, y2, lon, lat);
    if (side === 0) return ON_BORDER;
    // orient2d is positive to the right of the edge with y upward; the ray meets an upward edge from its left.
    if (straddles && side < 0 === y2 > y1) inside = !inside;
  }
  return inside ? INSIDE : OUTSIDE;
}
