import { describe, expect, it } from 'vitest';
import { setTableView } from '../../../src/commands/arrange-panels.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { orderTable } from '../../../src/commands/order-table.ts';
import { runAnalysis } from '../../../src/commands/run-analysis.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { switchArea } from '../../../src/commands/switch-area.ts';
import { selectTable, selectTableIsCurrent } from '../../../src/state/selectors.ts';
import type { AppStore } from '../../../src/state/store.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, type SomeApp, someApp } from '../../fixtures/some-app.ts';

async function opened() {
  const app = someApp();
  await loadDemo(app);
  return app;
}

const shownRows = ({ store }: { store: AppStore }) => [...selectTable(store.getState())!.rows];
const isCurrent = ({ store }: SomeApp) => selectTableIsCurrent(store.getState());

async function settled(app: SomeApp) {
  await expect.poll(() => isCurrent(app)).toBe(true);
}

describe('the order of the table', () => {
  it('comes with the verdicts', async () => {
    const app = await opened();
    expect(isCurrent(app)).toBe(true);
    expect(shownRows(app)).toEqual([0, 1, 2, 3, 4]);
  });

  it('stays, marked as not current, until the new one is there', async () => {
    const app = await opened();
    setTableView(app, { sort: { column: 'row', descending: true } });
    expect(isCurrent(app)).toBe(false);
    expect(shownRows(app)).toEqual([0, 1, 2, 3, 4]);
    await settled(app);
    expect(shownRows(app)).toEqual([4, 3, 2, 1, 0]);
  });

  it('is the last of several that are asked for in a row', async () => {
    const app = await opened();
    setTableView(app, { sort: { column: 'name', descending: false } });
    setTableView(app, { verdict: 'close' });
    setTableView(app, { sort: { column: 'row', descending: true } });
    await settled(app);
    expect(shownRows(app)).toEqual([1, 0]);
  });

  it('follows the area only where the table is limited to it', async () => {
    const app = await opened();
    app.calls.length = 0;
    switchArea(app, '廊坊');
    expect(isCurrent(app)).toBe(true);
    expect(app.calls).toEqual([]);
    setTableView(app, { areaOnly: true });
    await settled(app);
    expect(shownRows(app)).toEqual([2]);
    switchArea(app, '2+26');
    await settled(app);
    expect(shownRows(app)).toEqual([0, 1, 2]);
  });

  it('is never that of other verdicts, whatever changes together', async () => {
    const app = await opened();
    const mixed: unknown[] = [];
    app.store.subscribe((state) => {
      const table = selectTable(state);
      if (
        table !== null &&
        (table.of !== state.analysis.screening || table.rows.length > table.of.result.count)
      ) {
        mixed.push(table);
      }
    });
    setTableView(app, { sort: { column: 'row', descending: true } });
    setParams(app, { radiusKm: 30 });
    setTableView(app, { sort: { column: 'name', descending: true } });
    const replaced = setLedger(app, ledgerOf(SOME_BOILERS.slice(0, 2)), { kind: 'demo' });
    expect(selectTable(app.store.getState())).toBeNull();
    setTableView(app, { sort: { column: 'name', descending: false } });
    await replaced;
    await settled(app);
    expect(shownRows(app)).toEqual([1, 0]);
    expect(mixed).toEqual([]);
  });

  it('says when it fails, keeps the order that was shown, and works again', async () => {
    const app = await opened();
    app.failNext('orderTable', 'the worker died');
    setTableView(app, { sort: { column: 'row', descending: true } });
    await expect.poll(() => app.store.getState().view.notice?.code).toBe('table-failed');
    expect(shownRows(app)).toEqual([0, 1, 2, 3, 4]);
    expect(isCurrent(app)).toBe(false);
    await orderTable(app);
    expect(shownRows(app)).toEqual([4, 3, 2, 1, 0]);
  });

  it('can be changed while the last analysis failed', async () => {
    const app = await opened();
    app.failNext('screen', 'the worker died');
    setParams(app, { radiusKm: 16 });
    await runAnalysis(app);
    setTableView(app, { verdict: 'close' });
    await expect.poll(() => shownRows(app)).toEqual([0, 1]);
  });
});
