import { describe, expect, it } from 'vitest';
import type { AreaOfInterest } from '../../../src/domain/area-of-interest.ts';
import { measureSketch } from '../../../src/domain/measure-sketch.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { runThrough } from '../../../src/domain/steps.ts';
import { whatIsIn } from '../../../src/domain/what-is-in.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { type BoilerWords, ledgerOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { createRandom } from '../geo/tiling.ts';

const reference = smallWorld({
  units: [
    { ...UNIT, lon: 111.2, lat: 35.5 },
    { ...UNIT, unitId: 'u2', lon: 113.5, lat: 35.5, status: 'cancelled' },
  ],
});
const random = createRandom(21);
const BOILERS: BoilerWords[] = Array.from({ length: 5000 }, (_, i) => ({
  lon: 110 + 4 * random(),
  lat: 35 + random(),
  fuel: 'coal',
  ...(i % 7 === 0 ? {} : { capacityTph: Math.round(80 * random()) }),
  synthetic: i % 2 === 0,
}));
const ledger = ledgerOf(BOILERS);
const screener = createScreener(reference, DEFAULT_PARAMS);
const boilers = { ledger, result: screener.screen(ledger) };
const FACTS = {
  stations: [
    {
      code: '1001A',
      name: '站一',
      place: '天津市',
      background: false,
      activity: 'yes',
      lon: 111.3,
      lat: 35.4,
    },
    { code: '1002A', name: '站二', place: '天津市', background: true, activity: 'no', lon: 119, lat: 35.4 },
  ],
  sidings: [{ name: '专用线', place: '廊坊市', deadline: '2020', lon: 111.25, lat: 35.3 }],
  unplacedSidings: [],
  undrawnZones: [],
} as const;
const ask = (area: AreaOfInterest) => runThrough(whatIsIn(screener, area, FACTS, boilers))!;

// Concave, over three counties.
const RING: [number, number][] = [
  [110.6, 35.2],
  [111.9, 35.1],
  [112.6, 35.8],
  [111.4, 35.45],
  [110.7, 35.9],
  [110.6, 35.2],
];

/** Crossings of a ray to the east, as every textbook has it. */
function isInside(lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 1; i < RING.length; i++) {
    const [[x1, y1], [x2, y2]] = [RING[i - 1]!, RING[i]!];
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}

describe('what is in an area', () => {
  it('lets other work in between counties, zones and slices of boilers, each time farther on', () => {
    const steps = whatIsIn(screener, { kind: 'polygon', ring: RING }, FACTS, boilers);
    const shares: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(reference.counties.length);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('has the boilers that brute force has, by verdict and t/h', () => {
    const rows = BOILERS.flatMap(({ lon, lat }, i) => (isInside(lon!, lat!) ? [i] : []));
    const found = ask({ kind: 'polygon', ring: RING });
    expect(rows.length).toBeGreaterThan(500);
    expect([...found.boilers]).toEqual(rows);
    expect(found.totals.reduce((sum, { boilers: n }) => sum + n, 0)).toBe(rows.length);
    expect(found.totals.reduce((sum, { capacityUnknown }) => sum + capacityUnknown, 0)).toBe(
      rows.filter((row) => row % 7 === 0).length,
    );
    expect(found.syntheticBoilers).toBe(rows.filter((row) => row % 2 === 0).length);
  });

  it('decides a circle by geodesic distance', () => {
    const circle = { kind: 'circle', lon: 111.1, lat: 35.5, radiusKm: 40 } as const;
    const rows = BOILERS.flatMap(({ lon, lat }, i) =>
      geodesicDistanceM(111.1, 35.5, lon!, lat!) <= 40_000 ? [i] : [],
    );
    expect([...ask(circle).boilers]).toEqual(rows);
    expect(ask(circle).areaKm2 * 1e6).toBeCloseTo(measureSketch(circle).areaM2!, 0);
  });

  it('shares its area out among the counties that it touches', () => {
    const { counties, inPlansKm2, areaKm2 } = ask({ kind: 'polygon', ring: RING });
    expect(counties.map(({ name }) => name).toSorted()).toEqual(['三河市', '东丽区', '霸州市'].toSorted());
    expect(inPlansKm2).toBeCloseTo(areaKm2, 6);
    // One degree up there is no county.
    const outside = ask({ kind: 'polygon', ring: RING.map(([lon, lat]) => [lon, lat + 0.5]) });
    expect(outside.inPlansKm2).toBeLessThan(outside.areaKm2);
  });

  it('finds units, stations, sidings and zones, and how much lies in heat reach', () => {
    const found = ask({ kind: 'polygon', ring: RING });
    expect(found.units).toEqual([expect.objectContaining({ unitId: 'u1', counts: true })]);
    expect(found.stations.map(({ code }) => code)).toEqual(['1001A']);
    expect(found.sidings).toHaveLength(1);
    expect(found.zones).toEqual([
      expect.objectContaining({ name: '廊坊禁煤区', kind: 'coal-ban', status: 'approximate' }),
    ]);
    expect(found.zones[0]!.insideKm2).toBeCloseTo(
      found.counties.find(({ name }) => name === '三河市')!.insideKm2,
      6,
    );
    const circle = measureSketch({ kind: 'circle', lon: 111.2, lat: 35.5, radiusKm: 15 }).areaM2! / 1e6;
    expect(found.coveredKm2).toBeGreaterThan(0.5 * circle);
    expect(found.coveredKm2).toBeLessThan(circle);
    expect(found.sitesReaching).toBe(1);
  });

  it('answers for an area of the data by its id, and for none that is not there', () => {
    const zone = ask({ kind: 'bundled', layer: 'coal-ban-zones', id: 'langfang' });
    expect(zone.counties.map(({ name }) => name)).toEqual(['三河市']);
    expect(zone.inPlansKm2).toBeCloseTo(zone.areaKm2, 6);
    expect(
      runThrough(whatIsIn(screener, { kind: 'bundled', layer: 'neighbours', id: '000000' }, FACTS, boilers)),
    ).toBeNull();
  });
});
