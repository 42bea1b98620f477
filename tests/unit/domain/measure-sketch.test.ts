import { describe, expect, it } from 'vitest';
import { measureSketch } from '../../../src/domain/measure-sketch.ts';
import { geodesicDestination } from '../../../src/geo/geodesic.ts';
import { distanceRows } from '../geo/fixtures.ts';

describe('measuring', () => {
  it('has lengths as GeodSolve has them', () => {
    for (const [lon1, lat1, lon2, lat2, expectedM] of distanceRows.slice(0, 100)) {
      const line = { kind: 'line', positions: [[lon1, lat1] as const, [lon2, lat2] as const] } as const;
      expect(measureSketch(line).lengthM).toBeCloseTo(expectedM, 6);
    }
  });

  it('adds sides up, and says in which direction each leaves', () => {
    // The direct problem of Karney's paper, table 2: φ1 40°, α1 30°, s12 10 000 km.
    const end = geodesicDestination(0, 40, 30, 10_000_000);
    const { segments } = measureSketch({ kind: 'line', positions: [[0, 40], end, [0, 40]] });
    expect(end[1]).toBeCloseTo(41.79331020506, 9);
    expect(end[0]).toBeCloseTo(137.84490004377, 9);
    expect(segments.map(({ lengthM }) => lengthM)).toEqual([
      expect.closeTo(10_000_000, 5),
      expect.closeTo(10_000_000, 5),
    ]);
    expect(segments[0]!.azimuthDeg).toBeCloseTo(30, 9);
    // α2 is 149.09016931807°: the way back begins opposite to it.
    expect(segments[1]!.azimuthDeg).toBeCloseTo(329.09016931807, 9);
    expect(segments[1]!.totalM).toBeCloseTo(20_000_000, 5);
  });

  it('has the area and perimeter of a circle', () => {
    const { areaM2, lengthM } = measureSketch({ kind: 'circle', lon: 116.4, lat: 39.9, radiusKm: 15 });
    // On a sphere of the mean radius of curvature there: 2πR²(1 − cos r/R) and 2πR sin r/R.
    const radius = Math.sqrt(6_361_800 * 6_386_976);
    expect(areaM2! / (2 * Math.PI * radius ** 2 * (1 - Math.cos(15_000 / radius)))).toBeCloseTo(1, 5);
    expect(lengthM / (2 * Math.PI * radius * Math.sin(15_000 / radius))).toBeCloseTo(1, 5);
  });

  it('closes a polygon', () => {
    const ring = [
      [116, 39],
      [117, 39],
      [117, 40],
      [116, 39],
    ] as const;
    const { segments, areaM2 } = measureSketch({ kind: 'polygon', ring });
    expect(segments).toHaveLength(3);
    expect(areaM2! / 1e6).toBeGreaterThan(4000);
    expect(measureSketch({ kind: 'point', lon: 1, lat: 2 })).toEqual({
      segments: [],
      lengthM: 0,
      areaM2: null,
    });
  });
});
