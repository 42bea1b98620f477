import type { FeatureCollection } from 'geojson';
import type { MapModel } from '../state/map-model.ts';

/** Served files that the map draws. For a click, counties.fgb is read by range instead (see area-lookup.ts). */
export const SERVED_LAYERS = [
  'provinces',
  'places',
  'counties',
  'regions',
  'boundaries',
  'neighbours',
  'labels',
  'coal-ban-zones',
  'chp-units',
  'stations',
  'sidings',
  'built-up-demo',
] as const;
export type ServedLayer = (typeof SERVED_LAYERS)[number];
export type ServedData = Readonly<Partial<Record<ServedLayer, FeatureCollection>>>;

/** The served files that a model needs: the backdrop always, the rest when its layer is first switched on. */
export function wantedServedLayers({ visible }: MapModel): ServedLayer[] {
  const needed: Record<ServedLayer, boolean> = {
    provinces: true,
    places: false,
    counties: false,
    regions: true,
    boundaries: visible.boundaries,
    neighbours: visible.neighbours,
    labels: visible.labels || visible.neighbours,
    'coal-ban-zones': visible['coal-ban'],
    'chp-units': visible.chp,
    stations: visible.stations,
    sidings: visible.sidings,
    'built-up-demo': visible['built-up-demo'],
  };
  return SERVED_LAYERS.filter((layer) => needed[layer]);
}

export interface ServedLayerLoader {
  /** Starts loading whatever of these is neither loaded nor on its way. */
  want(layers: readonly ServedLayer[]): void;
  readonly data: ServedData;
  readonly pending: number;
}

export interface ServedLayerEvents {
  onLoaded(layer: ServedLayer): void;
  onFailed(layer: ServedLayer, detail: string): void;
}

/** So that a missing file is not asked for at every movement of a slider. */
const RETRY_AFTER_MS = 10_000;

/**
 * Loads whole files, each at most once at a time. Whole, because every file here is small or wholly in view at
 * the first zoom, where a range read would cost several round trips and fetch nearly all of it anyway. After a
 * failure, which is reported once, a `want` tries again when some time has passed.
 */
export function createServedLayerLoader(
  load: (file: string) => Promise<FeatureCollection>,
  events: ServedLayerEvents,
  now: () => number = () => performance.now(),
): ServedLayerLoader {
  const loading = new Set<ServedLayer>();
  const failedAtMs = new Map<ServedLayer, number>();
  const data: Partial<Record<ServedLayer, FeatureCollection>> = {};

  async function start(layer: ServedLayer): Promise<void> {
    loading.add(layer);
    try {
      data[layer] = await load(`${layer}.fgb`);
    } catch (error) {
      loading.delete(layer);
      failedAtMs.set(layer, now());
      events.onFailed(layer, error instanceof Error ? error.message : String(error));
      return;
    }
    loading.delete(layer);
    events.onLoaded(layer);
  }

  return {
    want(layers) {
      for (const layer of layers) {
        const waits = now() - (failedAtMs.get(layer) ?? -Infinity) < RETRY_AFTER_MS;
        if (data[layer] === undefined && !loading.has(layer) && !waits) void start(layer);
      }
    },
    get data() {
      return { ...data };
    },
    get pending() {
      return loading.size;
    },
  };
}
