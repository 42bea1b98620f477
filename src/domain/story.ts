import type { BoilerFilter } from './boiler-filter.ts';
import type { LayerLook } from './layer-look.ts';
import type { ScreeningParams } from './screening.ts';

/** Scenes in the order in which they are told. */
export interface Story {
  readonly id: string;
  /** '' for the title that the program proposes. */
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** What the audience sees at one moment, and what the speaker says to it. Figures are named, never copied. */
export interface Scene {
  readonly id: string;
  /**
   * The conclusion, as the slide's title; '' for the one that the program draws from the first figure. Here and in the
   * notes a figure's name in braces stands for its value, such as `{close-boilers}`.
   */
  readonly title: string;
  readonly notes: string;
  /** Names of key figures, at most MOST_KEY_FIGURES; what this version does not know is not shown. */
  readonly figures: readonly string[];
  /** Degrees, WGS-84, [west, south, east, north]: what must be in sight on a screen of any shape. */
  readonly bounds: readonly [number, number, number, number];
  readonly view: SceneView;
  readonly params: ScreeningParams;
}

/** How the map and the table are set up; names, not vocabularies, as in a saved project. */
export interface SceneView {
  readonly area: string;
  readonly visibleLayers: Readonly<Record<string, boolean>>;
  /** Ids of the user's own layers that are shown: one that is added later does not slip into the scene. */
  readonly userLayers: readonly string[];
  readonly layerLooks: Readonly<Record<string, LayerLook>>;
  readonly layerOrder: readonly string[];
  readonly themes: { readonly indicator: string; readonly level: string; readonly month: string | null };
  readonly table: {
    readonly verdict: string | null;
    readonly areaOnly: boolean;
    readonly filter: BoilerFilter;
  };
}

export const MOST_KEY_FIGURES = 3;
