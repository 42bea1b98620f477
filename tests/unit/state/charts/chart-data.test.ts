import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnCondition } from '../../../../src/domain/boiler-filter.ts';
import { createScreener } from '../../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../../src/domain/screening.ts';
import { FUELS, VERDICTS, type Verdict } from '../../../../src/domain/vocabulary.ts';
import {
  binCondition,
  binOf,
  CAPACITY_BINS,
  CAPACITY_MARKS,
  chosenBins,
  distanceBins,
} from '../../../../src/state/charts/bins.ts';
import { type Bar, chartData } from '../../../../src/state/charts/chart-data.ts';
import type { BoilerSource } from '../../../../src/state/column-cells.ts';
import { passingBoilers, siftBoilers } from '../../../../src/state/sift-boilers.ts';
import type { TableColumn } from '../../../../src/state/table-columns.ts';
import { summariseReference } from '../../../../src/workers/summarise-reference.ts';
import { type BoilerWords, ledgerOf, middleOf, smallWorld, UNIT } from '../../../fixtures/small-world.ts';
import { EVERY_BOILER } from '../../../fixtures/some-request.ts';

const world = smallWorld({ units: [{ ...UNIT, lon: 110.5, lat: 35.5 }] });
const reference = summariseReference(world, []);

function sourceOf(boilers: readonly BoilerWords[]): BoilerSource {
  const ledger = ledgerOf(boilers);
  const result = createScreener(world, DEFAULT_PARAMS).screen(ledger);
  return { ledger, result, reference, radiusKm: DEFAULT_PARAMS.radiusKm };
}

const of = (bar: Bar | undefined, verdict: Verdict) => bar?.boilers[VERDICTS.indexOf(verdict)] ?? 0;
const all = (bars: readonly Bar[]) =>
  bars.flatMap(({ boilers }) => boilers).reduce((sum, count) => sum + count, 0);

/** Counted by hand from the table of rules: 2+26 closes coal under 35 t/h, and any coal within 15 km. */
const BY_HAND = sourceOf([
  { ...middleOf('东丽区'), fuel: 'coal', capacityTph: 10, synthetic: true },
  { ...middleOf('东丽区'), fuel: 'coal', capacityTph: 40 },
  { ...middleOf('东丽区'), fuel: 'coal' },
  { ...middleOf('大城县'), fuel: 'coal', capacityTph: 6 },
  { ...middleOf('大城县'), fuel: 'coal', capacityTph: 40 },
  { ...middleOf('盐湖区'), fuel: 'coal', capacityTph: 65, ultraLow: 'no' },
  { lon: 100, lat: 30, fuel: 'coal', capacityTph: 20 },
]);

describe('the charts of a small ledger', () => {
  const { cities, deadlines, capacity, distance, listed, synthetic } = chartData(BY_HAND, EVERY_BOILER);
  const city = (name: string) => cities.find(({ key }) => key === name);

  it('count closures by city, in boilers and t/h', () => {
    expect([listed, synthetic]).toEqual([7, 1]);
    expect(cities.map(({ key }) => key)).toEqual(['天津市', '廊坊市', '运城市', '']);
    expect([of(city('天津市'), 'close'), of(city('廊坊市'), 'close'), of(city('廊坊市'), 'retain')]).toEqual([
      3, 1, 1,
    ]);
    expect(city('天津市')?.capacityTph[0]).toBe(50);
    expect(city('天津市')?.capacityUnknown[0]).toBe(1);
    expect(of(city('运城市'), 'retrofit')).toBe(1);
    expect(of(city(''), 'outside')).toBe(1);
  });

  it('count closures by deadline, and what a clause states none for', () => {
    // The two that only the radius closes have no date (push); the others fall due at the end of 2019.
    expect(deadlines.map((bar) => [bar.key, of(bar, 'close'), of(bar, 'retrofit')])).toEqual([
      ['2017-10-31', 1, 0],
      ['2019-12-31', 1, 1],
      ['未写明期限', 2, 0],
    ]);
    expect(deadlines[1]?.overdue).toEqual([1, 1, 0, 0, 0]);
  });

  it('put each boiler into its class of capacity; unknown has one of its own', () => {
    const filled = capacity.flatMap((bar, bin) => (all([bar]) > 0 ? [[bin, all([bar])]] : []));
    // ≤5 | 5-10: two | 15-20: one | 35-45: two | 65-80: one | unknown: one.
    expect(filled).toEqual([
      [1, 2],
      [3, 1],
      [8, 2],
      [11, 1],
      [CAPACITY_BINS.length, 1],
    ]);
  });

  it('put each boiler at its distance', () => {
    expect(of(distance[0], 'close')).toBe(3);
    expect(all(distance.slice(1, -2))).toBe(0);
    expect(all(distance.slice(-2))).toBe(4);
  });

  it('leave their own choice out, and heed the others', () => {
    const conditions: ColumnCondition<TableColumn>[] = [
      { kind: 'one-of', column: 'city', values: ['天津市'] },
      { kind: 'between', column: 'capacityTph', least: 30, most: null, unknown: false },
    ];
    const data = chartData(BY_HAND, { ...EVERY_BOILER, conditions });
    expect(data.listed).toBe(1);
    // Cities: whatever is of 30 t/h and more, in any city.
    expect(data.cities.map((bar) => [bar.key, all([bar])])).toEqual([
      ['天津市', 1],
      ['廊坊市', 1],
      ['运城市', 1],
    ]);
    // Capacity: whatever stands in 天津.
    expect(all(data.capacity)).toBe(3);
    // The others: both.
    expect([all(data.distance), all(data.deadlines)]).toEqual([1, 1]);
  });
});

describe('the classes', () => {
  it('part where the clauses do', () => {
    const classOf = (tph: number) => CAPACITY_BINS[binOf(CAPACITY_BINS, tph)];
    expect(classOf(10)?.most).toBe(10);
    expect(classOf(35)).toEqual({ least: 35, most: 35, open: undefined });
    expect(classOf(34.999)?.most).toBe(35);
    expect(classOf(65)?.least).toBe(65);
    expect(classOf(64.9)?.most).toBe(65);
    expect(classOf(900)?.least).toBe(130);
    for (const { tph, before } of CAPACITY_MARKS) {
      expect(CAPACITY_BINS[before - 1]?.most).toBe(tph);
      expect(CAPACITY_BINS[before]?.least).toBe(tph);
    }
  });

  it('of distance have the usual radii on an edge', () => {
    for (const radiusKm of [1, 3, 5, 10, 12, 15, 20, 30, 50]) {
      expect(distanceBins(radiusKm).map(({ least }) => least)).toContain(radiusKm);
    }
  });

  it('that are chosen are what the condition says', () => {
    for (const bins of [CAPACITY_BINS, distanceBins(15)]) {
      for (let from = 0; from <= bins.length; from++) {
        for (let to = from; to <= bins.length; to++) {
          const chosen = chosenBins(binCondition('distanceM', bins, from, to), bins);
          expect(chosen.flatMap((on, bin) => (on ? [bin] : []))).toEqual(
            Array.from({ length: to - from + 1 }, (_, i) => from + i),
          );
        }
      }
    }
    expect(chosenBins(undefined, CAPACITY_BINS)).not.toContain(true);
  });
});

const someBoiler = fc.record({
  lon: fc.double({ min: 109.5, max: 120.5, noNaN: true }),
  lat: fc.constantFrom(35.2, 35.5, 35.9, 34),
  fuel: fc.constantFrom(...FUELS),
  capacityTph: fc.option(fc.constantFrom(2, 5, 10, 10.5, 20, 34.9, 35, 36, 64, 65, 80, 130, 200), {
    nil: undefined,
  }),
  noxMgm3: fc.option(fc.constantFrom(30, 80), { nil: undefined }),
});

describe('a click on a bar', () => {
  it('lists the boilers that the bar counts, whatever else is asked', () => {
    fc.assert(
      fc.property(
        fc.array(someBoiler, { minLength: 1, maxLength: 60 }),
        fc.constantFrom<Verdict | null>(null, 'close', 'retain'),
        fc.nat(),
        fc.nat(),
        (boilers, verdict, pick, other) => {
          const source = sourceOf(
            boilers.map(({ capacityTph, noxMgm3, ...rest }) => ({
              ...rest,
              ...(capacityTph !== undefined && { capacityTph }),
              ...(noxMgm3 !== undefined && { noxMgm3 }),
            })),
          );
          const bins = { capacityTph: CAPACITY_BINS, distanceM: distanceBins(15) };
          const asked = binCondition('distanceM', bins.distanceM, other % 20, 25);
          const request = { ...EVERY_BOILER, verdict, conditions: [asked] };
          const data = chartData(source, request);
          const listedWith = (condition: ColumnCondition<TableColumn>) =>
            passingBoilers(
              siftBoilers(source, {
                ...request,
                conditions: [
                  ...request.conditions.filter(({ column }) => column !== condition.column),
                  condition,
                ],
              }),
            ).length;
          const bin = pick % data.capacity.length;
          expect(listedWith(binCondition('capacityTph', CAPACITY_BINS, bin, bin))).toBe(
            all([data.capacity[bin]!]),
          );
          const far = pick % data.distance.length;
          expect(listedWith(binCondition('distanceM', bins.distanceM, far, far))).toBe(
            all([data.distance[far]!]),
          );
          for (const bar of data.cities) {
            expect(listedWith({ kind: 'one-of', column: 'city', values: [bar.key] })).toBe(all([bar]));
          }
          for (const bar of data.deadlines) {
            expect(listedWith({ kind: 'one-of', column: 'deadline', values: [bar.key] })).toBe(all([bar]));
          }
          expect(all(data.cities)).toBe(data.listed);
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });
});
