import { describe, expect, it } from 'vitest';
import { countyFacts } from '../../../src/domain/county-facts.ts';
import { coverCounties, sumCoverage } from '../../../src/domain/coverage-rows.ts';
import { joinFigures, listAreas } from '../../../src/domain/join-figures.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { runThrough } from '../../../src/domain/steps.ts';
import { ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const reference = smallWorld({
  units: [
    { ...UNIT, lon: 111.95, lat: 35.5 },
    { ...UNIT, unitId: 'idle', lon: 111.5, lat: 35.5, heat: 'unknown' },
  ],
});
const ledger = ledgerOf([
  { ...middleOf('霸州市'), fuel: 'coal', capacityTph: 10 },
  { ...middleOf('霸州市'), fuel: 'coal' },
  { ...middleOf('三河市'), fuel: 'coal', capacityTph: 20 },
]);
const target = {
  document: 'langfang-2017',
  region: '廊坊',
  level: 'city',
  place: '廊坊市',
  seasonFrom: '2017-10-01',
  seasonTo: '2018-03-31',
  pm25BaselineUgm3: null,
  pm25TargetUgm3: null,
  pm25ChangePct: -10,
  heavyDaysBaseline: null,
  heavyDaysTarget: null,
  heavyDaysChangeDays: null,
  heavyDaysChangePct: null,
  noteZh: '',
  noteEn: '',
} as const;
const dust = (month: string, place: string) => ({
  month,
  region: '2+26',
  level: 'city' as const,
  place,
  meanTKm2Month: 8,
  maxTKm2Month: null,
  minTKm2Month: null,
  changePct: null,
  rankAscending: null,
  classVs9: null,
  valueBasis: 'published-value',
});
const sources = {
  facts: {
    stations: [
      {
        code: '1A',
        name: '站',
        place: '廊坊市',
        background: false,
        activity: 'yes' as const,
        ...middleOf('霸州市'),
      },
      {
        code: '2A',
        name: '远',
        place: '廊坊市',
        background: false,
        activity: 'yes' as const,
        lon: 100,
        lat: 30,
      },
    ],
    sidings: [],
    unplacedSidings: [
      { name: '某专用线', place: '廊坊市', deadline: '2019-12' },
      { name: '他市专用线', place: '天津市', deadline: '2019-12' },
    ],
    undrawnZones: [],
  },
  figures: joinFigures([target], [], listAreas(reference.counties), []),
  documents: {},
  dustfall: [dust('2019-03', '廊坊市'), dust('2019-01', '廊坊市'), dust('2019-02', '天津市')],
};

describe('everything of a county', () => {
  const screener = createScreener(reference, DEFAULT_PARAMS);
  const boilers = { ledger, result: screener.screen(ledger) };
  // 霸州市, into which a plant of 三河市 … 霸州市's border reaches.
  const facts = runThrough(countyFacts(screener, '131081', sources, boilers))!;

  it('has its boilers, and says of how many the capacity is unknown', () => {
    expect(facts.boilers).toBe(2);
    const sum = (key: 'boilers' | 'capacityTph' | 'capacityUnknown') =>
      facts.totals.reduce((total, row) => total + row[key], 0);
    expect([sum('boilers'), sum('capacityTph'), sum('capacityUnknown')]).toEqual([2, 10, 1]);
  });

  it('has the coverage of the table, and the site across the border that makes it', () => {
    const row = sumCoverage(reference, coverCounties(reference, DEFAULT_PARAMS), 'county').find(
      ({ adcode }) => adcode === '131081',
    )!;
    expect(facts.coveredKm2).toBeCloseTo(row.coveredKm2, 6);
    expect(facts.areaKm2).toBeCloseTo(row.areaKm2, 6);
    expect(facts.standing).toEqual([]);
    expect(facts.reaching).toEqual([
      { plant: '测试热电', reachKm2: expect.closeTo(row.coveredKm2, 6), inside: false },
    ]);
    const home = runThrough(countyFacts(screener, '131082', sources, boilers))!;
    expect(home.standing.map(({ unitId, counts }) => [unitId, counts])).toEqual([
      ['u1', true],
      ['idle', false],
    ]);
    expect(home.reaching[0]!.inside).toBe(true);
  });

  it('has stations in it, and what is of its city: sidings, targets, dust-fall by month', () => {
    expect(facts.stations.map(({ code }) => code)).toEqual(['1A']);
    expect(facts.unplacedSidings.map(({ name }) => name)).toEqual(['某专用线']);
    expect(facts.figures).toEqual([expect.objectContaining({ indicator: 'pm25ChangePct', value: -10 })]);
    expect(facts.dustfall.map(({ month }) => month)).toEqual(['2019-01', '2019-03']);
  });

  it('does not know whether it is in a zone whose line is not drawn, and names the clauses in force', () => {
    expect(facts.coalBan).toEqual({ inside: 'unknown', zone: '廊坊禁煤区' });
    expect(runThrough(countyFacts(screener, '131082', sources, boilers))!.coalBan.inside).toBe('yes');
    expect(facts.clauses.some(({ ruleId }) => ruleId.startsWith('jjj-2019/'))).toBe(true);
    const before = createScreener(reference, { ...DEFAULT_PARAMS, asOf: '2010-01-01' });
    expect(runThrough(countyFacts(before, '131081', sources, null))!.clauses).toEqual([]);
    expect(runThrough(countyFacts(screener, '999999', sources, null))).toBeNull();
  });
});
