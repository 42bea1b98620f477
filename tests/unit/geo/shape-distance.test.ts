import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { createOutlineDistance, createShapeIndex } from '../../../src/geo/shape-distance.ts';

const STEPS = 400;

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Positions along a line, close together: what the distance is measured from by brute force. */
function along(line: readonly Position[]): Position[] {
  return line.slice(1).flatMap((to, k) => {
    const from = line[k]!;
    return Array.from({ length: STEPS + 1 }, (_, i): Position => {
      const t = i / STEPS;
      return [from[0]! + t * (to[0]! - from[0]!), from[1]! + t * (to[1]! - from[1]!)];
    });
  });
}

function bruteM(a: readonly Position[], b: readonly Position[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const [lon, lat] of a as [number, number][]) {
    for (const [x, y] of b as [number, number][]) least = Math.min(least, geodesicDistanceM(lon, lat, x, y));
  }
  return least;
}

const point = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });
const polygon = (...ring: Position[]): Geometry => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] });
const SQUARE: Position[] = [
  [116, 39],
  [117, 39],
  [117, 40],
  [116, 40],
];

describe('distances between shapes', () => {
  it('are those of points by Karney where both are points', () => {
    const next = random(20_261_124);
    const spots = Array.from({ length: 200 }, () => [110 + 8 * next(), 34 + 6 * next()] as const);
    const index = createShapeIndex(spots.map(([lon, lat]) => point(lon, lat)));
    for (let k = 0; k < 100; k++) {
      const [lon, lat] = [110 + 8 * next(), 34 + 6 * next()];
      const distances = spots.map(([x, y]) => geodesicDistanceM(lon, lat, x, y));
      const least = Math.min(...distances);
      const found = index.nearest(point(lon, lat));
      expect(found.index).toBe(distances.indexOf(least));
      expect(found.distanceM).toBeCloseTo(least, 6);
    }
  });

  it('from an area to a point outside are those to its closest place, by brute force along its edges', () => {
    const next = random(7);
    const edge = along([...SQUARE, SQUARE[0]!]);
    const index = createShapeIndex([polygon(...SQUARE)]);
    for (let k = 0; k < 60; k++) {
      const [lon, lat] = [114 + 5 * next(), 37 + 5 * next()];
      const isInside = lon > 116 && lon < 117 && lat > 39 && lat < 40;
      const { distanceM } = index.nearest(point(lon, lat));
      if (isInside) expect(distanceM).toBe(0);
      else {
        const brute = bruteM([[lon, lat]], edge);
        // The brute force only tries places 250 m apart, so that it can come out a little longer, never shorter.
        expect(distanceM).toBeLessThanOrEqual(brute + 0.2);
        expect(distanceM).toBeGreaterThan(brute - 150 ** 2 / (2 * Math.max(brute, 150)) - 0.2);
      }
    }
  });

  it('are 0 for what touches, crosses or lies inside, and not for what lies in a hole', () => {
    const ring: Geometry = {
      type: 'Polygon',
      coordinates: [
        [...SQUARE, SQUARE[0]!],
        [
          [116.4, 39.4],
          [116.4, 39.6],
          [116.6, 39.6],
          [116.6, 39.4],
          [116.4, 39.4],
        ],
      ],
    };
    const index = createShapeIndex([ring]);
    expect(index.nearest(point(116.2, 39.2)).distanceM).toBe(0);
    expect(index.nearest(point(116, 39.5)).distanceM).toBe(0);
    expect(
      index.nearest({
        type: 'LineString',
        coordinates: [
          [115.5, 39.5],
          [117.5, 39.55],
        ],
      }).distanceM,
    ).toBe(0);
    const inHole = index.nearest(point(116.5, 39.5)).distanceM;
    expect(inHole).toBeCloseTo(geodesicDistanceM(116.5, 39.5, 116.4, 39.5), -1);
  });

  it('agree between lines and areas with brute force on both', () => {
    const next = random(99);
    for (let k = 0; k < 12; k++) {
      const line = Array.from({ length: 3 }, (): Position => [112 + next(), 36 + next()]);
      const ring = Array.from({ length: 3 }, (): Position => [113.5 + next(), 36 + next()]);
      const { distanceM } = createShapeIndex([{ type: 'LineString', coordinates: line }]).nearest(
        polygon(...ring),
      );
      const brute = bruteM(
        along(line).filter((_, i) => i % 4 === 0),
        along([...ring, ring[0]!]).filter((_, i) => i % 4 === 0),
      );
      expect(distanceM).toBeLessThanOrEqual(brute + 0.2);
      expect(distanceM).toBeGreaterThan(0.97 * brute - 700);
    }
  });

  it('find the closest of many shapes, and none among none', () => {
    const next = random(5);
    const squares = Array.from({ length: 80 }, () => {
      const [lon, lat] = [110 + 8 * next(), 34 + 6 * next()];
      return polygon([lon, lat], [lon + 0.2, lat], [lon + 0.2, lat + 0.2], [lon, lat + 0.2]);
    });
    const index = createShapeIndex(squares);
    for (let k = 0; k < 40; k++) {
      const spot = point(110 + 8 * next(), 34 + 6 * next());
      const alone = squares.map((square) => createShapeIndex([square]).nearest(spot).distanceM);
      expect(index.nearest(spot).distanceM).toBe(Math.min(...alone));
    }
    expect(createShapeIndex([]).nearest(point(0, 0))).toEqual({ index: -1, distanceM: Number.NaN });
  });
});

describe('the distance to an outline', () => {
  it('is the same from both sides', () => {
    const area = polygon(...SQUARE) as Extract<Geometry, { type: 'Polygon' }>;
    const inside = createOutlineDistance(area)(116.01, 39.5);
    expect(inside).toBeCloseTo(geodesicDistanceM(116.01, 39.5, 116, 39.5), 0);
    expect(createOutlineDistance(area)(115.99, 39.5)).toBeCloseTo(inside, 0);
  });
});
