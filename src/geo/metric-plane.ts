import proj4 from 'proj4';
import type { LonLat } from './lon-lat.ts';

/** A Gauss-Krüger plane in metres. */
export interface MetricPlane {
  /** Easting and northing of a position in degrees. */
  toMetres(lon: number, lat: number): [eastM: number, northM: number];
  toDegrees(eastM: number, northM: number): LonLat;
}

/**
 * Transverse Mercator on the CGCS2000 ellipsoid with scale 1 on the given meridian, as 3-degree Gauss-Krüger zones
 * have it. Within 1.5° of the meridian lengths are right to 0.04 %.
 */
export function createMetricPlane(centralMeridianDeg: number): MetricPlane {
  const { forward, inverse } = proj4(
    `+proj=tmerc +lat_0=0 +lon_0=${centralMeridianDeg} +k=1 +x_0=500000 +y_0=0 +a=6378137 +rf=298.257222101 +units=m +no_defs`,
  );
  return {
    toMetres: (lon, lat) => forward([lon, lat]) as [number, number],
    toDegrees: (eastM, northM) => inverse([eastM, northM]) as [number, number],
  };
}
