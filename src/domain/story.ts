import type { BoilerFilter } from './boiler-filter.ts';
import type { LayerLook } from './layer-look.ts';
import type { ScreeningParams } from './screening.ts';

/** Scenes in the order in which they are told. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** What the audience sees at one moment, and what the speaker says to it. Figures are named, never copied. */
export interface Scene {
  readonly id: string;
  /** The conclusion, as the slide's title. */
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
  readonly hiddenUserLayers: readonly string[];
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
