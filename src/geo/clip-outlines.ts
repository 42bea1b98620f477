import { type PolygonSet, ringRange } from './polygon-set.ts';

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * The parts of polygons' borders that pass a box, as chains lon, lat, lon, lat … for drawing. Vertices nearer to the
 * last one drawn than the tolerance (degrees) are left out; a chain reaches one vertex beyond the box.
 */
export function clipOutlines(set: PolygonSet, box: Box, toleranceDeg: number): Float64Array[] {
  const [west, south, east, north] = box;
  const chains: Float64Array[] = [];
  for (let feature = 0; feature < set.featureCount; feature++) {
    const [w, s, e, n] = set.bounds.subarray(4 * feature);
    if (w! > east || e! < west || s! > north || n! < south) continue;
    const [firstRing, endRing] = ringRange(set, feature);
    for (let ring = firstRing; ring < endRing; ring++) {
      clipRing(set.coords, set.vertexStart[ring]!, set.vertexStart[ring + 1]!, box, toleranceDeg, chains);
    }
  }
  return chains;
}

function clipRing(
  coords: Float64Array,
  from: number,
  to: number,
  [west, south, east, north]: Box,
  toleranceDeg: number,
  chains: Float64Array[],
): void {
  let chain: number[] = [];
  const finish = () => {
    if (chain.length >= 4) chains.push(Float64Array.from(chain));
    chain = [];
  };
  for (let v = from + 1; v < to; v++) {
    const x0 = coords[2 * v - 2]!;
    const y0 = coords[2 * v - 1]!;
    const x1 = coords[2 * v]!;
    const y1 = coords[2 * v + 1]!;
    const misses =
      Math.max(x0, x1) < west ||
      Math.min(x0, x1) > east ||
      Math.max(y0, y1) < south ||
      Math.min(y0, y1) > north;
    if (misses) {
      finish();
      continue;
    }
    if (chain.length === 0) chain.push(x0, y0);
    const dx = x1 - chain.at(-2)!;
    const dy = y1 - chain.at(-1)!;
    if (Math.max(Math.abs(dx), Math.abs(dy)) >= toleranceDeg || v === to - 1) chain.push(x1, y1);
  }
  finish();
}
