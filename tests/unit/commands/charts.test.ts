import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { isCountyChosen, pickBins, pickCounty, pickValue } from '../../../src/commands/pick-in-chart.ts';
import { refreshCharts } from '../../../src/commands/refresh-charts.ts';
import { saveChartTable } from '../../../src/commands/save-chart.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { CAPACITY_BINS } from '../../../src/state/charts/bins.ts';
import {
  selectCharts,
  selectChartsAreCurrent,
  selectTable,
  selectTableIsCurrent,
} from '../../../src/state/selectors.ts';
import { patchView } from '../../../src/state/store.ts';
import { capacityModel, cityModel, deadlineModel } from '../../../src/ui/charts/boiler-models.ts';
import { chartFigures } from '../../../src/ui/charts/chart-figures.ts';
import { type ChartModel, totalOf } from '../../../src/ui/charts/chart-model.ts';
import { loadLateWords, translateIn } from '../../../src/ui/i18n/translate.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

async function opened(): Promise<SomeApp> {
  const app = someApp();
  await loadLateWords();
  await loadDemo(app);
  await refreshCharts(app);
  return app;
}

function contextOf(app: SomeApp) {
  const state = app.store.getState();
  return {
    app,
    t: translateIn('zh'),
    lang: 'zh' as const,
    charts: selectCharts(state)!,
    filter: state.view.table.filter,
    metric: state.view.chartMetric,
    source: '示例台账',
  };
}

async function settled(app: SomeApp): Promise<void> {
  await expect.poll(() => selectTableIsCurrent(app.store.getState())).toBe(true);
  await refreshCharts(app);
  expect(selectChartsAreCurrent(app.store.getState())).toBe(true);
}

const listed = ({ store }: SomeApp) => [...selectTable(store.getState())!.rows].sort();
const sumOf = (model: ChartModel) =>
  model.categories.reduce((sum, _, i) => sum + (totalOf(model, i) ?? 0), 0);

describe('a bar that is picked', () => {
  it('lists its boilers in the table, and all again when picked once more', async () => {
    const app = await opened();
    const model = cityModel(contextOf(app));
    const place = model.categories.findIndex(({ key }) => key === '天津市');
    expect(totalOf(model, place)).toBe(2);
    model.pick!(place, place, false);
    await settled(app);
    expect(listed(app)).toEqual([0, 1]);
    const after = cityModel(contextOf(app));
    expect(after.categories.find(({ chosen }) => chosen)?.key).toBe('天津市');
    expect(after.choice).toBe('天津市');
    pickValue(app, 'city', '天津市');
    await settled(app);
    expect(listed(app)).toEqual([0, 1, 2, 3, 4]);
  });

  it('adds to the others of its chart where they are names', async () => {
    const app = await opened();
    pickValue(app, 'city', '天津市');
    pickValue(app, 'city', '廊坊市');
    await settled(app);
    expect(listed(app)).toEqual([0, 1, 2]);
  });

  it('takes the place of another range, goes on from it, or is taken back', async () => {
    const app = await opened();
    const chosen = () =>
      capacityModel(contextOf(app)).categories.flatMap((category, i) => (category.chosen ? [i] : []));
    pickBins(app, 'capacityTph', CAPACITY_BINS, 1, 1, false);
    await settled(app);
    expect([chosen(), listed(app)]).toEqual([[1], [0]]);
    pickBins(app, 'capacityTph', CAPACITY_BINS, 3, 3, true);
    await settled(app);
    expect([chosen(), listed(app)]).toEqual([
      [1, 2, 3],
      [0, 4],
    ]);
    pickBins(app, 'capacityTph', CAPACITY_BINS, CAPACITY_BINS.length, CAPACITY_BINS.length, false);
    await settled(app);
    // Of one boiler the capacity is not known.
    expect([chosen(), listed(app)]).toEqual([[CAPACITY_BINS.length], [3]]);
    pickBins(app, 'capacityTph', CAPACITY_BINS, CAPACITY_BINS.length, CAPACITY_BINS.length, false);
    await settled(app);
    expect([chosen(), listed(app).length]).toEqual([[], 5]);
  });

  it('of a county names its city too', async () => {
    const app = await opened();
    const { store } = app;
    const isChosen = () => isCountyChosen(store.getState().view.table.filter.conditions, '廊坊市', '三河市');
    pickCounty(app, '廊坊市', '三河市');
    await settled(app);
    expect([isChosen(), listed(app)]).toEqual([true, [2]]);
    pickCounty(app, '廊坊市', '三河市');
    expect(isChosen()).toBe(false);
  });
});

describe('the charts', () => {
  it('follow the date', async () => {
    const app = await opened();
    expect(sumOf(cityModel(contextOf(app)))).toBe(2);
    setParams(app, { asOf: '2016-12-31' });
    await settled(app);
    expect(sumOf(cityModel(contextOf(app)))).toBe(0);
  });

  it('count the verdict that is listed, and add up deadlines', async () => {
    const app = await opened();
    expect(cityModel(contextOf(app)).title).toContain('应关停淘汰');
    const deadlines = deadlineModel(contextOf(app));
    expect(deadlines.categories.map(({ label }) => label)).toEqual(['2019-12-31', '未写明']);
    expect(deadlines.series.find(({ id }) => id === 'sum')?.values).toEqual([1, null]);
    patchView(app.store, { table: { ...app.store.getState().view.table, verdict: 'retrofit' } });
    await refreshCharts(app);
    const model = cityModel(contextOf(app));
    expect(model.title).toContain('应改造');
    expect(model.categories.map(({ key }) => key)).toEqual(['廊坊市']);
  });

  it('say of how many boilers the t/h are not known', async () => {
    const app = await opened();
    patchView(app.store, { chartMetric: 'capacityTph' });
    expect(capacityModel(contextOf(app)).caveat).toBe('另有 1 台吨位不明');
    expect(sumOf(capacityModel(contextOf(app)))).toBe(75);
  });

  it('stay, with a notice, where they cannot be counted', async () => {
    const app = await opened();
    pickValue(app, 'city', '天津市');
    await expect.poll(() => selectTableIsCurrent(app.store.getState())).toBe(true);
    app.failNext('chartData', 'no memory');
    await refreshCharts(app);
    expect(app.store.getState().view.notice).toEqual({ code: 'charts-failed', detail: 'no memory' });
    expect(selectCharts(app.store.getState())?.data.listed).toBe(5);
  });
});

describe('the table of a chart', () => {
  it('adds up to the totals, says that it is demonstration data and what it rests on', async () => {
    const app = await opened();
    const model = capacityModel(contextOf(app));
    const from = { filters: '', engine: '9', dataHash: 'abc', madeAt: '2026-11-24T12:00:00Z' };
    await saveChartTable(app, chartFigures(model, { ...from, asOf: '2020-03-31', radiusKm: 15 }));
    const { name, content } = app.saved[0]!;
    expect(name).toBe('演示-吨位分布-2020-03-31-15km.csv');
    const rows = Papa.parse<Record<string, string>>((await content.text()).replace('\ufeff', ''), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(rows.length).toBe(CAPACITY_BINS.length + 1);
    const totals = selectTable(app.store.getState())!.totals;
    for (const { verdict, boilers } of totals) {
      const sum = rows.reduce((of, row) => of + Number(row[verdict] ?? 0), 0);
      expect([verdict, sum]).toEqual([verdict, boilers]);
    }
    expect(rows.at(-1)).toMatchObject({
      category: '吨位不明',
      total: '1',
      synthetic: 'yes',
      data_hash: 'abc',
    });
    expect(rows[0]).toMatchObject({ as_of: '2020-03-31', radius_km: '15', source: '示例台账', unit: '台' });
  });
});
