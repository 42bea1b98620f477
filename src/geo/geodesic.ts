import geographicLib from 'geographiclib-geodesic';
import type { LonLat } from './lon-lat.ts';

const { WGS84, AZIMUTH, DISTANCE, LATITUDE, LONGITUDE } = geographicLib.Geodesic;

/**
 * Length in metres of the shortest path on WGS-84 between two positions in degrees.
 *
 * Karney's solution of the inverse problem (C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87, 2013,
 * doi:10.1007/s00190-012-0578-z), accurate to about 15 nm, for any two points: across the antimeridian, at the
 * poles, nearly opposite. About 1.2 µs a call. NaN when any input is not a finite number.
 */
export function geodesicDistanceM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return WGS84.Inverse(lat1, lon1, lat2, lon2, DISTANCE).s12 ?? Number.NaN;
}

/**
 * The position `distanceM` metres along the geodesic that leaves (lon, lat) at `azimuthDeg`, clockwise from
 * north: the direct problem, Karney 2013. Longitude comes back in −180…180.
 */
export function geodesicDestination(lon: number, lat: number, azimuthDeg: number, distanceM: number): LonLat {
  const end = WGS84.Direct(lat, lon, azimuthDeg, distanceM, LATITUDE | LONGITUDE);
  return [end.lon2 ?? Number.NaN, end.lat2 ?? Number.NaN];
}

/** Direction in which the geodesic leaves the first position for the second, clockwise from north, 0 … 360. */
export function geodesicAzimuthDeg(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const { azi1 = Number.NaN } = WGS84.Inverse(lat1, lon1, lat2, lon2, AZIMUTH);
  return (azi1 + 360) % 360;
}
