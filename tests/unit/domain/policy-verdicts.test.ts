import { describe, expect, test } from 'vitest';
import type { Reason, Verdict } from '../../../src/domain/vocabulary.ts';
import { type BoilerWords, middleOf, screenOne, smallWorld, UNIT } from '../../fixtures/small-world.ts';

/** A row of the policy's reading table: what the boiler is, and what must come of it. */
interface Case {
  readonly says: string;
  readonly at: string;
  readonly boiler: BoilerWords;
  readonly verdict: Verdict;
  readonly by?: string;
  readonly reasons?: readonly Reason[];
  /** Puts a qualifying unit at this many metres, roughly, north of the boiler. */
  readonly unitAtM?: number;
  readonly asOf?: string;
}

const NEAR_M = 5_000;

const CASES: readonly Case[] = [
  // Coal, 2+26
  {
    says: 'coal under 35 t/h',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 34.9 },
    verdict: 'close',
    by: 'jjj-2019/11',
  },
  {
    says: 'coal over 35 t/h inside the radius',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 75 },
    unitAtM: NEAR_M,
    verdict: 'close',
    by: 'jjj-2019/10',
  },
  {
    says: 'coal under 35 t/h inside the radius: the dated clause leads',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 20 },
    unitAtM: NEAR_M,
    verdict: 'close',
    by: 'jjj-2019/11',
  },
  {
    says: 'coal at exactly 35 t/h outside',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 35 },
    verdict: 'review',
    reasons: ['limit-ambiguous'],
  },
  {
    says: 'coal at exactly 35 t/h inside the radius',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 35 },
    unitAtM: NEAR_M,
    verdict: 'close',
    by: 'jjj-2019/10',
  },
  {
    says: 'coal over 35 t/h outside',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 35.1 },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of unknown capacity outside',
    at: '东丽区',
    boiler: { fuel: 'coal' },
    verdict: 'review',
    reasons: ['capacity-missing'],
  },
  {
    says: 'coal of unknown capacity inside',
    at: '东丽区',
    boiler: { fuel: 'coal' },
    unitAtM: NEAR_M,
    verdict: 'close',
    by: 'jjj-2019/10',
  },
  {
    says: 'unknown fuel',
    at: '东丽区',
    boiler: { capacityTph: 20 },
    verdict: 'review',
    reasons: ['fuel-unknown'],
  },
  {
    says: 'oil',
    at: '东丽区',
    boiler: { fuel: 'oil', capacityTph: 4 },
    unitAtM: NEAR_M,
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'electric',
    at: '东丽区',
    boiler: { fuel: 'electric' },
    unitAtM: NEAR_M,
    verdict: 'retain',
    reasons: [],
  },
  // Gas
  {
    says: 'gas at 50 mg/m³',
    at: '东丽区',
    boiler: { fuel: 'gas', noxMgm3: 50 },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'gas over 50 mg/m³',
    at: '东丽区',
    boiler: { fuel: 'gas', noxMgm3: 50.1 },
    verdict: 'retrofit',
    by: 'jjj-2019/11-gas',
  },
  {
    says: 'gas of unknown NOx',
    at: '东丽区',
    boiler: { fuel: 'gas' },
    verdict: 'review',
    reasons: ['nox-unknown'],
  },
  {
    says: 'gas over 50 in Fenwei',
    at: '盐湖区',
    boiler: { fuel: 'gas', noxMgm3: 80 },
    verdict: 'retrofit',
    by: 'fenwei-2019/10-gas',
  },
  {
    says: 'gas of unknown NOx in Fenwei',
    at: '盐湖区',
    boiler: { fuel: 'gas' },
    verdict: 'review',
    reasons: ['nox-unknown'],
  },
  {
    says: 'gas in Qinzhou',
    at: '钦南区',
    boiler: { fuel: 'gas', noxMgm3: 200 },
    verdict: 'retain',
    reasons: [],
  },
  // Biomass
  {
    says: 'biomass in 2+26',
    at: '东丽区',
    boiler: { fuel: 'biomass', capacityTph: 4 },
    verdict: 'retrofit',
    by: 'jjj-2019/11-biomass',
  },
  {
    says: 'equipped biomass in 2+26',
    at: '东丽区',
    boiler: { fuel: 'biomass', biomassEquipped: 'yes' },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'equipped biomass, built-up, not ultra-low',
    at: '东丽区',
    boiler: { fuel: 'biomass', biomassEquipped: 'yes', builtUp: 'yes', ultraLow: 'no' },
    verdict: 'retrofit',
    by: 'jjj-2019/11-biomass',
  },
  { says: 'biomass in Fenwei', at: '盐湖区', boiler: { fuel: 'biomass' }, verdict: 'retain', reasons: [] },
  { says: 'biomass in Qinzhou', at: '钦南区', boiler: { fuel: 'biomass' }, verdict: 'retain', reasons: [] },
  // Coal, Fenwei: the radius never decides
  {
    says: 'coal of 10 t/h',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 10 },
    verdict: 'close',
    by: 'fenwei-2019/10-small',
  },
  {
    says: 'coal of 20 t/h in the built-up area',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 20, builtUp: 'yes' },
    verdict: 'close',
    by: 'fenwei-2019/10-builtup',
  },
  {
    says: 'coal of 20 t/h outside the built-up area',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 20, builtUp: 'no' },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of 20 t/h, built-up unknown',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 20 },
    verdict: 'review',
    reasons: ['built-up-unknown'],
  },
  {
    says: 'coal of 20 t/h outside the built-up area, inside a radius',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 20, builtUp: 'no' },
    unitAtM: NEAR_M,
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal at exactly 35, not built-up',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 35, builtUp: 'no' },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal at exactly 35, built-up',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 35, builtUp: 'yes' },
    verdict: 'review',
    reasons: ['limit-ambiguous'],
  },
  {
    says: 'coal at exactly 35, built-up unknown',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 35 },
    verdict: 'review',
    reasons: ['limit-ambiguous', 'built-up-unknown'],
  },
  {
    says: 'coal of 36–64',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 64.9 },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of 65, ultra-low',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 65, ultraLow: 'yes' },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of 65, not ultra-low',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 65, ultraLow: 'no' },
    verdict: 'retrofit',
    by: 'fenwei-2019/10-large',
  },
  {
    says: 'coal of 65, ultra-low unknown',
    at: '盐湖区',
    boiler: { fuel: 'coal', capacityTph: 65 },
    verdict: 'review',
    reasons: ['ultra-low-unknown'],
  },
  {
    says: 'coal of unknown capacity in Fenwei',
    at: '盐湖区',
    boiler: { fuel: 'coal', builtUp: 'no', ultraLow: 'yes' },
    verdict: 'review',
    reasons: ['capacity-missing'],
  },
  // Coal, Qinzhou
  {
    says: 'coal of 10 in the built-up area',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 10, builtUp: 'yes' },
    verdict: 'close',
    by: 'qinzhou-2018/e4',
  },
  {
    says: 'coal of 10 outside',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 10, builtUp: 'no' },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of 10, built-up unknown',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 10 },
    verdict: 'review',
    reasons: ['built-up-unknown'],
  },
  {
    says: 'coal of 10.1 in the built-up area',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 10.1, builtUp: 'yes' },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'a tea-water stove of unknown capacity in the built-up area',
    at: '钦南区',
    boiler: { fuel: 'coal', use: '茶水炉', builtUp: 'yes' },
    verdict: 'close',
    by: 'qinzhou-2018/e4',
  },
  {
    says: 'coal of 40 in a heat network',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 40, heatNetwork: 'yes' },
    verdict: 'close',
    by: 'qinzhou-2018/w2-net',
  },
  {
    says: 'coal of 40, network unknown: not asked for',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 40 },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of 40 inside a radius: no clause',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 40 },
    unitAtM: NEAR_M,
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'new coal of 20 in the built-up area',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 20, isNew: 'yes', builtUp: 'yes' },
    verdict: 'close',
    by: 'qinzhou-2018/w2-new',
    reasons: ['new-build'],
  },
  {
    says: 'new coal of 20 elsewhere',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 20, isNew: 'yes', builtUp: 'no' },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'new coal of 8 elsewhere',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 8, isNew: 'yes', builtUp: 'no' },
    verdict: 'close',
    by: 'qinzhou-2018/w2-new',
    reasons: ['new-build'],
  },
  {
    says: 'new coal of 20, built-up unknown',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 20, isNew: 'yes' },
    verdict: 'review',
    reasons: ['built-up-unknown'],
  },
  {
    says: 'new coal at exactly 35 in the built-up area',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 35, isNew: 'yes', builtUp: 'yes' },
    verdict: 'review',
    reasons: ['limit-ambiguous'],
  },
  // Langfang
  {
    says: 'coal over 35 in the drawn ban zone',
    at: '三河市',
    boiler: { fuel: 'coal', capacityTph: 75 },
    verdict: 'close',
    by: 'langfang-2017/25',
  },
  {
    says: 'coal over 35 in 霸州',
    at: '霸州市',
    boiler: { fuel: 'coal', capacityTph: 75 },
    verdict: 'review',
    reasons: ['zone-approximate'],
  },
  {
    says: 'coal of 20 in 霸州: another rule closes it',
    at: '霸州市',
    boiler: { fuel: 'coal', capacityTph: 20 },
    verdict: 'close',
    by: 'jjj-2019/11',
  },
  {
    says: 'coal over 35 in 霸州 inside the radius',
    at: '霸州市',
    boiler: { fuel: 'coal', capacityTph: 75 },
    unitAtM: NEAR_M,
    verdict: 'close',
    by: 'jjj-2019/10',
  },
  {
    says: 'coal over 35 outside the zone',
    at: '大城县',
    boiler: { fuel: 'coal', capacityTph: 75 },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of 10: the municipal clause is firmer',
    at: '大城县',
    boiler: { fuel: 'coal', capacityTph: 10 },
    verdict: 'close',
    by: 'langfang-2017/6-small',
  },
  {
    says: 'coal at exactly 35 in the built-up area (及以下)',
    at: '大城县',
    boiler: { fuel: 'coal', capacityTph: 35, builtUp: 'yes' },
    verdict: 'close',
    by: 'langfang-2017/6-builtup',
  },
  {
    says: 'coal at exactly 35 outside the built-up area',
    at: '大城县',
    boiler: { fuel: 'coal', capacityTph: 35, builtUp: 'no' },
    verdict: 'review',
    reasons: ['limit-ambiguous'],
  },
  {
    says: 'before the national plan: heating boiler of 20, “small” undefined',
    at: '大城县',
    boiler: { fuel: 'coal', capacityTph: 20, use: '供暖', builtUp: 'no' },
    asOf: '2018-06-30',
    verdict: 'review',
    reasons: ['limit-ambiguous'],
  },
  {
    says: 'before the national plan: industrial boiler of 20 outside',
    at: '大城县',
    boiler: { fuel: 'coal', capacityTph: 20, use: '工业', builtUp: 'no' },
    asOf: '2018-06-30',
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'biomass in Langfang',
    at: '大城县',
    boiler: { fuel: 'biomass' },
    verdict: 'retrofit',
    by: 'jjj-2019/11-biomass',
  },
  // Liaocheng
  {
    says: 'the named boiler of 凤祥',
    at: '东昌府区',
    boiler: { fuel: 'coal', capacityTph: 20, name: '山东凤祥股份有限公司' },
    verdict: 'close',
    by: 'liaocheng-2019/a3',
  },
  {
    says: 'another boiler of 20 t/h',
    at: '东昌府区',
    boiler: { fuel: 'coal', capacityTph: 20, name: '某厂' },
    verdict: 'close',
    by: 'jjj-2019/11',
  },
  {
    says: 'over 35 inside the radius: both plans',
    at: '东昌府区',
    boiler: { fuel: 'coal', capacityTph: 75 },
    unitAtM: NEAR_M,
    verdict: 'close',
    by: 'jjj-2019/10',
  },
  // Ban zones without a clause of their own
  {
    says: 'coal over 35 in the zone of 太原',
    at: '小店区',
    boiler: { fuel: 'coal', capacityTph: 75 },
    verdict: 'review',
    reasons: ['coal-ban-zone'],
  },
  {
    says: 'coal of 20 in the zone of 太原',
    at: '小店区',
    boiler: { fuel: 'coal', capacityTph: 20 },
    verdict: 'close',
    by: 'jjj-2019/11',
  },
  {
    says: 'gas in the zone of 太原',
    at: '小店区',
    boiler: { fuel: 'gas', noxMgm3: 30 },
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'coal of 40 in the zone of 西安',
    at: '新城区',
    boiler: { fuel: 'coal', capacityTph: 40 },
    verdict: 'review',
    reasons: ['coal-ban-zone'],
  },
  {
    says: 'coal of 40 in 西安 before its zone',
    at: '新城区',
    boiler: { fuel: 'coal', capacityTph: 40 },
    asOf: '2019-12-16',
    verdict: 'retain',
    reasons: [],
  },
  {
    says: 'unknown fuel in the zone of 西安: it may be coal',
    at: '新城区',
    boiler: { capacityTph: 40, noxMgm3: 30 },
    verdict: 'review',
    reasons: ['fuel-unknown'],
  },
  {
    says: 'the ledger puts it in a ban zone of 钦州',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 40, coalBan: 'yes' },
    verdict: 'close',
    by: 'qinzhou-2018/e3',
    reasons: ['coal-ban-mismatch'],
  },
  {
    says: 'the ledger puts it outside the drawn zone of 廊坊',
    at: '三河市',
    boiler: { fuel: 'coal', capacityTph: 75, coalBan: 'no' },
    verdict: 'retain',
    reasons: ['coal-ban-mismatch'],
  },
  {
    says: 'the ledger settles what is not drawn in 霸州',
    at: '霸州市',
    boiler: { fuel: 'coal', capacityTph: 75, coalBan: 'yes' },
    verdict: 'close',
    by: 'langfang-2017/25',
    reasons: [],
  },
  // Dates
  {
    says: 'before the plan is issued',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 4 },
    asOf: '2019-09-24',
    verdict: 'retain',
    reasons: ['no-clause-yet'],
  },
  {
    says: 'on the day of issue',
    at: '东丽区',
    boiler: { fuel: 'coal', capacityTph: 4 },
    asOf: '2019-09-25',
    verdict: 'close',
    by: 'jjj-2019/11',
  },
  {
    says: 'in the year of a plan of which only the year is known',
    at: '钦南区',
    boiler: { fuel: 'coal', capacityTph: 4, builtUp: 'yes' },
    asOf: '2018-01-01',
    verdict: 'close',
    by: 'qinzhou-2018/e4',
  },
];

describe('every row of the reading table', () => {
  test.each(CASES)('$at: $says → $verdict', ({ at, boiler, verdict, by, reasons, unitAtM, asOf }) => {
    const place = middleOf(at);
    const units =
      unitAtM === undefined ? [UNIT] : [{ ...UNIT, lon: place.lon, lat: place.lat + unitAtM / 111_000 }];
    const outcome = screenOne(
      { ...place, ...boiler },
      asOf === undefined ? {} : { asOf },
      smallWorld({ units }),
    );
    expect(outcome.verdict).toBe(verdict);
    if (by !== undefined) expect(outcome.decidedBy).toBe(by);
    else expect(outcome.decidedBy).toBeNull();
    if (reasons !== undefined) expect([...outcome.reasons].sort()).toEqual([...reasons].sort());
  });
});

describe('deadlines', () => {
  test('a closure is overdue after its deadline and not on it', () => {
    const boiler = { ...middleOf('东丽区'), fuel: 'coal' as const, capacityTph: 20 };
    expect(screenOne(boiler, { asOf: '2019-12-31' })).toMatchObject({
      deadline: '2019-12-31',
      overdue: false,
    });
    expect(screenOne(boiler, { asOf: '2020-01-01' })).toMatchObject({
      deadline: '2019-12-31',
      overdue: true,
    });
  });

  test('a clause without a date is never overdue', () => {
    const place = middleOf('东丽区');
    const world = smallWorld({ units: [{ ...UNIT, ...place }] });
    expect(screenOne({ ...place, fuel: 'coal', capacityTph: 75 }, {}, world)).toMatchObject({
      deadline: null,
      overdue: false,
    });
  });

  test('gas in Fenwei has a date in Shaanxi only', () => {
    const gas = { fuel: 'gas' as const, noxMgm3: 80 };
    expect(screenOne({ ...middleOf('金台区'), ...gas })).toMatchObject({
      deadline: '2019-12-31',
      overdue: true,
    });
    expect(screenOne({ ...middleOf('盐湖区'), ...gas })).toMatchObject({ deadline: null, overdue: false });
  });
});

describe('all rules that matched are listed', () => {
  test('small coal inside the radius in Liaocheng: four clauses of two plans', () => {
    const place = middleOf('东昌府区');
    const world = smallWorld({ units: [{ ...UNIT, ...place }] });
    expect(screenOne({ ...place, fuel: 'coal', capacityTph: 20 }, {}, world).matched).toEqual([
      'jjj-2019/10',
      'jjj-2019/11',
      'liaocheng-2019/10',
      'liaocheng-2019/11',
    ]);
  });

  test('duties are listed for what remains, not for what closes', () => {
    expect(screenOne({ ...middleOf('大城县'), fuel: 'coal', capacityTph: 75 }).matched).toEqual([
      'langfang-2017/8',
    ]);
    expect(screenOne({ ...middleOf('大城县'), fuel: 'coal', capacityTph: 20 }).matched).not.toContain(
      'langfang-2017/8',
    );
    expect(screenOne({ ...middleOf('钦南区'), fuel: 'oil' }).matched).toEqual(['qinzhou-2018/w2-fuel']);
  });
});
