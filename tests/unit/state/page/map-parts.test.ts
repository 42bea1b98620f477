import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geodesicDistanceM } from '../../../../src/geo/geodesic.ts';
import { boundsOfMap, mmPerLonDegree, placeOnMap, zoomAtScale } from '../../../../src/geo/map-scale.ts';
import { degreesText, graticuleOf } from '../../../../src/state/page/graticule.ts';
import { scaleRatio } from '../../../../src/state/page/map-strip.ts';
import { placePath } from '../../../../src/state/page/place-path.ts';
import { scaleBarOf } from '../../../../src/state/page/scale-bar.ts';

const SIZE = { widthMm: 180, heightMm: 130 };

test('the scale bar is as long as it says, along the parallel of the centre, to 0.1 %', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 18, max: 54, noNaN: true }),
      fc.double({ min: 20_000, max: 9_000_000, noNaN: true }),
      (lat, scale) => {
        const bar = scaleBarOf(scale, 50);
        const across = bar.lengthMm / mmPerLonDegree(zoomAtScale(lat, scale));
        const metres = geodesicDistanceM(110, lat, 110 + across, lat);
        expect(Math.abs(metres / bar.metres - 1)).toBeLessThan(1e-3);
      },
    ),
  );
});

test('a scale bar has a round length, the longest that fits', () => {
  fc.assert(
    fc.property(fc.double({ min: 1000, max: 2e7, noNaN: true }), (scale) => {
      const bar = scaleBarOf(scale, 50);
      expect(bar.lengthMm).toBeLessThanOrEqual(50 + 1e-9);
      expect(bar.lengthMm).toBeGreaterThan(50 / 2.5 - 1e-9);
      expect([1, 2, 5]).toContain(Number(bar.metres.toExponential(6).split('e')[0]));
    }),
  );
  expect(scaleBarOf(250_000, 50)).toMatchObject({ metres: 10_000, lengthMm: 40, unit: 'km' });
  expect(scaleBarOf(250_000, 50).labels.map(({ text }) => text)).toEqual(['0', '5', '10']);
  expect(scaleBarOf(5000, 50).unit).toBe('m');
});

test('an exact scale is said whole, another in three figures', () => {
  expect(scaleRatio(250_000, true)).toBe('1:250\u2009000');
  expect(scaleRatio(1_234_567, false)).toBe('1:1\u2009230\u2009000');
});

test('lines of the graticule stand where the map draws their degrees', () => {
  const camera = { lon: 116.3, lat: 39.2, zoom: 7 };
  const graticule = graticuleOf(camera, SIZE, boundsOfMap(camera, SIZE), 30);
  expect(graticule.meridians.length).toBeGreaterThan(1);
  for (const { degrees, atMm } of graticule.meridians) {
    expect(placeOnMap(camera, SIZE, [degrees, 39.2])[0]).toBeCloseTo(atMm, 9);
    expect(Math.abs(degrees / graticule.stepDeg - Math.round(degrees / graticule.stepDeg))).toBeLessThan(
      1e-6,
    );
  }
  const gaps = graticule.parallels.map(({ atMm }) => atMm);
  for (let i = 1; i < gaps.length; i++) expect(gaps[i - 1]! - gaps[i]!).toBeGreaterThan(30);
});

test('degrees are said as finely as their step', () => {
  expect(degreesText(116.5, 0.5, 'lon')).toBe('116°30′E');
  expect(degreesText(39, 1, 'lat')).toBe('39°N');
  expect(degreesText(39.05, 1 / 60, 'lat')).toBe('39°03′N');
  expect(degreesText(-0.0125, 5 / 3600, 'lat')).toBe('0°00′45″S');
});

test('paths of symbols keep their shape', () => {
  expect(placePath('M0 0H10V5Z', 100, 50, 2)).toBe('M100 50L120 50L120 60Z');
  expect(placePath('M12 2.5 20.2 7.25', 0, 0, 1)).toBe('M12 2.5L20.2 7.25');
  expect(placePath('M-2 0A2 2 0 1 0 2 0', 10, 10, 0.5)).toBe('M9 10A1 1 0 1 0 11 10');
  expect(() => placePath('M0 0q1 1 2 2', 0, 0, 1)).toThrow('no path command q');
});
