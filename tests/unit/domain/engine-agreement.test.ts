import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Centre, openBundledData } from '../../../bench/bundled-data.ts';
import type { Workload } from '../../../bench/contenders/contender.ts';
import { geographicLibBruteForce } from '../../../bench/contenders/geographiclib.ts';
import { turfIndexed } from '../../../bench/contenders/turf-indexed.ts';
import { turfPlain } from '../../../bench/contenders/turf-plain.ts';
import { karneyM } from '../../../bench/exact/nearest-truth.ts';
import { drawTie } from '../../../bench/exact/sites.ts';
import { coverCounties } from '../../../src/domain/coverage-rows.ts';
import { factsOf } from '../../../src/domain/facts.ts';
import { decideIn } from '../../../src/domain/jurisdiction.ts';
import { placeLedger } from '../../../src/domain/place-ledger.ts';
import { qualifyingUnits } from '../../../src/domain/qualifying-units.ts';
import type { ChpUnit, Reference } from '../../../src/domain/reference.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import type { ScreeningParams } from '../../../src/domain/screening.ts';
import { FUELS, TRISTATES, VERDICTS } from '../../../src/domain/vocabulary.ts';
import { geometryAreaM2 } from '../../../src/geo/area.ts';
import { geodesicDestination } from '../../../src/geo/geodesic.ts';
import { type BoilerWords, ledgerOf } from '../../fixtures/small-world.ts';

// The plain paths, Turf and GeographicLib trying everything, are those that `npm run bench` races.
const plainNearest = geographicLibBruteForce.jobs.nearest!;
const plainCounty = turfPlain.jobs.county!;
const plainCoverage = turfIndexed.jobs.coverage!;

let reference: Reference;
let centres: readonly Centre[];
beforeAll(async () => {
  ({ reference, centres } = await openBundledData());
});

/** Uniform from 0 up to 1; fc.double prefers numbers next to nothing. */
const share = fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })).map((part) => part / 2 ** 31);

const anyParams: fc.Arbitrary<ScreeningParams> = fc.record({
  asOf: fc.constantFrom('2017-06-30', '2018-12-31', '2019-11-05', '2020-03-31', '2024-01-01'),
  radiusKm: fc.oneof(
    fc.constantFrom(1, 15, 50),
    share.map((part) => 0.5 + 99.5 * part),
  ),
  minUnitMw: fc.constantFrom(300, 330, 600),
  chpSet: fc.constantFrom('confirmed', 'all'),
  uncertaintyM: fc.constantFrom(0, 200, 1000),
  unitOverrides: fc.constant({}),
});

/** Where a boiler is, as shares of the choices there, so that it can be drawn before the data are read. */
const anySite = fc.record({
  kind: fc.constantFrom('city', 'vertex', 'edge', 'radius', 'approximate', 'tie', 'far'),
  which: share,
  where: share,
  away: share.map((part) => 2 * part - 1),
});
type Site = typeof anySite extends fc.Arbitrary<infer T> ? T : never;

const tristate = fc.constantFrom(...TRISTATES);
const anyFacts: fc.Arbitrary<BoilerWords> = fc.record({
  fuel: fc.constantFrom(...FUELS),
  capacityTph: fc.constantFrom(1, 10, 20, 35, 65, 130, Number.NaN),
  noxMgm3: fc.constantFrom(30, 50, 80, Number.NaN),
  name: fc.constantFrom('某厂', '凤祥股份'),
  use: fc.constantFrom('供暖', '工业', '茶水炉', ''),
  builtUp: tristate,
  ultraLow: tristate,
  heatNetwork: tristate,
  isNew: tristate,
  biomassEquipped: tristate,
  coalBan: tristate,
  precisionM: fc.constantFrom(0, 0.5, 50),
});
/** Boilers that differ in one fact only, so that many fall into one class. */
const muchAlike: fc.Arbitrary<BoilerWords> = tristate.map((ultraLow) => ({
  fuel: 'coal',
  capacityTph: 65,
  builtUp: 'no',
  ultraLow,
}));
const anyBoilers = fc.array(fc.tuple(anySite, fc.oneof(anyFacts, muchAlike)), {
  minLength: 40,
  maxLength: 100,
  size: 'max',
});

const at = <T>(items: readonly T[], share: number) => items[Math.floor(items.length * share)] as T;

/**
 * The position of a site: near a city, on a county's vertex or edge, within a millimetre of a radius
 * (half of them within 30 nm), about the radius
 * of an approximate plant, as far from a plant as from a neighbour, or far off.
 */
function locateSite({ kind, which, where, away }: Site, { radiusKm }: ScreeningParams): [number, number] {
  if (kind === 'city') {
    const { lon, lat, spreadM } = at(centres, which);
    return [...geodesicDestination(lon, lat, 360 * where, 3 * spreadM * Math.abs(away))];
  }
  if (kind === 'far') return [75 + 59 * which, 20 + 30 * where];
  if (kind === 'radius') {
    const { lon, lat } = at(reference.units, which);
    return [...geodesicDestination(lon, lat, 360 * where, radiusKm * 1000 + 1e-3 * away ** 15)];
  }
  if (kind === 'approximate') {
    const { lon, lat } = at(
      reference.units.filter(({ locationAccuracy }) => locationAccuracy === 'approximate'),
      which,
    );
    return [...geodesicDestination(lon, lat, 360 * where, Math.max(0, radiusKm * 1000 + 8000 * away))];
  }
  if (kind === 'tie') {
    const one = at(reference.units, which);
    const apart = (unit: ChpUnit) => karneyM(one.lon, one.lat, unit.lon, unit.lat);
    const others = reference.units.filter((unit) => apart(unit) > 0 && apart(unit) < 100_000);
    const other = at(others.length === 0 ? reference.units : others, where);
    return [...drawTie([one.lon, one.lat], [other.lon, other.lat], () => Math.abs(away) * 0.999)[0]];
  }
  const ring = at(at(reference.counties, which).geometry.coordinates, where)[0]!;
  const k = Math.floor((ring.length - 1) * Math.abs(away) * 0.999);
  const [[lon1, lat1], [lon2, lat2]] = [ring[k], ring[k + 1]] as [[number, number], [number, number]];
  return kind === 'vertex' ? [lon1, lat1] : [(lon1 + lon2) / 2, (lat1 + lat2) / 2];
}

function workloadOf(params: ScreeningParams, boilers: readonly (readonly [Site, BoilerWords])[]): Workload {
  const words = boilers.map(([site, facts]) => {
    const [lon, lat] = locateSite(site, params);
    return { ...facts, lon, lat };
  });
  const units = qualifyingUnits(reference.units, params).map((unit) => reference.units[unit]!);
  return { reference, params, units, ledger: ledgerOf(words) };
}

describe('with the bundled data', () => {
  test('nearest unit, radius, county and verdict are those of the plain path', () => {
    const seen = { boilers: 0, inside: 0, atRadius: 0, onBorder: 0, decided: 0 };
    fc.assert(
      fc.property(anyParams, anyBoilers, (params, boilers) => {
        const workload = workloadOf(params, boilers);
        const { ledger, units } = workload;
        const screener = createScreener(reference, params);
        const result = screener.screen(ledger);
        const nearest = plainNearest(workload)();
        const counties = plainCounty(workload)();
        const { otherSides } = placeLedger(reference, ledger);
        const radiusM = params.radiusKm * 1000;
        for (let i = 0; i < ledger.count; i++) {
          const plainM = nearest.distanceM[i]!;
          const unit = units.length === 0 ? undefined : units[nearest.unit[i]!];
          expect(reference.units[result.nearestUnit[i]!]).toBe(unit);
          expect(result.insideRadius[i]).toBe(plainM <= radiusM ? 1 : 0);
          expect(Math.abs(result.distanceM[i]! - plainM)).toBeLessThan(1e-4);
          expect(result.county[i]).toBe(counties[i]);

          const jurisdiction = screener.jurisdictionOf(counties[i]!);
          const inside = screener.radiusTest.inside(
            ledger.lon[i]!,
            ledger.lat[i]!,
            plainM,
            ledger.precisionM[i]!,
          );
          const alone = decideIn(
            jurisdiction,
            factsOf(ledger, i, {
              builtUp: TRISTATES[ledger.builtUp[i]!]!,
              heatNetwork: TRISTATES[ledger.heatNetwork[i]!]!,
              insideRadius: inside,
              coalBanZone: TRISTATES[result.coalBan[i]!]!,
            }),
          );
          expect(result.matched[i]).toBe(alone.matched);
          expect(result.pending[i]).toBe(alone.pending);
          if (!otherSides.has(i)) expect(VERDICTS[result.verdict[i]!]).toBe(alone.verdict);

          seen.boilers++;
          seen.inside += result.insideRadius[i]!;
          seen.atRadius += Math.abs(plainM - radiusM) <= 1e-3 ? 1 : 0;
          seen.onBorder += boilers[i]![0].kind === 'vertex' ? 1 : 0;
          seen.decided += alone.decidedBy === -1 ? 0 : 1;
        }
      }),
      { seed: 11, numRuns: 42 },
    );
    // The cases are as hard as they are meant to be.
    expect(seen.boilers).toBeGreaterThan(2000);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  test('a doubt about the radius arises within the uncertainty only', () => {
    fc.assert(
      fc.property(anyParams, anyBoilers, (params, boilers) => {
        const { ledger, units } = workloadOf(params, boilers);
        const { radiusTest } = createScreener(reference, params);
        const { distanceM } = radiusTest.nearestAll(ledger.lon, ledger.lat);
        for (let i = 0; i < ledger.count; i += 5) {
          const [lon, lat] = [ledger.lon[i]!, ledger.lat[i]!];
          const margins = units.map((unit) => ({
            offM: karneyM(lon, lat, unit.lon, unit.lat) - params.radiusKm * 1000,
            bandM:
              params.uncertaintyM +
              ledger.precisionM[i]! +
              (unit.locationAccuracy === 'approximate' ? 5000 : 0),
          }));
          const surelyIn = margins.some(({ offM, bandM }) => (bandM > 0 ? offM < -bandM : offM <= 0));
          const perhapsIn = margins.some(({ offM, bandM }) => offM <= bandM);
          const expected = surelyIn ? 'yes' : perhapsIn ? 'unknown' : 'no';
          expect(radiusTest.inside(lon, lat, distanceM[i]!, ledger.precisionM[i]!)).toBe(expected);
        }
      }),
      { seed: 12, numRuns: 20 },
    );
  });

  test('the covered area of each county is that of Turf with fine rings, to 0.01 %', () => {
    // Beyond 30 km the rings of Turf are the coarser of the two.
    const radius = share.map((part) => 2 + 28 * part);
    let partly = 0;
    fc.assert(
      fc.property(anyParams, radius, share, (drawn, radiusKm, which) => {
        const params = { ...drawn, radiusKm };
        // A plant, some counties and the other plants round it.
        const { lon, lat } = at(reference.units, which);
        const isNear = (other: { lon: number; lat: number }) =>
          Math.hypot(other.lon - lon, other.lat - lat) < 0.7;
        const counties = reference.counties.filter(({ geometry }) => {
          const [west, south] = geometry.coordinates[0]![0]![0] as [number, number];
          return isNear({ lon: west, lat: south });
        });
        const near = reference.units.filter(isNear);
        const small: Reference = { ...reference, counties, units: near };
        const units = qualifyingUnits(near, params).map((unit) => near[unit]!);
        const { coveredM2 } = coverCounties(small, params).coverage;
        const plain =
          units.length === 0
            ? new Float64Array(counties.length)
            : plainCoverage({ reference: small, params, units, ledger: ledgerOf([]) })();
        counties.forEach(({ geometry }, i) => {
          const areaM2 = geometryAreaM2(geometry);
          expect(Math.abs(coveredM2[i]! - plain[i]!)).toBeLessThan(1e-4 * areaM2);
          if (coveredM2[i]! > 0 && coveredM2[i]! < areaM2) partly++;
        });
      }),
      { seed: 13, numRuns: 16 },
    );
    expect(partly).toBeGreaterThan(60);
  });
});
