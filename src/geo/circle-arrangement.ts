import { type ChordCircle, createChordCircle, crossCircles, type Stretch } from './chord-circle.ts';
import { toEarthCentred } from './earth-centred.ts';
import { LEAST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

/** Centres closer than this are one centre. */
const SAME_CENTRE_M = 1e-3;
const GREATEST_RADIUS_M = 500_000;
/** Circles must stay clear of the poles, where longitude winds round and edges bend. */
const GREATEST_LAT_DEG = 80;

const FULL_TURN = 2 * Math.PI;

/**
 * Circles of one radius, and for each how deep its line lies in the others: between angles[k] and angles[k + 1] –
 * from 0 to 2π, both included – it is inside depths[k] other circles.
 */
export interface CircleArrangement {
  readonly circles: readonly ChordCircle[];
  readonly angles: readonly Float64Array[];
  readonly depths: readonly Uint32Array[];
  /**
   * At angles[k], 0 < k < last, the circle crosses another at crossings[k]; the two circles of a crossing share its
   * number, and one of them enters the other there, and the other leaves. −1 at angles 0 and 2π.
   */
  readonly crossings: readonly Int32Array[];
  /** Pairs of circles that overlap, as indexes into `circles`. */
  readonly overlaps: readonly (readonly [number, number])[];
}

/**
 * Lays out the circles about distinct centres (degrees). Throws RangeError when the radius is not in
 * 0…500 km, a centre is not finite or its circle goes beyond 80° of latitude. O(n²) in the number of centres.
 */
export function arrangeCircles(
  lons: ArrayLike<number>,
  lats: ArrayLike<number>,
  radiusM: number,
): CircleArrangement {
  if (!(radiusM >= 0 && radiusM <= GREATEST_RADIUS_M)) throw new RangeError(`radius ${radiusM} m`);
  const reachDeg = radiusM / LEAST_CURVATURE_RADIUS_M / RADIANS_PER_DEGREE;
  const circles: ChordCircle[] = [];
  for (const [lon, lat] of distinctCentres(lons, lats)) {
    if (Math.abs(lat) + reachDeg > GREATEST_LAT_DEG) throw new RangeError(`circle at latitude ${lat}`);
    circles.push(createChordCircle(lon, lat, radiusM));
  }
  const stretches: NumberedStretch[][] = circles.map(() => []);
  const overlaps: [number, number][] = [];
  for (let i = 0; i < circles.length; i++) {
    for (let j = i + 1; j < circles.length; j++) {
      const a = circles[i]!;
      const b = circles[j]!;
      if (Math.abs(a.lat - b.lat) > 2 * reachDeg) continue;
      const crossed = crossCircles(a, b);
      if (crossed === undefined) continue;
      const [first, second] = [2 * overlaps.length, 2 * overlaps.length + 1];
      stretches[i]!.push({ ...crossed[0], enterCrossing: first, leaveCrossing: second });
      stretches[j]!.push({ ...crossed[1], enterCrossing: second, leaveCrossing: first });
      overlaps.push([i, j]);
    }
  }
  const steps = stretches.map(countDepth);
  return {
    circles,
    angles: steps.map(({ angles }) => angles),
    depths: steps.map(({ depths }) => depths),
    crossings: steps.map(({ crossings }) => crossings),
    overlaps,
  };
}

/** The angle in 0…2π. */
export function normaliseTurn(angle: number): number {
  const turned = angle % FULL_TURN;
  return turned < 0 ? turned + FULL_TURN : turned;
}

interface NumberedStretch extends Stretch {
  readonly enterCrossing: number;
  readonly leaveCrossing: number;
}

/** Turns stretches inside other circles into a step function of the angle. */
function countDepth(stretches: readonly NumberedStretch[]) {
  let depth = 0;
  const changes: { angle: number; change: number; crossing: number }[] = [];
  for (const stretch of stretches) {
    const enter = normaliseTurn(stretch.enter);
    const leave = normaliseTurn(stretch.leave);
    if (enter > leave) depth += 1; // inside at angle 0
    changes.push({ angle: enter, change: 1, crossing: stretch.enterCrossing });
    changes.push({ angle: leave, change: -1, crossing: stretch.leaveCrossing });
  }
  // Entering first, so that the depth never falls below zero.
  changes.sort((a, b) => a.angle - b.angle || b.change - a.change);
  const depths = [depth];
  for (const { change } of changes) {
    depth += change;
    depths.push(depth);
  }
  return {
    angles: Float64Array.from([0, ...changes.map(({ angle }) => angle), FULL_TURN]),
    depths: Uint32Array.from(depths),
    crossings: Int32Array.from([-1, ...changes.map(({ crossing }) => crossing), -1]),
  };
}

/** Centres in the order given, without those within a millimetre of an earlier one. */
function distinctCentres(lons: ArrayLike<number>, lats: ArrayLike<number>): [number, number][] {
  const { x, y, z } = toEarthCentred(lons, lats);
  const kept: number[] = [];
  for (let i = 0; i < x.length; i++) {
    if (!Number.isFinite(x[i]! + y[i]! + z[i]!)) throw new RangeError(`centre ${i} is not finite`);
    const known = kept.some((k) => {
      const near = Math.abs(x[i]! - x[k]!) < SAME_CENTRE_M && Math.abs(y[i]! - y[k]!) < SAME_CENTRE_M;
      return near && Math.hypot(x[i]! - x[k]!, y[i]! - y[k]!, z[i]! - z[k]!) < SAME_CENTRE_M;
    });
    if (!known) kept.push(i);
  }
  return kept.map((i) => [lons[i]!, lats[i]!]);
}
