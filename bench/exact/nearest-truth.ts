import geographicLib from 'geographiclib-geodesic';

const { WGS84, DISTANCE } = geographicLib.Geodesic;
const EQUATORIAL_RADIUS_M = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
const E2 = FLATTENING * (2 - FLATTENING);
/** A thousand times the rounding of the coordinates below. */
const ROUNDING_M = 1e-6;

export interface Positions {
  readonly lons: ArrayLike<number>;
  readonly lats: ArrayLike<number>;
}

/** GeographicLib's distance in metres (Karney 2013): what is meant by right. */
export function karneyM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return WGS84.Inverse(lat1, lon1, lat2, lon2, DISTANCE).s12!;
}

/**
 * Which of the targets is nearest by GeographicLib (the lowest index of equals), and how far: as if every one
 * were asked for. Left out are only those whose straight line through the earth is longer than a geodesic
 * already found, since no path on the surface is shorter than the straight line between its ends. Written without
 * anything of src/geo.
 */
export function createNearestTruth({ lons, lats }: Positions) {
  const count = lons.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const z = new Float64Array(count);
  for (let k = 0; k < count; k++) [x[k], y[k], z[k]] = throughEarth(lons[k]!, lats[k]!);
  const straight2 = new Float64Array(count);

  return (lon: number, lat: number): { index: number; distanceM: number } => {
    const [px, py, pz] = throughEarth(lon, lat);
    let first = 0;
    for (let k = 0; k < count; k++) {
      straight2[k] = (x[k]! - px) ** 2 + (y[k]! - py) ** 2 + (z[k]! - pz) ** 2;
      if (straight2[k]! < straight2[first]!) first = k;
    }
    const limitM = karneyM(lon, lat, lons[first]!, lats[first]!) + ROUNDING_M;
    let index = -1;
    let distanceM = Number.POSITIVE_INFINITY;
    for (let k = 0; k < count; k++) {
      if (straight2[k]! > limitM * limitM) continue;
      const metres = karneyM(lon, lat, lons[k]!, lats[k]!);
      if (metres >= distanceM) continue;
      distanceM = metres;
      index = k;
    }
    return { index, distanceM };
  };
}

/** Earth-centred coordinates in metres of a position on WGS-84. */
function throughEarth(lonDeg: number, latDeg: number): [x: number, y: number, z: number] {
  const [lon, lat] = [(lonDeg * Math.PI) / 180, (latDeg * Math.PI) / 180];
  const normalM = EQUATORIAL_RADIUS_M / Math.sqrt(1 - E2 * Math.sin(lat) ** 2);
  return [
    normalM * Math.cos(lat) * Math.cos(lon),
    normalM * Math.cos(lat) * Math.sin(lon),
    normalM * (1 - E2) * Math.sin(lat),
  ];
}
