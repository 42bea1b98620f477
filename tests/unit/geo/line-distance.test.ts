import { expect, test } from 'vitest';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { createLineIndex } from '../../../src/geo/line-distance.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';
import { createRandom } from './tiling.ts';

/** Distance to the nearest of many places on the line. */
function bruteDistanceM(line: readonly LonLat[], lon: number, lat: number): number {
  let leastM = Number.POSITIVE_INFINITY;
  for (let k = 0; k + 1 < line.length; k++) {
    const [[x1, y1], [x2, y2]] = [line[k]!, line[k + 1]!];
    const at = (t: number) => geodesicDistanceM(lon, lat, x1 + t * (x2 - x1), y1 + t * (y2 - y1));
    let [low, high] = [0, 1];
    for (let step = 0; step < 60; step++) {
      const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
      if (at(a) < at(b)) high = b;
      else low = a;
    }
    leastM = Math.min(leastM, at(low), at(0), at(1));
  }
  return leastM;
}

test('distances are right to 0.1 % up to 5 km, each line once, nearest first', () => {
  const random = createRandom(10);
  for (let k = 0; k < 60; k++) {
    const [west, south] = [105 + 10 * random(), 18 + 35 * random()];
    const lines = Array.from({ length: 8 }, () =>
      Array.from({ length: 5 }, (): LonLat => [west + 0.2 * random(), south + 0.2 * random()]),
    );
    const index = createLineIndex(lines);
    const [lon, lat] = [west + 0.2 * random(), south + 0.2 * random()];
    const expected = lines.map((line) => bruteDistanceM(line, lon, lat));
    const found = index.within(lon, lat, 5000);
    expect(found.map(({ line }) => line).sort()).toEqual(
      expected.flatMap((distanceM, line) => (distanceM <= 5000 ? [line] : [])),
    );
    found.forEach(({ line, distanceM }, place) => {
      expect(Math.abs(distanceM - expected[line]!)).toBeLessThan(1e-3 * expected[line]! + 1e-6);
      expect(distanceM).toBeGreaterThanOrEqual(found[place - 1]?.distanceM ?? 0);
    });
  }
});

test('no line within reach is missed, wherever the query lies round it', () => {
  const random = createRandom(11);
  for (let k = 0; k < 2000; k++) {
    const [lon, lat] = [100 + 20 * random(), 20 + 45 * random()];
    const [end, endLat] = geodesicDestination(lon, lat, 360 * random(), 10 ** (5 * random()));
    const index = createLineIndex([
      [
        [lon, lat],
        [end, endLat],
      ],
    ]);
    const reachM = 10 + 5000 * random();
    const [queryLon, queryLat] = geodesicDestination(lon, lat, 360 * random(), 0.999 * reachM);
    expect(index.within(queryLon, queryLat, reachM).length).toBe(1);
  }
});

test('another distance asked of the same index is answered afresh', () => {
  const index = createLineIndex([
    [
      [110, 35],
      [111, 35],
    ],
  ]);
  expect(index.within(110.5, 35.01, 500)).toEqual([]);
  expect(index.within(110.5, 35.01, 2000).length).toBe(1);
  expect(index.within(110.5, 35.01, 500)).toEqual([]);
  expect(index.within(110.5, 35, 0)).toEqual([{ line: 0, distanceM: 0 }]);
});

test('no lines, a line of one position, a position that is not finite', () => {
  expect(createLineIndex([]).within(110, 35, 1000)).toEqual([]);
  const index = createLineIndex([[], [[110, 35]]]);
  expect(index.within(110, 35.001, 1000).map(({ line }) => line)).toEqual([1]);
  expect(index.within(Number.NaN, 35, 1000)).toEqual([]);
});
