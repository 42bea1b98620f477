import type { DrawnShape } from '../domain/boiler-filter.ts';
import type { Bounds } from '../domain/large-layer.ts';
import { frameRaster } from '../geo/cell-raster.ts';
import { toPoint } from '../geo/earth-centred.ts';
import { geodesicDistanceM } from '../geo/geodesic.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import { classifyPosition, OUTSIDE } from '../geo/ring-side.ts';
import { createRowEdges } from '../geo/row-edges.ts';
import { LEAST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from '../geo/wgs84.ts';

interface Places {
  readonly count: number;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

/** 1 where a position lies in the bounds, their edges included. */
export function judgeBounds(
  { count, lon, lat }: Places,
  [west, south, east, north]: Bounds,
): Uint8Array<ArrayBuffer> {
  const inside = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    inside[i] = lon[i]! >= west && lon[i]! <= east && lat[i]! >= south && lat[i]! <= north ? 1 : 0;
  }
  return inside;
}

/**
 * 1 where a position lies in one of the shapes, their borders included. Polygons are decided exactly, by the even-odd
 * rule where a ring crosses itself; circles, of up to 10 000 km, by the geodesic distance.
 */
export function judgeShapes(places: Places, shapes: readonly DrawnShape[]): Uint8Array<ArrayBuffer> {
  const inside = new Uint8Array(places.count);
  const polygons = shapes.filter((shape) => shape.kind === 'polygon');
  if (polygons.length > 0) markPolygons(places, polygons, inside);
  for (const shape of shapes) if (shape.kind === 'circle') markCircle(places, shape, inside);
  return inside;
}

type Polygon = Extract<DrawnShape, { kind: 'polygon' }>;
type Circle = Extract<DrawnShape, { kind: 'circle' }>;

/** Raster cells over the polygons; only its rows count here, so that few edges pass each. */
const CELL_COUNT = 1 << 18;

function markPolygons({ count, lon, lat }: Places, polygons: readonly Polygon[], inside: Uint8Array): void {
  const set = createPolygonSet(
    polygons.map(({ ring }) => ({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] })),
  );
  const frame = frameRaster(set, CELL_COUNT);
  const { start, edges, firstSlot, firstRow } = createRowEdges(set, frame);
  for (let shape = 0; shape < set.featureCount; shape++) {
    const [west, south, east, north] = set.bounds.subarray(4 * shape);
    for (let i = 0; i < count; i++) {
      const [x, y] = [lon[i]!, lat[i]!];
      if (!(x >= west! && x <= east! && y >= south! && y <= north!) || inside[i] === 1) continue;
      const row = Math.floor((y - frame.south) * frame.cellsPerDegree);
      const slot = firstSlot[shape]! + row - firstRow[shape]!;
      if (classifyPosition(set.coords, edges, start[slot]!, start[slot + 1]!, x, y) !== OUTSIDE)
        inside[i] = 1;
    }
  }
}

/** A little more than rounding can take away from a box round a circle, degrees. */
const BOX_MARGIN_DEG = 1e-9;
/** More than the rounding of earth-centred coordinates and of Karney's distance together, metres. */
const ROUNDING_M = 1e-6;
/** So near to a pole a circle has no eastern and western end. */
const MOST_LAT_DEG = 89;

function markCircle({ count, lon, lat }: Places, circle: Circle, inside: Uint8Array): void {
  const radiusM = circle.radiusKm * 1000;
  const reachLat = radiusM / LEAST_CURVATURE_RADIUS_M / RADIANS_PER_DEGREE + BOX_MARGIN_DEG;
  const farLat = Math.abs(circle.lat) + reachLat;
  const reachLon =
    farLat < MOST_LAT_DEG ? reachLat / Math.cos(farLat * RADIANS_PER_DEGREE) + BOX_MARGIN_DEG : 360;
  // No path is shorter than its chord, nor longer than over a circle of the least radius of curvature (Schur): Karney's
  // distance is needed only between the two.
  const diameterM = 2 * LEAST_CURVATURE_RADIUS_M;
  const surelyInside2 = Math.max(0, diameterM * Math.sin(radiusM / diameterM) - ROUNDING_M) ** 2;
  const surelyOutside2 = (radiusM + ROUNDING_M) ** 2;
  const centre = toPointOf(circle.lon, circle.lat);
  const point = new Float64Array(3);
  for (let i = 0; i < count; i++) {
    if (inside[i] === 1 || Math.abs(lat[i]! - circle.lat) > reachLat) continue;
    // Degrees of longitude between two positions, the shorter way round.
    const apart = Math.abs(lon[i]! - circle.lon);
    if (Math.min(apart, 360 - apart) > reachLon) continue;
    toPoint(lon[i]!, lat[i]!, point);
    const [dx, dy, dz] = [point[0]! - centre[0]!, point[1]! - centre[1]!, point[2]! - centre[2]!];
    const chord2 = dx * dx + dy * dy + dz * dz;
    if (chord2 > surelyOutside2) continue;
    const isNear =
      chord2 < surelyInside2 || geodesicDistanceM(lon[i]!, lat[i]!, circle.lon, circle.lat) <= radiusM;
    if (isNear) inside[i] = 1;
  }
}

function toPointOf(lon: number, lat: number): Float64Array {
  const point = new Float64Array(3);
  toPoint(lon, lat, point);
  return point;
}
