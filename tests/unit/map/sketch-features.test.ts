import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../src/domain/sketch.ts';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { draggedCircle, featureOf, sketchOf } from '../../../src/map/draw/sketch-features.ts';

const CIRCLE = { kind: 'circle', lon: 116.7, lat: 39.5, radiusKm: 15 } as const;

/** The outline in Mercator, moved by degrees of longitude and a share of the ordinate. */
function moved(sketch: Sketch & { kind: 'circle' }, lonDeg: number, ordinate: number) {
  const feature = featureOf(sketch, 0);
  if (feature.geometry.type !== 'Polygon') throw new Error('a circle is an area in hand');
  const up = (lat: number) => Math.asin(Math.tanh(Math.atanh(Math.sin((lat * Math.PI) / 180)) + ordinate));
  const ring = feature.geometry.coordinates[0]!.map(([lon, lat]) => [
    lon! + lonDeg,
    (up(lat!) * 180) / Math.PI,
  ]);
  return { ...feature, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
}

describe('sketches in hand', () => {
  it.each<Sketch>([
    { kind: 'point', lon: 116.123456789, lat: 39.5 },
    {
      kind: 'line',
      positions: [
        [116, 39],
        [117, 39.5],
      ],
    },
    {
      kind: 'polygon',
      ring: [
        [116, 39],
        [117, 39],
        [117, 40],
        [116, 39],
      ],
    },
  ])('come back as they were: $kind', (sketch) => {
    expect(sketchOf(featureOf(sketch, 3))).toEqual(sketch);
    expect(featureOf(sketch, 3).properties.row).toBe(3);
  });

  it('are a circle by its centre and the radius that terra-draw gives', () => {
    const ring = Array.from({ length: 65 }, (_, k) =>
      geodesicDestination(116.7, 39.5, -(k / 64) * 360, 15_000),
    );
    const circle = sketchOf({
      type: 'Feature',
      properties: { mode: 'circle', radiusKilometers: 15.00049 },
      geometry: { type: 'Polygon', coordinates: [ring.map(([lon, lat]) => [lon, lat])] },
    });
    expect(circle).toMatchObject({ kind: 'circle', radiusKm: 15 });
    if (circle?.kind === 'circle') {
      expect(geodesicDistanceM(circle.lon, circle.lat, 116.7, 39.5)).toBeLessThan(20);
    }
  });

  it('are nothing while they are too little to be anything', () => {
    const feature = (ring: number[][], properties: Record<string, string | number>) =>
      sketchOf({
        type: 'Feature',
        properties: { mode: 'polygon', ...properties },
        geometry: { type: 'Polygon', coordinates: [ring] },
      });
    const still = [
      [116, 39],
      [116, 39],
      [116, 39],
    ];
    expect(feature(still, {})).toBeNull();
    expect(feature(still, { mode: 'circle', radiusKilometers: 0 })).toBeNull();
  });

  it('move a circle with its centre, and keep its radius', () => {
    const next = draggedCircle(CIRCLE, moved(CIRCLE, 0.3, 0.004), 'moved');
    expect(next).toMatchObject({ kind: 'circle', radiusKm: 15, lon: expect.closeTo(117, 6) });
    const lat = (Math.asin(Math.tanh(Math.atanh(Math.sin((39.5 * Math.PI) / 180)) + 0.004)) * 180) / Math.PI;
    expect(next).toMatchObject({ lat: expect.closeTo(lat, 6) });
  });

  it('widen a circle about its centre', () => {
    expect(draggedCircle(CIRCLE, featureOf({ ...CIRCLE, radiusKm: 22.5 }, 0), 'resized')).toEqual({
      ...CIRCLE,
      radiusKm: expect.closeTo(22.5, 2),
    });
  });
});
