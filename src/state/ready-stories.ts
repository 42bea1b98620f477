import { NO_FILTER } from '../domain/boiler-filter.ts';
import type { KeyFigureId } from '../domain/key-figure.ts';
import type { Lang } from '../domain/messages.ts';
import { READY_NOTES, READY_TITLE } from '../domain/ready-story-words.ts';
import { DEFAULT_PARAMS } from '../domain/screening.ts';
import type { Scene, Story } from '../domain/story.ts';
import type { RegionId, Verdict } from '../domain/vocabulary.ts';
import { areaHeading } from './area-text.ts';
import { LAYER_IDS, type LayerId } from './layer-catalog.ts';
import { REGION_BOXES } from './region-boxes.ts';
import { DEFAULT_THEMES } from './theme-view.ts';

interface SceneSketch {
  readonly note: keyof typeof READY_NOTES;
  /** The first one is what the title concludes from. */
  readonly figures: readonly KeyFigureId[];
  readonly layers: readonly LayerId[];
  /** Alone drawn in full; null for all. */
  readonly verdict: Verdict | null;
}

const GROUND: readonly LayerId[] = ['boundaries', 'labels'];
const HEAT: readonly LayerId[] = ['chp', 'rings', 'union'];

const CLOSE: SceneSketch = {
  note: 'close',
  figures: ['close-boilers', 'close-tph', 'close-share'],
  layers: [...GROUND, 'boilers'],
  verdict: 'close',
};
const RADIUS: SceneSketch = {
  note: 'radius',
  figures: ['inside-radius-boilers', 'qualifying-units', 'review-near-radius'],
  layers: [...GROUND, ...HEAT, 'boilers'],
  verdict: null,
};
const COVERED: SceneSketch = {
  note: 'covered',
  figures: ['covered-share', 'qualifying-units', 'two-or-more-share'],
  layers: [...GROUND, ...HEAT],
  verdict: null,
};
const REVIEW: SceneSketch = {
  note: 'review',
  figures: ['review-boilers', 'review-near-radius', 'review-capacity-missing'],
  layers: [...GROUND, 'boilers'],
  verdict: 'review',
};
const NEXT: SceneSketch = {
  note: 'next',
  figures: ['overdue-boilers', 'retrofit-boilers', 'review-boilers'],
  layers: [...GROUND, 'coal-ban', 'boilers'],
  verdict: null,
};

/** Which boilers close, how much is covered, what is to be verified and what comes next. */
const SKETCHES: Readonly<Record<RegionId, readonly SceneSketch[]>> = {
  '2+26': [CLOSE, RADIUS, COVERED, REVIEW, NEXT],
  汾渭平原: [CLOSE, { ...COVERED, note: 'coveredReference' }, REVIEW, NEXT],
  钦州: [CLOSE, { ...COVERED, note: 'coveredReference' }, REVIEW, NEXT],
};

/** A story of a region under the plans' own parameters. Titles are concluded live; notes are in the language given. */
export function readyStory(region: RegionId, lang: Lang): Omit<Story, 'id'> {
  return {
    title: READY_TITLE[lang].replace('{area}', areaHeading(region, lang)),
    scenes: SKETCHES[region].map((sketch, at) => sceneOf(region, sketch, `${at + 1}`, lang)),
  };
}

function sceneOf(
  region: RegionId,
  { note, figures, layers, verdict }: SceneSketch,
  id: string,
  lang: Lang,
): Scene {
  const visible = LAYER_IDS.map((layer) => [layer, layers.includes(layer)] as const);
  return {
    id,
    title: '',
    notes: READY_NOTES[note][lang],
    figures,
    bounds: REGION_BOXES[region],
    params: DEFAULT_PARAMS,
    view: {
      area: region,
      visibleLayers: Object.fromEntries(visible),
      userLayers: [],
      layerLooks: {},
      layerOrder: [],
      themes: DEFAULT_THEMES,
      table: { verdict, areaOnly: true, filter: NO_FILTER },
    },
  };
}
