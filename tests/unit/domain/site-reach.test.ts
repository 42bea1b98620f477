import { describe, expect, it } from 'vitest';
import { coverCounties, coverUnits } from '../../../src/domain/coverage-rows.ts';
import type { ChpUnit } from '../../../src/domain/reference.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { reachOfSite, type SiteReach } from '../../../src/domain/site-reach.ts';
import { runThrough } from '../../../src/domain/steps.ts';
import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import { createLocator } from '../../../src/geo/locate.ts';
import { createPolygonSet } from '../../../src/geo/polygon-set.ts';
import { type BoilerWords, ledgerOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { createRandom } from '../geo/tiling.ts';

const unit = (id: string, lon: number, lat: number, change: Partial<ChpUnit> = {}): ChpUnit => ({
  ...UNIT,
  unitId: id,
  plantId: id,
  plant: `电厂${id}`,
  lon,
  lat,
  ...change,
});

// a and b overlap across a county border, c stands apart, and a second unit shares the site of a.
const UNITS = [
  unit('a', 110.95, 35.5),
  unit('a2', 110.95, 35.5),
  unit('b', 111.1, 35.55),
  unit('c', 113.5, 35.02),
  unit('idle', 110.9, 35.45, { heat: 'unknown' }),
];
const reference = smallWorld({ units: UNITS });
const random = createRandom(11);
const BOILERS: BoilerWords[] = Array.from({ length: 4000 }, () => ({
  lon: 110.7 + 0.7 * random(),
  lat: 35.3 + 0.5 * random(),
  fuel: 'coal',
  capacityTph: Math.round(60 * random()),
}));
const ledger = ledgerOf(BOILERS);
const screener = createScreener(reference, DEFAULT_PARAMS);
const boilers = { ledger, result: screener.screen(ledger) };
const reach = (id: string) => runThrough(reachOfSite(screener, id, boilers)) as SiteReach;
const radiusM = DEFAULT_PARAMS.radiusKm * 1000;
const isWithin = (site: ChpUnit, lon: number, lat: number) =>
  geodesicDistanceM(site.lon, site.lat, lon, lat) <= radiusM;

describe('the reach of a site', () => {
  it('adds up: what is reached alone and what is shared is the union', () => {
    const unionKm2 =
      coverCounties(reference, DEFAULT_PARAMS).coverage.coveredM2.reduce((sum, m2) => sum + m2, 0) / 1e6;
    const twiceKm2 =
      coverCounties(reference, DEFAULT_PARAMS).coverage.coveredByTwoOrMoreM2.reduce(
        (sum, m2) => sum + m2,
        0,
      ) / 1e6;
    const sites = ['a', 'b', 'c'].map(reach);
    const aloneKm2 = sites.reduce((sum, { aloneKm2: km2 }) => sum + km2, 0);
    expect(twiceKm2).toBeGreaterThan(50);
    expect(aloneKm2 + twiceKm2).toBeCloseTo(unionKm2, 5);
    // Of three circles two overlap, so that what each shares is the same.
    expect(sites[0]!.reachKm2 - sites[0]!.aloneKm2).toBeCloseTo(twiceKm2, 5);
    expect(sites[1]!.reachKm2 - sites[1]!.aloneKm2).toBeCloseTo(twiceKm2, 5);
    expect(sites[2]!.aloneKm2).toBeCloseTo(sites[2]!.reachKm2, 9);
  });

  it('is that of the exported list of units', () => {
    for (const { unitId, reachKm2, aloneKm2 } of coverUnits(reference, DEFAULT_PARAMS)) {
      expect(reach(unitId).reachKm2).toBeCloseTo(reachKm2, 5);
      expect(reach(unitId).aloneKm2).toBeCloseTo(aloneKm2, 5);
    }
  });

  it('agrees with positions thrown at random', () => {
    const throws = 60_000;
    const [west, south, width, height] = [110.7, 35.3, 0.45, 0.4];
    const locator = createLocator(createPolygonSet(reference.counties.map(({ geometry }) => geometry)));
    let [hits, alone] = [0, 0];
    const rnd = createRandom(5);
    const [a, , b] = UNITS as [ChpUnit, ChpUnit, ChpUnit];
    // Even in area: the sine of the latitude is thrown, near enough to even on the ellipsoid here.
    const [low, high] = [south, south + height].map((lat) => Math.sin((lat * Math.PI) / 180)) as [
      number,
      number,
    ];
    for (let k = 0; k < throws; k++) {
      const lon = west + width * rnd();
      const lat = (Math.asin(low + (high - low) * rnd()) * 180) / Math.PI;
      if (locator.indexAt(lon, lat) < 0 || !isWithin(a, lon, lat)) continue;
      hits++;
      if (!isWithin(b, lon, lat)) alone++;
    }
    const share = reach('a').aloneKm2 / reach('a').reachKm2;
    expect(Math.abs(alone / hits - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / hits));
  });

  it('counts boilers by distance, and those that no other site reaches', () => {
    const [a, , b] = UNITS as [ChpUnit, ChpUnit, ChpUnit];
    const inA = BOILERS.filter(({ lon, lat }) => isWithin(a, lon!, lat!));
    const onlyA = inA.filter(({ lon, lat }) => !isWithin(b, lon!, lat!));
    const { totals, aloneTotals } = reach('a');
    const count = (of: typeof totals) => of.reduce((sum, total) => sum + total.boilers, 0);
    const steam = (of: typeof totals) => of.reduce((sum, total) => sum + total.capacityTph, 0);
    expect(inA.length).toBeGreaterThan(onlyA.length);
    expect(count(totals)).toBe(inA.length);
    expect(count(aloneTotals)).toBe(onlyA.length);
    expect(steam(totals)).toBe(inA.reduce((sum, { capacityTph }) => sum + capacityTph!, 0));
  });

  it('names units on the site, sites that share it, and what a unit that does not count would bring', () => {
    const { units, countedUnits, sharedWith, counties } = reach('a');
    expect([units, countedUnits]).toEqual([2, 2]);
    expect(sharedWith.map(({ plant }) => plant)).toEqual(['电厂b']);
    expect(counties.map(({ name }) => name)).toEqual(['东丽区', '三河市']);
    const idle = reach('idle');
    expect([idle.units, idle.countedUnits]).toEqual([1, 0]);
    expect(idle.sharedWith.map(({ plant }) => plant)).toEqual(['电厂a', '电厂b']);
    expect(idle.aloneKm2).toBeLessThan(idle.reachKm2);
    expect(runThrough(reachOfSite(screener, 'nobody', boilers))).toBeNull();
  });
});
