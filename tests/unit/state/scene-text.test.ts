import { describe, expect, it } from 'vitest';
import { loadDemo } from '../../../src/commands/load-demo.ts';
import type { Scene } from '../../../src/domain/story.ts';
import { REGIONS } from '../../../src/domain/vocabulary.ts';
import { readyStory } from '../../../src/state/ready-stories.ts';
import {
  fillFigures,
  hasTypedFigure,
  sceneFigures,
  sceneTitle,
  storyTitle,
} from '../../../src/state/scene-text.ts';
import { stageLegend, stageSources } from '../../../src/state/stage-legend.ts';
import { someApp } from '../../fixtures/some-app.ts';

const close: Scene = readyStory('2+26', 'zh').scenes[0]!;

async function screened() {
  const app = someApp();
  await loadDemo(app);
  return app.store.getState();
}

describe('the title of a scene', () => {
  it('is the conclusion of its first figure, in either language', async () => {
    const state = await screened();
    expect(sceneTitle(state, close, 'zh')).toBe('2+26 城市应关停淘汰锅炉 2\u2009台');
    expect(sceneTitle(state, close, 'en')).toBe('2\u2009boilers in the 2+26 cities must close');
  });

  it('names the topic while the figure is not known', () => {
    expect(sceneTitle(someApp().store.getState(), close, 'zh')).toBe('2+26 城市：应关停淘汰');
    expect(sceneTitle(someApp().store.getState(), close, 'en')).toBe('The 2+26 cities: must close');
  });

  it('takes figures by name, and leaves what is no name', async () => {
    const state = await screened();
    const title = '关停{close-boilers}，容量{close-tph}{x}{covered-km}';
    expect(sceneTitle(state, { ...close, title }, 'zh')).toBe(
      '关停2\u2009台，容量50\u2009t/h{x}{covered-km}',
    );
    const other = { ...close, params: { ...close.params, radiusKm: 30 } };
    expect(fillFigures(state, other, title, 'zh')).toBe('关停…，容量…{x}{covered-km}');
  });

  it('is warned of where numbers are typed', () => {
    expect(hasTypedFigure('应关停 1 522 台')).toBe(true);
    expect(hasTypedFigure('覆盖 10.5%')).toBe(true);
    expect(hasTypedFigure('2+26 应关停{close-boilers}')).toBe(false);
    expect(hasTypedFigure('截至 2020 年')).toBe(false);
  });
});

describe('a ready story', () => {
  it.each(REGIONS)('of %s answers the questions with figures that are known', async (region) => {
    const state = await screened();
    for (const lang of ['zh', 'en'] as const) {
      const story = { id: 's', ...readyStory(region, lang) };
      expect(storyTitle(story, lang)).toBe(story.title);
      expect(story.scenes.length).toBeGreaterThanOrEqual(4);
      expect(story.scenes.length).toBeLessThanOrEqual(6);
      for (const scene of story.scenes) {
        const figures = sceneFigures(state, scene);
        expect(figures).toHaveLength(3);
        expect(figures.every(({ isCurrent }) => isCurrent)).toBe(true);
        expect(sceneTitle(state, scene, lang)).not.toMatch(/[{}]|undefined|NaN/);
        expect(fillFigures(state, scene, scene.notes, lang)).not.toMatch(/[{}…]/);
      }
    }
  });

  it('rests on the clause of the radius only where there is one', () => {
    const notes = (region: (typeof REGIONS)[number]) =>
      readyStory(region, 'zh').scenes.map((scene) => scene.notes);
    expect(notes('2+26').some((text) => text.includes('应关停整合'))).toBe(true);
    for (const region of ['汾渭平原', '钦州'] as const) {
      expect(notes(region).some((text) => text.includes('应关停整合'))).toBe(false);
      expect(notes(region).some((text) => text.includes('没有热电机组供热半径的条款'))).toBe(true);
    }
  });

  it('has a title of its area where nobody wrote one', () => {
    expect(storyTitle({ id: 's', title: '', scenes: [close] }, 'zh')).toBe('2+26 城市汇报');
    expect(storyTitle({ id: 's', title: ' ', scenes: [] }, 'en')).toBe('Untitled story');
  });
});

describe('the legend on the stage', () => {
  it('explains what is visible and no more, and says of demonstration data that it is', async () => {
    const state = await screened();
    const view = {
      ...state.view,
      visibleLayers: Object.fromEntries(
        Object.keys(state.view.visibleLayers).map((id) => [id, id === 'boilers' || id === 'rings']),
      ) as typeof state.view.visibleLayers,
    };
    const wish = { area: '2+26', params: state.project.params } as const;
    const groups = stageLegend({ ...state, view }, wish, 'zh');
    expect(groups.map(({ id }) => id)).toEqual(['boilers', 'rings']);
    expect(groups[0]!.standing).toBe('synthetic');
    expect(groups[0]!.rows.map(({ id }) => id)).toEqual(['boiler-close', 'boiler-retrofit']);
    const asked = { ...view, table: { ...view.table, verdict: 'close' as const } };
    expect(stageLegend({ ...state, view: asked }, wish, 'zh')[0]!.rows).toHaveLength(1);
    expect(new Set(stageSources(state)).size).toBe(stageSources(state).length);
  });
});
