import type { CoordinateSystem, CoordinateSystemId } from '../../domain/coordinate-system.ts';
import { looksLikeDegrees } from './plausible.ts';

/** A system that a file's numbers may be in, and whether x and y have to be exchanged for it. */
export interface Candidate {
  readonly system: CoordinateSystem;
  readonly swapped: boolean;
}

const MERIDIANS = Array.from({ length: 21 }, (_, step) => 75 + step * 3);
/** Share of the rows that have to fit a shape for it to be the file's. */
const TYPICAL = 0.5;

const of = (id: CoordinateSystemId, centralMeridian: number | null = null): CoordinateSystem => ({
  id,
  centralMeridian,
});

/**
 * The systems worth weighing for the shape of the numbers. CGCS2000 in degrees stands under WGS-84: no row can tell
 * them apart. A meridian of a 6° zone is one of 3° zones too, with the same coordinates.
 */
export function candidateSystems(xs: readonly number[], ys: readonly number[]): readonly Candidate[] {
  const asGiven = systemsOf(xs, ys);
  if (asGiven.length > 0) return asGiven.map((system) => ({ system, swapped: false }));
  return systemsOf(ys, xs).map((system) => ({ system, swapped: true }));
}

function systemsOf(xs: readonly number[], ys: readonly number[]): CoordinateSystem[] {
  const share = (fits: (x: number, y: number) => boolean) =>
    xs.filter((x, i) => fits(x, ys[i]!)).length > xs.length * TYPICAL;
  const systems: CoordinateSystem[] = [];
  const isNorthing = (y: number) => y > 300_000 && y < 6_000_000;
  if (share((x, y) => looksLikeDegrees(x, y) && x > 70 && x < 140 && y > 0 && y < 60)) {
    return [of('wgs84'), of('gcj02'), of('bd09')];
  }
  if (share((x, y) => x > 8_000_000 && x < 15_300_000 && y > 300_000 && y < 7_300_000)) {
    systems.push(of('web-mercator'));
  }
  if (share((x, y) => x > 25_000_000 && x < 46_000_000 && isNorthing(y))) {
    systems.push(of('cgcs2000-gk3'), of('xian80-gk3'), of('beijing54-gk3'));
  }
  if (share((x, y) => x > 13_000_000 && x < 24_000_000 && isNorthing(y))) {
    systems.push(of('cgcs2000-gk6'), of('xian80-gk6'), of('beijing54-gk6'));
  }
  if (share((x, y) => x > 50_000 && x < 950_000 && isNorthing(y) && y > 1_000_000)) {
    systems.push(...MERIDIANS.map((meridian) => of('cgcs2000-gk3', meridian)));
  }
  return systems;
}
