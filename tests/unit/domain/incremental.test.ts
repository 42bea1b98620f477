import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBundledData } from '../../../bench/bundled-data.ts';
import { makeLedger } from '../../../bench/workload.ts';
import type { BoilerLedger } from '../../../src/domain/boiler-ledger.ts';
import { coverCounties } from '../../../src/domain/coverage-rows.ts';
import type { Reference } from '../../../src/domain/reference.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS, type ScreeningParams } from '../../../src/domain/screening.ts';
import type { UserLayer } from '../../../src/domain/user-layer.ts';
import { layerOf, pointAt, squareAbout } from '../../fixtures/user-layers.ts';

let reference: Reference;
let ledger: BoilerLedger;
/** 长治 晋城 运城 焦作 洛阳 济源. */
const PLACES = ['140400', '140500', '140800', '410800', '410300', '419001'];
let layerSets: readonly (readonly UserLayer[])[];
beforeAll(async () => {
  const data = await openBundledData();
  // Where 2+26 and Fenwei meet: enough counties for all that can happen, few enough to index anew at every step.
  const counties = data.reference.counties.filter(({ placeAdcode }) => PLACES.includes(placeAdcode));
  reference = { ...data.reference, counties };
  const names = new Set(counties.map(({ place }) => place));
  const drawn = makeLedger(
    data.centres.filter(({ place }) => names.has(place)),
    3000,
  );
  // Some stand exactly at a plant, or as far from it as the radius; every tenth is a demonstration boiler.
  reference.units.forEach(({ lon, lat }, i) => {
    drawn.lon[i] = lon;
    drawn.lat[i] = lat + (i % 3) * 0.09;
  });
  ledger = { ...drawn, synthetic: drawn.synthetic.map((_, i) => (i % 10 === 0 ? 1 : 0)) };
  const [centre] = data.centres;
  const units = layerOf('chp-units', [
    { geometry: pointAt(centre!), cells: { name: '一热电', capacityMw: '350' } },
    { geometry: pointAt(reference.units[0]!), cells: { name: '二热电', capacityMw: '350' } },
  ]);
  const demo = { ...units, id: 'demo', synthetic: true };
  const areas = layerOf('built-up-areas', [{ geometry: squareAbout(centre!, 0.3) }]);
  layerSets = [[], [areas], [units], [areas, units, demo]];
});

/** One change of the parameters, as the controls make them. */
type Change = (params: ScreeningParams) => ScreeningParams;
const share = fc.noBias(fc.integer({ min: 0, max: 2 ** 31 - 1 })).map((part) => part / 2 ** 31);
const radius: fc.Arbitrary<Change> = fc
  .oneof(
    fc.constantFrom(1, 15, 15.5, 50),
    fc.integer({ min: 10, max: 200 }).map((tenth) => tenth / 10),
  )
  .map((radiusKm) => (params) => ({ ...params, radiusKm }));
const unitState: fc.Arbitrary<Change> = fc
  .tuple(share, fc.constantFrom('in' as const, 'out' as const, null))
  .map(([which, state]) => (params) => {
    const { unitId } = reference.units[Math.floor(which * reference.units.length)]!;
    const { [unitId]: _, ...others } = params.unitOverrides;
    return { ...params, unitOverrides: state === null ? others : { ...others, [unitId]: state } };
  });
const other: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom('2017-06-30', '2018-12-31', '2019-11-05', '2020-03-31', '2024-01-01').map(
    (asOf): Change =>
      (params) => ({ ...params, asOf }),
  ),
  fc.constantFrom(300, 330, 600).map(
    (minUnitMw): Change =>
      (params) => ({ ...params, minUnitMw }),
  ),
  fc.constantFrom('confirmed' as const, 'all' as const).map(
    (chpSet): Change =>
      (params) => ({ ...params, chpSet }),
  ),
  fc.constantFrom(0, 200, 1000).map(
    (uncertaintyM): Change =>
      (params) => ({ ...params, uncertaintyM }),
  ),
);
const change = fc.oneof({ weight: 3, arbitrary: radius }, { weight: 4, arbitrary: unitState }, other);
const step = fc.tuple(fc.array(change, { minLength: 1, maxLength: 2 }), fc.nat(3), fc.boolean());

/** Nothing is remembered of these: every memory of the engine hangs on the identity of what it is about. */
function freshly(known: Reference): Reference {
  return { ...known, units: known.units.map((unit) => ({ ...unit })) };
}

function bytesOf(column: ArrayBufferView | number): Buffer {
  return typeof column === 'number'
    ? Buffer.from(String(column))
    : Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}

function expectSameBytes<T extends object>(actual: T, expected: T): void {
  for (const column of Object.keys(expected) as (keyof T & string)[]) {
    const [a, b] = [actual, expected].map((part) => bytesOf(part[column] as ArrayBufferView | number));
    expect(a!.equals(b!), column).toBe(true);
  }
}

describe('what is kept from one computation to the next', () => {
  test('changes no byte of the verdicts and of the coverage, whatever was changed before', () => {
    let [compared, inside] = [0, 0];
    fc.assert(
      fc.property(fc.array(step, { minLength: 6, maxLength: 12, size: 'max' }), (steps) => {
        const kept = { ...ledger };
        let params = DEFAULT_PARAMS;
        let layers: readonly UserLayer[] = [];
        for (const [changes, set, changeLayers] of steps) {
          params = changes.reduce((before, apply) => apply(before), params);
          if (changeLayers) layers = layerSets[set]!;
          const fresh = freshly(reference);
          const expected = createScreener(fresh, params, layers).screen({ ...ledger });
          expectSameBytes(createScreener(reference, params, layers).screen(kept), expected);
          const covered = coverCounties(fresh, params, layers);
          const again = coverCounties(reference, params, layers);
          expectSameBytes(again.coverage, covered.coverage);
          expect(again.standing).toEqual(covered.standing);
          compared++;
          inside += expected.insideRadius.reduce((sum, is) => sum + is, 0);
        }
      }),
      { seed: 21, numRuns: 7, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(50);
    expect(inside).toBeGreaterThan(10_000);
  });
});
