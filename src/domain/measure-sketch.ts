import { geometryAreaM2 } from '../geo/area.ts';
import { circleRing } from '../geo/circle-union.ts';
import { geodesicAzimuthDeg, geodesicDistanceM } from '../geo/geodesic.ts';
import type { DrawnShape } from './boiler-filter.ts';
import { closeRing, cornersOf, type Sketch } from './sketch.ts';

/** Corners of a circle where its area is measured: the polygon is smaller by 4e-7. */
export const CIRCLE_CORNERS = 4096;

/** One side of a line or polygon. */
export interface MeasuredSegment {
  readonly lengthM: number;
  /** From the start of the line to the end of this side. */
  readonly totalM: number;
  /** Clockwise from north at the start, 0 … 360. */
  readonly azimuthDeg: number;
}

export interface SketchMeasure {
  /** Sides in order, the closing one included; none for a point or a circle. */
  readonly segments: readonly MeasuredSegment[];
  /** Length of a line, circumference of an area; 0 for a point. */
  readonly lengthM: number;
  /** Null for points and lines. */
  readonly areaM2: number | null;
}

/**
 * Lengths are geodesics on WGS-84 (Karney 2013); areas are on the ellipsoid, between sides that are straight in
 * longitude and latitude, as for every boundary of the program.
 */
export function measureSketch(sketch: Sketch): SketchMeasure {
  if (sketch.kind === 'circle') return measureCircle(sketch);
  const corners = cornersOf(sketch);
  const path = sketch.kind === 'polygon' ? closeRing(corners) : corners;
  const segments: MeasuredSegment[] = [];
  let totalM = 0;
  for (let i = 1; i < path.length; i++) {
    const [lon1, lat1] = path[i - 1]!;
    const [lon2, lat2] = path[i]!;
    const lengthM = geodesicDistanceM(lon1, lat1, lon2, lat2);
    totalM += lengthM;
    segments.push({ lengthM, totalM, azimuthDeg: geodesicAzimuthDeg(lon1, lat1, lon2, lat2) });
  }
  const areaM2 = sketch.kind === 'polygon' ? ringAreaM2(sketch.ring) : null;
  return { segments, lengthM: totalM, areaM2 };
}

/** The ring of an area: a polygon's own, a circle's with so many corners. */
export function ringOfShape(shape: DrawnShape, circleCorners = CIRCLE_CORNERS): [number, number][] {
  if (shape.kind === 'polygon') return shape.ring.map(([lon, lat]) => [lon, lat]);
  return circleRing(shape.lon, shape.lat, shape.radiusKm * 1000, circleCorners).map(([lon, lat]) => [
    lon,
    lat,
  ]);
}

function measureCircle(circle: DrawnShape & { kind: 'circle' }): SketchMeasure {
  const ring = ringOfShape(circle);
  let lengthM = 0;
  for (let i = 1; i < ring.length; i++) lengthM += geodesicDistanceM(...ring[i - 1]!, ...ring[i]!);
  return { segments: [], lengthM, areaM2: ringAreaM2(ring) };
}

function ringAreaM2(ring: readonly (readonly [number, number])[]): number {
  return geometryAreaM2({ type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat])] });
}
