import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geometryAreaM2 } from '../../../src/geo/area.ts';
import { circleRing, unionOfCircles } from '../../../src/geo/circle-union.ts';
import { computeCoverage } from '../../../src/geo/coverage.ts';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { createPolygonSet } from '../../../src/geo/polygon-set.ts';
import { createRandom } from './tiling.ts';

const whole = createPolygonSet([
  {
    type: 'Polygon',
    coordinates: [
      [
        [100, 20],
        [125, 20],
        [125, 48],
        [100, 48],
        [100, 20],
      ],
    ],
  },
]);

function isClosed(outline: MultiPolygon): boolean {
  return outline.coordinates.flat().every((ring) => ring.length >= 4 && `${ring[0]}` === `${ring.at(-1)}`);
}

/** The drawn outline has the covered area, but for what its straight sides cut off. */
function expectArea(lons: number[], lats: number[], radiusM: number, steps: number) {
  const outline = unionOfCircles(lons, lats, radiusM, { steps });
  const coveredM2 = computeCoverage(whole, lons, lats, radiusM).coveredM2[0]!;
  const short = 1 - geometryAreaM2(outline) / coveredM2;
  expect(Math.abs(short)).toBeLessThan((2 * Math.PI ** 2) / steps ** 2);
  expect(isClosed(outline)).toBe(true);
  return outline;
}

test('a ring is closed, anticlockwise, and all of it at the radius to 0.03 mm', () => {
  const ring = circleRing(179.95, 35, 15_000, 64);
  expect(ring.length).toBe(65);
  expect(ring[0]).toEqual(ring[64]);
  for (const [lon, lat] of ring) expect(geodesicDistanceM(179.95, 35, lon, lat)).toBeCloseTo(15_000, 4);
  expect(ring[16]![1]).toBeGreaterThan(35.1);
  expect(Math.max(...ring.map(([lon]) => lon))).toBeGreaterThan(180);
});

describe('the union', () => {
  test.each([5000, 15_000, 30_000, 60_000, 150_000])(
    'of 176 circles of %d m has the covered area',
    (radiusM) => {
      const random = createRandom(radiusM);
      const lons = Array.from({ length: 176 }, () => 108 + 9 * random());
      const lats = Array.from({ length: 176 }, () => 33 + 8 * random());
      expectArea([...lons, lons[0]!], [...lats, lats[0]!], radiusM, 96);
    },
  );

  test('of one, of two apart, of two that overlap, of two that touch', () => {
    expect(expectArea([110], [35], 15_000, 64).coordinates.length).toBe(1);
    expect(expectArea([110, 112], [35, 35], 15_000, 64).coordinates.length).toBe(2);
    expect(expectArea([110, 110.1], [35, 35], 15_000, 64).coordinates.length).toBe(1);
    const [lon, lat] = geodesicDestination(110, 35, 60, 30_000);
    expect(expectArea([110, lon], [35, lat], 15_000, 64).coordinates.length).toBe(2);
  });

  test('of a closed chain has a hole', () => {
    const centres = Array.from({ length: 12 }, (_, k) => geodesicDestination(110, 35, 30 * k, 50_000));
    const outline = expectArea(
      centres.map(([lon]) => lon),
      centres.map(([, lat]) => lat),
      15_000,
      96,
    );
    expect(outline.coordinates.map((rings) => rings.length)).toEqual([2]);
  });

  test('of three or more circles through one point comes out whole', () => {
    for (let k = 0; k < 200; k++) {
      const azimuths = k % 2 === 0 ? [10 + k, 130 + k, 250 + k] : [k, 90 + k, 180 + k, 270 + k];
      const centres = azimuths.map((azimuth) => geodesicDestination(110, 25 + k / 10, azimuth, 15_000));
      const outline = expectArea(
        centres.map(([lon]) => lon),
        centres.map(([, lat]) => lat),
        15_000,
        48,
      );
      expect(outline.coordinates.length).toBe(1);
    }
  });

  test('of none is empty', () => {
    expect(unionOfCircles([], [], 15_000, { steps: 64 }).coordinates).toEqual([]);
    expect(unionOfCircles([110], [35], 0, { steps: 64 }).coordinates).toEqual([]);
  });
});
