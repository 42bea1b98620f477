import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { checkBoilers, clearChecked, selectBoiler, showPicked } from '../../../src/commands/select-boiler.ts';
import { listChecked } from '../../../src/state/checked-boilers.ts';
import { patchView } from '../../../src/state/store.ts';
import { SOME_BOILERS, someApp } from '../../fixtures/some-app.ts';

const FAR = { lon: 0, lat: 0, zoom: 8, bounds: [-1, -1, 1, 1] } as const;

describe('selecting', () => {
  it('moves the map only where the boiler is out of sight', async () => {
    const app = someApp();
    await loadDemo(app);
    const { lon, lat } = SOME_BOILERS[0]!;
    patchView(app.store, { viewport: { ...FAR, bounds: [lon! - 1, lat! - 1, lon! + 1, lat! + 1] } });
    selectBoiler(app, 0, 'reveal');
    expect(app.store.getState().view.flight).toBeNull();
    patchView(app.store, { viewport: FAR });
    selectBoiler(app, 0, 'reveal');
    expect(app.store.getState().view.flight).toEqual({ to: 'position', lon, lat });
  });

  it('shows either a boiler or what was clicked beside one', () => {
    const app = someApp();
    selectBoiler(app, 2);
    showPicked(app, { lon: 1, lat: 2, features: [] });
    expect(app.store.getState().selection).toMatchObject({ boiler: null, picked: { lon: 1 } });
    selectBoiler(app, 3);
    expect(app.store.getState().selection).toMatchObject({ boiler: 3, picked: null });
  });

  it('ticks and unticks without touching earlier ticks', async () => {
    const app = someApp();
    await loadDemo(app);
    checkBoilers(app, [1, 2, 3], true);
    const before = app.store.getState().selection.checked;
    checkBoilers(app, [2], false);
    expect([...listChecked(app.store.getState().selection.checked)]).toEqual([1, 3]);
    expect([...listChecked(before)]).toEqual([1, 2, 3]);
    clearChecked(app);
    expect(app.store.getState().selection.checked.count).toBe(0);
  });
});
