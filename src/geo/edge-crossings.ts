import { type ChordCircle, SOLVE_TOLERANCE_M, type Vector } from './chord-circle.ts';
import type { CoverageBorders } from './coverage-borders.ts';
import { findRoot } from './find-root.ts';
import { ECCENTRICITY_SQUARED, meridianRadiusM, primeVerticalRadiusM, RADIANS_PER_DEGREE } from './wgs84.ts';

/** The edge from vertex v to v + 1 of the borders, as a curve on the ellipsoid seen from a circle's centre. */
export interface EdgeView {
  readonly lon: number;
  readonly lat: number;
  readonly dLon: number;
  readonly dLat: number;
  readonly circle: ChordCircle;
}

export function viewEdge(borders: CoverageBorders, v: number, circle: ChordCircle): EdgeView {
  const [lon, lat] = [borders.lons[v]!, borders.lats[v]!];
  return { lon, lat, dLon: borders.lons[v + 1]! - lon, dLat: borders.lats[v + 1]! - lat, circle };
}

/** Vector in metres from the circle's centre to the edge's point at t in 0…1. */
export function edgeOffsetAt(edge: EdgeView, t: number): Vector {
  const lon = (edge.lon + t * edge.dLon) * RADIANS_PER_DEGREE;
  const lat = (edge.lat + t * edge.dLat) * RADIANS_PER_DEGREE;
  const sinLat = Math.sin(lat);
  const normalM = primeVerticalRadiusM(sinLat);
  const fromAxisM = normalM * Math.cos(lat);
  const [x, y, z] = edge.circle.centre;
  return [
    fromAxisM * Math.cos(lon) - x,
    fromAxisM * Math.sin(lon) - y,
    normalM * (1 - ECCENTRICITY_SQUARED) * sinLat - z,
  ];
}

/** How far beyond the circle the edge is at t, nearly in metres: (d² − c²) / 2c, negative inside. */
function excessAt(edge: EdgeView, t: number): number {
  const [x, y, z] = edgeOffsetAt(edge, t);
  const { chordM } = edge.circle;
  return (x * x + y * y + z * z - chordM * chordM) / (2 * chordM);
}

/** Half the derivative of d² by t. */
function approachAt(edge: EdgeView, t: number): number {
  const lon = (edge.lon + t * edge.dLon) * RADIANS_PER_DEGREE;
  const lat = (edge.lat + t * edge.dLat) * RADIANS_PER_DEGREE;
  const [x, y, z] = edgeOffsetAt(edge, t);
  const [sinLat, cosLat] = [Math.sin(lat), Math.cos(lat)];
  const [sinLon, cosLon] = [Math.sin(lon), Math.cos(lon)];
  const alongParallel = edge.dLon * RADIANS_PER_DEGREE * primeVerticalRadiusM(sinLat) * cosLat;
  const alongMeridian = edge.dLat * RADIANS_PER_DEGREE * meridianRadiusM(sinLat);
  const east = y * cosLon - x * sinLon;
  const north = z * cosLat - sinLat * (x * cosLon + y * sinLon);
  return alongParallel * east + alongMeridian * north;
}

/** Where along an edge with one end inside the circle and the other not it crosses: t in 0…1. */
export function crossOnce(edge: EdgeView): number {
  return findRoot((t) => excessAt(edge, t), 0, excessAt(edge, 0), 1, excessAt(edge, 1), SOLVE_TOLERANCE_M);
}

/**
 * The two places where an edge with both ends outside dips into the circle, if it does. The square of the distance is
 * convex along the edge there: half its second derivative is |p′|² + (p − C)·p″, the part of p″ in the surface is at
 * most 1.16·|p′|²·tan φ / N for an edge straight in lon/lat, and N / (1.16·tan φ) is 970 km at 80°, more than
 * any radius and edge here. So it has one minimum, and at most two crossings about it; and an edge with both
 * ends inside is inside.
 */
export function crossTwice(edge: EdgeView): readonly [number, number] | undefined {
  const [start, end] = [approachAt(edge, 0), approachAt(edge, 1)];
  if (!(start < 0 && end > 0)) return undefined;
  const lowest = findRoot((t) => approachAt(edge, t), 0, start, 1, end, 0);
  const excess = (t: number) => excessAt(edge, t);
  const least = excess(lowest);
  if (!(least < 0)) return undefined;
  return [
    findRoot(excess, 0, excess(0), lowest, least, SOLVE_TOLERANCE_M),
    findRoot(excess, lowest, least, 1, excess(1), SOLVE_TOLERANCE_M),
  ];
}
