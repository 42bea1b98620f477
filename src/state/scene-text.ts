import { readKeyFigureId } from '../domain/key-figure.ts';
import { keyFigureText } from '../domain/key-figure-words.ts';
import type { Lang } from '../domain/messages.ts';
import type { Scene, Story } from '../domain/story.ts';
import { conclusionOf, topicOf } from '../domain/story-words.ts';
import { areaHeading, areaText } from './area-text.ts';
import { AREA_IDS } from './areas.ts';
import { type FigureWish, type KeyFigure, keyFigure } from './key-figures.ts';
import type { AppState } from './store.ts';

/** What stands for a figure that is still being computed: never the one before. */
const PENDING = '…';

/** What a scene's figures are of. An area that this version does not know is the one on screen. */
export function wishOf(state: AppState, { view, params }: Scene): FigureWish {
  return { area: AREA_IDS.find((id) => id === view.area) ?? state.view.area, params };
}

/** The scene's figures, those that this version knows. */
export function sceneFigures(state: AppState, scene: Scene): readonly KeyFigure[] {
  const wish = wishOf(state, scene);
  return scene.figures.flatMap((name) => {
    const id = readKeyFigureId(name);
    return id === null ? [] : [keyFigure(state, id, wish)];
  });
}

/** The title as it is shown: the planner's with its figures filled in, or the conclusion of the first figure. */
export function sceneTitle(state: AppState, scene: Scene, lang: Lang): string {
  return scene.title.trim() === ''
    ? proposedTitle(state, scene, lang)
    : fillFigures(state, scene, scene.title, lang);
}

/** The conclusion that the first figure allows; what the scene is about while that is not known. */
export function proposedTitle(state: AppState, scene: Scene, lang: Lang): string {
  const [figure] = sceneFigures(state, scene);
  const wish = wishOf(state, scene);
  const area = areaText(wish.area, lang);
  if (figure === undefined) return areaHeading(wish.area, lang);
  if (figure.value === null || !figure.isCurrent)
    return topicOf(figure.id, areaHeading(wish.area, lang), lang);
  return conclusionOf(figure.id, figure.value, { area, ...wish.params }, lang);
}

/** Puts figures in the place of their names in braces, such as `{close-boilers}`. */
export function fillFigures(state: AppState, scene: Scene, text: string, lang: Lang): string {
  const wish = wishOf(state, scene);
  return text.replace(/\{([a-z0-9-]+)\}/g, (whole, name: string) => {
    const id = readKeyFigureId(name);
    if (id === null) return whole;
    const { value, isCurrent } = keyFigure(state, id, wish);
    return value === null || !isCurrent ? PENDING : keyFigureText(id, value, lang);
  });
}

/** The story's title, or one from the area of its first scene. */
export function storyTitle(story: Story, lang: Lang): string {
  if (story.title.trim() !== '') return story.title;
  const area = AREA_IDS.find((id) => id === story.scenes[0]?.view.area);
  if (area === undefined) return lang === 'zh' ? '未命名汇报' : 'Untitled story';
  return lang === 'zh' ? `${areaText(area, lang)}汇报` : `Report on ${areaText(area, lang)}`;
}

/** Numbers typed into a title do not follow the data. */
export function hasTypedFigure(text: string): boolean {
  return /\d[\d\s\u2009,.]*\s*(台|蒸吨|吨|%|％|t\/h|km|平方|boilers?|units?)/i.test(
    text.replace(/\{[^}]*\}/g, ''),
  );
}
