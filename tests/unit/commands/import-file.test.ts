import { describe, expect, it } from 'vitest';
import {
  cancelImport,
  chooseImport,
  closeImport,
  importChosenFile,
  openImport,
  showImportReport,
} from '../../../src/commands/import-file.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { NO_ISSUES } from '../../../src/domain/import-outcome.ts';
import { selectIsDemo } from '../../../src/state/selectors.ts';
import { rejectsOf } from '../../fixtures/import-outcomes.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, someApp } from '../../fixtures/some-app.ts';

const FILE = new File(['x'], '台账.csv');

function imported() {
  return {
    ok: true as const,
    ledger: ledgerOf(SOME_BOILERS.slice(0, 2).map((boiler) => ({ ...boiler, synthetic: false }))),
    rejects: rejectsOf([
      { row: 3, sheetRow: 4, cells: ['x'], code: 'position-zero', column: '经度', value: '0, 0' },
    ]),
    issues: NO_ISSUES,
    kind: 'boilers' as const,
    header: ['经度'],
    rowHeader: ['经度'],
    headerRows: { first: 0, last: 0 },
    isSpatial: false,
    mapping: {},
    rowsRead: 3,
    accepted: 2,
    notes: [],
    provenance: {
      fileName: '台账.csv',
      table: '',
      format: 'csv',
      encoding: 'gb18030',
      importedAt: '2020-01-01T00:00:00.000Z',
      datumHistory: [],
    },
  };
}

describe('importing a file', () => {
  it('has no datum until the user chooses one, and does not start without', async () => {
    const app = someApp();
    openImport(app, FILE);
    expect(app.store.getState().view.importSession).toMatchObject({
      step: 'choose',
      file: FILE,
      datum: null,
    });
    await importChosenFile(app);
    expect(app.store.getState().view.importSession!.step).toBe('choose');
  });

  it('accounts for every row and replaces the demonstration ledger', async () => {
    const app = someApp();
    await loadDemo(app);
    app.importResult = imported();
    openImport(app, FILE);
    chooseImport(app, { datum: 'gcj02' });
    await importChosenFile(app);
    const state = app.store.getState();
    const session = state.view.importSession;
    if (session?.step !== 'finished') throw new Error(`step ${session?.step}`);
    expect(session.accepted + session.report.rejects.count).toBe(session.report.rowsRead);
    expect(selectIsDemo(state)).toBe(false);
    expect(state.project.ledger!.columns.count).toBe(2);
    expect([...state.analysis.screening!.result.verdict]).toEqual([0, 0]);
    closeImport(app);
    showImportReport(app);
    expect(app.store.getState().view.importSession).toMatchObject({ step: 'finished', accepted: 2 });
  });

  it('keeps the loaded ledger when a file cannot be read, and says why', async () => {
    const app = someApp();
    await loadDemo(app);
    const before = app.store.getState().project.ledger;
    for (const [result, code] of [
      [{ ok: false as const, error: { code: 'file-empty' as const, params: {} } }, 'file-empty'],
      [new Error('out of memory'), 'import-crashed'],
    ] as const) {
      app.importResult = result;
      openImport(app, FILE);
      chooseImport(app, { datum: 'wgs84' });
      await importChosenFile(app);
      expect(app.store.getState().view.importSession).toMatchObject({ step: 'failed', code });
      expect(app.store.getState().project.ledger).toBe(before);
    }
  });

  it('stops at once when cancelled, with nothing changed', async () => {
    const app = someApp();
    app.importResult = null;
    openImport(app, FILE);
    chooseImport(app, { datum: 'wgs84' });
    const running = importChosenFile(app);
    cancelImport(app);
    await running;
    expect(app.workers.importer.cancel).toHaveBeenCalledOnce();
    expect(app.store.getState().view.importSession).toMatchObject({ step: 'choose', file: null });
    expect(app.store.getState().project.ledger).toBeNull();
  });
});
