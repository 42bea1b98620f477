import { expect, test } from 'vitest';
import {
  buildDustGrid,
  chooseDustGrid,
  closeDustGrid,
  openDustGrid,
} from '../../../src/commands/dust-grid.ts';
import type { UserLayer } from '../../../src/domain/user-layer.ts';
import { middleOf } from '../../fixtures/small-world.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const { lon, lat } = middleOf('三河市');

const GAUGES: UserLayer = {
  id: 'g1',
  kind: 'dust-gauges',
  name: '本市降尘缸',
  provenance: {
    fileName: 'g.csv',
    table: '',
    format: 'csv',
    encoding: 'utf-8',
    importedAt: '2026-01-01T00:00:00Z',
    datumHistory: [],
  },
  header: ['编号', '月份', '降尘量'],
  rows: [['J1', '2019-10', '9.5']],
  geometries: [{ type: 'Point', coordinates: [lon, lat] }],
  mapping: { id: 0, month: 1, dustFall: 2 },
  synthetic: false,
};

async function appWith(layers: readonly UserLayer[]): Promise<SomeApp> {
  const app = someApp();
  const reference = await app.workers.analysis.open();
  app.store.setState(({ project }) => ({ project: { ...project, reference, layers } }));
  return app;
}

test('the user’s own gauges come first and the grid becomes a layer of the project', async () => {
  const app = await appWith([GAUGES]);
  await openDustGrid(app);
  expect(app.store.getState().view.dustGrid).toMatchObject({
    step: 'choose',
    form: { gauges: 'g1', params: { months: ['2019-10'] } },
  });
  const county = app.store.getState().project.reference!.counties.find(({ name }) => name === '三河市')!;
  chooseDustGrid(app, { adcode: county.adcode });
  await buildDustGrid(app);
  expect(app.store.getState().view.dustGrid).toMatchObject({ step: 'done', synthetic: false });
  const layer = app.store.getState().project.layers.at(-1)!;
  expect(layer).toMatchObject({ kind: 'grids', name: '三河市降尘网格 2 km', synthetic: false });
  expect(new Set(layer.rows.map((cells) => cells[4]))).toContain('>9');
  expect(layer.geometries).toHaveLength(layer.rows.length);
});

test('without gauges it says why; a dialog closed meanwhile gets no layer', async () => {
  const app = await appWith([]);
  await openDustGrid(app);
  await buildDustGrid(app);
  expect(app.store.getState().view.dustGrid).toMatchObject({ step: 'failed', code: 'dust-grid-no-gauge' });

  const other = await appWith([GAUGES]);
  await openDustGrid(other);
  const building = buildDustGrid(other);
  closeDustGrid(other);
  await building;
  expect(other.store.getState().project.layers).toEqual([GAUGES]);
});
