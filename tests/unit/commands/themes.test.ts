import { describe, expect, it } from 'vitest';
import { askAbout, findNear, setNear, showNearRow, stopNear } from '../../../src/commands/near-sites.ts';
import { runExport } from '../../../src/commands/run-export.ts';
import { showPicked } from '../../../src/commands/select-boiler.ts';
import { findArea, loadPlans, setThemes, showThemeArea } from '../../../src/commands/themes.ts';
import { setLayersVisible } from '../../../src/commands/toggle-layer.ts';
import { DEFAULT_EXPORT } from '../../../src/state/export-session.ts';
import { isSameKept, keptOf } from '../../../src/state/history.ts';
import { nearRowsOf } from '../../../src/state/near-rows-of.ts';
import { selectThemeArea } from '../../../src/state/select-theme-area.ts';
import { someApp } from '../../fixtures/some-app.ts';
import { layerOf, pointAt } from '../../fixtures/user-layers.ts';

async function openApp() {
  const app = someApp();
  const reference = await app.workers.analysis.open();
  app.store.setState(({ project }) => ({ project: { ...project, reference } }));
  return app;
}

/** Enterprises at 110.2 and 114.5 degrees east, with a share each way of writing it, and a siding at the first. */
async function withEnterprises() {
  const app = await openApp();
  const enterprises = layerOf(
    'other',
    [
      { geometry: pointAt({ lon: 110.2, lat: 35.5 }), cells: { name: '近处钢厂', id: '85%' } },
      { geometry: pointAt({ lon: 114.5, lat: 35.5 }), cells: { name: '远处焦化', id: '' } },
    ],
    { id: 'enterprises' },
  );
  const sidings = layerOf('sidings', [
    { geometry: pointAt({ lon: 110.25, lat: 35.5 }), cells: { name: '专用线一' } },
  ]);
  app.store.setState(({ project }) => ({ project: { ...project, layers: [enterprises, sidings] } }));
  setNear(app, { topic: 'sidings' });
  return app;
}

describe('maps of areas', () => {
  it('are shown one at a time', async () => {
    const app = await openApp();
    const shown = () => {
      const { targets, dustfall, stations } = app.store.getState().view.visibleLayers;
      return { targets, dustfall, stations };
    };
    setLayersVisible(app, ['targets'], true);
    expect(shown()).toEqual({ targets: true, dustfall: false, stations: true });
    setLayersVisible(app, ['dustfall'], true);
    expect(shown()).toEqual({ targets: false, dustfall: true, stations: true });
    setLayersVisible(app, ['stations'], false);
    expect(shown()).toEqual({ targets: false, dustfall: true, stations: false });
    setLayersVisible(app, ['dustfall'], false);
    expect(shown()).toEqual({ targets: false, dustfall: false, stations: false });
  });

  it('point at the area chosen in the table, until a click on the map points elsewhere', async () => {
    const app = await openApp();
    await loadPlans(app);
    const area = findArea(app.store.getState().project.plans?.areas, 'city', '廊坊市')!;
    showThemeArea(app, area);
    const { selection, view } = app.store.getState();
    expect(selectThemeArea(selection, 'city')).toBe('131000');
    expect(selectThemeArea(selection, 'county')).toBeNull();
    // Three counties, a degree each.
    expect(view.flight).toEqual({ to: 'bounds', bounds: [111, 35, 114, 36] });
    const properties = { adcode: '371502', placeAdcode: '371500', region: '2+26', province: '山东' };
    showPicked(app, { lon: 114.5, lat: 35.5, features: [{ kind: 'county', title: '东昌府区', properties }] });
    const clicked = app.store.getState().selection;
    const levels = (['region', 'province', 'city', 'county'] as const).map((level) =>
      selectThemeArea(clicked, level),
    );
    expect(levels).toEqual(['2+26', '2+26/山东', '371500', '371502']);
  });

  it('say that the plans could not be read, and read them when asked again', async () => {
    const app = await openApp();
    app.failNext('loadPlanFigures', 'cut off');
    await loadPlans(app);
    expect(app.store.getState().view.notice).toMatchObject({ code: 'plans-failed' });
    await loadPlans(app);
    expect(app.store.getState().project.plans?.areas.length).toBeGreaterThan(0);
  });

  it('are read without a step of undo', async () => {
    const app = await openApp();
    const before = keptOf(app.store.getState());
    await loadPlans(app);
    expect(isSameKept(before, keptOf(app.store.getState()))).toBe(true);
  });

  it('export every area with its status, one without a figure as blank, not as 0', async () => {
    const app = await openApp();
    await loadPlans(app);
    setThemes(app, { indicator: 'pm25ChangePct', level: 'city' });
    await runExport(app, { ...DEFAULT_EXPORT, subject: 'targets', format: 'csv' });
    const { name, content } = app.saved[0]!;
    expect(name).toBe('目标与任务-PM2.5 浓度变化-2020-03-31.csv');
    const lines = (await content.text()).trim().split(/\r?\n/);
    const langfang = lines.find((line) => line.includes('廊坊市'))!;
    expect(langfang).toContain(',not-printed,');
    expect(langfang.split(',').slice(6, 8)).toEqual(['', '%']);
  });
});

describe('what has no site near', () => {
  it('is asked about the layer that is chosen, the user’s own sidings counting', async () => {
    const app = await withEnterprises();
    await findNear(app);
    expect(app.store.getState().view.near.outcome.status).toBe('none');
    askAbout(app, 'sidings', 'enterprises');
    await findNear(app);
    const rows = () => nearRowsOf(app.store.getState().view.near, []);
    expect(rows().map(({ name, status }) => [name, status])).toEqual([
      ['近处钢厂', 'served'],
      ['远处焦化', 'missing'],
    ]);
    expect(rows()[0]!.near).toMatchObject({ nearest: '专用线一' });
    // Another distance needs no other answer.
    const calls = app.calls.length;
    setNear(app, { withinKm: 1 });
    expect(rows().map(({ status }) => status)).toEqual(['missing', 'missing']);
    expect(app.calls).toHaveLength(calls);
    setNear(app, { shareColumn: 0 });
    expect(rows().map(({ sharePct }) => sharePct)).toEqual([85, null]);
  });

  it('does not count a layer as near to itself', async () => {
    const app = await withEnterprises();
    askAbout(app, 'sidings', 'layer-sidings');
    await findNear(app);
    expect(nearRowsOf(app.store.getState().view.near, []).map(({ status }) => status)).toEqual(['unknown']);
  });

  it('leads to the feature on the map, with its card', async () => {
    const app = await withEnterprises();
    askAbout(app, 'sidings', 'enterprises');
    await findNear(app);
    await showNearRow(app, nearRowsOf(app.store.getState().view.near, [])[1]!);
    const { selection, view } = app.store.getState();
    expect(selection.picked?.features[0]).toMatchObject({
      kind: 'user-feature',
      title: '远处焦化',
      properties: { layer: 'enterprises', row: 1 },
    });
    expect(view.flight).toMatchObject({ to: 'bounds' });
  });

  it('counts counties, and tells that nothing can be told where no station counts', async () => {
    const app = await openApp();
    await findNear(app);
    const counties = app.store.getState().project.reference!.counties;
    const rows = nearRowsOf(app.store.getState().view.near, counties);
    expect(rows).toHaveLength(counties.length);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['unknown']));
    await showNearRow(app, rows[1]!);
    expect(selectThemeArea(app.store.getState().selection, 'county')).toBe(counties[1]!.adcode);
  });

  it('leaves off when it is told to', async () => {
    const app = await openApp();
    const asked = findNear(app);
    stopNear(app);
    await asked;
    expect(app.store.getState().view.near.outcome).toEqual({ status: 'stopped' });
  });

  it('says what failed', async () => {
    const app = await openApp();
    app.failNext('findNear', 'out of memory');
    await findNear(app);
    expect(app.store.getState().view.near.outcome).toEqual({ status: 'failed', detail: 'out of memory' });
  });
});
