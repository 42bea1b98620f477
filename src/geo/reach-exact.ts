import type { Geometry, Position } from 'geojson';
import { EQUATORIAL_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

/** Up to so many points, and pairs of them whose circles may cross, the exact circles answer in about a second. */
const MOST_POINTS = 2000;
const MOST_PAIRS = 40_000;

/** The positions of points; null where there is anything but points. */
export function positionsOf(geometries: readonly Geometry[]): Position[] | null {
  const positions: Position[] = [];
  for (const geometry of geometries) {
    if (geometry.type === 'Point') positions.push(geometry.coordinates);
    else if (geometry.type === 'MultiPoint') positions.push(...geometry.coordinates);
    else return null;
  }
  return positions;
}

/** Whether the exact circles of `createCoverageIndex` are quick enough for these points. */
export function suitsExactCircles(positions: readonly Position[], distanceM: number): boolean {
  if (positions.length > MOST_POINTS) return false;
  const reachLat = (2.02 * distanceM) / (EQUATORIAL_RADIUS_M * RADIANS_PER_DEGREE);
  const sorted = positions.toSorted((a, b) => a[1]! - b[1]!);
  let pairs = 0;
  for (let i = 0; i < sorted.length; i++) {
    const [lon, lat] = sorted[i] as [number, number];
    const reachLon = reachLat / Math.cos(Math.min(89, Math.abs(lat) + reachLat) * RADIANS_PER_DEGREE);
    for (let j = i + 1; j < sorted.length && sorted[j]![1]! - lat <= reachLat; j++) {
      if (Math.abs(sorted[j]![0]! - lon) <= reachLon) pairs++;
    }
    if (pairs > MOST_PAIRS) return false;
  }
  return true;
}
