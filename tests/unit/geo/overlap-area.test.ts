import { intersect } from '@turf/intersect';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geometryAreaM2 } from '../../../src/geo/area.ts';
import { createLocator } from '../../../src/geo/locate.ts';
import { createOverlapGround } from '../../../src/geo/overlap-area.ts';
import { createPolygonSet } from '../../../src/geo/polygon-set.ts';
import { createRandom, createTiling } from './tiling.ts';

const square = (west: number, south: number, size: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});

function overlap(ground: Polygon, other: Polygon): number {
  const set = createPolygonSet([other]);
  const locator = createLocator(set);
  return createOverlapGround(ground).overlapM2(set, 0, (lon, lat) => locator.indexAt(lon, lat) === 0);
}

/** A star of that many corners: crooked, but free of crossings. */
function star(random: () => number, corners: number): Polygon {
  const [lon, lat] = [115 + random(), 37 + random()];
  const ring = Array.from({ length: corners }, (_, k) => {
    const angle = (2 * Math.PI * k) / corners;
    const reach = 0.2 + 0.8 * random();
    return [lon + reach * Math.cos(angle), lat + reach * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

describe('the area that two have in common', () => {
  it('agrees with a polygon clipper on crooked shapes', () => {
    const random = createRandom(7);
    for (let k = 0; k < 16; k++) {
      const [a, b] = [star(random, 5 + k), star(random, 24)];
      const clipped = intersect({
        type: 'FeatureCollection',
        features: [a, b].map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
      });
      const expectedM2 = clipped === null ? 0 : geometryAreaM2(clipped.geometry);
      expect(Math.abs(overlap(a, b) - expectedM2)).toBeLessThan(1);
    }
  });

  it('is shared out among tiles without gap or excess, and is the same either way', () => {
    const random = createRandom(3);
    const tiles = createTiling({ columns: 6, rows: 5, west: 112, south: 35, bends: 5 }, random);
    const set = createPolygonSet(tiles);
    const locator = createLocator(set);
    for (let k = 0; k < 4; k++) {
      const shape = star(random, 12);
      const ground = createOverlapGround(shape);
      const parts = tiles.map((_, i) => ground.overlapM2(set, i, (x, y) => locator.indexAt(x, y) === i));
      const sumM2 = parts.reduce((sum, part) => sum + part, 0);
      expect(Math.abs(sumM2 / geometryAreaM2(shape) - 1)).toBeLessThan(1e-9);
      tiles.forEach((tile, i) => {
        expect(Math.abs(overlap(tile, shape) - parts[i]!)).toBeLessThan(1);
      });
    }
  });

  it('counts borders that both share once, and not at all from outside', () => {
    const whole = square(115, 37, 1);
    const areaM2 = geometryAreaM2(whole);
    expect(overlap(whole, whole) / areaM2).toBeCloseTo(1, 9);
    expect(overlap(whole, square(116, 37, 1))).toBeLessThan(1);
    expect(overlap(whole, square(115, 37, 0.5)) / geometryAreaM2(square(115, 37, 0.5))).toBeCloseTo(1, 9);
    expect(
      overlap(square(115.25, 37.25, 0.5), whole) / geometryAreaM2(square(115.25, 37.25, 0.5)),
    ).toBeCloseTo(1, 9);
    expect(overlap(whole, square(120, 37, 1))).toBe(0);
  });

  it('leaves holes out', () => {
    const holed: Polygon = {
      type: 'Polygon',
      coordinates: [...square(115, 37, 1).coordinates, ...square(115.25, 37.25, 0.5).coordinates],
    };
    expect(overlap(holed, square(115.25, 37.25, 0.5))).toBeLessThan(1);
    expect(overlap(square(115, 37, 1), holed) / geometryAreaM2(holed)).toBeCloseTo(1, 9);
  });
});
