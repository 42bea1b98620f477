import { zoneAreaM2PerRadian } from './authalic.ts';
import { type ChordCircle, offsetAt } from './chord-circle.ts';
import { ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS_M } from './wgs84.ts';

/** Six-point Gauss-Legendre rule on −1…1 (Abramowitz & Stegun 1964, table 25.4). */
const NODES = [0.238619186083197, 0.661209386466265, 0.932469514203152] as const;
const WEIGHTS = [0.467913934572691, 0.360761573048139, 0.17132449237917] as const;
/** Over an eighth of a turn the rule is right to 13 digits: the integrand is nearly a wave of order 2. */
const LONGEST_STEP = Math.PI / 4;

/** −∫(σ(φ) − σ₀) dλ in m² along the circle from direction `from` to the greater direction `to`. */
export function integrateArcM2(circle: ChordCircle, from: number, to: number, referenceM2: number): number {
  const steps = Math.max(1, Math.ceil((to - from) / LONGEST_STEP));
  const half = (to - from) / (2 * steps);
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const middle = from + (2 * step + 1) * half;
    for (let k = 0; k < 3; k++) {
      const below = integrandAt(circle, middle - half * NODES[k]!, referenceM2);
      sum += WEIGHTS[k]! * (below + integrandAt(circle, middle + half * NODES[k]!, referenceM2));
    }
  }
  return sum * half;
}

/**
 * −(σ − σ₀)·dλ/dθ. The circle is where a sphere about the centre cuts the ellipsoid, so its tangent is the cross
 * product τ = ∇F × q of the two normals; along it dλ = (x·τ_y − y·τ_x)/(x² + y²) and, with u and v
 * the coordinates in the centre's tangent plane, dθ = (u·τ_v − v·τ_u)/(u² + v²).
 */
function integrandAt(circle: ChordCircle, theta: number, referenceM2: number): number {
  const { centre, east, north } = circle;
  const [qx, qy, qz] = offsetAt(circle, theta);
  const x = centre[0] + qx;
  const y = centre[1] + qy;
  const z = centre[2] + qz;
  const steep = z / (1 - ECCENTRICITY_SQUARED);
  const tx = y * qz - steep * qy;
  const ty = steep * qx - x * qz;
  const tz = x * qy - y * qx;
  const u = qx * east[0] + qy * east[1];
  const v = qx * north[0] + qy * north[1] + qz * north[2];
  const tu = tx * east[0] + ty * east[1];
  const tv = tx * north[0] + ty * north[1] + tz * north[2];
  const axis2 = x * x + y * y;
  const dLonByDTheta = ((x * ty - y * tx) * (u * u + v * v)) / (axis2 * (u * tv - v * tu));
  // On the surface z = N(1 − e²)·sin φ.
  const sinLat =
    z / Math.sqrt((EQUATORIAL_RADIUS_M * (1 - ECCENTRICITY_SQUARED)) ** 2 + ECCENTRICITY_SQUARED * z * z);
  return (referenceM2 - zoneAreaM2PerRadian(sinLat)) * dLonByDTheta;
}
