import { findRoot } from './find-root.ts';
import type { LonLat } from './lon-lat.ts';
import { ECCENTRICITY_SQUARED, meridianRadiusM, primeVerticalRadiusM, RADIANS_PER_DEGREE } from './wgs84.ts';

/**
 * The points of the ellipsoid at one straight distance from a centre on it: where a sphere cuts the surface.
 * It stands for the geodesic circle. Along azimuth α the geodesic r has the chord r − κ(α)²r³/24 + …, and the normal
 * curvature κ(α) varies with azimuth by ± 0.34 % at most, so with the chord of the mean curvature the two curves
 * part by less than 0.03 mm at 15 km, 1 mm at 50 km, 0.07 m at 200 km and 1.1 m at 500 km – outward as
 * much as inward, so that the areas agree to 1e-6 or better. The tests measure this against Karney.
 *
 * A point of the circle is named by its direction θ in the centre's tangent plane, anticlockwise from east.
 */
export interface ChordCircle {
  readonly lon: number;
  readonly lat: number;
  readonly centre: Vector;
  readonly east: Vector;
  readonly north: Vector;
  readonly chordM: number;
  /** Twice the radius of curvature N across the meridian, for `offsetAt`. */
  readonly doubleNormalM: number;
}

export type Vector = readonly [x: number, y: number, z: number];

const SECOND_ECCENTRICITY_SQUARED = ECCENTRICITY_SQUARED / (1 - ECCENTRICITY_SQUARED);
/** Each step gains a factor of 2R/r or more, so six leave nothing of the first guess up to 500 km. */
const OFFSET_STEPS = 6;
/** Positions along circles are solved for to about this, in metres. */
export const SOLVE_TOLERANCE_M = 1e-9;
/** A lens thinner than this is taken as touching. */
const LEAST_LENS_M = 1e-6;

export function createChordCircle(lon: number, lat: number, radiusM: number): ChordCircle {
  const [sinLon, cosLon] = [Math.sin(lon * RADIANS_PER_DEGREE), Math.cos(lon * RADIANS_PER_DEGREE)];
  const [sinLat, cosLat] = [Math.sin(lat * RADIANS_PER_DEGREE), Math.cos(lat * RADIANS_PER_DEGREE)];
  const normalM = primeVerticalRadiusM(sinLat);
  const meanCurvature = (1 / meridianRadiusM(sinLat) + 1 / normalM) / 2;
  return {
    lon,
    lat,
    centre: [
      normalM * cosLat * cosLon,
      normalM * cosLat * sinLon,
      normalM * (1 - ECCENTRICITY_SQUARED) * sinLat,
    ],
    east: [-sinLon, cosLon, 0],
    north: [-sinLat * cosLon, -sinLat * sinLon, cosLat],
    chordM: (2 / meanCurvature) * Math.sin((meanCurvature * radiusM) / 2),
    doubleNormalM: 2 * normalM,
  };
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

export function subtract(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/**
 * Vector from the centre to the circle's point in direction θ: q = w·t − h·n with t the direction, n the outward
 * normal and w² + h² = c². That centre + q lies on the ellipsoid comes to h = (c² + e′²·q_z²) / 2N, e′² = e²/(1 − e²),
 * which is solved by repetition, q_z depending little on h.
 */
export function offsetAt(circle: ChordCircle, theta: number): Vector {
  const { east, north, chordM } = circle;
  const [cos, sin] = [Math.cos(theta), Math.sin(theta)];
  const cosLat = north[2];
  const [normalX, normalY] = [cosLat * east[1], -cosLat * east[0]];
  const sinLat = circle.centre[2] / ((circle.doubleNormalM / 2) * (1 - ECCENTRICITY_SQUARED));
  const chord2 = chordM * chordM;
  let depth = chord2 / circle.doubleNormalM;
  let level = chordM;
  for (let step = 0; step < OFFSET_STEPS; step++) {
    level = Math.sqrt(chord2 - depth * depth);
    const qz = level * sin * cosLat - depth * sinLat;
    depth = (chord2 + SECOND_ECCENTRICITY_SQUARED * qz * qz) / circle.doubleNormalM;
  }
  const [alongEast, alongNorth] = [level * cos, level * sin];
  return [
    alongEast * east[0] + alongNorth * north[0] - depth * normalX,
    alongEast * east[1] + alongNorth * north[1] - depth * normalY,
    alongNorth * cosLat - depth * sinLat,
  ];
}

/** Position in degrees of the circle's point in direction θ; longitude within 180° of the centre's. */
export function positionAt(circle: ChordCircle, theta: number): LonLat {
  const offset = offsetAt(circle, theta);
  const x = circle.centre[0] + offset[0];
  const y = circle.centre[1] + offset[1];
  const z = circle.centre[2] + offset[2];
  // On the surface z / √(x² + y²) = (1 − e²)·tan φ.
  const lat = Math.atan2(z / (1 - ECCENTRICITY_SQUARED), Math.hypot(x, y)) / RADIANS_PER_DEGREE;
  return [nearestTurn(Math.atan2(y, x) / RADIANS_PER_DEGREE, circle.lon), lat];
}

/** The longitude, give or take full turns, that is within 180° of another. */
export function nearestTurn(lon: number, near: number): number {
  return lon + 360 * Math.round((near - lon) / 360);
}

/** Direction θ, in −π…π, of a vector from the centre. */
export function directionOf(circle: ChordCircle, offset: Vector): number {
  return Math.atan2(dot(offset, circle.north), dot(offset, circle.east));
}

/** The stretch of a circle inside another one, anticlockwise from `enter` to `leave` (radians, any turn). */
export interface Stretch {
  readonly enter: number;
  readonly leave: number;
}

/**
 * What of each of two circles of equal geodesic radius lies in the other; undefined when they are apart or only
 * touch. Both crossings are found once, on the first circle, and handed to the second as points, so that
 * the arcs of both end at the very same place however flat they cross.
 */
export function crossCircles(a: ChordCircle, b: ChordCircle): readonly [Stretch, Stretch] | undefined {
  const apart = subtract(b.centre, a.centre);
  const apart2 = dot(apart, apart);
  const apartM = Math.sqrt(apart2);
  if (apartM >= a.chordM + b.chordM) return undefined;
  // |centre + q − other|² − c² of the other, divided by 2·|apart| to be of the size of a length.
  const constant = apart2 + a.chordM ** 2 - b.chordM ** 2;
  const excess = (theta: number) => (constant - 2 * dot(offsetAt(a, theta), apart)) / (2 * apartM);
  const towards = directionOf(a, apart);
  const nearest = excess(towards);
  const farthest = excess(towards + Math.PI);
  if (!(nearest < -LEAST_LENS_M && farthest > 0)) return undefined;
  const solve = (turn: number) =>
    findRoot(excess, towards, nearest, towards + turn, farthest, SOLVE_TOLERANCE_M / 10);
  const [enter, leave] = [solve(-Math.PI), solve(Math.PI)];
  const onOther = (theta: number) => directionOf(b, subtract(offsetAt(a, theta), apart));
  return [
    { enter, leave },
    { enter: onOther(leave), leave: onOther(enter) },
  ];
}
