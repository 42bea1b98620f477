import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { DUST_FALL_LIMIT } from '../../../src/domain/dust-grid-params.ts';
import type { DustfallRecord } from '../../../src/domain/dustfall.ts';
import { PALETTES } from '../../../src/state/palette.ts';
import { coverageModel } from '../../../src/ui/charts/area-models.ts';
import type { ChartModel } from '../../../src/ui/charts/chart-model.ts';
import { chartOption } from '../../../src/ui/charts/chart-option.ts';
import { categoryText } from '../../../src/ui/charts/chart-text.ts';
import { dustModel } from '../../../src/ui/charts/dust-model.ts';
import { loadLateWords, translateIn } from '../../../src/ui/i18n/translate.ts';
import { someApp } from '../../fixtures/some-app.ts';

await loadLateWords();
const t = translateIn('zh');

const record = (month: string, place: string | null, rest: Partial<DustfallRecord>): DustfallRecord => ({
  month,
  region: '2+26',
  level: place === null ? 'region' : 'city',
  place,
  meanTKm2Month: null,
  maxTKm2Month: null,
  minTKm2Month: null,
  changePct: null,
  rankAscending: null,
  classVs9: null,
  valueBasis: '',
  ...rest,
});

const DUST = {
  records: [
    record('2019-01', null, { meanTKm2Month: 5.9 }),
    record('2019-01', '太原市', { classVs9: '>9' }),
    record('2019-03', null, { meanTKm2Month: 10.2 }),
    record('2019-03', '太原市', { meanTKm2Month: 8 }),
    record('2019-04', '太原市', { classVs9: '<=9' }),
    record('2019-05', '太原市', {}),
  ],
  demoGauges: [],
};

describe('the lines of dust-fall', () => {
  const model = dustModel({ t, dustfall: DUST, places: ['太原市'], regions: ['2+26'] });
  const series = (id: string) => model.series.find((known) => known.id === id);

  it('have a gap where nothing is published', () => {
    expect(model.categories.map(({ key }) => key)).toEqual(['2019-01', '2019-03', '2019-04', '2019-05']);
    expect(series('region-2+26')?.values).toEqual([5.9, 10.2, null, null]);
    expect(series('太原市')?.values).toEqual([null, 8, null, null]);
    expect(model.limit?.value).toBe(DUST_FALL_LIMIT);
  });

  it('draw a class as the range that it leaves open, and say no more than it', () => {
    const classes = series('太原市-class');
    expect(classes?.base).toEqual([9, 0, 0, 0]);
    expect(classes?.values.map((value) => value !== null)).toEqual([true, false, true, false]);
    expect(classes?.values[2]).toBe(9);
    expect(classes?.texts).toEqual(['＞9', null, '≤9', null]);
    expect(categoryText(model, 0, t)).toBe('2019-01 · 2+26平均 5.9 · 太原市（只公布类别） ＞9');
  });
});

describe('the ranking of coverage', () => {
  it('has the greatest share first, and tells areas without a clause apart', async () => {
    const app = someApp();
    await loadDemo(app);
    await expect.poll(() => app.store.getState().analysis.coverage).not.toBeNull();
    const { analysis, project, view } = app.store.getState();
    const model = coverageModel({
      app,
      t,
      coverage: analysis.coverage!,
      reference: project.reference!,
      level: 'county',
      area: null,
      filter: view.table.filter,
    });
    expect(model.categories[0]?.spoken).toBe('天津市 东丽区');
    const clause = model.series.find(({ id }) => id === 'clause')!.values;
    const reference = model.series.find(({ id }) => id === 'reference')!.values;
    expect(clause[0]).toBeGreaterThan(0);
    // Each area is in one of the two.
    for (const i of model.categories.keys())
      expect((clause[i] === null) !== (reference[i] === null)).toBe(true);
    const xian = model.categories.findIndex(({ label }) => label === '新城区');
    expect(clause[xian]).toBeNull();
  });
});

describe('what ECharts is given', () => {
  const model: ChartModel = {
    ...dustModel({ t, dustfall: DUST, places: [], regions: ['2+26'] }),
    categories: ['a', 'b'].map((key) => ({ key, label: key, spoken: key, chosen: key === 'a' })),
    series: [
      { id: 'close', name: '', kind: 'bar', colour: 'verdictClose', pattern: 'plain', values: [3, 4] },
      { id: 'retain', name: '', kind: 'bar', colour: 'verdictRetain', pattern: 'bars', values: [1, 2] },
    ],
  };
  const option = chartOption(model, { palette: PALETTES.light, fontPx: 12, roomy: true });
  const series = option.series as {
    id: string;
    data: { label?: { show: boolean }; itemStyle: { opacity: number } }[];
    itemStyle?: { decal: unknown };
    label: { formatter: (at: { dataIndex: number }) => string };
  }[];

  it('moves nothing and asks for no HTML', () => {
    expect(option.animation).toBe(false);
    expect(JSON.stringify(option)).not.toMatch(/tooltip|toolbox/);
  });

  it('pales what is not chosen, and writes the sum above the topmost bar', () => {
    expect(series[0]?.data.map(({ itemStyle }) => itemStyle.opacity < 1)).toEqual([false, true]);
    expect(series[0]?.data.map(({ label }) => label?.show)).toEqual([false, false]);
    expect(series[1]?.data.map(({ label }) => label?.show)).toEqual([true, true]);
    expect(series[1]?.label.formatter({ dataIndex: 1 })).toBe('6.0');
  });

  it('tells verdicts apart by pattern too', () => {
    expect(series[0]?.itemStyle?.decal).toBeNull();
    expect(series[1]?.itemStyle?.decal).not.toBeNull();
  });
});
