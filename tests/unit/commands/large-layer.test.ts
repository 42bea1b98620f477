import { describe, expect, it } from 'vitest';
import {
  closeLargeLayer,
  followLargeLayer,
  openLargeLayer,
  readLargeView,
  selectLargeBoiler,
  setLargeVisible,
} from '../../../src/commands/large-layer.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import type { LargeSource } from '../../../src/domain/large-layer.ts';
import { isLargeCurrent, largeRequest } from '../../../src/state/large-layer.ts';
import { createMapModelSelector } from '../../../src/state/select-map-model.ts';
import { patchView } from '../../../src/state/store.ts';
import { pointLayer, scatterPoints } from '../../fixtures/point-layer.ts';
import { middleOf } from '../../fixtures/small-world.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const { lon, lat } = middleOf('东丽区');
const around = [lon - 0.1, lat - 0.1, lon + 0.1, lat + 0.1] as const;
const file = (name: string, bytes: Uint8Array): LargeSource => ({
  kind: 'file',
  file: new File([bytes.slice()], name),
});
const ledger = file('boilers.fgb', pointLayer(scatterPoints(50, around)));
const look = (app: SomeApp, bounds: readonly [number, number, number, number]) =>
  patchView(app.store, { viewport: { lon, lat, zoom: 9, bounds } });

async function opened() {
  const app = someApp();
  look(app, around);
  await openLargeLayer(app, ledger, 'wgs84');
  return app;
}
const large = ({ store }: SomeApp) => store.getState().large!;
const isCurrent = (app: SomeApp) => isLargeCurrent(large(app), largeRequest(app.store.getState()));

describe('a large layer', () => {
  it('flies to its extent and shows the points in view', async () => {
    const app = await opened();
    expect(large(app)).toMatchObject({
      phase: { step: 'ready', info: { count: 50 } },
      shown: { view: { kind: 'points' } },
    });
    expect(app.store.getState().view.flight).toMatchObject({ to: 'bounds' });
    const model = createMapModelSelector()(app.store.getState());
    expect(model.large).toMatchObject({
      points: { count: 50, synthetic: false },
      counts: null,
      selected: null,
    });
  });

  it('follows the map and the parameters; what is shown is marked until then', async () => {
    const app = await opened();
    const stop = followLargeLayer(app);
    look(app, [lon, lat, lon + 0.1, lat + 0.1]);
    expect(isCurrent(app)).toBe(false);
    await expect.poll(() => isCurrent(app)).toBe(true);
    const { view } = large(app).shown!;
    expect(view.kind === 'points' && view.lon.every((x) => x >= lon)).toBe(true);
    setParams(app, { radiusKm: 3 });
    expect(isCurrent(app)).toBe(false);
    await expect.poll(() => isCurrent(app)).toBe(true);
    // The user's layers add facts here too.
    app.store.setState(({ project }) => ({ project: { ...project, layers: [...project.layers] } }));
    expect(isCurrent(app)).toBe(false);
    await expect.poll(() => isCurrent(app)).toBe(true);
    stop();
  });

  it('shows the last of many views that are asked for in a row', async () => {
    const app = await opened();
    for (const step of [1, 2, 3, 4]) {
      look(app, [lon - 0.1, lat - 0.1, lon + step / 100, lat + 0.1]);
      void readLargeView(app);
    }
    await expect.poll(() => isCurrent(app)).toBe(true);
  });

  it('opens the reasoning of a point, and closes it when the point is no longer in view', async () => {
    const app = await opened();
    await selectLargeBoiler(app, 3);
    const { boiler } = large(app);
    expect(boiler).toMatchObject({ id: expect.stringMatching(/^GL-/), trace: { params: { radiusKm: 15 } } });
    expect(createMapModelSelector()(app.store.getState()).large!.selected).toEqual([
      boiler!.lon,
      boiler!.lat,
    ]);
    setParams(app, { radiusKm: 3 });
    await readLargeView(app);
    expect(large(app).boiler).toMatchObject({ feature: boiler!.feature, trace: { params: { radiusKm: 3 } } });
    look(app, [0, 0, 1, 1]);
    await readLargeView(app);
    expect(large(app).boiler).toBeNull();
  });

  it('keeps its points’ identity on the map while they are the same', async () => {
    const app = await opened();
    const select = createMapModelSelector();
    const before = select(app.store.getState()).large!.points;
    await selectLargeBoiler(app, 3);
    expect(select(app.store.getState()).large!.points).toBe(before);
  });

  it('says why it cannot be opened, and gives way to the next one', async () => {
    const app = someApp();
    look(app, around);
    await openLargeLayer(app, file('a.csv', new TextEncoder().encode('编号,经度,纬度\n1,116,39')), 'wgs84');
    expect(large(app).phase).toEqual({ step: 'failed', problem: { code: 'fgb-not', params: {} } });
    await openLargeLayer(app, ledger, 'wgs84');
    expect(large(app).phase.step).toBe('ready');
  });

  it('is not read while it is hidden, and gone when it is closed', async () => {
    const app = await opened();
    setLargeVisible(app, false);
    expect(createMapModelSelector()(app.store.getState()).large).toBeNull();
    look(app, [lon, lat, lon + 0.1, lat + 0.1]);
    await readLargeView(app);
    expect(isCurrent(app)).toBe(false);
    setLargeVisible(app, true);
    await expect.poll(() => isCurrent(app)).toBe(true);
    closeLargeLayer(app);
    expect(app.store.getState().large).toBeNull();
  });
});
