import type { DrawnShape } from '../domain/boiler-filter.ts';
import type { Bounds } from '../domain/large-layer.ts';
import { createLocator } from '../geo/locate.ts';
import { createNearestIndex } from '../geo/nearest.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
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
 * rule where a ring crosses itself; circles by the geodesic distance.
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

function markPolygons({ count, lon, lat }: Places, polygons: readonly Polygon[], inside: Uint8Array): void {
  const locator = createLocator(
    createPolygonSet(
      polygons.map(({ ring }) => ({ type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] })),
    ),
  );
  for (let i = 0; i < count; i++) if (locator.indexAt(lon[i]!, lat[i]!) >= 0) inside[i] = 1;
}

/** A little more than rounding can take away from a box round a circle, degrees. */
const BOX_MARGIN_DEG = 1e-9;
/** So near to a pole a circle has no eastern and western end. */
const MOST_LAT_DEG = 89;

function markCircle({ count, lon, lat }: Places, circle: Circle, inside: Uint8Array): void {
  const radiusM = circle.radiusKm * 1000;
  const reachLat = radiusM / LEAST_CURVATURE_RADIUS_M / RADIANS_PER_DEGREE + BOX_MARGIN_DEG;
  const farLat = Math.abs(circle.lat) + reachLat;
  const reachLon =
    farLat < MOST_LAT_DEG ? reachLat / Math.cos(farLat * RADIANS_PER_DEGREE) + BOX_MARGIN_DEG : 360;
  const near: number[] = [];
  for (let i = 0; i < count; i++) {
    if (inside[i] === 0 && Math.abs(lat[i]! - circle.lat) <= reachLat) {
      // Degrees of longitude between two positions, the shorter way round.
      const apart = Math.abs(lon[i]! - circle.lon);
      if (Math.min(apart, 360 - apart) <= reachLon) near.push(i);
    }
  }
  const { distanceM } = createNearestIndex(
    Float64Array.of(circle.lon),
    Float64Array.of(circle.lat),
  ).nearestAll(
    Float64Array.from(near, (i) => lon[i]!),
    Float64Array.from(near, (i) => lat[i]!),
    radiusM,
  );
  near.forEach((boiler, i) => {
    if (distanceM[i]! <= radiusM) inside[boiler] = 1;
  });
}
