import { describe, expect, it } from 'vitest';
import { exportBoilers } from '../../../src/commands/export-boilers.ts';
import { exportCoverage } from '../../../src/commands/export-coverage.ts';
import { exportRejects } from '../../../src/commands/export-rejects.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { checkBoilers, selectBoiler } from '../../../src/commands/select-boiler.ts';
import { setAppearance } from '../../../src/commands/set-appearance.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { NO_ISSUES } from '../../../src/domain/import-outcome.ts';
import { rejectsOf } from '../../fixtures/import-outcomes.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, someApp } from '../../fixtures/some-app.ts';

async function opened() {
  const app = someApp();
  await loadDemo(app);
  return app;
}

describe('exporting', () => {
  it('writes only what must close into the closure list, and 演示 into its name', async () => {
    const app = await opened();
    await exportBoilers(app, 'closureList', 'csv');
    const { name, text } = app.saved[0]!;
    expect(name).toBe('演示-关停清单-2020-03-31-15km.csv');
    const [header, ...rows] = text.trim().split('\r\n');
    expect(header).toContain('verdict');
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toContain(',close,');
  });

  it('writes the ticked boilers in ledger order, else the open one', async () => {
    const app = await opened();
    selectBoiler(app, 4);
    await exportBoilers(app, 'selection', 'geojson');
    checkBoilers(app, [3, 1], true);
    await exportBoilers(app, 'selection', 'geojson');
    const rows = app.saved.map(({ text }) =>
      (JSON.parse(text) as { features: { properties: { row: number } }[] }).features.map(
        ({ properties }) => properties.row,
      ),
    );
    expect(rows).toEqual([[5], [2, 4]]);
  });

  it('names files in the language of the interface, without demo for an own ledger', async () => {
    const app = await opened();
    await setLedger(app, ledgerOf(SOME_BOILERS), {
      kind: 'file',
      report: {
        fileName: 'a.csv',
        datum: 'wgs84',
        encoding: 'utf-8',
        rowsRead: 6,
        header: ['lon', 'lat'],
        rejects: rejectsOf([
          {
            row: 6,
            sheetRow: 7,
            cells: ['0', '0'],
            code: 'position-zero',
            column: 'lon, lat',
            value: '0, 0',
          },
        ]),
        issues: NO_ISSUES,
        notes: [],
      },
    });
    setAppearance(app, { lang: 'en' });
    expect(app.saveSettings).toHaveBeenCalledWith({ theme: 'auto', lang: 'en' });
    await exportBoilers(app, 'results', 'csv');
    await exportCoverage(app);
    await exportRejects(app);
    expect(app.saved.map(({ name }) => name)).toEqual([
      'screening-result-2020-03-31-15km.csv',
      'heat-coverage-2020-03-31-15km.csv',
      'rejected-rows.csv',
    ]);
    expect(app.saved[2]!.text).toContain('position-zero');
  });

  it('tells the user when a file does not come', async () => {
    const app = await opened();
    app.failNext('exportResults', 'the worker died');
    await exportBoilers(app, 'results', 'csv');
    expect(app.saved).toHaveLength(0);
    expect(app.store.getState().view.notice).toEqual({ code: 'export-failed', detail: 'the worker died' });
  });
});
