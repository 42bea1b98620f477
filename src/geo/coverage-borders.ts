import { integrateEdgeM2, zoneAreaM2PerRadian } from './authalic.ts';
import { type EarthCentredPoints, toEarthCentred } from './earth-centred.ts';
import { type PolygonSet, ringRange } from './polygon-set.ts';
import { GREATEST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

/** Longer edges are cut, so that the distance from a centre has one minimum along each where a circle is near. */
const LONGEST_EDGE_DEG = 0.5;

/**
 * The borders of a polygon set, made ready for circles: feature f has the vertices featureStart[f] …
 * featureStart[f + 1] − 1, ring after ring; edge v runs from vertex v to v + 1, unless v ends a ring.
 */
export interface CoverageBorders {
  readonly featureStart: Uint32Array;
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly points: EarthCentredPoints;
  /** At least the length of edge v in metres; −1 where a ring ends. */
  readonly reachM: Float64Array;
  /** −∫(σ − σ₀)dλ over edge v in m², with the feature's σ₀. */
  readonly integralM2: Float64Array;
  /** σ₀ of each feature: the zone area at its middle latitude. */
  readonly referenceM2: Float64Array;
  readonly areaM2: Float64Array;
  readonly bounds: Float64Array;
}

export function createCoverageBorders(set: PolygonSet): CoverageBorders {
  const lons: number[] = [];
  const lats: number[] = [];
  const ringEnds: number[] = [];
  const featureStart = new Uint32Array(set.featureCount + 1);
  for (let feature = 0; feature < set.featureCount; feature++) {
    const [ringsFrom, ringsTo] = ringRange(set, feature);
    for (let ring = ringsFrom; ring < ringsTo; ring++) {
      appendRing(set, ring, lons, lats);
      ringEnds.push(lons.length - 1);
    }
    featureStart[feature + 1] = lons.length;
  }
  const reachM = Float64Array.from(lons, (_, v) => boundLength(lons, lats, v));
  for (const v of ringEnds) reachM[v] = -1;
  const integralM2 = new Float64Array(lons.length);
  const referenceM2 = new Float64Array(set.featureCount);
  const areaM2 = new Float64Array(set.featureCount);
  for (let feature = 0; feature < set.featureCount; feature++) {
    const middleLat = (set.bounds[4 * feature + 1]! + set.bounds[4 * feature + 3]!) / 2;
    const reference = zoneAreaM2PerRadian(Math.sin(middleLat * RADIANS_PER_DEGREE));
    referenceM2[feature] = reference;
    for (let v = featureStart[feature]!; v < featureStart[feature + 1]!; v++) {
      if (reachM[v]! < 0) continue;
      const term = integrateEdgeM2(lons[v]!, lats[v]!, lons[v + 1]!, lats[v + 1]!, reference);
      integralM2[v] = term;
      areaM2[feature]! += term;
    }
  }
  return {
    featureStart,
    lons: Float64Array.from(lons),
    lats: Float64Array.from(lats),
    points: toEarthCentred(lons, lats),
    reachM,
    integralM2,
    referenceM2,
    areaM2,
    bounds: set.bounds,
  };
}

/** Whether a position is inside the feature: even-odd, in floating point; for positions clear of its border. */
export function holdsPosition(borders: CoverageBorders, feature: number, lon: number, lat: number): boolean {
  const { lons, lats, reachM, featureStart } = borders;
  let inside = false;
  for (let v = featureStart[feature]!; v < featureStart[feature + 1]!; v++) {
    if (reachM[v]! < 0) continue;
    const [y1, y2] = [lats[v]!, lats[v + 1]!];
    if (y1 > lat === y2 > lat) continue;
    if (lons[v]! + ((lat - y1) / (y2 - y1)) * (lons[v + 1]! - lons[v]!) > lon) inside = !inside;
  }
  return inside;
}

function appendRing(set: PolygonSet, ring: number, lons: number[], lats: number[]): void {
  const { coords, vertexStart } = set;
  const last = vertexStart[ring + 1]! - 1;
  for (let v = vertexStart[ring]!; v < last; v++) {
    const [lon, lat] = [coords[2 * v]!, coords[2 * v + 1]!];
    const [dLon, dLat] = [coords[2 * v + 2]! - lon, coords[2 * v + 3]! - lat];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(dLon), Math.abs(dLat)) / LONGEST_EDGE_DEG));
    for (let piece = 0; piece < pieces; piece++) {
      lons.push(lon + (dLon * piece) / pieces);
      lats.push(lat + (dLat * piece) / pieces);
    }
  }
  lons.push(coords[2 * last]!);
  lats.push(coords[2 * last + 1]!);
}

/** First along the meridian, then along the wider of the two parallels: never shorter than the edge. */
function boundLength(lons: readonly number[], lats: readonly number[], v: number): number {
  if (v + 1 === lons.length) return -1;
  const [lat1, lat2] = [lats[v]! * RADIANS_PER_DEGREE, lats[v + 1]! * RADIANS_PER_DEGREE];
  const widest = lat1 * lat2 <= 0 ? 1 : Math.max(Math.cos(lat1), Math.cos(lat2));
  const dLon = Math.abs(lons[v + 1]! - lons[v]!) * RADIANS_PER_DEGREE;
  return Math.abs(lat2 - lat1) * GREATEST_CURVATURE_RADIUS_M + dLon * widest * GREATEST_CURVATURE_RADIUS_M;
}
