import { rivalChordM } from '../geo/nearest-cells.ts';
import { EQUATORIAL_RADIUS_M, LEAST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from '../geo/wgs84.ts';
import type { BoilerLedger } from './boiler-ledger.ts';
import type { RadiusTest } from './radius-test.ts';
import type { ChpUnit } from './reference.ts';
import { inSlices, type Steps } from './steps.ts';

/** Nearest unit of each boiler among one set of units, whatever the radius. Never changed once made. */
export interface UnitDistances {
  /** The qualifying units, in order. */
  readonly units: readonly ChpUnit[];
  /** Their indices among the world's units. */
  readonly qualifying: readonly number[];
  /** Index into `units`; −1 for none. */
  readonly member: Int32Array;
  readonly distanceM: Float64Array;
}

/** What is kept of a ledger, by which boilers it is for. */
export type DistanceUse = 'real' | 'demonstration';
const kept = new WeakMap<BoilerLedger, Partial<Record<DistanceUse, UnitDistances>>>();

/** More units than this coming or going at once are cheaper to measure anew. */
const MOST_CHANGES = 12;

/**
 * Distances of all boilers, kept from call to call: the same units are not measured again at all, and where a few
 * units come or go only boilers that one of them can be nearest to. The result is that of measuring anew, to the last
 * bit.
 */
export function* distanceSteps(
  test: RadiusTest,
  worldUnits: readonly ChpUnit[],
  ledger: BoilerLedger,
  use: DistanceUse,
): Steps<UnitDistances> {
  const units = test.qualifying.map((unit) => worldUnits[unit]!);
  const before = kept.get(ledger)?.[use];
  const changed = before === undefined ? null : symmetricDifference(before.units, units);
  let distances: UnitDistances;
  if (before === undefined || changed === null || changed.length > MOST_CHANGES) {
    distances = yield* measureAnew(test, units, ledger);
  } else if (changed.length === 0) {
    distances = { ...before, units, qualifying: test.qualifying };
  } else {
    distances = yield* measureChanged(test, units, ledger, before, changed);
  }
  kept.set(ledger, { ...kept.get(ledger), [use]: distances });
  return distances;
}

function* measureAnew(
  test: RadiusTest,
  units: readonly ChpUnit[],
  ledger: BoilerLedger,
): Steps<UnitDistances> {
  const found = { index: new Int32Array(ledger.count), distanceM: new Float64Array(ledger.count) };
  yield* inSlices(ledger.count, (from, to) => test.index.fill(found, ledger.lon, ledger.lat, from, to));
  return { units, qualifying: test.qualifying, member: found.index, distanceM: found.distanceM };
}

/**
 * A unit that comes or goes concerns a boiler only if its chord is no longer than the rival chord of the distance kept:
 * else it neither was nor becomes the nearest, nor one of those that chords cannot tell from the nearest.
 */
function* measureChanged(
  test: RadiusTest,
  units: readonly ChpUnit[],
  ledger: BoilerLedger,
  before: UnitDistances,
  changed: readonly ChpUnit[],
): Steps<UnitDistances> {
  const { lon, lat } = ledger;
  const memberNow = new Map(units.map((unit, member) => [unit, member]));
  const moved = Int32Array.from(before.units, (unit) => memberNow.get(unit) ?? -1);
  const found = { index: new Int32Array(ledger.count), distanceM: before.distanceM.slice() };
  yield* inSlices(ledger.count, (from, to) => {
    for (let i = from; i < to; i++) {
      const reachM = rivalChordM(before.distanceM[i]!) + 1;
      let touched = Number.isNaN(reachM);
      for (let k = 0; k < changed.length && !touched; k++) {
        touched = mayBeWithin(changed[k]!, lon[i]!, lat[i]!, reachM);
      }
      if (touched) test.index.fill(found, lon, lat, i, i + 1);
      else found.index[i] = before.member[i] === -1 ? -1 : moved[before.member[i]!]!;
    }
  });
  return { units, qualifying: test.qualifying, member: found.index, distanceM: found.distanceM };
}

/** Units that are in one of the lists only. */
function symmetricDifference(a: readonly ChpUnit[], b: readonly ChpUnit[]): ChpUnit[] {
  const [inA, inB] = [new Set(a), new Set(b)];
  return [...a.filter((unit) => !inB.has(unit)), ...b.filter((unit) => !inA.has(unit))];
}

/** Bounds below hold up to this difference in latitude or longitude, at which a chord is within 2 % of its arc. */
const WIDEST_DEG = 30;
const CHORD_SHARE = 0.98;

/**
 * False only where the unit's chord is certainly longer than `reachM`. It is at least that between the two parallels
 * along a meridian, and at least that between the two meridians on the parallel that is nearer to a pole.
 */
function mayBeWithin(unit: ChpUnit, lon: number, lat: number, reachM: number): boolean {
  const latRad = Math.min(Math.abs(unit.lat - lat), WIDEST_DEG) * RADIANS_PER_DEGREE;
  if (CHORD_SHARE * LEAST_CURVATURE_RADIUS_M * latRad > reachM) return false;
  const turned = Math.abs(unit.lon - lon) % 360;
  const lonRad = Math.min(turned, 360 - turned, WIDEST_DEG) * RADIANS_PER_DEGREE;
  const cos = Math.cos(Math.max(Math.abs(unit.lat), Math.abs(lat)) * RADIANS_PER_DEGREE);
  return CHORD_SHARE * EQUATORIAL_RADIUS_M * cos * lonRad <= reachM;
}
