import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { coverCounties, sumCoverage } from '../../../src/domain/coverage-rows.ts';
import { coverReach } from '../../../src/domain/reach.ts';
import { reachLayer, statusOfReachLayer } from '../../../src/domain/reach-layer.ts';
import type { ReachParams } from '../../../src/domain/reach-params.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { runThrough } from '../../../src/domain/steps.ts';
import { middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const unit = { ...UNIT, ...middleOf('三河市') };
const world = smallWorld({ units: [unit] });
const at = (lon: number, lat: number): Geometry => ({ type: 'Point', coordinates: [lon, lat] });

function reachOf(geometries: readonly Geometry[], params: Partial<ReachParams> = {}) {
  const result = runThrough(
    coverReach(world, geometries, { distanceM: 15_000, reading: 'with-areas', ...params }),
  );
  if (!result.ok) throw new Error(result.code);
  return result.reach;
}

describe('reach by area', () => {
  test('lets other work in many times within one county, each time farther on', () => {
    const county = world.counties.find(({ name }) => name === '三河市')!;
    const [lon, lat] = county.geometry.coordinates[0]![0]![0] as [number, number];
    const jagged = Array.from({ length: 400 }, (_, k) => [lon + k / 4000, lat + (k % 2) / 500]);
    const steps = coverReach(world, [{ type: 'LineString', coordinates: jagged }], {
      distanceM: 500,
      reading: 'with-areas',
    });
    const shares: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const perCounty = 0.8 / world.counties.length;
    const inCounty = (index: number) =>
      shares.filter((share) => share > index * perCounty && share < (index + 1) * perCounty).length;
    expect(Math.max(...world.counties.map((_, index) => inCounty(index)))).toBeGreaterThan(20);
  });

  test('of the units that count is the heating coverage, to the last bit', () => {
    const reach = reachOf([at(unit.lon, unit.lat)]);
    expect(reach.method).toBe('circles');
    const heating = coverCounties(world, { ...DEFAULT_PARAMS, radiusKm: 15 });
    for (const level of ['region', 'city', 'county'] as const) {
      const rows = sumCoverage(world, heating, level);
      expect(rows.some(({ coveredKm2 }) => coveredKm2 > 0)).toBe(true);
      expect(reach.rows[level].map(({ name, coveredKm2 }) => [name, coveredKm2])).toEqual(
        rows.map(({ name, coveredKm2 }) => [name, coveredKm2]),
      );
    }
  });

  test('of an area that holds a whole county is that county, and the area counts as lying in it', () => {
    const county = world.counties.find(({ name }) => name === '三河市')!;
    const [west, south, east, north] = county.geometry.coordinates
      .flat(2)
      .reduce(
        ([w, s, e, n], [x, y]) =>
          [Math.min(w, x!), Math.min(s, y!), Math.max(e, x!), Math.max(n, y!)] as const,
        [180, 90, -180, -90] as readonly [number, number, number, number],
      );
    const square: Geometry = {
      type: 'Polygon',
      coordinates: [
        [
          [west - 0.1, south - 0.1],
          [east + 0.1, south - 0.1],
          [east + 0.1, north + 0.1],
          [west - 0.1, north + 0.1],
          [west - 0.1, south - 0.1],
        ],
      ],
    };
    const rowOf = (reading: ReachParams['reading']) => {
      const reach = reachOf([square], { distanceM: 100, reading });
      expect(reach.method).toBe('plane');
      return reach.rows.county.find(({ name }) => name === '三河市')!;
    };
    expect(rowOf('with-areas')).toMatchObject({ sources: 1 });
    expect(rowOf('with-areas').coveredShare).toBeCloseTo(1, 6);
    expect(rowOf('ring-only').coveredShare).toBeCloseTo(0, 6);
  });

  test('a line counts once in each city that it runs through', () => {
    const [a, b] = [middleOf('三河市'), middleOf('东丽区')];
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [a.lon, a.lat],
        [b.lon, b.lat],
      ],
    };
    const { rows } = reachOf([line, line], { distanceM: 500 });
    const counted = rows.county.filter(({ name }) => name === '三河市' || name === '东丽区');
    expect(counted.map(({ sources }) => sources)).toEqual([2, 2]);
  });

  test('features abroad are left out and counted; the share done grows', () => {
    const steps = coverReach(world, [at(unit.lon, unit.lat), at(2.35, 48.85)], {
      distanceM: 5000,
      reading: 'with-areas',
    });
    let done = 0;
    for (;;) {
      const next = steps.next();
      if (next.done) {
        expect(next.value).toMatchObject({ ok: true, reach: { sources: 1, abroad: 1 } });
        break;
      }
      expect(next.value).toBeGreaterThanOrEqual(done);
      done = next.value;
    }
    expect(done).toBe(1);
  });
});

test('a layer made from schematic places says so in its name, its cells and to what is made of it', () => {
  const { outline, sources } = reachOf([at(unit.lon, unit.lat)], { distanceM: 5000 });
  const origin = {
    name: '专用线',
    status: 'schematic',
    filter: null,
    sources,
    madeAt: '2026-11-24T00:00:00Z',
    distanceM: 5000,
    reading: 'with-areas',
  } as const;
  for (const lang of ['zh', 'en'] as const) {
    const layer = reachLayer({ id: 'r1', origin, outline, hasAreas: false, lang });
    expect(layer.name).toMatch(/示意|schematic/);
    expect(statusOfReachLayer(layer)).toBe('schematic');
    // One circle: its area less what 96 sides cut off.
    expect(Number(layer.rows[0]![1]) / (Math.PI * 25)).toBeCloseTo(1, 2);
  }
});
