import type { Feature, FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { DataSource } from '../data/source.ts';
import type { MapError, MapModel } from '../state/map-model.ts';
import { COUNTY_MIN_ZOOM } from '../state/marks.ts';
import { PALETTES, type Theme } from '../state/palette.ts';
import type { IdleTracker } from './idle-tracker.ts';
import { putMapImages } from './images.ts';
import { loadLabelFont } from './label-font.ts';
import { MAP_WORDS } from './map-words.ts';
import { type BuildExtras, NO_EXTRAS } from './overlay.ts';
import { readFeatures } from './read-features.ts';
import { createServedLayerLoader, wantedServedLayers } from './served-layers.ts';
import { applyStyleEdits } from './style/apply-edits.ts';
import { buildStyleLayers } from './style/build-style.ts';
import { createSourceBuilder } from './style/sources.ts';
import { EMPTY_STYLE, planStyleEdits, type WantedStyle } from './style/style-plan.ts';

export interface MapSynchroniser {
  apply(model: MapModel, extras: BuildExtras): void;
  setPickedArea(area: Feature | null): void;
  /** Leaves the map alone from now on; answers still on their way are dropped. */
  stop(): void;
}

export interface SynchroniserOptions {
  /** The folder of served files. */
  readonly source: DataSource;
  readonly idle: IdleTracker;
  /** Pixels a CSS pixel that symbols and hatches are drawn with. */
  readonly imageRatio: number;
  onError(error: MapError): void;
}

/**
 * The one writer of the MapLibre style: it builds what is wanted from the model and the data loaded so far,
 * compares it with what it applied last, and carries out the difference.
 */
export function createMapSynchroniser(
  map: MapLibreMap,
  { source, idle, imageRatio, onError }: SynchroniserOptions,
): MapSynchroniser {
  const buildSources = createSourceBuilder();
  let model: MapModel | undefined;
  let buildExtras = NO_EXTRAS;
  let applied: WantedStyle = EMPTY_STYLE;
  let imagesOf: Theme | undefined;
  let stopped = false;
  let pickedArea: Feature | null = null;
  /** How close the view has been: far off, county names and their font are not needed. */
  let detail: 'none' | 'loading' | 'ready' = 'none';

  const loader = createServedLayerLoader(
    async (file) => {
      const done = idle.begin();
      try {
        const features = await readFeatures(source, file);
        await loadLabelFont(textToLoad(file, features));
        return features;
      } finally {
        done();
      }
    },
    {
      onLoaded: () => sync(),
      onFailed: (layer, reason) => {
        onError({ code: 'layer-load-failed', layer, detail: reason });
        void wantDetail();
      },
    },
  );

  /** Characters that a file brings onto the map at once; the rest waits for `wantDetail`. */
  function textToLoad(file: string, features: FeatureCollection): string {
    const near = detail === 'none' ? '' : allText(features);
    return file === 'labels.fgb' ? majorText(features) + near : near;
  }

  async function wantDetail(): Promise<void> {
    if (stopped || detail !== 'none' || map.getZoom() < COUNTY_MIN_ZOOM - 0.5 || loader.pending > 0) return;
    detail = 'loading';
    const done = idle.begin();
    await loadLabelFont(Object.values(loader.data).map(allText).join(''));
    detail = 'ready';
    done();
    sync();
  }

  function sync(): void {
    if (model === undefined || stopped) return;
    const extras = buildExtras(loader.data);
    loader.want([...wantedServedLayers(model), ...extras.needs]);
    const palette = PALETTES[model.theme];
    if (imagesOf !== model.theme) {
      putMapImages(map, palette, imageRatio);
      imagesOf = model.theme;
    }
    const { lang, visible, radiusKm } = model;
    const wanted: WantedStyle = {
      sources: new Map([
        ...buildSources({ served: loader.data, model, detail: detail === 'ready', pickedArea }),
        ...extras.overlays.flatMap(({ sources }) => [...sources]),
      ]),
      layers: extras.finish(
        buildStyleLayers({ palette, lang, visible, radiusKm, detail: detail === 'ready' }, extras.overlays),
      ),
    };
    const edits = planStyleEdits(applied, wanted);
    if (edits.length > 0) {
      applyStyleEdits(map, edits);
      applied = wanted;
      idle.touch();
    }
    void wantDetail();
  }

  map.on('zoom', () => void wantDetail());

  return {
    apply(next, extras) {
      model = next;
      buildExtras = extras;
      sync();
    },
    setPickedArea(area) {
      pickedArea = area;
      sync();
    },
    stop() {
      stopped = true;
    },
  };
}

/** Characters of the names that are seen from afar, and of the map's own words. */
function majorText(labels: FeatureCollection): string {
  const major = labels.features.filter(({ properties }) => properties?.kind !== 'county');
  return columnText(major, 'name') + OWN_WORDS;
}

/** Characters of all names in a served layer. */
function allText({ features }: FeatureCollection): string {
  return columnText(features, 'name') + columnText(features, 'plant');
}

function columnText(features: readonly Feature[], column: string): string {
  return features.map(({ properties }) => String(properties?.[column] ?? '')).join('');
}

/** What counts of the large layer are written with. */
const COUNT_CHARACTERS = '0123456789.万kM';

const OWN_WORDS = Object.values(MAP_WORDS)
  .map(
    (words) =>
      words.emergencyOnly + words.noBoundary + words.radius(0) + words.referenceRadius(0) + COUNT_CHARACTERS,
  )
  .join('');
