import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { geometryAreaM2 } from '../../../src/geo/area.ts';
import { areaRows, multiPolygon } from './fixtures.ts';

// Planimeter was given each edge as geodesics of some 50 m, which is what the allowance is for.
test('areas agree with Planimeter, holes taken out', () => {
  expect(areaRows.length).toBe(24);
  for (const { rings, areaM2 } of areaRows) {
    const error = Math.abs(geometryAreaM2({ type: 'Polygon', coordinates: rings }) - areaM2);
    expect(error).toBeLessThan(1e-8 * areaM2 + 0.01);
  }
});

test('the zones of the whole Earth add up to its surface, 510 065 621.724 km²', () => {
  // Parallels are straight edges here, so a box over all longitudes is exactly a zone.
  const zones = [-90, -35, 0, 20, 90].slice(1).map((north, k) => {
    const south = [-90, -35, 0, 20][k]!;
    const zone: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [-180, south],
          [180, south],
          [180, north],
          [-180, north],
        ],
      ],
    };
    return geometryAreaM2(zone);
  });
  expect(zones.reduce((a, b) => a + b) / 1e6).toBeCloseTo(510_065_621.724, 2);
});

test('orientation and parts do not matter', () => {
  const [first, second] = areaRows as [(typeof areaRows)[number], (typeof areaRows)[number]];
  const together = multiPolygon([first.rings.map((ring) => ring.toReversed()), second.rings]);
  expect(geometryAreaM2(together) / (first.areaM2 + second.areaM2)).toBeCloseTo(1, 8);
  expect(geometryAreaM2(multiPolygon([]))).toBe(0);
});
