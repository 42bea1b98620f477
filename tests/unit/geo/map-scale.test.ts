import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import {
  boundsOfMap,
  CSS_PX_MM,
  fitBounds,
  meridianStretch,
  metresPerLonDegree,
  moveCamera,
  placeOnMap,
  scaleAtZoom,
  zoomAtScale,
} from '../../../src/geo/map-scale.ts';

const SIZE = { widthMm: 200, heightMm: 140 };
const latitude = fc.double({ min: 16, max: 54, noNaN: true });
const longitude = fc.double({ min: 73, max: 135, noNaN: true });
const denominator = fc.double({ min: 10_000, max: 10_000_000, noNaN: true });

describe('scale', () => {
  test('a degree of longitude is as long as the geodesic of a small piece of it', () => {
    for (const lat of [0, 18, 22.5, 39.9, 53, 80]) {
      const piece = geodesicDistanceM(110, lat, 110.001, lat) * 1000;
      expect(metresPerLonDegree(lat) / piece).toBeCloseTo(1, 6);
    }
  });

  test('what is printed at 1 : n is, measured on the ellipsoid, n times as long: within 0.1 %', () => {
    fc.assert(
      fc.property(longitude, latitude, denominator, (lon, lat, n) => {
        const camera = { lon, lat, zoom: zoomAtScale(lat, n) };
        // 40 mm of the paper, across the centre.
        const reach = 20;
        const across = moveCamera(camera, reach, 0).lon - moveCamera(camera, -reach, 0).lon;
        const metres = geodesicDistanceM(lon - across / 2, lat, lon + across / 2, lat);
        expect(Math.abs((metres * 1000) / (2 * reach) / n - 1)).toBeLessThan(1e-3);
      }),
    );
  });

  test('a zoom and its scale are inverse', () => {
    fc.assert(
      fc.property(latitude, denominator, (lat, n) => {
        expect(scaleAtZoom(lat, zoomAtScale(lat, n)) / n).toBeCloseTo(1, 9);
      }),
    );
  });

  test('along the meridian the scale differs by what the ellipsoid is not a sphere', () => {
    const camera = { lon: 116, lat: 39, zoom: 9 };
    const up = moveCamera(camera, 0, -1).lat;
    const north = geodesicDistanceM(116, 39, 116, up) * 1000;
    expect(scaleAtZoom(39, 9) / north).toBeCloseTo(meridianStretch(39), 4);
    expect(meridianStretch(39)).toBeLessThan(1.005);
  });
});

describe('frame', () => {
  test('fits what must be seen, and touches it on one pair of sides', () => {
    fc.assert(
      fc.property(longitude, latitude, fc.double({ min: 0.1, max: 8, noNaN: true }), (west, south, span) => {
        const bounds = [west, south, west + span, south + span * 0.6] as const;
        const camera = fitBounds(bounds, SIZE);
        const [w, s, e, n] = boundsOfMap(camera, SIZE);
        expect(w).toBeLessThanOrEqual(bounds[0] + 1e-9);
        expect(s).toBeLessThanOrEqual(bounds[1] + 1e-9);
        expect(e).toBeGreaterThanOrEqual(bounds[2] - 1e-9);
        expect(n).toBeGreaterThanOrEqual(bounds[3] - 1e-9);
        const spare = Math.min(bounds[0] - w, bounds[1] - s);
        expect(spare).toBeLessThan(1e-6);
      }),
    );
  });

  test('its corners are where its bounds are', () => {
    const camera = { lon: 112, lat: 36, zoom: 7.3 };
    const [west, south, east, north] = boundsOfMap(camera, SIZE);
    expect(placeOnMap(camera, SIZE, [west, north]).map((mm) => Math.round(mm * 1e6))).toEqual([0, 0]);
    const [x, y] = placeOnMap(camera, SIZE, [east, south]);
    expect(x).toBeCloseTo(200, 6);
    expect(y).toBeCloseTo(140, 6);
  });

  test("MapLibre's own pixels: the world is 512 px at zoom 0", () => {
    const [x] = placeOnMap({ lon: 0, lat: 0, zoom: 0 }, SIZE, [180, 0]);
    expect((x - SIZE.widthMm / 2) / CSS_PX_MM).toBeCloseTo(256, 9);
  });

  test('moving it by millimetres moves everything on it the other way', () => {
    const camera = { lon: 112, lat: 36, zoom: 7.3 };
    const before = placeOnMap(camera, SIZE, [112.5, 36.4]);
    const after = placeOnMap(moveCamera(camera, 12, -7), SIZE, [112.5, 36.4]);
    expect(after[0] - before[0]).toBeCloseTo(-12, 9);
    expect(after[1] - before[1]).toBeCloseTo(7, 9);
  });
});
