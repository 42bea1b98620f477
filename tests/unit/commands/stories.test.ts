import { describe, expect, it } from 'vitest';
import { setTableView } from '../../../src/commands/arrange-panels.ts';
import { followHistory, redo, undo } from '../../../src/commands/history.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import { recallScene } from '../../../src/commands/present-story.ts';
import { savedProjectOf } from '../../../src/commands/saved-project-of.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import {
  addStory,
  captureScene,
  duplicateScene,
  duplicateStory,
  moveScene,
  openStories,
  removeScene,
  removeStory,
  renameStory,
  updateScene,
  writeScene,
} from '../../../src/commands/stories.ts';
import { setLayersVisible } from '../../../src/commands/toggle-layer.ts';
import { REGION_BOXES } from '../../../src/state/region-boxes.ts';
import { patchKeeping, patchView } from '../../../src/state/store.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';
import { someLayer } from '../../fixtures/some-layer.ts';

const stateOf = (app: SomeApp) => app.store.getState();
const storiesOf = (app: SomeApp) => stateOf(app).project.stories;
const titles = (app: SomeApp) => storiesOf(app)[0]!.scenes.map(({ title }) => title);
const codes = (app: SomeApp) => stateOf(app).history.past.map(({ change }) => change.code);

async function openApp() {
  const app = someApp();
  patchKeeping(app.store, { id: 'p1', phase: 'own' });
  await loadDemo(app);
  const clock = { ms: 0 };
  followHistory(app, () => {
    clock.ms += 5000;
    return clock.ms;
  });
  return app;
}

/** A story of three scenes with these titles. */
async function openStory() {
  const app = await openApp();
  const storyId = addStory(app, { title: '汇报', scenes: [] });
  const ids = ['甲', '乙', '丙'].map((title) => {
    const id = captureScene(app, storyId, null);
    writeScene(app, storyId, id, { title });
    return id;
  });
  return { app, storyId, ids };
}

describe('a scene', () => {
  it('takes down map, layers, filter and parameters, and brings them back', async () => {
    const app = await openApp();
    patchView(app.store, { viewport: { lon: 117, lat: 39, zoom: 8, bounds: [116, 38, 118, 40] } });
    setLayersVisible(app, ['rings'], false);
    setTableView(app, { verdict: 'review', areaOnly: true });
    setParams(app, { radiusKm: 20, asOf: '2019-11-30' });
    const before = stateOf(app);
    const id = captureScene(app, null, null);
    const { id: storyId, scenes } = storiesOf(app)[0]!;
    expect(scenes[0]).toMatchObject({ title: '', bounds: [116, 38, 118, 40], params: { radiusKm: 20 } });
    expect(scenes[0]!.figures[0]).toBe('review-boilers');

    setLayersVisible(app, ['rings', 'stations'], true);
    setTableView(app, { verdict: null, areaOnly: false });
    setParams(app, { radiusKm: 15, asOf: '2020-03-31' });
    patchView(app.store, { area: '钦州' });
    await recallScene(app, storyId, id);

    const { view, project, analysis } = stateOf(app);
    expect(project.params).toEqual(before.project.params);
    expect(analysis.screening?.params.radiusKm).toBe(20);
    for (const key of ['area', 'visibleLayers', 'layerLooks', 'layerOrder', 'table', 'themes'] as const)
      expect(view[key]).toEqual(before.view[key]);
    expect(view.flight).toMatchObject({ to: 'scene', bounds: [116, 38, 118, 40] });
    await undo(app);
    expect(stateOf(app).project.params.radiusKm).toBe(15);
  });

  it('has the box of its area where no map is drawn', async () => {
    const app = await openApp();
    patchView(app.store, { area: '钦州' });
    captureScene(app, null, null);
    expect(storiesOf(app)[0]!.scenes[0]!.bounds).toEqual(REGION_BOXES.钦州);
  });

  it('shows of the own layers those that it was taken down with, and none that came later', async () => {
    const app = await openApp();
    const [one, two, later] = ['one', 'two', 'later'].map((id) => ({ ...someLayer('grids'), id }));
    app.store.setState(({ project }) => ({ project: { ...project, layers: [one!, two!] } }));
    patchView(app.store, { hiddenUserLayers: ['two'] });
    const id = captureScene(app, null, null);
    app.store.setState(({ project }) => ({ project: { ...project, layers: [one!, two!, later!] } }));
    patchView(app.store, { hiddenUserLayers: ['one'] });
    await recallScene(app, storiesOf(app)[0]!.id, id);
    expect(stateOf(app).view.hiddenUserLayers).toEqual(['two', 'later']);
  });

  it('can be brought up to what is on screen; its words stay', async () => {
    const { app, storyId, ids } = await openStory();
    writeScene(app, storyId, ids[1]!, { notes: '备注', figures: ['covered-share'] });
    setParams(app, { radiusKm: 30 });
    updateScene(app, storyId, ids[1]!);
    expect(storiesOf(app)[0]!.scenes[1]).toMatchObject({
      id: ids[1],
      title: '乙',
      notes: '备注',
      figures: ['covered-share'],
      params: { radiusKm: 30 },
    });
    expect(storiesOf(app)[0]!.scenes[0]!.params.radiusKm).toBe(15);
  });
});

describe('a story', () => {
  it('has its scenes moved, copied, removed and brought back, a step each', async () => {
    const { app, storyId, ids } = await openStory();
    moveScene(app, storyId, ids[0]!, 2);
    expect(titles(app)).toEqual(['乙', '丙', '甲']);
    moveScene(app, storyId, ids[0]!, -5);
    expect(titles(app)).toEqual(['甲', '乙', '丙']);
    const copy = duplicateScene(app, storyId, ids[0]!);
    expect(titles(app)).toEqual(['甲', '甲', '乙', '丙']);
    expect(storiesOf(app)[0]!.scenes[1]!.id).toBe(copy);
    removeScene(app, storyId, ids[1]!);
    expect(titles(app)).toEqual(['甲', '甲', '丙']);
    expect(codes(app).slice(-4)).toEqual([
      'scenes-reordered',
      'scenes-reordered',
      'scene-added',
      'scene-removed',
    ]);
    await undo(app);
    expect(titles(app)).toEqual(['甲', '甲', '乙', '丙']);
    await redo(app);
    expect(titles(app)).toEqual(['甲', '甲', '丙']);
  });

  it('is captured into behind the scene that is open', async () => {
    const { app, storyId, ids } = await openStory();
    const id = captureScene(app, storyId, ids[0]!);
    expect(storiesOf(app)[0]!.scenes.map((scene) => scene.id)).toEqual([ids[0], id, ids[1], ids[2]]);
  });

  it('is renamed, copied with scenes of its own, and removed; another one takes its place', async () => {
    const { app, storyId, ids } = await openStory();
    renameStory(app, storyId, '年度汇报');
    duplicateStory(app, storyId, '年度汇报 副本');
    const [first, second] = storiesOf(app);
    expect(second).toMatchObject({ title: '年度汇报 副本' });
    expect(second!.scenes.map(({ title }) => title)).toEqual(['甲', '乙', '丙']);
    expect(second!.scenes.some(({ id }) => ids.includes(id))).toBe(false);
    expect(stateOf(app).view.storyEditor).toEqual({ storyId: second!.id });
    removeStory(app, second!.id);
    expect(storiesOf(app)).toEqual([first]);
    expect(stateOf(app).view.storyEditor).toEqual({ storyId: first!.id });
    await undo(app);
    expect(storiesOf(app)).toHaveLength(2);
  });

  it('is kept with the project', async () => {
    const { app } = await openStory();
    expect(savedProjectOf(stateOf(app)).stories).toEqual(storiesOf(app));
    openStories(app);
    expect(stateOf(app).view.storyEditor).toEqual({ storyId: storiesOf(app)[0]!.id });
  });

  it('leaves everything as it is where a scene or story is not there', async () => {
    const { app, storyId } = await openStory();
    const before = storiesOf(app);
    moveScene(app, storyId, 'gone', 0);
    updateScene(app, 'gone', 'gone');
    removeStory(app, 'gone');
    await recallScene(app, storyId, 'gone');
    expect(storiesOf(app)).toBe(before);
  });
});
