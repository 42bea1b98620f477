import { ECCENTRICITY_SQUARED, POLAR_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

const ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);
/** Over a step this long the three-point rule below is right to 13 digits. */
const LONGEST_STEP_DEG = 5;
/** Nodes of the three-point Gauss-Legendre rule on 0…1; the weights are 5/18, 8/18, 5/18. */
const GAUSS_NODES = [0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)] as const;
const GAUSS_WEIGHTS = [5 / 18, 8 / 18, 5 / 18] as const;

/**
 * Area of the ellipsoid between the equator and latitude φ, per radian of longitude, in m²: the ordinate of
 * Lambert's cylindrical equal-area projection, a²q/2 = R_q²·sin β with β the authalic latitude
 * (Snyder, "Map projections: a working manual", USGS PP 1395, 1987, eqs. 3-11 and 3-12).
 */
export function zoneAreaM2PerRadian(sinLat: number): number {
  const level = sinLat / (1 - ECCENTRICITY_SQUARED * sinLat * sinLat);
  return (POLAR_RADIUS_M ** 2 / 2) * (level + Math.atanh(ECCENTRICITY * sinLat) / ECCENTRICITY);
}

/**
 * −∫(σ(φ) − σ₀) dλ in m² along an edge that is straight in longitude and latitude (degrees), σ being the zone area
 * above. Summed anticlockwise round a region this is its area, by Green's theorem; σ₀ adds nothing to
 * a closed sum, but taken near the region it keeps the terms, and so their rounding, small.
 */
export function integrateEdgeM2(
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
  referenceM2PerRadian: number,
): number {
  const steps = Math.max(1, Math.ceil(Math.abs(lat2 - lat1) / LONGEST_STEP_DEG));
  let mean = 0;
  for (let step = 0; step < steps; step++) {
    for (let k = 0; k < 3; k++) {
      const lat = lat1 + ((lat2 - lat1) * (step + GAUSS_NODES[k]!)) / steps;
      mean += GAUSS_WEIGHTS[k]! * zoneAreaM2PerRadian(Math.sin(lat * RADIANS_PER_DEGREE));
    }
  }
  return -(lon2 - lon1) * RADIANS_PER_DEGREE * (mean / steps - referenceM2PerRadian);
}
