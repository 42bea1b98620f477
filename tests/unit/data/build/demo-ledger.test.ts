import { geojson } from 'flatgeobuf';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type BoundaryLayers, loadBoundaryLayers } from '../../../../data/build/boundary-layers.ts';
import { encodeFeatures } from '../../../../data/build/build-layers.ts';
import { inventDemoLedger } from '../../../../data/build/demo/demo-ledger.ts';
import { HARD_CASES } from '../../../../data/build/demo/hard-cases.ts';
import { writeLedgerCsv } from '../../../../data/build/demo/ledger-csv.ts';
import { createRandom } from '../../../../data/build/demo/random.ts';
import { type DemoSites, prepareSites } from '../../../../data/build/demo/sites.ts';
import { loadFacts } from '../../../../data/build/load-facts.ts';
import { geodesicDistanceM } from '../../../../src/geo/geodesic.ts';
import { createLocator } from '../../../../src/geo/locate.ts';
import type { LonLat } from '../../../../src/geo/lon-lat.ts';
import { createPolygonSet } from '../../../../src/geo/polygon-set.ts';

let sites: DemoSites;
let boundaries: BoundaryLayers;
let ledger: ReturnType<typeof inventDemoLedger>;

beforeAll(() => {
  vi.spyOn(console, 'debug').mockImplementation(() => {});
  const facts = loadFacts();
  boundaries = loadBoundaryLayers(facts.publishedAreas);
  sites = prepareSites(boundaries, facts.units, facts.stations);
  ledger = inventDemoLedger(sites, boundaries);
});

const positionOf = ({ geometry }: (typeof ledger)[number]) => geometry.coordinates as unknown as LonLat;
const casesOf = (tag: string) => ledger.filter(({ properties }) => properties.hardCase === tag);

describe('createRandom', () => {
  test('is Mulberry32: known values for seed 1', () => {
    const random = createRandom(1);
    expect([random.next(), random.next(), random.next()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  test('picks by weight', () => {
    const random = createRandom(7);
    const drawn = Array.from({ length: 10_000 }, () =>
      random.weighted([
        ['a', 3],
        ['b', 1],
        ['never', 0],
      ]),
    );
    expect(drawn.filter((value) => value === 'a').length / 10_000).toBeCloseTo(0.75, 1);
    expect(drawn).not.toContain('never');
  });
});

describe('inventDemoLedger', () => {
  test('has 5 000 boilers, each synthetic, numbered once, with an invented name', async () => {
    expect(ledger).toHaveLength(5000);
    expect(new Set(ledger.map(({ properties }) => properties.id)).size).toBe(5000);
    let read = 0;
    for await (const { properties } of geojson.deserialize(encodeFeatures('demo-boilers', ledger).bytes)) {
      read++;
      expect(properties?.synthetic).toBe(true);
      expect(properties?.name).toMatch(/^演示锅炉房\d{4}$/);
    }
    expect(read).toBe(5000);
  });

  test('has every hard case', () => {
    for (const { tag } of HARD_CASES) expect(casesOf(tag).length, tag).toBeGreaterThan(0);
    const tags = new Set(HARD_CASES.map(({ tag }) => tag));
    for (const { properties } of ledger)
      if (properties.hardCase !== '') expect(tags.has(properties.hardCase)).toBe(true);
  });

  test('puts ordinary boilers in all three regions, inside a county, with gaps', () => {
    const ordinary = casesOf('');
    const counts = new Map<string, number>();
    for (const boiler of ordinary) {
      const region = sites.countyAt(positionOf(boiler))?.region ?? 'none';
      counts.set(region, (counts.get(region) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['2+26', '汾渭平原', '钦州'].sort());
    expect(Math.min(...counts.values())).toBeGreaterThan(30);
    for (const key of ['capacityTph', 'fuel', 'use', 'builtUp', 'city'] as const) {
      const blanks = ordinary.filter(({ properties }) => properties[key] === null).length;
      expect(blanks, key).toBeGreaterThan(20);
      expect(blanks, key).toBeLessThan(ordinary.length / 2);
    }
    const small = ordinary.filter(({ properties }) => (properties.capacityTph ?? 99) <= 10).length;
    expect(small / ordinary.length).toBeGreaterThan(0.5);
  });

  test('hard cases stand where their case needs them', () => {
    const nearestM = (boiler: (typeof ledger)[number]) =>
      Math.min(...sites.qualifying.map(({ lon, lat }) => geodesicDistanceM(...positionOf(boiler), lon, lat)));
    for (const boiler of casesOf('jjj-35-outside')) {
      expect(nearestM(boiler)).toBeGreaterThan(15_200);
      expect(boiler.properties.capacityTph).toBe(35);
      expect(sites.countyAt(positionOf(boiler))?.region).toBe('2+26');
    }
    for (const boiler of casesOf('jjj-40-inside')) expect(nearestM(boiler)).toBeLessThan(14_800);
    for (const boiler of casesOf('near-radius-inside'))
      expect(Math.abs(nearestM(boiler) - 14_900)).toBeLessThan(101);
    for (const boiler of casesOf('near-radius-outside'))
      expect(Math.abs(nearestM(boiler) - 15_100)).toBeLessThan(101);
    for (const boiler of casesOf('langfang-bazhou'))
      expect(sites.countyAt(positionOf(boiler))?.name).toBe('霸州市');
    for (const boiler of casesOf('city-mismatch'))
      expect(sites.countyAt(positionOf(boiler))?.place).not.toBe(boiler.properties.city);
    for (const boiler of casesOf('built-up-mismatch')) expect(sites.isBuiltUp(positionOf(boiler))).toBe(true);
    for (const boiler of [...casesOf('neighbour'), ...casesOf('outside')])
      expect(sites.countyAt(positionOf(boiler))).toBeNull();
  });
});

describe('demonstration built-up areas', () => {
  test('lie in their place, are synthetic, and hold its centre', () => {
    const locator = createLocator(createPolygonSet(boundaries.places.map(({ geometry }) => geometry)));
    expect(sites.builtUpAreas).toHaveLength(46);
    sites.builtUpAreas.forEach(({ geometry, properties }, index) => {
      expect(properties.synthetic).toBe(true);
      for (const corner of geometry.coordinates[0] ?? [])
        expect(locator.locate(corner[0]!, corner[1]!).index, properties.place).toBe(index);
      expect(sites.isBuiltUp(sites.places[index]!.centre)).toBe(true);
    });
  });
});

describe('writeLedgerCsv', () => {
  test('has a BOM, CRLF, the Chinese headers, and every boiler marked as demonstration', () => {
    const text = writeLedgerCsv(ledger);
    expect(
      text.startsWith(
        '\uFEFF编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型,用途,建成区,超低排放,氮氧化物,热网,新建,生物质专用设施,城市,',
      ),
    ).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(5000);
    data.forEach((row, index) => {
      const { geometry, properties } = ledger[index]!;
      expect(row.演示数据).toBe('是');
      expect([Number(row.经度), Number(row.纬度)]).toEqual(geometry.coordinates);
      expect(row['额定蒸发量(t/h)']).toBe(
        properties.capacityTph === null ? '' : String(properties.capacityTph),
      );
    });
  });
});
