import { expect, test, vi } from 'vitest';
import {
  addReachLayer,
  chooseReach,
  closeReach,
  exportReach,
  openReach,
  removeReachLayer,
  runReach,
  stopReach,
} from '../../../src/commands/reach.ts';
import type { UserLayer } from '../../../src/domain/user-layer.ts';
import type { ReachSession } from '../../../src/state/reach-session.ts';
import { middleOf } from '../../fixtures/small-world.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const { lon, lat } = middleOf('三河市');

const STOPS: UserLayer = {
  id: 's1',
  kind: 'other',
  name: '公交站',
  provenance: {
    fileName: 'stops.csv',
    table: '',
    format: 'csv',
    encoding: 'utf-8',
    importedAt: '2026-01-01T00:00:00Z',
    datumHistory: [],
  },
  header: ['站名', '线路'],
  rows: [
    ['东站', '1路'],
    ['西站', '2路'],
    ['南站', '1路'],
  ],
  geometries: [
    { type: 'Point', coordinates: [lon, lat] },
    { type: 'Point', coordinates: [lon - 0.02, lat] },
    { type: 'Point', coordinates: [lon, lat - 0.001] },
  ],
  mapping: {},
  synthetic: false,
};

async function appWith(layers: readonly UserLayer[]): Promise<SomeApp> {
  const app = someApp();
  const reference = await app.workers.analysis.open();
  app.store.setState(({ project }) => ({ project: { ...project, reference, layers } }));
  return app;
}

const sessionOf = (app: SomeApp): ReachSession | null => app.store.getState().view.reach;

function finishedOf(app: SomeApp) {
  const session = sessionOf(app);
  if (session?.step !== 'done') throw new Error(`the step is ${session?.step}`);
  return session.finished;
}

test('the user’s own layer is taken; its share by county is right, and its outline becomes a layer', async () => {
  const app = await appWith([STOPS]);
  await openReach(app, 's1');
  expect(sessionOf(app)?.form).toMatchObject({
    source: { kind: 'layer', id: 's1' },
    distance: 500,
    unit: 'm',
  });
  await chooseReach(app, { filter: { column: 1, value: '2路' } });
  await runReach(app);
  const { reach, origin } = finishedOf(app);
  expect(origin).toMatchObject({ name: '公交站', status: 'own', filter: { column: '线路', value: '2路' } });
  const county = reach.rows.county.find(({ name }) => name === '三河市')!;
  // One circle of 500 m, wholly inside.
  expect(county.coveredKm2).toBeCloseTo(Math.PI * 0.25, 5);
  expect(county.sources).toBe(1);
  expect(reach.rows.region.reduce((sum, row) => sum + row.coveredKm2, 0)).toBeCloseTo(county.coveredKm2, 9);

  await addReachLayer(app);
  const layer = app.store.getState().project.layers.at(-1)!;
  expect(layer).toMatchObject({ name: '公交站 2路 500 m 覆盖', kind: 'other', synthetic: false });
  expect(layer.provenance.fileName).toContain('线路 = 2路');
  expect(layer.geometries).toHaveLength(1);
  await removeReachLayer(app);
  expect(app.store.getState().project.layers).toEqual([STOPS]);
  expect(finishedOf(app).layer).toBeNull();
});

test('demonstration data stays marked: in the layer, in the file’s name and in its provenance', async () => {
  const app = await appWith([{ ...STOPS, synthetic: true }]);
  await openReach(app, 's1');
  await runReach(app);
  await addReachLayer(app);
  expect(app.store.getState().project.layers.at(-1)!.synthetic).toBe(true);
  await exportReach(app, 'csv', 'county');
  const [file] = app.saved;
  expect(file!.name).toBe('演示-公交站 500 m 覆盖-分区覆盖率.csv');
  const text = await file!.content.text();
  expect(text).toContain('三河市');
  expect(text).toContain('synthetic');
});

test('what is wrong is said: no row passes, a distance out of range, a layer that lies abroad', async () => {
  const app = await appWith([STOPS]);
  await openReach(app, 's1');
  await chooseReach(app, { filter: { column: 1, value: '9路' } });
  await runReach(app);
  expect(sessionOf(app)).toMatchObject({ step: 'failed', code: 'reach-empty' });
  await chooseReach(app, { filter: null, distance: 101, unit: 'km' });
  await runReach(app);
  expect(sessionOf(app)).toMatchObject({ step: 'failed', code: 'reach-distance' });

  const abroad = { ...STOPS, id: 's2', geometries: [{ type: 'Point' as const, coordinates: [lat, lon] }] };
  const other = await appWith([abroad]);
  await openReach(other, 's2');
  await runReach(other);
  expect(sessionOf(other)).toMatchObject({ step: 'failed', code: 'reach-abroad' });
});

test('a run that is stopped or closed shows nothing of its result', async () => {
  const app = await appWith([STOPS]);
  await openReach(app, 's1');
  const running = runReach(app);
  stopReach(app);
  await running;
  expect(sessionOf(app)).toMatchObject({ step: 'choose' });
  const again = runReach(app);
  closeReach(app);
  await again;
  expect(sessionOf(app)).toBeNull();
});

test('without layers of one’s own it begins with the stations; a worker that fails is reported', async () => {
  const app = await appWith([]);
  await openReach(app);
  expect(sessionOf(app)?.form.source).toEqual({ kind: 'bundled', id: 'stations' });
  // The small world has no stations.
  expect(sessionOf(app)?.table).toEqual({ header: [], rows: [], geometries: [] });
  app.failNext('coverReach', 'out of memory');
  await runReach(app);
  expect(sessionOf(app)).toMatchObject({ step: 'failed', code: 'reach-crashed' });
  app.failNext('loadReachTable', 'gone');
  await chooseReach(app, { source: { kind: 'bundled', id: 'sidings' } });
  expect(sessionOf(app)).toMatchObject({ step: 'failed', code: 'reach-source' });
  vi.restoreAllMocks();
});
