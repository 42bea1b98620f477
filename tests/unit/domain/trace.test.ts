import { describe, expect, test } from 'vitest';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS, type ScreeningParams } from '../../../src/domain/screening.ts';
import { type BoilerWords, ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const traceOf = (boiler: BoilerWords, params: Partial<ScreeningParams> = {}, world = smallWorld()) =>
  createScreener(world, { ...DEFAULT_PARAMS, ...params }).trace(ledgerOf([{ fuel: 'oil' }, boiler]), 1);

describe('a trace tells the whole reasoning', () => {
  const place = middleOf('三河市');
  const world = smallWorld({ units: [{ ...UNIT, ...place, startYear: null }] });

  test('inputs, county, nearest unit, zone, deciding rule and its citation', () => {
    const trace = traceOf({ ...place, fuel: 'coal', capacityTph: 8, builtUp: 'yes' }, {}, world);
    expect(trace).toMatchObject({
      verdict: 'close',
      decidedBy: 'langfang-2017/6-small',
      county: { adcode: '131082', place: '廊坊市', region: '2+26' },
      nearest: {
        plant: '测试热电',
        distanceM: 0,
        inside: true,
        marginM: -15_000,
        startYearUnknown: true,
        hasClause: true,
      },
      coalBanZone: '廊坊禁煤区',
      dataHash: 'test',
    });
    const byId = new Map(trace.trials.map((trial) => [trial.ruleId, trial]));
    expect(byId.get('jjj-2019/10')).toMatchObject({
      result: 'matched',
      documentNumber: '环大气〔2019〕88号',
      strength: 'push',
    });
    expect(byId.get('langfang-2017/6-small')).toMatchObject({
      result: 'matched',
      overdue: true,
      deadline: '2017-10-31',
    });
    expect(byId.get('jjj-2019/11-gas')).toMatchObject({ result: 'not-matched', missing: [] });
    expect(trace.facts).toContainEqual({ fact: 'builtUp', value: 'yes', source: 'ledger' });
    expect(trace.facts).toContainEqual({ fact: 'noxMgm3', value: 'unknown', source: 'unknown' });
  });

  test('rules tried are those of the plans that cover the place, in force or not', () => {
    const trace = traceOf({ ...place, fuel: 'coal', capacityTph: 40 }, { asOf: '2018-01-01' }, world);
    expect(new Set(trace.trials.map(({ ruleId }) => ruleId.split('/')[0]))).toEqual(
      new Set(['jjj-2019', 'langfang-2017']),
    );
    expect(trace.trials.find(({ ruleId }) => ruleId === 'jjj-2019/10')?.result).toBe('not-in-force');
  });

  test('an open rule names what is missing', () => {
    const trace = traceOf({ ...middleOf('盐湖区'), fuel: 'coal', capacityTph: 20 });
    expect(trace.trials.find(({ ruleId }) => ruleId === 'fenwei-2019/10-builtup')).toMatchObject({
      result: 'open',
      missing: ['built-up-unknown'],
    });
  });

  test('the radius is for reference where no clause uses it', () => {
    const fenwei = middleOf('盐湖区');
    const trace = traceOf(
      { ...fenwei, fuel: 'coal', capacityTph: 40 },
      {},
      smallWorld({ units: [{ ...UNIT, ...fenwei }] }),
    );
    expect(trace.nearest).toMatchObject({ inside: true, hasClause: false });
    expect(trace.verdict).toBe('retain');
  });

  test('across a boundary it tells what the other side would decide', () => {
    const trace = traceOf({ lon: 115.997, lat: 35.5, fuel: 'coal', capacityTph: 20, builtUp: 'no' });
    expect(trace).toMatchObject({ verdict: 'review', reasons: ['near-boundary'] });
    expect(trace.acrossBoundary).toMatchObject([{ county: '盐湖区', verdict: 'retain' }]);
    expect(trace.acrossBoundary[0]!.distanceM).toBeGreaterThan(200);
    expect(trace.acrossBoundary[0]!.distanceM).toBeLessThan(300);
  });

  test('without any qualifying unit there is no nearest one', () => {
    const trace = traceOf({ ...place, fuel: 'coal', capacityTph: 75 }, {}, smallWorld({ units: [] }));
    expect(trace.nearest).toBeNull();
  });
});
