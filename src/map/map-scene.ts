import type { Feature } from 'geojson';
import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { httpSource } from '../data/source.ts';
import type { MapError, MapModel } from '../state/map-model.ts';
import { PALETTES } from '../state/palette.ts';
import { type BoilerPresenter, createBoilerPresenter } from './boilers/boiler-presenter.ts';
import type { IdleTracker } from './idle-tracker.ts';
import { createMapSynchroniser } from './map-synchroniser.ts';
import type { BuildExtras } from './overlay.ts';

/** What a map begins with; everything else comes from the model. */
export const BLANK_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [],
  transition: { duration: 0, delay: 0 },
};

export interface MapSceneOptions {
  /** Folder of the served data, such as `./data/`. */
  readonly dataUrl: string;
  /** Pixels a CSS pixel that symbols and hatches are drawn with. */
  readonly imageRatio: number;
  onHover(isOver: boolean): void;
  onError(error: MapError): void;
}

/** All that is drawn of a model, in the window or in a picture. */
export interface MapScene {
  readonly boilers: BoilerPresenter;
  /** Makes the map agree with the model. The style must be there. */
  show(model: MapModel, extras: BuildExtras): void;
  setPickedArea(area: Feature | null): void;
  /** Before the map itself is removed. */
  remove(): void;
}

export function createMapScene(map: MapLibreMap, idle: IdleTracker, options: MapSceneOptions): MapScene {
  const { dataUrl, imageRatio, onHover, onError } = options;
  const boilers = createBoilerPresenter(map, idle, onHover, onError);
  const synchroniser = createMapSynchroniser(map, { source: httpSource(dataUrl), idle, imageRatio, onError });
  return {
    boilers,
    show(model, extras) {
      synchroniser.apply(model, extras);
      boilers.show({
        boilers: model.visible.boilers ? model.boilers : null,
        large: model.large?.points ?? null,
        palette: PALETTES[model.theme],
        look: model.layerLooks.boilers,
      });
    },
    setPickedArea: synchroniser.setPickedArea,
    remove() {
      synchroniser.stop();
      boilers.remove();
    },
  };
}
