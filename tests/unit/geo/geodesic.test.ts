import { expect, test } from 'vitest';
import { CHORD_LIMIT_M, chordToGeodesicM, toEarthCentred } from '../../../src/geo/earth-centred.ts';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { distanceRows } from './fixtures.ts';
import { createRandom } from './tiling.ts';

function chordDistanceM(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const { x, y, z } = toEarthCentred([lon1, lon2], [lat1, lat2]);
  return chordToGeodesicM(x[0]!, y[0]!, z[0]!, x[1]!, y[1]!, z[1]!);
}

test('distances agree with GeodSolve to 50 nm, over the antimeridian, at the poles and nearly opposite', () => {
  expect(distanceRows.length).toBe(400);
  for (const [lon1, lat1, lon2, lat2, expectedM] of distanceRows) {
    expect(Math.abs(geodesicDistanceM(lon1, lat1, lon2, lat2) - expectedM)).toBeLessThan(5e-8);
  }
});

test('distances from chords agree with GeodSolve to 0.1 mm up to their limit', () => {
  const near = distanceRows.filter(([, , , , expectedM]) => expectedM <= CHORD_LIMIT_M);
  expect(near.length).toBeGreaterThan(200);
  for (const [lon1, lat1, lon2, lat2, expectedM] of near) {
    expect(Math.abs(chordDistanceM(lon1, lat1, lon2, lat2) - expectedM)).toBeLessThan(1e-4);
  }
});

test('distances from chords agree with Karney to 0.1 mm at the limit, in every direction and latitude', () => {
  const random = createRandom(1);
  let worstM = 0;
  for (let k = 0; k < 20_000; k++) {
    const [lon, lat] = [360 * random() - 180, 180 * random() - 90];
    const [lon2, lat2] = geodesicDestination(lon, lat, 360 * random(), CHORD_LIMIT_M);
    worstM = Math.max(worstM, Math.abs(chordDistanceM(lon, lat, lon2, lat2) - CHORD_LIMIT_M));
  }
  expect(worstM).toBeLessThan(1e-4);
});

test('destination and distance undo each other', () => {
  for (const [lon, lat, azimuth, distanceM] of [
    [116.4, 39.9, 33, 15_000],
    [179.99, 52, 90, 50_000],
    [10, 89.95, 10, 20_000],
  ] as const) {
    const [lon2, lat2] = geodesicDestination(lon, lat, azimuth, distanceM);
    expect(Math.abs(lon2)).toBeLessThanOrEqual(180);
    expect(geodesicDistanceM(lon, lat, lon2, lat2)).toBeCloseTo(distanceM, 7);
  }
});

test('a position that is not a number has no distance', () => {
  expect(geodesicDistanceM(Number.NaN, 0, 0, 0)).toBeNaN();
});
