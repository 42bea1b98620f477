import { describe, expect, it } from 'vitest';
import { addLayer } from '../../../src/commands/add-layer.ts';
import { renameLayer, zoomToBundledLayer, zoomToLayer } from '../../../src/commands/arrange-layers.ts';
import { layerColumnChoices, readLayerChoices } from '../../../src/commands/read-layer-choices.ts';
import { removeLayer } from '../../../src/commands/remove-layer.ts';
import { savedProjectOf } from '../../../src/commands/saved-project-of.ts';
import { applySavedView } from '../../../src/commands/saved-view.ts';
import { placeLayer, resetLayerOrder, resetLook, setLook } from '../../../src/commands/set-look.ts';
import { DEFAULT_LOOK } from '../../../src/domain/layer-look.ts';
import { arrangedLayerOrder, defaultLayerOrder } from '../../../src/state/layer-order.ts';
import { patchView } from '../../../src/state/store.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';
import { someLayer, square } from '../../fixtures/some-layer.ts';

const viewOf = (app: SomeApp) => app.store.getState().view;
const orderOf = (app: SomeApp) =>
  arrangedLayerOrder(viewOf(app).layerOrder, app.store.getState().project.layers);
const POINTS = [117, 118, 119].map((lon) => ({ type: 'Point' as const, coordinates: [lon, 39] }));
const stations = someLayer('stations', POINTS, {
  header: ['名称', '类型'],
  rows: [
    ['一站', '国控'],
    ['二站', '省控'],
    ['三站', ''],
  ],
});

describe('the look of a layer', () => {
  it('is kept only while it is not as the layer comes', () => {
    const app = someApp();
    setLook(app, 'chp', { opacity: 0.4 });
    setLook(app, 'chp', { labels: 'few' });
    expect(viewOf(app).layerLooks).toEqual({ chp: { ...DEFAULT_LOOK, opacity: 0.4, labels: 'few' } });
    setLook(app, 'chp', { labels: 'normal', opacity: 1 });
    expect(viewOf(app).layerLooks).toEqual({});
    setLook(app, 'chp', { minZoom: 7 });
    resetLook(app, 'chp');
    expect(viewOf(app).layerLooks).toEqual({});
  });

  it('changes no result', () => {
    const app = someApp();
    const before = app.store.getState();
    setLook(app, 'coal-ban', { filter: { kind: 'values', column: 'place', values: [] } });
    placeLayer(app, 'coal-ban', null);
    expect(app.store.getState().project).toBe(before.project);
    expect(app.store.getState().analysis).toBe(before.analysis);
    expect(app.calls).toEqual([]);
  });

  it('of a user’s layer outlives another name, is saved, and goes with the layer', async () => {
    const app = someApp();
    await addLayer(app, stations);
    setLook(app, stations.id, { opacity: 0.3 });
    setLook(app, 'chp', { opacity: 0.6 });
    placeLayer(app, stations.id, null);
    renameLayer(app, stations.id, '站点');
    expect(viewOf(app).layerLooks[stations.id]?.opacity).toBe(0.3);

    const { view } = savedProjectOf(app.store.getState());
    const opened = applySavedView(viewOf(someApp()), view);
    expect(opened.layerLooks).toEqual(viewOf(app).layerLooks);
    expect(opened.layerOrder.at(-1)).toBe(stations.id);

    await removeLayer(app, stations.id);
    const left = savedProjectOf(app.store.getState()).view;
    expect(Object.keys(left.layerLooks)).toEqual(['chp']);
    expect(left.layerOrder).not.toContain(stations.id);
  });
});

describe('the order of layers', () => {
  it('changes by one layer at a time, and back to the first', async () => {
    const app = someApp();
    await addLayer(app, stations);
    const before = orderOf(app);
    placeLayer(app, 'chp', 'boilers');
    expect(orderOf(app).slice(0, 3)).toEqual(['labels', 'chp', 'boilers']);
    expect(orderOf(app).toSorted()).toEqual(before.toSorted());
    placeLayer(app, 'chp', 'chp');
    placeLayer(app, 'chp', 'boilers');
    resetLayerOrder(app);
    expect(orderOf(app)).toEqual(before);
  });

  it('takes in a layer that came later below its neighbour, and passes over one that is gone', () => {
    const arranged = ['gone', 'chp', 'labels', 'boilers'];
    const order = arrangedLayerOrder(arranged, [stations]);
    expect(order.slice(0, 4)).toEqual(['chp', 'sidings', 'stations', 'rings']);
    expect(order.indexOf(stations.id)).toBe(order.indexOf('boilers') + 1);
    expect(order.toSorted()).toEqual(defaultLayerOrder([stations]).toSorted());
  });
});

describe('where a layer is', () => {
  it('is what is drawn of it', async () => {
    const app = someApp();
    await addLayer(app, stations);
    setLook(app, stations.id, { filter: { kind: 'values', column: '类型', values: ['省控', ''] } });
    zoomToLayer(app, stations.id);
    expect(viewOf(app).flight).toMatchObject({
      to: 'bounds',
      bounds: [117.98, 38.98, 119.02, 39.02].map((degrees) => expect.closeTo(degrees)),
    });
  });

  it('is found in the served data, and its absence is told', async () => {
    const app = someApp();
    await zoomToBundledLayer(app, 'coal-ban');
    expect(viewOf(app).flight).toBeNull();
    app.failNext('servedBounds', 'HTTP 404');
    await zoomToBundledLayer(app, 'coal-ban');
    expect(viewOf(app).notice).toMatchObject({ code: 'layer-load-failed' });
    patchView(app.store, { notice: null });
    await zoomToBundledLayer(app, 'boilers');
    expect(viewOf(app).notice).toBeNull();
  });
});

describe('what a layer can be filtered by', () => {
  it('is the cells of a user’s column, blank ones too', () => {
    expect(layerColumnChoices(stations, '类型').values).toEqual([
      { value: '国控', count: 1 },
      { value: '省控', count: 1 },
      { value: '', count: 1 },
    ]);
    expect(layerColumnChoices(someLayer('other', [square(116, 39, 1)]), '没有').values).toEqual([
      { value: '', count: 1 },
    ]);
  });

  it('is of the level that the maps of figures are drawn at', async () => {
    const app = someApp();
    const columns = async () => (await readLayerChoices(app, 'targets')).map(({ column }) => column);
    expect(await columns()).toEqual(['region', 'province']);
    const { themes } = viewOf(app);
    patchView(app.store, { themes: { ...themes, level: 'region' } });
    expect(await columns()).toEqual(['region']);
  });

  it('is nothing for what is computed or of one kind', async () => {
    const app = someApp();
    expect(await readLayerChoices(app, 'union')).toEqual([]);
    expect(await readLayerChoices(app, 'neighbours')).toEqual([]);
    const choices = await readLayerChoices(app, 'stations');
    expect(choices.map(({ column }) => column)).toContain('activity');
  });
});
