import type { MultiPolygon, Polygon } from 'geojson';
import { integrateEdgeM2, zoneAreaM2PerRadian } from './authalic.ts';
import { createPolygonSet, type PolygonSet, ringRange } from './polygon-set.ts';
import { RADIANS_PER_DEGREE } from './wgs84.ts';

/**
 * Area on the WGS-84 ellipsoid in m², holes taken out. Edges are straight in longitude and latitude, as they are
 * for point location and on an equirectangular map – not geodesics, from which a 1 km edge in China differs by a
 * few centimetres. Exact to about 12 digits. Parts must not overlap. Throws RangeError on a bad coordinate.
 */
export function geometryAreaM2(geometry: Polygon | MultiPolygon): number {
  return featureAreaM2(createPolygonSet([geometry]), 0);
}

/** The same for one feature of a set: the sum of its rings, holes counting negative by their orientation. */
function featureAreaM2(set: PolygonSet, feature: number): number {
  const { coords, vertexStart } = set;
  const [ringsFrom, ringsTo] = ringRange(set, feature);
  let areaM2 = 0;
  for (let ring = ringsFrom; ring < ringsTo; ring++) {
    const from = vertexStart[ring]!;
    const reference = zoneAreaM2PerRadian(Math.sin(coords[2 * from + 1]! * RADIANS_PER_DEGREE));
    for (let v = from; v < vertexStart[ring + 1]! - 1; v++) {
      const at = 2 * v;
      areaM2 += integrateEdgeM2(coords[at]!, coords[at + 1]!, coords[at + 2]!, coords[at + 3]!, reference);
    }
  }
  return areaM2;
}
