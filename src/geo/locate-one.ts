import { type PolygonSet, ringRange } from './polygon-set.ts';
import { classifyPosition, OUTSIDE } from './ring-side.ts';

/**
 * The lowest feature that holds a position in degrees, −1 when none does: what `createLocator` answers, without a raster
 * that only pays for thousands of positions. O(number of features + edges of those whose box holds the position).
 */
export function locateOne(set: PolygonSet, lon: number, lat: number): number {
  const { bounds } = set;
  for (let feature = 0; feature < set.featureCount; feature++) {
    const at = 4 * feature;
    if (!(lon >= bounds[at]! && lat >= bounds[at + 1]! && lon <= bounds[at + 2]! && lat <= bounds[at + 3]!)) {
      continue;
    }
    const edges = edgesOf(set, feature);
    if (classifyPosition(set.coords, edges, 0, edges.length, lon, lat) !== OUTSIDE) return feature;
  }
  return -1;
}

/** Edge v runs from vertex v to v + 1, within a ring. */
function edgesOf(set: PolygonSet, feature: number): Uint32Array {
  const [ringsFrom, ringsTo] = ringRange(set, feature);
  const edges: number[] = [];
  for (let ring = ringsFrom; ring < ringsTo; ring++) {
    for (let v = set.vertexStart[ring]!; v < set.vertexStart[ring + 1]! - 1; v++) edges.push(v);
  }
  return Uint32Array.from(edges);
}
