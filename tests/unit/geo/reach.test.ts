import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { runThrough } from '../../../src/domain/steps.ts';
import { geometryAreaM2 } from '../../../src/geo/area.ts';
import { computeCoverage } from '../../../src/geo/coverage.ts';
import { createEqualAreaPlane } from '../../../src/geo/equal-area-plane.ts';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { createPolygonSet, type PolygonSet } from '../../../src/geo/polygon-set.ts';
import { type AreaReading, createReachCoverage, reachErrorM } from '../../../src/geo/reach-coverage.ts';
import { outlineReach } from '../../../src/geo/reach-outline.ts';
import { createReachSource } from '../../../src/geo/reach-source.ts';
import { multiPolygon, reachRows } from './fixtures.ts';
import { createRandom, createTiling } from './tiling.ts';

const SEED = { seed: 20201124 };

function coverAll(
  set: PolygonSet,
  geometries: readonly Geometry[],
  distanceM: number,
  reading: AreaReading = 'with-areas',
): number[] {
  const coverage = createReachCoverage(set, createReachSource(geometries, distanceM), distanceM, reading);
  return Array.from({ length: set.featureCount }, (_, feature) => runThrough(coverage.coverM2(feature)));
}

function total(...args: Parameters<typeof coverAll>): number {
  return coverAll(...args).reduce((a, b) => a + b, 0);
}

const lineString = (coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const random = createRandom(24);
const tiles = createTiling({ columns: 4, rows: 3, west: 112, south: 34, bends: 5 }, random);
const tileSet = createPolygonSet(tiles);
const tileArea = tiles.reduce((sum, tile) => sum + geometryAreaM2(tile), 0);

describe('reach agrees with PROJ and GEOS, to 0.001 percentage points', () => {
  test.each(reachRows.map(({ note }, row) => [note, row] as const))('%s', (_, index) => {
    const { features, geometries, distanceM, expectedM2 } = reachRows[index]!;
    const set = createPolygonSet(features.map(multiPolygon));
    const withAreas = coverAll(set, geometries, distanceM);
    const ringOnly = coverAll(set, geometries, distanceM, 'ring-only');
    expectedM2.forEach(([expectedWith, expectedRing], feature) => {
      const areaM2 = geometryAreaM2(multiPolygon(features[feature]!));
      expect(Math.abs(withAreas[feature]! - expectedWith) / areaM2).toBeLessThan(1e-5);
      expect(Math.abs(ringOnly[feature]! - expectedRing) / areaM2).toBeLessThan(1e-5);
    });
  });
});

test('circles in a plane agree with the exact circles within the error that is stated', () => {
  const centres = Array.from({ length: 60 }, () => [112 + 4 * random(), 34 + 3 * random()]);
  for (const distanceM of [1, 500, 5000, 50_000, 100_000]) {
    const exact = computeCoverage(
      tileSet,
      centres.map(([lon]) => lon!),
      centres.map(([, lat]) => lat!),
      distanceM,
    );
    const found = coverAll(
      tileSet,
      centres.map((coordinates) => ({ type: 'Point', coordinates })),
      distanceM,
    );
    // A ring as wide as the error along all circles.
    const slackM2 = 60 * 2 * Math.PI * distanceM * reachErrorM(distanceM, 80_000);
    found.forEach((coveredM2, tile) => {
      expect(Math.abs(coveredM2 - exact.coveredM2[tile]!)).toBeLessThan(slackM2);
      expect(Math.abs(coveredM2 - exact.coveredM2[tile]!) / exact.areaM2[tile]!).toBeLessThan(1e-4);
    });
  }
});

test('the share of random places within a geodesic distance of a line is the share of the area', () => {
  const line: Position[] = [
    [112.4, 34.3],
    [112.9, 34.8],
    [112.5, 34.9],
    [112.8, 34.2],
  ];
  const walked = line.flatMap(([lon, lat], k) => {
    const [fromLon, fromLat] = line[k - 1] ?? [lon, lat];
    return Array.from({ length: 60 }, (_, s) => [
      fromLon! + ((lon! - fromLon!) * s) / 59,
      fromLat! + ((lat! - fromLat!) * s) / 59,
    ]);
  });
  const ground = box(112.2, 34.1, 113.1, 35);
  const set = createPolygonSet([{ type: 'Polygon', coordinates: [ground] }]);
  const distanceM = 8000;
  const share =
    total(set, [lineString(line)], distanceM) / geometryAreaM2({ type: 'Polygon', coordinates: [ground] });
  const draws = 4000;
  let hits = 0;
  const [low, high] = [Math.sin((34.1 * Math.PI) / 180), Math.sin((35 * Math.PI) / 180)];
  for (let k = 0; k < draws; k++) {
    // Uniform on the sphere, which differs from the ellipsoid by 1e-5 over one degree.
    const [lon, lat] = [112.2 + 0.9 * random(), (Math.asin(low + (high - low) * random()) * 180) / Math.PI];
    if (walked.some(([x, y]) => geodesicDistanceM(lon, lat, x!, y!) <= distanceM)) hits++;
  }
  const deviation = Math.sqrt((share * (1 - share)) / draws);
  expect(Math.abs(hits / draws - share)).toBeLessThan(4 * deviation);
});

test('lengths in the plane are right to the error that is stated', () => {
  const plane = createEqualAreaPlane(116, 40);
  const at = (lon: number, lat: number) => {
    const out = new Float64Array(2);
    plane.project(lon, lat, out, 0);
    return out;
  };
  for (const farM of [10_000, 60_000, 175_000]) {
    for (let azimuth = 0; azimuth < 360; azimuth += 15) {
      const [lon, lat] = geodesicDestination(116, 40, azimuth, farM);
      for (const turn of [0, 45, 90]) {
        const [lon2, lat2] = geodesicDestination(lon, lat, azimuth + turn, 1000);
        const [a, b] = [at(lon, lat), at(lon2, lat2)];
        const off = Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!) / 1000 - 1;
        const arc = (farM + 1000) / 6.33e6;
        expect(Math.abs(off)).toBeLessThan((arc * arc) / 8 + 0.0035 * arc);
      }
      const [back] = [plane.toDegrees(...(at(lon, lat) as unknown as [number, number]))];
      expect(geodesicDistanceM(...back, lon, lat)).toBeLessThan(0.005);
    }
  }
});

const position = fc.tuple(
  fc.double({ min: 112.8, max: 114.6, noNaN: true }),
  fc.double({ min: 34.6, max: 36.2, noNaN: true }),
);
const line = fc.array(position, { minLength: 2, maxLength: 6 });
const distance = fc.constantFrom(10, 50, 800, 6000, 40_000);
/** What simplifying may move, as area: along both sides of all lines. */
const slack = (lines: readonly (readonly Position[])[], distanceM: number) =>
  2 * lines.flat().length * 400_000 * reachErrorM(distanceM, 0);

describe('reach of random lines', () => {
  test('grows with the distance, and never beyond the whole', () => {
    fc.assert(
      fc.property(line, distance, (coordinates, distanceM) => {
        const near = coverAll(tileSet, [lineString(coordinates)], distanceM);
        const far = coverAll(tileSet, [lineString(coordinates)], 1.5 * distanceM);
        near.forEach((areaM2, tile) => {
          expect(areaM2).toBeLessThanOrEqual(far[tile]! + 1);
          expect(areaM2).toBeLessThanOrEqual(geometryAreaM2(tiles[tile]!) * (1 + 1e-6) + 1);
        });
      }),
      { ...SEED, numRuns: 15 },
    );
  });

  test('of two lines is at most the sum, and at least the greater', () => {
    fc.assert(
      fc.property(line, line, distance, (a, b, distanceM) => {
        const both = total(tileSet, [lineString(a), lineString(b)], distanceM);
        const [one, other] = [
          total(tileSet, [lineString(a)], distanceM),
          total(tileSet, [lineString(b)], distanceM),
        ];
        const rounding = 1e-7 * tileArea;
        expect(both).toBeLessThanOrEqual(one + other + rounding);
        expect(both).toBeGreaterThanOrEqual(Math.max(one, other) - rounding);
      }),
      { ...SEED, numRuns: 15 },
    );
  });

  test('does not change by splitting at a vertex, by order, direction or repetition', () => {
    fc.assert(
      fc.property(line, distance, (coordinates, distanceM) => {
        const whole = total(tileSet, [lineString(coordinates)], distanceM);
        const halves = coordinates.slice(1).map((to, k) => lineString([coordinates[k]!, to]));
        const again = [lineString(coordinates.toReversed()), ...halves.toReversed(), lineString(coordinates)];
        expect(Math.abs(total(tileSet, halves, distanceM) - whole)).toBeLessThan(
          slack([coordinates], distanceM),
        );
        expect(Math.abs(total(tileSet, again, distanceM) - whole)).toBeLessThan(
          slack([coordinates], distanceM),
        );
      }),
      { ...SEED, numRuns: 15 },
    );
  });

  test('of points does not hang on their order, nor on one being there twice', () => {
    const points = fc.array(position, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(points, distance, (coordinates, distanceM) => {
        const geometries = coordinates.map((at): Geometry => ({ type: 'Point', coordinates: at }));
        const whole = total(tileSet, geometries, distanceM);
        const again = total(tileSet, [...geometries.toReversed(), ...geometries], distanceM);
        expect(Math.abs(again - whole)).toBeLessThan(1e-9 * tileArea);
      }),
      { ...SEED, numRuns: 15 },
    );
  });
});

describe('reach of areas', () => {
  const square = box(113.2, 34.6, 113.8, 35.2);
  const squareM2 = geometryAreaM2({ type: 'Polygon', coordinates: [square] });

  test('without the areas is the whole less the areas', () => {
    const whole = total(tileSet, [polygon(square)], 3000);
    expect(whole - total(tileSet, [polygon(square)], 3000, 'ring-only')).toBeCloseTo(squareM2, -3);
  });

  test('a hole narrower than twice the distance is filled, a wider one is not', () => {
    const pit = (half: number) => polygon(square, box(113.5 - half, 34.9 - half, 113.5 + half, 34.9 + half));
    const solid = total(tileSet, [polygon(square)], 1000);
    expect(total(tileSet, [pit(0.008)], 1000)).toBeCloseTo(solid, -3);
    expect(total(tileSet, [pit(0.03)], 1000)).toBeLessThan(solid - 1e6);
  });

  test('neighbours that share a border are one area; overlapping and repeated ones count once', () => {
    const west = polygon(box(113.2, 34.6, 113.5, 35.2));
    const east = polygon(box(113.5, 34.6, 113.8, 35.2));
    const inner = polygon(box(113.2, 34.6, 113.4, 35.0));
    for (const reading of ['with-areas', 'ring-only'] as const) {
      const one = total(tileSet, [polygon(square)], 2000, reading);
      // The border that was drawn in one piece bends otherwise than in two, by centimetres.
      expect(total(tileSet, [west, east], 2000, reading) / one).toBeCloseTo(1, 5);
      expect(total(tileSet, [west, east, polygon(square), inner, west], 2000, reading) / one).toBeCloseTo(
        1,
        5,
      );
    }
  });

  test('around the very areas that are measured there is nothing but the neighbours', () => {
    const tile = tiles[5]!;
    const found = coverAll(tileSet, [tile], 2000, 'ring-only');
    expect(found[5]! / geometryAreaM2(tile)).toBeLessThan(1e-5);
    expect(coverAll(tileSet, [tile], 2000)[5]! / geometryAreaM2(tile)).toBeCloseTo(1, 6);
    expect(found[4]!).toBeGreaterThan(1e8);
  });
});

describe('the outline', () => {
  const outlineOf = (geometries: readonly Geometry[], distanceM: number, reading: AreaReading) => {
    const steps = outlineReach(createReachSource(geometries, distanceM), distanceM, reading);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  };

  test.each(reachRows.map(({ note }, row) => [note, row] as const))('%s: holds the area', (_, index) => {
    const { geometries, distanceM } = reachRows[index]!;
    for (const reading of ['with-areas', 'ring-only'] as const) {
      const { parts } = outlineOf(geometries, distanceM, reading);
      const drawnM2 = geometryAreaM2(multiPolygon(parts.map((part) => part.map((ring) => [...ring]))));
      const wide = createPolygonSet([polygon(box(105, 19, 125, 53.9)) as never]);
      // One feature as wide as China is far from its middle: only for the size of things.
      expect(drawnM2 / total(wide, geometries, distanceM, reading)).toBeCloseTo(1, 1);
      for (const ring of parts.flat()) expect(ring.at(-1)).toEqual(ring[0]);
    }
  });

  test('keeps to the distance: no corner is nearer or farther than it by more than 0.1 %', () => {
    const points = Array.from({ length: 30 }, () => [113 + 0.2 * random(), 35 + 0.2 * random()] as const);
    const geometries = points.map(([lon, lat]): Geometry => ({ type: 'Point', coordinates: [lon, lat] }));
    const { parts } = outlineOf(geometries, 4000, 'with-areas');
    for (const [lon, lat] of parts.flat(2)) {
      const nearest = Math.min(...points.map(([x, y]) => geodesicDistanceM(lon!, lat!, x, y)));
      expect(Math.abs(nearest - 4000)).toBeLessThan(4);
    }
  });
});
