import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { buildDustGrid, type DustGrid } from '../../../src/domain/dust-grid.ts';
import type { DustGauge, DustGridParams } from '../../../src/domain/dust-grid-params.ts';
import { geometryAreaM2 } from '../../../src/geo/area.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';

const box = (west: number, south: number, east: number, north: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  ],
});
const COUNTIES = [
  { adcode: '131002', name: '甲区', geometry: box(116.5, 39.3, 116.75, 39.6) },
  { adcode: '131003', name: '乙区', geometry: box(116.75, 39.3, 117, 39.6) },
];
const PARAMS: DustGridParams = {
  method: 'inverse-distance',
  power: 2,
  searchRadiusKm: 10,
  cellKm: 2,
  months: ['2019-10'],
};
const gauge = (id: string, lon: number, lat: number, readings: Record<string, number>): DustGauge => ({
  id,
  name: id,
  lon,
  lat,
  readings,
});

function build(gauges: readonly DustGauge[], params: Partial<DustGridParams> = {}): DustGrid {
  const result = buildDustGrid(COUNTIES, gauges, { ...PARAMS, ...params });
  if (!result.ok) throw new Error(result.code);
  return result.grid;
}

const centreOf = ({ ring }: DustGrid['cells'][number]): [number, number] => [
  (ring[0]![0] + ring[2]![0]) / 2,
  (ring[0]![1] + ring[2]![1]) / 2,
];

describe('cells', () => {
  test('are squares of the asked side on the ground and tile the area', () => {
    const { cells } = build([gauge('a', 116.7, 39.4, { '2019-10': 8 })]);
    for (const { ring } of cells.filter((_, i) => i % 37 === 0)) {
      const sides = [0, 1, 2, 3].map((i) => geodesicDistanceM(...ring[i]!, ...ring[i + 1]!));
      for (const side of sides) expect(Math.abs(side - 2000)).toBeLessThan(1);
    }
    const areaM2 = COUNTIES.reduce((sum, { geometry }) => sum + geometryAreaM2(geometry), 0);
    expect((cells.length * 4e6) / areaM2).toBeCloseTo(1, 1);
    expect(new Set(cells.map(({ ring }) => ring[0]!.join())).size).toBe(cells.length);
  });

  test('belong to the county of their centre', () => {
    for (const cell of build([gauge('a', 116.7, 39.4, { '2019-10': 8 })]).cells) {
      expect(cell.county).toBe(centreOf(cell)[0] < 116.75 ? 0 : 1);
    }
  });
});

describe('values', () => {
  test('follow inverse distances over the gauges within the search radius', () => {
    const gauges = [
      gauge('a', 116.7, 39.4, { '2019-10': 6 }),
      gauge('b', 116.8, 39.45, { '2019-10': 12 }),
      gauge('c', 116.6, 39.5, { '2019-10': 20 }),
    ];
    for (const cell of build(gauges).cells.filter((_, i) => i % 11 === 0)) {
      const near = gauges
        .map(({ lon, lat, readings }) => ({
          km: geodesicDistanceM(...centreOf(cell), lon, lat) / 1000,
          value: readings['2019-10']!,
        }))
        .filter(({ km }) => km <= 10);
      if (near.some(({ km }) => Math.abs(km - 10) < 0.01)) continue;
      const weights = near.map(({ km }) => 1 / km ** 2);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const expected = near.reduce((sum, { value }, i) => sum + (value * weights[i]!) / total, 0);
      expect(cell.gauges).toBe(near.length);
      if (near.length === 0) expect(cell.value).toBeNull();
      else expect(cell.value).toBeCloseTo(expected, 2);
    }
  });

  test('stay empty where no gauge is near enough, and say how far the nearest is', () => {
    const { cells } = build([gauge('a', 116.55, 39.35, { '2019-10': 6 })], { searchRadiusKm: 5 });
    const far = cells.filter(({ nearestKm }) => nearestKm! > 5);
    expect(far.length).toBeGreaterThan(100);
    expect(far.every(({ value, gauges }) => value === null && gauges === 0)).toBe(true);
    expect(cells.some(({ value }) => value === 6)).toBe(true);
  });

  test('are the nearest gauge’s own by that method, whatever the power', () => {
    const gauges = [
      gauge('a', 116.55, 39.45, { '2019-10': 6 }),
      gauge('b', 116.95, 39.45, { '2019-10': 12 }),
    ];
    const { cells } = build(gauges, { method: 'nearest-gauge', searchRadiusKm: 100, power: 6 });
    for (const cell of cells) {
      const [a, b] = gauges.map(({ lon, lat }) => geodesicDistanceM(...centreOf(cell), lon, lat));
      if (Math.abs(a! - b!) < 50) continue;
      expect(cell.value).toBe(a! < b! ? 6 : 12);
    }
  });
});

describe('missing months', () => {
  const months = ['2019-10', '2019-11', '2019-12', '2020-01'];

  test('a gauge counts with half of the months, by the mean of those it has', () => {
    const half = gauge('half', 116.7, 39.4, { '2019-10': 4, '2020-01': 8, '2018-01': 100 });
    const { cells, leftOut } = build([half], { months, searchRadiusKm: 100 });
    expect(cells.every(({ value }) => Math.abs(value! - 6) < 1e-12)).toBe(true);
    expect(leftOut).toEqual([]);
  });

  test('with fewer it is left out and named; with no gauge left there is no grid', () => {
    const few = gauge('few', 116.7, 39.4, { '2019-10': 4 });
    const enough = gauge('enough', 116.8, 39.4, { '2019-10': 5, '2019-11': 5 });
    expect(build([few, enough], { months }).leftOut).toEqual([{ id: 'few', name: 'few', months: 1 }]);
    expect(buildDustGrid(COUNTIES, [few], { ...PARAMS, months })).toMatchObject({
      ok: false,
      code: 'dust-grid-no-gauge',
    });
  });
});

test('counties rank by their share of cells over the limit; 9 itself is within it', () => {
  const rank = (west: number, east: number) =>
    build([gauge('w', 116.6, 39.45, { '2019-10': west }), gauge('e', 116.9, 39.45, { '2019-10': east })], {
      method: 'nearest-gauge',
      searchRadiusKm: 8,
    }).counties;
  const [first, second] = rank(9, 9.1);
  expect(first).toMatchObject({ name: '乙区' });
  expect(first!.mean).toBeCloseTo(9.1, 9);
  expect(first!.cellsOverLimit).toBe(first!.cellsWithValue);
  expect(first!.cellsWithValue).toBeLessThan(first!.cells);
  expect(second).toMatchObject({ name: '甲区', cellsOverLimit: 0 });
  expect(rank(20, 8)[0]).toMatchObject({ name: '甲区' });
});

test('gauges that all read the limit put no cell over it by rounding', () => {
  const gauges = [0.1, 0.2, 0.3, 0.33].map((step, i) =>
    gauge(String(i), 116.6 + step, 39.32 + step / 2, { '2019-10': 9 }),
  );
  const { counties } = build(gauges, { searchRadiusKm: 100, power: 1.7 });
  expect(counties.map(({ cellsOverLimit }) => cellsOverLimit)).toEqual([0, 0]);
});

test('a grid too fine for its area is refused, not built', () => {
  const wide = [{ adcode: '1', name: '大', geometry: box(110, 34, 120, 40) }];
  const gauges = [gauge('a', 115, 37, { '2019-10': 8 })];
  expect(buildDustGrid(wide, gauges, { ...PARAMS, cellKm: 0.5 })).toMatchObject({
    ok: false,
    code: 'dust-grid-too-fine',
  });
});
