import { describe, expect, it } from 'vitest';
import { addLayer } from '../../../src/commands/add-layer.ts';
import { renameLayer, setUserLayerVisible, zoomToLayer } from '../../../src/commands/arrange-layers.ts';
import { removeLayer, undoRemoval } from '../../../src/commands/remove-layer.ts';
import { someApp } from '../../fixtures/some-app.ts';
import { someLayer } from '../../fixtures/some-layer.ts';

describe("the user's own layers", () => {
  it('computes verdicts again for a layer of facts, and not for one that only shows', async () => {
    const app = someApp();
    await addLayer(app, someLayer('stations'));
    expect(app.store.getState().project.inputVersion).toBe(0);
    expect(app.calls).toEqual([]);
    await addLayer(app, someLayer('built-up-areas'));
    expect(app.store.getState().project.inputVersion).toBe(1);
    expect(app.calls).toContain('cover');
    expect(app.store.getState().project.layers.map(({ kind }) => kind)).toEqual([
      'stations',
      'built-up-areas',
    ]);
  });

  it('puts a removed layer back where it was', async () => {
    const app = someApp();
    for (const kind of ['stations', 'built-up-areas', 'sidings'] as const)
      await addLayer(app, someLayer(kind));
    const before = app.store.getState().project;
    await removeLayer(app, 'built-up-areas-1');
    const { project, view } = app.store.getState();
    expect(project.layers.map(({ kind }) => kind)).toEqual(['stations', 'sidings']);
    expect(project.inputVersion).toBe(before.inputVersion + 1);
    expect(view.notice).toMatchObject({ code: 'layer-removed', detail: '建成区 2020' });
    await undoRemoval(app);
    expect(app.store.getState().project.layers).toEqual(before.layers);
    expect(app.store.getState().view.notice).toBeNull();
  });

  it('renames, hides and flies to a layer', async () => {
    const app = someApp();
    await addLayer(app, someLayer('other'));
    renameLayer(app, 'other-1', ' 参考点 ');
    renameLayer(app, 'other-1', '  ');
    expect(app.store.getState().project.layers[0]?.name).toBe('参考点');
    setUserLayerVisible(app, 'other-1', false);
    expect(app.store.getState().view.hiddenUserLayers).toEqual(['other-1']);
    setUserLayerVisible(app, 'other-1', true);
    expect(app.store.getState().view.hiddenUserLayers).toEqual([]);
    zoomToLayer(app, 'other-1');
    expect(app.store.getState().view.flight).toEqual({
      to: 'bounds',
      bounds: [117.0, 38.8, 117.4, 39.2].map((degrees) => expect.closeTo(degrees, 9)),
    });
  });
});
