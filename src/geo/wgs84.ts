/**
 * The WGS-84 ellipsoid (NIMA TR8350.2): equatorial radius a (m) and flattening f are its definition, the rest
 * follows. All of src/geo works on this one body.
 */
export const EQUATORIAL_RADIUS_M = 6_378_137;
const FLATTENING = 1 / 298.257_223_563;
export const POLAR_RADIUS_M = EQUATORIAL_RADIUS_M * (1 - FLATTENING);
export const ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

/** Smallest radius of curvature anywhere on the ellipsoid: along the meridian at the equator, b²/a (m). */
export const LEAST_CURVATURE_RADIUS_M = POLAR_RADIUS_M ** 2 / EQUATORIAL_RADIUS_M;
/** Largest radius of curvature: at the poles, a²/b (m). */
export const GREATEST_CURVATURE_RADIUS_M = EQUATORIAL_RADIUS_M ** 2 / POLAR_RADIUS_M;

export const RADIANS_PER_DEGREE = Math.PI / 180;

/** Radius of curvature along the meridian, M(φ) in metres, from sin φ (Snyder 1987, eq. 4-18). */
export function meridianRadiusM(sinLat: number): number {
  const w = 1 - ECCENTRICITY_SQUARED * sinLat * sinLat;
  return (EQUATORIAL_RADIUS_M * (1 - ECCENTRICITY_SQUARED)) / (w * Math.sqrt(w));
}

/** Radius of curvature across the meridian, N(φ) in metres, from sin φ (Snyder 1987, eq. 4-20). */
export function primeVerticalRadiusM(sinLat: number): number {
  return EQUATORIAL_RADIUS_M / Math.sqrt(1 - ECCENTRICITY_SQUARED * sinLat * sinLat);
}
