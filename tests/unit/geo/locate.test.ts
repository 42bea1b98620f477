import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { frameRaster } from '../../../src/geo/cell-raster.ts';
import { createLocator } from '../../../src/geo/locate.ts';
import { locateOne } from '../../../src/geo/locate-one.ts';
import { createPolygonSet } from '../../../src/geo/polygon-set.ts';
import { sideExactly } from './exact-side.ts';
import { multiPolygon } from './fixtures.ts';
import { createRandom, createTiling } from './tiling.ts';

type Geometry = Polygon | MultiPolygon;

/** The rule, tried on every feature: the lowest index that holds the position, border included. */
function bruteLocate(geometries: readonly Geometry[], lon: number, lat: number) {
  const sides = geometries.map((geometry) => sideExactly(geometry, lon, lat));
  return { index: sides.findIndex((side) => side !== 'outside'), onBorder: sides.includes('border') };
}

function expectSame(geometries: readonly Geometry[], positions: readonly Position[]) {
  const set = createPolygonSet(geometries);
  const locator = createLocator(set);
  const all = locator.locateAll(
    positions.map(([lon]) => lon!),
    positions.map(([, lat]) => lat!),
  );
  let onBorder = 0;
  positions.forEach(([lon, lat], i) => {
    const expected = bruteLocate(geometries, lon!, lat!);
    if (expected.onBorder) onBorder += 1;
    expect([lon, lat, locator.locate(lon!, lat!)]).toEqual([lon, lat, expected]);
    expect(locateOne(set, lon!, lat!)).toBe(expected.index);
    expect({ index: all.index[i], onBorder: all.onBorder[i] === 1 }).toEqual(expected);
  });
  return onBorder;
}

function allRings(geometries: readonly Geometry[]): Position[][] {
  return geometries.flatMap((geometry) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  );
}

/** The next double up or down. */
function nudge(value: number, steps: number): number {
  const bits = new BigInt64Array(1);
  const view = new Float64Array(bits.buffer);
  view[0] = value;
  bits[0]! += BigInt(Math.trunc(steps));
  return view[0];
}

/** Vertices, places on and one rounding off each edge: all that a tolerance would get wrong. */
function adversaries(geometries: readonly Geometry[], random: () => number, share: number): Position[] {
  const positions: Position[] = [];
  for (const ring of allRings(geometries)) {
    for (let k = 0; k + 1 < ring.length; k++) {
      if (random() > share) continue;
      const [[x1, y1], [x2, y2]] = [ring[k] as [number, number], ring[k + 1] as [number, number]];
      const t = random();
      for (const [lon, lat] of [
        [x1, y1],
        [(x1 + x2) / 2, (y1 + y2) / 2],
        [x1 + t * (x2 - x1), y1 + t * (y2 - y1)],
      ] as const) {
        positions.push([lon, lat], [nudge(lon, 1), lat], [nudge(lon, -1), lat], [lon, nudge(lat, 1)]);
        positions.push([lon, nudge(lat, -1)], [lon + random() - 0.5, lat], [lon, lat + random() - 0.5]);
      }
    }
  }
  return positions;
}

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];

describe('locate is the same as exact arithmetic on every feature', () => {
  test('crooked tiles: random, on vertices and edges, a rounding off them', () => {
    const random = createRandom(5);
    const tiles = createTiling({ columns: 4, rows: 4, west: 108, south: 33, bends: 4 }, random);
    const anywhere = Array.from({ length: 1500 }, () => [107 + 6 * random(), 32 + 6 * random()]);
    expect(expectSame(tiles, anywhere)).toBe(0);
    expect(expectSame(tiles, adversaries(tiles, random, 0.08))).toBeGreaterThan(50);
  });

  test('square tiles: horizontal and vertical edges, corners of four', () => {
    const random = createRandom(6);
    const tiles = Array.from(
      { length: 16 },
      (_, k): Polygon => ({
        type: 'Polygon',
        coordinates: [square(100 + (k % 4), 30 + Math.floor(k / 4), 1)],
      }),
    );
    expect(expectSame(tiles, adversaries(tiles, random, 0.4))).toBeGreaterThan(300);
  });

  test('holes, islands in holes, parts that meet at a corner, features that overlap', () => {
    const random = createRandom(7);
    const shapes: Geometry[] = [
      multiPolygon([[square(100, 30, 8), square(102, 32, 4)], [square(108, 38, 2)]]),
      { type: 'Polygon', coordinates: [square(103, 33, 2), square(103.5, 33.5, 0.5)] },
      { type: 'Polygon', coordinates: [square(101, 31, 6)] },
      { type: 'Polygon', coordinates: [square(101, 31, 6).toReversed()] },
    ];
    const anywhere = Array.from({ length: 800 }, () => [99 + 12 * random(), 29 + 12 * random()]);
    expectSame(shapes, anywhere);
    expect(expectSame(shapes, adversaries(shapes, random, 1))).toBeGreaterThan(80);
  });

  test('slivers thinner than a cell, and edges nearly along the cell rows', () => {
    const random = createRandom(8);
    const shapes: Geometry[] = [
      {
        type: 'Polygon',
        coordinates: [
          [
            [100, 30],
            [110, 30.000000001],
            [110, 30.000000002],
            [100, 30.0000000005],
            [100, 30],
          ],
        ],
      },
      {
        type: 'Polygon',
        coordinates: [
          [
            [100, 30.0000000005],
            [110, 30.000000002],
            [105, 40],
            [100, 30.0000000005],
          ],
        ],
      },
    ];
    expectSame(shapes, adversaries(shapes, random, 1));
    const along = Array.from({ length: 500 }, () => [100 + 10 * random(), 30 + 4e-9 * random()]);
    expectSame(shapes, along);
  });
});

describe('where rounding would decide', () => {
  test('edges of many degrees, whose cross products lose the last digits', () => {
    const random = createRandom(12);
    const corner = (): Position => [100 + 20 * random(), 20 + 20 * random()];
    const triangles = Array.from({ length: 12 }, (): Polygon => {
      const ring = [corner(), corner(), corner()];
      return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
    });
    for (let k = 0; k < 10; k++) expectSame(triangles, adversaries(triangles, random, 1));
  });

  test('edges along the lines between raster cells, a rounding across them', () => {
    const random = createRandom(13);
    const frameFeature: Polygon = { type: 'Polygon', coordinates: [square(100, 30, 13.37)] };
    const { west, south, cellsPerDegree } = frameRaster(createPolygonSet([frameFeature]), 1 << 20);
    for (let k = 0; k < 150; k++) {
      const lat = south + Math.floor(100 + 800 * random()) / cellsPerDegree;
      const lon = west + Math.floor(100 + 800 * random()) / cellsPerDegree;
      const along: Position[] = [
        [101, nudge(lat, -3 * random())],
        [113, nudge(lat, 4 * random())],
      ];
      const up: Position[] = [
        [nudge(lon, -3 * random()), 31],
        [nudge(lon, 4 * random()), 43],
      ];
      const shapes: Polygon[] = [
        frameFeature,
        { type: 'Polygon', coordinates: [[...along, [107, lat - 1], along[0]!]] },
        { type: 'Polygon', coordinates: [[...up, [lon - 1, 37], up[0]!]] },
      ];
      const positions = Array.from({ length: 200 }, (_, i): Position => {
        const steps = 9 * random() - 4;
        return i % 2 === 0
          ? [101 + 12 * random(), nudge(lat, steps)]
          : [nudge(lon, steps), 31 + 12 * random()];
      });
      // Last first: the feature round all would else be the answer everywhere.
      expectSame(shapes.toReversed(), positions);
    }
  });
});

test('a position on a shared border is in exactly one feature: the lowest that touches it', () => {
  const tiles: Polygon[] = [
    { type: 'Polygon', coordinates: [square(101, 30, 1)] },
    { type: 'Polygon', coordinates: [square(100, 30, 1)] },
  ];
  const locator = createLocator(createPolygonSet(tiles));
  expect(locator.locate(101, 30.5)).toEqual({ index: 0, onBorder: true });
  expect(locator.locate(100, 30.5)).toEqual({ index: 1, onBorder: true });
  expect(locator.locate(100.5, 30.5)).toEqual({ index: 1, onBorder: false });
  expect(locator.locate(101.5, 31)).toEqual({ index: 0, onBorder: true });
});

test('nowhere: outside, in a hole, not finite, no features', () => {
  const ring: Polygon = { type: 'Polygon', coordinates: [square(100, 30, 3), square(101, 31, 1)] };
  const locator = createLocator(createPolygonSet([ring]));
  const nowhere = { index: -1, onBorder: false };
  expect(locator.locate(101.5, 31.5)).toEqual(nowhere);
  expect(locator.locate(99, 31)).toEqual(nowhere);
  expect(locator.locate(Number.NaN, 31)).toEqual(nowhere);
  expect(locator.locate(100.5, Number.POSITIVE_INFINITY)).toEqual(nowhere);
  expect(createLocator(createPolygonSet([])).locate(100, 30)).toEqual(nowhere);
});
