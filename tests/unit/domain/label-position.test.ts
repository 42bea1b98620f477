import { describe, expect, it } from 'vitest';
import { labelPosition } from '../../../src/domain/label-position.ts';
import { square } from '../../fixtures/some-layer.ts';

describe('where a name goes', () => {
  it('is on a point, in the middle of a line, in the centroid of an area', () => {
    expect(labelPosition({ type: 'Point', coordinates: [116, 39] })).toEqual([116, 39]);
    const corners = [
      [116, 39],
      [117, 39],
      [118, 40],
    ];
    expect(labelPosition({ type: 'LineString', coordinates: corners })).toEqual([117, 39]);
    expect(labelPosition(square(116, 39, 0.2))).toEqual([expect.closeTo(116), expect.closeTo(39)]);
    const triangle = [...corners, corners[0]!];
    expect(labelPosition({ type: 'Polygon', coordinates: [triangle] })).toEqual([
      expect.closeTo((116 + 117 + 118) / 3),
      expect.closeTo((39 + 39 + 40) / 3),
    ]);
  });

  it('is in the largest part, whichever way round its corners go', () => {
    const ring = (lon: number, halfDeg: number) => {
      const geometry = square(lon, 39, halfDeg);
      return geometry.type === 'Polygon' ? geometry.coordinates[0]!.toReversed() : [];
    };
    const parts = { type: 'MultiPolygon' as const, coordinates: [[ring(110, 0.1)], [ring(116, 0.3)]] };
    expect(labelPosition(parts)?.[0]).toBeCloseTo(116);
  });

  it('is nowhere without a position', () => {
    expect(labelPosition({ type: 'Polygon', coordinates: [] })).toBeNull();
    expect(labelPosition({ type: 'MultiPoint', coordinates: [] })).toBeNull();
  });
});
