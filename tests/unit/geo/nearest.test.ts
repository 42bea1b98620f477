import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geodesicDestination, geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { createNearestIndex, type Neighbour } from '../../../src/geo/nearest.ts';
import { createRandom } from './tiling.ts';

const SEED = { seed: 20200331 };

function bruteNearest(lons: Float64Array, lats: Float64Array, lon: number, lat: number): Neighbour {
  let best: Neighbour = { index: -1, distanceM: Number.NaN };
  lons.forEach((unitLon, index) => {
    const distanceM = geodesicDistanceM(lon, lat, unitLon, lats[index]!);
    if (!(distanceM >= best.distanceM)) best = { index, distanceM };
  });
  return best;
}

function columns(positions: readonly (readonly [number, number])[]) {
  return {
    lons: Float64Array.from(positions, ([lon]) => lon),
    lats: Float64Array.from(positions, ([, lat]) => lat),
  };
}

function expectSame(lons: Float64Array, lats: Float64Array, lon: number, lat: number): void {
  const expected = bruteNearest(lons, lats, lon, lat);
  const found = createNearestIndex(lons, lats).nearest(lon, lat);
  expect(found.index).toBe(expected.index);
  expect(Math.abs(found.distanceM - expected.distanceM)).toBeLessThan(1e-4);
}

const around = (west: number, south: number, size: number) =>
  fc.tuple(
    fc.double({ min: west, max: west + size, noNaN: true }),
    fc.double({ min: south, max: south + size, noNaN: true }),
  );

describe('nearest is the same as trying every point', () => {
  test.each([
    ['in China', around(110, 30, 8), around(109, 29, 10)],
    ['far off', around(110, 30, 2), around(-170, -80, 160)],
    ['across the antimeridian', fc.oneof(around(179, 50, 1), around(-180, 50, 1)), around(179.5, 50, 1)],
    ['round the pole', around(-180, 88, 2).map(([, lat]) => [lat * 77, lat] as const), around(60, 88, 2)],
    ['close together', around(115, 38, 1e-7), around(115, 38, 0.2)],
  ])('%s', (_, unit, query) => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 60 }), query, (units, [lon, lat]) => {
        const { lons, lats } = columns(units.map(([a, b]) => [((a + 540) % 360) - 180, Math.min(b, 90)]));
        expectSame(lons, lats, lon, lat);
      }),
      { ...SEED, numRuns: 300 },
    );
  });

  test('in one index for many positions, by column as one by one', () => {
    const random = createRandom(2);
    const units = columns(Array.from({ length: 300 }, () => [110 + 8 * random(), 30 + 8 * random()]));
    const queries = columns(Array.from({ length: 2000 }, () => [107 + 14 * random(), 27 + 14 * random()]));
    const found = createNearestIndex(units.lons, units.lats).nearestAll(queries.lons, queries.lats);
    queries.lons.forEach((lon, i) => {
      const expected = bruteNearest(units.lons, units.lats, lon, queries.lats[i]!);
      expect(found.index[i]).toBe(expected.index);
      expect(Math.abs(found.distanceM[i]! - expected.distanceM)).toBeLessThan(1e-4);
    });
  });

  test('at near-ties: within nanometres to millimetres of the line half-way between two units', () => {
    const random = createRandom(3);
    for (let k = 0; k < 600; k++) {
      const [lon, lat] = [105 + 10 * random(), 20 + 30 * random()];
      const apart = 10 ** (-5 * random());
      const { lons, lats } = columns([
        [lon + apart, lat],
        [lon - apart, lat],
        [lon + apart, lat + 3],
      ]);
      const offLine = (random() - 0.5) * 10 ** (-7 - 7 * random());
      expectSame(lons, lats, lon + offLine, lat + random());
    }
  });
});

test('equal distances and coincident units go to the lowest index', () => {
  const { lons, lats } = columns([
    [112, 35],
    [111, 35],
    [110, 35],
    [112, 35],
    [110, 35],
  ]);
  const index = createNearestIndex(lons, lats);
  expect(index.nearest(112, 35)).toEqual({ index: 0, distanceM: 0 });
  expect(index.nearest(110, 35)).toEqual({ index: 2, distanceM: 0 });
  const mirrored = columns([
    [111, 35],
    [109, 35],
  ]);
  expect(createNearestIndex(mirrored.lons, mirrored.lats).nearest(110, 36).index).toBe(0);
});

test('no units or no position: none', () => {
  const none = createNearestIndex(new Float64Array(), new Float64Array());
  expect(none.nearest(110, 35)).toEqual({ index: -1, distanceM: Number.NaN });
  const one = createNearestIndex(Float64Array.of(110), Float64Array.of(35));
  expect(one.nearest(Number.NaN, 35)).toEqual({ index: -1, distanceM: Number.NaN });
  expect(none.within(110, 35, 1e9)).toEqual([]);
  expect(one.within(110, Number.NaN, 1e9)).toEqual([]);
});

test('unequal columns and infinite positions are refused', () => {
  expect(() => createNearestIndex(new Float64Array(2), new Float64Array(1))).toThrow(RangeError);
  expect(() => createNearestIndex(Float64Array.of(Number.NaN), Float64Array.of(1))).toThrow(RangeError);
});

describe('at a decision radius', () => {
  const unit = columns([[113.5, 36.2]]);
  const index = createNearestIndex(unit.lons, unit.lats);

  /** Positions up to a millimetre on either side of the radius. */
  function adversaries(radiusM: number) {
    const random = createRandom(radiusM);
    return columns(
      Array.from({ length: 2000 }, () => {
        const reachM = radiusM + (random() - 0.5) * 2 * 10 ** (-3 - 6 * random());
        return geodesicDestination(113.5, 36.2, 360 * random(), reachM) as [number, number];
      }),
    );
  }

  test.each([1000, 15_000, 50_000, 299_999.9999])('%d m decides as GeographicLib', (radiusM) => {
    const { lons, lats } = adversaries(radiusM);
    const direct = index.nearestAll(lons, lats, radiusM);
    const settled = index.nearestAll(lons, lats);
    index.settleAt(settled, lons, lats, radiusM);
    lons.forEach((lon, i) => {
      const expectedM = geodesicDistanceM(lon, lats[i]!, 113.5, 36.2);
      expect(direct.distanceM[i]).toBe(expectedM);
      expect(settled.distanceM[i]).toBe(expectedM);
    });
  });
});

test('within gives every unit in the radius, coincident ones too, by distance and index', () => {
  const random = createRandom(4);
  for (let k = 0; k < 40; k++) {
    const positions = Array.from({ length: 80 }, (): [number, number] => [
      179.5 + random(),
      50 + Math.round(4 * random()) / 4,
    ]);
    const { lons, lats } = columns([...positions, ...positions.slice(0, 20)]);
    const [lon, lat, radiusM] = [-179.9 + 0.1 * random(), 50.5, 60_000 * random()];
    const expected = Array.from(lons, (unitLon, index) => ({
      index,
      distanceM: geodesicDistanceM(lon, lat, unitLon, lats[index]!),
    }))
      .filter(({ distanceM }) => distanceM <= radiusM)
      .sort((a, b) => a.distanceM - b.distanceM || a.index - b.index);
    expect(createNearestIndex(lons, lats).within(lon, lat, radiusM)).toEqual(expected);
  }
});
