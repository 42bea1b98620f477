import geographicLib from 'geographiclib-geodesic';
import { karneyM } from './nearest-truth.ts';

const { WGS84 } = geographicLib.Geodesic;
const LATITUDES = { south: 20, north: 50 };
const LONGITUDES = { west: 75, east: 134 };

export type Position = readonly [lon: number, lat: number];

/** A position in or round China, latitudes 20–50. `next` gives uniform numbers in [0, 1). */
export function anywhere(next: () => number): Position {
  const { south, north } = LATITUDES;
  const { west, east } = LONGITUDES;
  return [west + (east - west) * next(), south + (north - south) * next()];
}

/** The position at the end of a geodesic. */
export function walk([lon, lat]: Position, azimuthDeg: number, distanceM: number): Position {
  const { lon2, lat2 } = WGS84.Direct(lat, lon, azimuthDeg, distanceM);
  return [lon2!, lat2!];
}

/** A position as far from one plant as from the other to the last bits, and that distance. */
export function drawTie(one: Position, other: Position, next: () => number): [Position, distanceM: number] {
  const apartM = karneyM(...one, ...other);
  // From beside the one to beside the other, so that ties do not all lie on the line between them.
  const start = walk(one, 360 * next(), (apartM / 3) * next());
  const end = walk(other, 360 * next(), (apartM / 3) * next());
  const at = (t: number): Position => [
    start[0] + t * (end[0] - start[0]),
    start[1] + t * (end[1] - start[1]),
  ];
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step++) {
    const t = (low + high) / 2;
    const position = at(t);
    if (karneyM(...position, ...one) < karneyM(...position, ...other)) low = t;
    else high = t;
  }
  return [at(low), karneyM(...at(low), ...one)];
}
