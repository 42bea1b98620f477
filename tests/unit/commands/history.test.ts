import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLayer } from '../../../src/commands/add-layer.ts';
import { renameLayer } from '../../../src/commands/arrange-layers.ts';
import { setTableView } from '../../../src/commands/arrange-panels.ts';
import { addBookmark, removeBookmark } from '../../../src/commands/bookmarks.ts';
import { changeQuietly, followHistory, redo, undo } from '../../../src/commands/history.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { overrideUnit } from '../../../src/commands/override-unit.ts';
import { removeLayer, undoRemoval } from '../../../src/commands/remove-layer.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { keptOf } from '../../../src/state/history.ts';
import { patchKeeping, patchView } from '../../../src/state/store.ts';
import { ledgerOf } from '../../fixtures/small-world.ts';
import { SOME_BOILERS, type SomeApp, someApp } from '../../fixtures/some-app.ts';
import { someLayer } from '../../fixtures/some-layer.ts';

/** An app whose open project is the user's own, with a clock that the test moves. */
function openApp(phase: 'own' | 'demo' = 'own') {
  const app = someApp();
  patchKeeping(app.store, { id: 'p1', phase });
  patchView(app.store, { viewport: { lon: 117, lat: 39, zoom: 8, bounds: [116, 38, 118, 40] } });
  const clock = { ms: 0 };
  followHistory(app, () => clock.ms);
  return { app, clock };
}

const stateOf = (app: SomeApp) => app.store.getState();
const codes = (app: SomeApp) => stateOf(app).history.past.map(({ change }) => change.code);

describe('undo and redo', () => {
  it('takes back and does again, with verdicts computed anew', async () => {
    const { app } = openApp();
    await setLedger(app, ledgerOf(SOME_BOILERS), { kind: 'demo' });
    setParams(app, { radiusKm: 20 });
    expect(stateOf(app).history.past.at(-1)!.change).toMatchObject({ code: 'radius', from: '15', to: '20' });
    const version = stateOf(app).project.inputVersion;
    await undo(app);
    expect(stateOf(app).project.params.radiusKm).toBe(15);
    expect(stateOf(app).project.inputVersion).toBeGreaterThan(version);
    expect(stateOf(app).analysis.screening?.params.radiusKm).toBe(15);
    await redo(app);
    expect(stateOf(app).analysis.screening?.params.radiusKm).toBe(20);
  });

  it('makes one step of a drag, and two of what comes apart', () => {
    const { app, clock } = openApp();
    for (const radiusKm of [16, 17, 18]) {
      setParams(app, { radiusKm });
      clock.ms += 300;
    }
    expect(codes(app)).toEqual(['radius']);
    expect(stateOf(app).history.past[0]!.change).toMatchObject({ from: '15', to: '18' });
    setParams(app, { asOf: '2019-12-31' });
    clock.ms += 5000;
    setParams(app, { asOf: '2019-11-30' });
    expect(codes(app)).toEqual(['radius', 'as-of', 'as-of']);
  });

  it('does not go on with a step that was done again', async () => {
    const { app } = openApp();
    setParams(app, { radiusKm: 16 });
    await undo(app);
    await redo(app);
    setParams(app, { radiusKm: 17 });
    expect(codes(app)).toEqual(['radius', 'radius']);
  });

  it('leaves out what is looked at only', () => {
    const { app } = openApp();
    patchView(app.store, { tab: 'coverage', layerPanelOpen: false });
    patchView(app.store, { viewport: { lon: 110, lat: 35, zoom: 7, bounds: [109, 34, 111, 36] } });
    setTableView(app, { sort: { column: 'name', descending: true } });
    expect(codes(app)).toEqual([]);
    setTableView(app, { verdict: 'close' });
    expect(codes(app)).toEqual(['filter']);
  });

  it('names what was done to ledgers and layers', async () => {
    const { app } = openApp();
    await setLedger(app, ledgerOf(SOME_BOILERS), { kind: 'demo' });
    await addLayer(app, someLayer('stations'));
    renameLayer(app, 'stations-1', '微站');
    await removeLayer(app, 'stations-1');
    addBookmark(app, '东丽');
    overrideUnit(app, 'U1', 'out');
    expect(codes(app)).toEqual([
      'ledger-set',
      'layer-added',
      'layer-renamed',
      'layer-removed',
      'bookmark-added',
      'unit-override',
    ]);
  });

  it('closes what was open of a ledger or layer that goes', async () => {
    const { app } = openApp();
    await addLayer(app, someLayer('stations'));
    const feature = { kind: 'user-feature', title: '', properties: { layer: 'stations-1', row: 0 } } as const;
    app.store.setState(({ selection }) => ({
      selection: { ...selection, picked: { lon: 117, lat: 39, features: [feature] } },
    }));
    await undo(app);
    expect(stateOf(app).selection.picked).toBeNull();
    await setLedger(app, ledgerOf(SOME_BOILERS), { kind: 'demo' });
    app.store.setState(({ selection }) => ({ selection: { ...selection, boiler: 2 } }));
    await undo(app);
    expect(stateOf(app).selection.boiler).toBeNull();
    expect(stateOf(app).analysis.screening).toBeNull();
  });

  it('undoes a removal by its notice, or puts the layer back where more was changed since', async () => {
    const { app } = openApp();
    await addLayer(app, someLayer('stations'));
    await removeLayer(app, 'stations-1');
    await undoRemoval(app);
    expect(codes(app)).toEqual(['layer-added']);
    await removeLayer(app, 'stations-1');
    setParams(app, { radiusKm: 20 });
    await undoRemoval(app);
    expect(stateOf(app).project.params.radiusKm).toBe(20);
    expect(stateOf(app).project.layers).toHaveLength(1);
    expect(codes(app)).toEqual(['layer-added', 'layer-removed', 'radius', 'layer-added']);
  });

  it('begins anew with another project, and does not count the example that arrives', async () => {
    const { app } = openApp('demo');
    setParams(app, { radiusKm: 20 });
    await loadDemo(app);
    expect(codes(app)).toEqual(['radius']);
    await undo(app);
    expect(stateOf(app).project.ledger?.origin.kind).toBe('demo');
    await redo(app);
    patchKeeping(app.store, { id: 'p2' });
    expect(codes(app)).toEqual([]);
    changeQuietly(app.store, () => setParams(app, { radiusKm: 9 }));
    expect(codes(app)).toEqual([]);
  });

  it('gives up old ledgers that take too much memory, and says so', async () => {
    const { app, clock } = openApp();
    const big = (name: string) => {
      const columns = { ...ledgerOf(SOME_BOILERS), row: new Uint32Array(40 * 2 ** 20) };
      const report = { provenance: { fileName: name } } as never;
      app.store.setState(({ project }) => ({
        project: {
          ...project,
          ledger: { version: ++clock.ms, columns, origin: { kind: 'file', reports: [report] } },
        },
      }));
    };
    for (const name of ['甲.csv', '乙.csv']) big(name);
    expect(stateOf(app).history.past).toHaveLength(2);
    expect(stateOf(app).view.notice).toBeNull();
    big('丙.csv');
    expect(stateOf(app).view.notice).toMatchObject({ code: 'history-trimmed', detail: '甲.csv' });
    // Each takes 160 MB: 丙 is in the project, only one other can be held.
    const held = new Set(stateOf(app).history.past.map(({ before }) => before.project.ledger));
    expect(held.size).toBe(1);
    expect([...held]).not.toContain(null);
  });

  it('gives the first project back when all is undone, and the last when all is redone', async () => {
    const layer = (id: string) => someLayer('other', undefined, { id, name: id });
    const command = fc.oneof(
      fc.record({ do: fc.constant('radius'), n: fc.integer({ min: 1, max: 50 }) }),
      fc.record({ do: fc.constant('unit'), n: fc.integer({ min: 0, max: 3 }) }),
      fc.record({ do: fc.constant('add'), n: fc.integer({ min: 0, max: 99 }) }),
      fc.record({ do: fc.constant('remove'), n: fc.integer({ min: 0, max: 99 }) }),
      fc.record({ do: fc.constant('rename'), n: fc.integer({ min: 0, max: 99 }) }),
      fc.record({ do: fc.constant('ledger'), n: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ do: fc.constant('bookmark'), n: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ do: fc.constant('forget'), n: fc.integer({ min: 0, max: 9 }) }),
      fc.record({ do: fc.constant('filter'), n: fc.integer({ min: 0, max: 1 }) }),
      fc.record({ do: fc.constant('undo'), n: fc.constant(0) }),
      fc.record({ do: fc.constant('redo'), n: fc.constant(0) }),
      fc.record({ do: fc.constant('wait'), n: fc.integer({ min: 0, max: 2000 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), async (commands) => {
        const { app, clock } = openApp();
        const first = keptOf(stateOf(app));
        let ids = 0;
        for (const { do: what, n } of commands) {
          const { layers, bookmarks } = stateOf(app).project;
          const at = layers[n % Math.max(1, layers.length)];
          if (what === 'radius') setParams(app, { radiusKm: n });
          else if (what === 'unit') overrideUnit(app, `U${n}`, 'out');
          else if (what === 'add') void addLayer(app, layer(`l${++ids}`), n % (layers.length + 1));
          else if (what === 'remove' && at) void removeLayer(app, at.id);
          else if (what === 'rename' && at) renameLayer(app, at.id, `n${n}`);
          else if (what === 'ledger')
            void setLedger(app, ledgerOf(SOME_BOILERS.slice(0, n)), { kind: 'demo' });
          else if (what === 'bookmark') addBookmark(app, `b${n}`);
          else if (what === 'forget' && bookmarks[0]) removeBookmark(app, bookmarks[0].id);
          else if (what === 'filter') setTableView(app, { verdict: n === 0 ? 'close' : null });
          else if (what === 'undo') void undo(app);
          else if (what === 'redo') void redo(app);
          else if (what === 'wait') clock.ms += n;
        }
        while (stateOf(app).history.future.length > 0) void redo(app);
        const last = keptOf(stateOf(app));
        while (stateOf(app).history.past.length > 0) void undo(app);
        expect(keptOf(stateOf(app))).toEqual(first);
        while (stateOf(app).history.future.length > 0) await redo(app);
        expect(keptOf(stateOf(app))).toEqual(last);
        expect(stateOf(app).project.ledger).toBe(last.project.ledger);
        expect(stateOf(app).analysis.phase).toMatchObject(
          last.project.params === first.project.params && last.project.ledger === null
            ? {}
            : { status: 'done', inputVersion: stateOf(app).project.inputVersion },
        );
      }),
      { seed: 20261124, numRuns: 60 },
    );
  });
});
