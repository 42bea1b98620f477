import { describe, expect, it } from 'vitest';
import { setTableView } from '../../../src/commands/arrange-panels.ts';
import { followHistory } from '../../../src/commands/history.ts';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import {
  frameScene,
  patchPresenting,
  showScene,
  startPresenting,
  stopPresenting,
} from '../../../src/commands/present-story.ts';
import { savedProjectOf } from '../../../src/commands/saved-project-of.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { addStory } from '../../../src/commands/stories.ts';
import { keyFigure } from '../../../src/state/key-figures.ts';
import { readyStory } from '../../../src/state/ready-stories.ts';
import { sceneFigures, sceneTitle } from '../../../src/state/scene-text.ts';
import { patchKeeping, patchView } from '../../../src/state/store.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const stateOf = (app: SomeApp) => app.store.getState();

/** A planner's window with settings of its own, and a story of two scenes under others. */
async function openApp() {
  const app = someApp();
  patchKeeping(app.store, { id: 'p1', phase: 'own' });
  await loadDemo(app);
  followHistory(app);
  const ready = readyStory('2+26', 'zh');
  const scenes = ready.scenes.map((scene, at) => ({
    ...scene,
    params: { ...scene.params, radiusKm: 10 + at },
  }));
  const storyId = addStory(app, { title: '', scenes });
  patchView(app.store, {
    area: '廊坊',
    timelineOpen: true,
    viewport: { lon: 116.7, lat: 39.5, zoom: 9, bounds: [116, 39, 117, 40] },
  });
  setTableView(app, { verdict: 'retain' });
  setParams(app, { radiusKm: 25 });
  await Promise.resolve();
  return { app, storyId, scenes };
}

describe('telling a story', () => {
  it('shows each scene under its own parameters, and gives the planner the window back as it was', async () => {
    const { app, storyId, scenes } = await openApp();
    const before = stateOf(app);
    startPresenting(app, storyId);
    await showScene(app, 1);
    let now = stateOf(app);
    expect(now.view).toMatchObject({ area: '2+26', timelineOpen: false });
    expect(now.view.table).toMatchObject({ verdict: null, areaOnly: true });
    expect(now.view.flight).toMatchObject({ to: 'scene', bounds: scenes[1]!.bounds });
    expect(now.analysis.screening?.params.radiusKm).toBe(11);
    expect(now.analysis.coverage?.params.radiusKm).toBe(11);

    await stopPresenting(app);
    now = stateOf(app);
    expect(now.view.presenting).toBeNull();
    const { presenting: _, flight, mark: __, notice: ___, ...view } = now.view;
    expect(before.view).toMatchObject(view);
    expect(flight).toEqual({ to: 'view', lon: 116.7, lat: 39.5, zoom: 9 });
    expect(now.project.params).toEqual(before.project.params);
    expect(now.analysis.screening?.params.radiusKm).toBe(25);
    expect(now.history).toBe(before.history);
  });

  it('keeps the own view with the project, whatever is on screen when the page ends', async () => {
    const { app, storyId } = await openApp();
    const before = savedProjectOf(stateOf(app));
    startPresenting(app, storyId);
    await showScene(app, 2);
    expect(stateOf(app).project.params.radiusKm).toBe(12);
    expect(savedProjectOf(stateOf(app))).toEqual(before);
  });

  it('never shows the figure of one scene as that of the next', async () => {
    const { app, storyId, scenes } = await openApp();
    startPresenting(app, storyId, 0);
    await showScene(app, 0);
    const wish = { area: '2+26', params: scenes[1]!.params } as const;
    expect(keyFigure(stateOf(app), 'close-boilers', wish).isCurrent).toBe(false);
    const arriving = showScene(app, 1);
    for (const figure of sceneFigures(stateOf(app), scenes[1]!)) expect(figure.isCurrent).toBe(false);
    expect(sceneTitle(stateOf(app), scenes[1]!, 'zh')).not.toMatch(/\d 台/);
    await arriving;
    for (const figure of sceneFigures(stateOf(app), scenes[1]!)) expect(figure.isCurrent).toBe(true);
  });

  it('stays where it is beyond the first and the last scene', async () => {
    const { app, storyId, scenes } = await openApp();
    startPresenting(app, storyId, scenes.length - 1);
    await showScene(app, scenes.length);
    await showScene(app, -1);
    expect(stateOf(app).view.presenting?.at).toBe(scenes.length - 1);
  });

  it('comes out of a black screen with the next scene', async () => {
    const { app, storyId } = await openApp();
    startPresenting(app, storyId);
    patchPresenting(app, { isBlack: true });
    await showScene(app, 1);
    expect(stateOf(app).view.presenting).toMatchObject({ at: 1, isBlack: false });
  });

  it('frames the scene anew without a glide, as the stage takes its shape', async () => {
    const { app, storyId, scenes } = await openApp();
    startPresenting(app, storyId);
    const { flight } = stateOf(app).view;
    frameScene(app);
    expect(stateOf(app).view.flight).toEqual({ to: 'scene', bounds: scenes[0]!.bounds, glideMs: 0 });
    expect(stateOf(app).view.flight).not.toBe(flight);
  });

  it('begins with no story that has no scene', async () => {
    const { app } = await openApp();
    startPresenting(app, addStory(app, { title: '', scenes: [] }));
    expect(stateOf(app).view.presenting).toBeNull();
    startPresenting(app, 'gone');
    expect(stateOf(app).view.presenting).toBeNull();
  });
});
