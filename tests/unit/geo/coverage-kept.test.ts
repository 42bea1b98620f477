import { expect, test } from 'vitest';
import { computeCoverage, createCoverageIndex } from '../../../src/geo/coverage.ts';
import { createPolygonSet } from '../../../src/geo/polygon-set.ts';
import { createRandom, createTiling } from './tiling.ts';

test('answers kept from one set of centres to the next are those of computing anew, to the last bit', () => {
  const random = createRandom(77);
  const set = createPolygonSet(createTiling({ columns: 6, rows: 4, west: 110, south: 34, bends: 4 }, random));
  const index = createCoverageIndex(set);
  const anywhere = (): [number, number] => [110 + 6 * random(), 34 + 4 * random()];
  let centres = Array.from({ length: 30 }, anywhere);
  let radiusM = 30_000;
  const changes = [
    // Another place for one: as many centres as before.
    () => centres.splice(Math.floor(random() * centres.length), 1, anywhere()),
    () => centres.splice(Math.floor(random() * centres.length), 1),
    () => centres.splice(Math.floor(random() * centres.length), 0, anywhere()),
    // The same circles in another order.
    () => {
      centres = centres.toReversed();
    },
    () => {
      radiusM = 10_000 + 40_000 * random();
    },
    () => undefined,
  ];
  let [differing, covered] = [0, 0];
  let before = '';
  for (let step = 0; step < 150; step++) {
    changes[Math.floor(random() * changes.length)]!();
    const lons = centres.map(([lon]) => lon);
    const lats = centres.map(([, lat]) => lat);
    const kept = index.compute(lons, lats, radiusM);
    const anew = computeCoverage(set, lons, lats, radiusM);
    for (const column of ['coveredM2', 'coveredByTwoOrMoreM2', 'centresReaching'] as const) {
      expect(Buffer.from(kept[column].buffer).equals(Buffer.from(anew[column].buffer)), column).toBe(true);
    }
    const now = anew.coveredM2.join();
    if (now !== before) differing++;
    before = now;
    covered += anew.coveredM2.filter((areaM2) => areaM2 > 0).length;
  }
  // The steps do change things, and in many tiles at once.
  expect(differing).toBeGreaterThan(80);
  expect(covered).toBeGreaterThan(1500);
});
