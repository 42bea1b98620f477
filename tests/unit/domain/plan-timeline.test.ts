import { describe, expect, it } from 'vitest';
import { planTimeline } from '../../../src/domain/plan-timeline.ts';
import { smallWorld } from '../../fixtures/small-world.ts';

const world = smallWorld();
const named = world.counties.map((county) => ({
  ...county,
  province: county.provinceAdcode === '61' ? '陕西省' : '',
}));
const events = planTimeline({ ...world, counties: named });
const at = (date: string) =>
  events
    .filter((event) => event.date === date)
    .map(({ kind, document, title, clauses }) => [kind, (document ?? title).zh, clauses.join()]);

describe('the dates of the plans', () => {
  it('are those that the five plans and the zones print, oldest first', () => {
    // Read by hand from the table of rules.
    expect([...new Set(events.map(({ date }) => date))]).toEqual([
      '2017-01-01',
      '2017-10-01',
      '2017-10-31',
      '2018-01-01',
      '2019-09-25',
      '2019-10-31',
      '2019-11-06',
      '2019-11-08',
      '2019-12-17',
      '2019-12-31',
      '2020-03-31',
      '2020-12-31',
    ]);
  });

  it('name document and clause', () => {
    expect(at('2019-09-25')).toEqual([['issued', '环大气〔2019〕88号', '']]);
    expect(at('2019-10-31')).toEqual([['deadline', '环大气〔2019〕88号', '二(二)11']]);
    expect(at('2020-03-31')).toEqual([['mentioned', '环大气〔2019〕88号', '二(二)10']]);
    expect(at('2019-12-17')).toEqual([['zone', '西安禁燃区', '']]);
    expect(at('2020-12-31')).toEqual([
      ['deadline', '钦州市大气污染防治攻坚三年作战方案（2018-2020年）', '二(二)4、(五)2'],
    ]);
    // Langfang's clauses of one date share a mark; a duty has its date too, and so has a zone.
    expect(at('2017-10-31')).toEqual([
      ['deadline', '廊坊市2017-2018年秋冬季大气污染综合治理攻坚行动方案', '三(二)6'],
    ]);
    expect(at('2017-10-01')).toEqual([
      ['deadline', '廊坊市2017-2018年秋冬季大气污染综合治理攻坚行动方案', '三(二)8'],
      ['zone', '太原禁煤区', ''],
    ]);
  });

  it('say where only a year is printed, and where a date holds in one province only', () => {
    expect(events.filter(({ printed }) => printed === 'year').map(({ date }) => date)).toEqual([
      '2017-01-01',
      '2018-01-01',
    ]);
    const yearEnd = events.filter(({ date }) => date === '2019-12-31');
    expect(yearEnd.map(({ provinces, clauses }) => [provinces, clauses])).toEqual([
      [[], ['二(二)10']],
      [['陕西省'], ['二(二)10']],
      [[], ['二(二)11']],
      [[], ['二(二)11', '附件3']],
    ]);
  });
});
