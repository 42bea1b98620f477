import { beforeAll, describe, expect, it } from 'vitest';
import { folderSource } from '../../../src/cli/files.ts';
import { loadList } from '../../../src/data/load-layer.ts';
import { loadReference } from '../../../src/data/load-reference.ts';
import {
  classifyAreas,
  countFigures,
  listFigureRows,
  printedLevel,
} from '../../../src/domain/figure-rows.ts';
import { joinFigures, listAreas } from '../../../src/domain/join-figures.ts';
import {
  CLASS_BOUNDS,
  classOfFigure,
  type Figure,
  type FigureLevel,
  INDICATORS,
  type IndicatorId,
  isPast,
  type TargetRecord,
  type TaskRecord,
  type ThemeArea,
} from '../../../src/domain/plan-figures.ts';

let areas: ThemeArea[];
let figures: Figure[];
let targets: readonly TargetRecord[];
let tasks: readonly TaskRecord[];
let neighbours: string[];

beforeAll(async () => {
  const reference = await loadReference(folderSource);
  [targets, tasks] = await Promise.all([loadList(folderSource, 'targets'), loadList(folderSource, 'tasks')]);
  areas = listAreas(reference.counties);
  neighbours = reference.neighbours.map(({ name }) => name);
  figures = joinFigures(targets, tasks, areas, neighbours);
});

const rowsOf = (indicator: IndicatorId, level: FigureLevel) =>
  listFigureRows({ figures, areas }, indicator, level);
const rowOf = (indicator: IndicatorId, level: FigureLevel, place: string) =>
  rowsOf(indicator, level).find((row) => row.place === place);

// Read off the plans by hand.
describe('figures of the plans', () => {
  it.each([
    ['pm25ChangePct', 'region', '2+26', -4],
    ['heavyDaysChangePct', 'region', '2+26', -6],
    ['pm25ChangePct', 'region', '汾渭平原', -3],
    ['pm25ChangePct', 'city', '三门峡市', -3.5],
    ['heavyDaysChangeDays', 'city', '咸阳市', -2],
    ['pm25ChangePct', 'city', '韩城市', -2],
    ['pm25ChangePct', 'city', '杨凌示范区', -2.5],
    ['pm25TargetUgm3', 'city', '廊坊市', 78.7],
    ['pm25TargetUgm3', 'city', '钦州市', 35],
    ['heavyDaysBaseline', 'city', '聊城市', 28],
    ['pm25BaselineUgm3', 'county', '莘县', 99],
    ['heavyDaysTarget', 'county', '东阿县', 23],
    ['looseCoal', 'region', '2+26', 5_240_000],
    ['looseCoal', 'province', '河北', 2_032_000],
    ['looseCoal', 'province', '陕西', 1_080_000],
    ['looseCoal', 'city', '天津市', 363_000],
    ['looseCoal', 'city', '廊坊市', 732_000],
    ['checkPoints', 'city', '天津市', 15],
    ['checkPoints', 'city', '唐山市', 5],
  ] as const)('print %s at %s level for %s: %d', (indicator, level, place, value) => {
    const row = rowOf(indicator, level, place);
    expect(row).toMatchObject({ value, status: 'printed' });
    expect(row?.area?.name).toBe(place);
  });

  it('have a document each, and a clause where the plan prints one', () => {
    for (const { references } of figures) expect(references).not.toHaveLength(0);
    expect(rowOf('tasks', 'region', '2+26')?.figure?.references[0]).toEqual({
      document: 'jjj-2019',
      clause: '18',
    });
  });

  it('leave unprinted what our copy does not print: no city of 2+26 but those with a plan of their own', () => {
    const printed = rowsOf('pm25ChangePct', 'city').filter(
      ({ region, status }) => region === '2+26' && status !== 'not-printed',
    );
    expect(printed.map(({ place }) => place)).toEqual(['廊坊市', '聊城市']);
    const beijing = rowOf('pm25ChangePct', 'city', '北京市');
    expect(beijing).toMatchObject({ value: null, status: 'not-printed', figure: null });
    expect(classifyAreas(rowsOf('pm25ChangePct', 'city'), 'pm25ChangePct').get('110000')).toBe('not-printed');
  });

  it('say in words what has no number', () => {
    const lvliang = rowOf('pm25ChangePct', 'city', '吕梁市');
    expect(lvliang).toMatchObject({ value: null, status: 'words' });
    expect(lvliang?.figure?.note.zh).toContain('持续改善');
    expect(rowOf('heavyDaysChangeDays', 'city', '晋中市')?.status).toBe('words');
    expect(rowOf('pm25ChangePct', 'city', '晋中市')?.value).toBe(-2);
  });
});

describe('the join of figures to areas', () => {
  it('covers every place that is printed, and names what has no area', () => {
    const apart = figures.filter(({ area }) => area === null);
    const of = (reason: string) => [
      ...new Set(apart.filter((figure) => figure.apart === reason).map(({ place }) => place)),
    ];
    expect(of('no-boundary').toSorted()).toEqual(['开发区', '度假区', '西咸新区', '高新区'].toSorted());
    expect(of('neighbour').toSorted()).toEqual(neighbours.toSorted());
    const named = new Set(figures.map(({ place }) => place));
    const collective = ['各县（市）', '河北各城市'];
    for (const place of [
      ...targets.map((target) => target.place),
      ...tasks.flatMap(({ places }) => places),
    ]) {
      if (!collective.includes(place)) expect(named).toContain(place);
    }
  });

  it('spreads 各县（市） of Langfang over its eight counties and county-level cities, not its districts', () => {
    const langfang = figures.filter(
      ({ indicator, level, area }) =>
        indicator === 'pm25ChangePct' && level === 'county' && area?.city?.name === '廊坊市',
    );
    expect(langfang.map(({ place }) => place).toSorted()).toEqual(
      ['三河市', '霸州市', '固安县', '永清县', '香河县', '大城县', '文安县', '大厂回族自治县'].toSorted(),
    );
    for (const { value } of langfang) expect(value).toBe(-18);
  });

  it('reads 河北各城市 as the eight prefecture-level cities of 2+26', () => {
    const five = figures.filter(({ indicator, value }) => indicator === 'checkPoints' && value === 5);
    expect(five.map(({ place }) => place).toSorted()).toEqual(
      ['石家庄市', '唐山市', '邯郸市', '邢台市', '保定市', '沧州市', '廊坊市', '衡水市'].toSorted(),
    );
  });

  it('gives every area of a level a class, and no other', () => {
    for (const indicator of INDICATORS) {
      for (const level of ['region', 'province', 'city', 'county'] as const) {
        const classes = classifyAreas(rowsOf(indicator, level), indicator);
        expect([...classes.keys()].toSorted()).toEqual(
          areas
            .filter((area) => area.level === level)
            .map(({ code }) => code)
            .toSorted(),
        );
      }
    }
    expect(areas.filter(({ level }) => level === 'city')).toHaveLength(46);
    expect(areas.filter(({ level }) => level === 'county')).toHaveLength(460);
  });

  it('adds up: the provinces of a region make its households', () => {
    for (const region of ['2+26', '汾渭平原']) {
      const parts = figures.filter(
        (figure) =>
          figure.indicator === 'looseCoal' && figure.level === 'province' && figure.region === region,
      );
      const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
      const whole = rowOf('looseCoal', 'region', region)?.value ?? 0;
      // The printed shares of 2+26 are rounded to thousands and come to 5.242 M.
      expect(Math.abs(sum - whole)).toBeLessThanOrEqual(2000);
    }
  });
});

describe('levels and classes', () => {
  it('shows the level that an indicator is printed for', () => {
    expect(printedLevel(figures, 'heavyDaysTarget', 'region')).toBe('city');
    expect(printedLevel(figures, 'looseCoal', 'county')).toBe('city');
    expect(printedLevel(figures, 'looseCoal', 'province')).toBe('province');
    expect(countFigures(figures, 'heavyDaysChangePct')).toMatchObject({ region: 2, city: 1, county: 8 });
  });

  it('begins a class at its bound', () => {
    expect([0, -2.49, -2.5, -5, -14.9, -15, -99].map((v) => classOfFigure('pm25ChangePct', v))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
    for (const bounds of Object.values(CLASS_BOUNDS)) {
      expect([...bounds]).toEqual(bounds.toSorted((a, b) => a - b));
    }
  });

  it('takes a month or a year to last to its end', () => {
    expect(isPast('2019-10', '2019-10-31')).toBe(false);
    expect(isPast('2019-10', '2019-11-01')).toBe(true);
    expect(isPast('2019', '2019-12-31')).toBe(false);
    expect(isPast('2019', '2020-01-01')).toBe(true);
    expect(isPast('2020-03-31', '2020-03-31')).toBe(false);
  });
});
