import { describe, expect, it } from 'vitest';
import { addLayer } from '../../../src/commands/add-layer.ts';
import { setTableView } from '../../../src/commands/arrange-panels.ts';
import { addCondition } from '../../../src/commands/filter-boilers.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { overrideUnit } from '../../../src/commands/override-unit.ts';
import { chooseExport, exportRejects, runExport, stopExport } from '../../../src/commands/run-export.ts';
import { checkBoilers, selectBoiler } from '../../../src/commands/select-boiler.ts';
import { setAppearance } from '../../../src/commands/set-appearance.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { DEFAULT_EXPORT } from '../../../src/state/export-session.ts';
import { rejectsOf, reportOf } from '../../fixtures/import-outcomes.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, type SomeApp, someApp } from '../../fixtures/some-app.ts';
import { layerOf } from '../../fixtures/user-layers.ts';

async function opened() {
  const app = someApp();
  await loadDemo(app);
  return app;
}

const BOILERS = { ...DEFAULT_EXPORT, subject: 'results', format: 'csv' } as const;
const textOf = (app: SomeApp, file: number) => app.saved[file]!.content.text();

describe('exporting', () => {
  it('writes only what must close into the closure list, and 演示 into its name', async () => {
    const app = await opened();
    await runExport(app, { ...BOILERS, subject: 'closureList' });
    expect(app.saved[0]!.name).toBe('演示-关停清单-2020-03-31-15km.csv');
    const [header, ...rows] = (await textOf(app, 0)).trim().split('\r\n');
    expect(header).toContain('verdict');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toContain(',close,');
  });

  it('writes the ticked boilers in ledger order, else the open one', async () => {
    const app = await opened();
    selectBoiler(app, 4);
    await runExport(app, { ...BOILERS, subject: 'selection', format: 'geojson' });
    checkBoilers(app, [3, 1], true);
    await runExport(app, { ...BOILERS, subject: 'selection', format: 'geojson' });
    const rows = await Promise.all(
      app.saved.map(async ({ content }) =>
        (JSON.parse(await content.text()) as { features: { properties: { row: number } }[] }).features.map(
          ({ properties }) => properties.row,
        ),
      ),
    );
    expect(rows).toEqual([[5], [2, 4]]);
  });

  it('writes what is listed as the table lists it, and says what was asked', async () => {
    const app = await opened();
    addCondition(app, { kind: 'one-of', column: 'fuel', values: ['煤'] });
    setTableView(app, { sort: { column: 'capacityTph', descending: true } });
    const shown = {
      filter: '燃料：煤',
      columns: [
        { column: 'capacityTph', title: '吨位 t/h' },
        { column: 'verdict', title: '结论' },
        { column: 'nearestPlant', title: '最近热电厂' },
      ],
    } as const;
    await runExport(app, { ...BOILERS, subject: 'listed', format: 'geojson' }, null, shown);
    expect(app.saved[0]!.name).toBe('演示-列出的锅炉-2020-03-31-15km.geojson');
    const all = JSON.parse(await textOf(app, 0)) as {
      madeWith: Record<string, string>;
      features: { properties: Record<string, unknown> }[];
    };
    expect(all.madeWith).toMatchObject({ filter: '燃料：煤', rows: '4' });
    expect(all.features.map(({ properties }) => properties.row)).toEqual([2, 5, 1, 4]);
    expect(all.features[0]!.properties).toHaveProperty('matched_rules');
    await runExport(app, { ...BOILERS, subject: 'listed', columns: 'shown' }, null, shown);
    const [header, ...rows] = (await textOf(app, 1)).trim().split('\r\n');
    expect(header).toBe('capacity_tph,verdict,nearest_plant,lon,lat,datum,synthetic');
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['40', 'close'],
      ['20', 'outside'],
      ['10', 'close'],
      ['', 'review'],
    ]);
  });

  it('says in name and file that units were set by hand, and which layers decided along', async () => {
    const app = await opened();
    overrideUnit(app, 'u1', 'out');
    await addLayer(app, layerOf('built-up-areas', []));
    await runExport(app, { ...BOILERS, format: 'geojson' });
    expect(app.saved[0]!.name).toBe('演示-筛查结果-2020-03-31-15km-情景.geojson');
    const { madeWith } = JSON.parse(await textOf(app, 0)) as { madeWith: Record<string, string> };
    expect(madeWith).toMatchObject({
      unit_overrides: '−u1',
      user_layers: '我的built-up-areas (built-up-areas, 0)',
      layers_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    await runExport(app, { ...BOILERS, subject: 'coverage', format: 'geojson' });
    const coverage = JSON.parse(await textOf(app, 1)) as typeof madeWith;
    expect(coverage.madeWith).toMatchObject({ unit_overrides: '−u1', layers_hash: madeWith.layers_hash });
    overrideUnit(app, 'u1', null);
    await runExport(app, BOILERS);
    expect(app.saved[2]!.name).toBe('演示-筛查结果-2020-03-31-15km.csv');
  });

  it('names files in the language of the interface, without demo for an own ledger', async () => {
    const app = await opened();
    const report = reportOf({
      rowsRead: 6,
      accepted: 5,
      header: ['lon', 'lat'],
      rejects: rejectsOf([
        { row: 6, sheetRow: 7, cells: ['0', '0'], code: 'position-zero', column: 'lon, lat', value: '0, 0' },
      ]),
    });
    await setLedger(app, ledgerOf(SOME_BOILERS.map((boiler) => ({ ...boiler, synthetic: false }))), {
      kind: 'file',
      reports: [report],
    });
    setAppearance(app, { lang: 'en' });
    expect(app.saveSettings).toHaveBeenCalledWith({ theme: 'auto', lang: 'en', singleKeys: true });
    await runExport(app, BOILERS);
    await runExport(app, { ...BOILERS, subject: 'coverage' });
    await runExport(app, { ...BOILERS, system: 'gcj02' });
    // Coverage as a table has no coordinates, so its name has no datum.
    await runExport(app, { ...BOILERS, subject: 'coverage', system: 'gcj02' });
    await runExport(app, { ...BOILERS, subject: 'ledger', format: 'shp' });
    await exportRejects(app, report, 'csv');
    expect(app.saved.map(({ name }) => name)).toEqual([
      'screening-result-2020-03-31-15km.csv',
      'heat-coverage-2020-03-31-15km.csv',
      'screening-result-2020-03-31-15km-gcj02.csv',
      'heat-coverage-2020-03-31-15km.csv',
      'boiler-ledger.shp.zip',
      'rejected-rows.csv',
    ]);
    expect(await textOf(app, 5)).toContain('position-zero');
    expect(await textOf(app, 2)).toContain(',gcj02,');
  });

  it('remembers the last choice, and says how the last file went', async () => {
    const app = await opened();
    chooseExport(app, { format: 'kml', subject: 'results', system: 'gcj02' });
    await runExport(app, app.store.getState().view.exportChoice);
    expect(app.store.getState().view).toMatchObject({
      exportChoice: { format: 'kml', subject: 'results', system: 'gcj02' },
      exportRun: { status: 'done', notes: [{ code: 'write-kml-not-wgs84' }] },
    });
    chooseExport(app, { format: 'kml', system: 'cgcs2000-gk3' });
    await runExport(app, app.store.getState().view.exportChoice);
    expect(app.store.getState().view.exportRun).toMatchObject({
      status: 'refused',
      code: 'write-kml-needs-degrees',
    });
    expect(app.saved).toHaveLength(1);
  });

  it('saves nothing after it was stopped, and can be started again', async () => {
    const app = await opened();
    const stopped = runExport(app, BOILERS);
    stopExport(app);
    await stopped;
    expect(app.saved).toHaveLength(0);
    expect(app.store.getState().view.exportRun).toBeNull();
    await runExport(app, BOILERS);
    expect(app.saved).toHaveLength(1);
  });

  it('tells the user when a file does not come', async () => {
    const app = await opened();
    app.failNext('writeExport', 'the worker died');
    await runExport(app, BOILERS);
    expect(app.saved).toHaveLength(0);
    expect(app.store.getState().view.notice).toEqual({ code: 'export-failed', detail: 'the worker died' });
    expect(app.store.getState().view.exportRun).toBeNull();
  });
});
