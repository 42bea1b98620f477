import type { FeatureCollection } from 'geojson';
import type { GeoJSONSourceSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';

/** Source options that stay for the life of the source. */
export type SourceOptions = Omit<GeoJSONSourceSpecification, 'type' | 'data'>;

export interface WantedFeatures {
  /** Compared by identity: make a new collection for new data, keep the old one otherwise. */
  readonly data: FeatureCollection;
  readonly options: SourceOptions;
}

/** Tiles are never changed, so that another address needs another id. */
export type WantedSource = WantedFeatures | { readonly specification: SourceSpecification };

/** What should be on the map: GeoJSON sources by id, and layers from the bottom up. */
export interface WantedStyle {
  readonly sources: ReadonlyMap<string, WantedSource>;
  readonly layers: readonly LayerSpecification[];
}

export const EMPTY_STYLE: WantedStyle = { sources: new Map(), layers: [] };

export type StyleEdit =
  | { readonly op: 'remove-layer'; readonly id: string }
  | { readonly op: 'remove-source'; readonly id: string }
  | { readonly op: 'add-source'; readonly id: string; readonly source: WantedSource }
  | { readonly op: 'set-data'; readonly id: string; readonly data: FeatureCollection }
  | { readonly op: 'add-layer'; readonly layer: LayerSpecification; readonly before: string | undefined }
  | { readonly op: 'move-layer'; readonly id: string; readonly before: string | undefined }
  | { readonly op: 'set-paint' | 'set-layout'; readonly id: string; name: string; value: unknown }
  | { readonly op: 'set-filter'; readonly id: string; readonly filter: unknown }
  | { readonly op: 'set-zoom-range'; readonly id: string; minZoom: number; maxZoom: number };

const MIN_ZOOM = 0;
const MAX_ZOOM = 24;

/**
 * The edits that turn the applied style into the wanted one, in an order that is valid at each step; none when
 * they agree, so that applying a style twice costs nothing. Data is compared by identity, all else by value.
 */
export function planStyleEdits(applied: WantedStyle, wanted: WantedStyle): StyleEdit[] {
  const edits: StyleEdit[] = [];
  const before = new Map(applied.layers.map((layer) => [layer.id, layer]));
  const after = new Map(wanted.layers.map((layer) => [layer.id, layer]));
  const kept = (id: string) => isSameKind(before.get(id), after.get(id));

  for (const { id } of applied.layers) if (!kept(id)) edits.push({ op: 'remove-layer', id });
  for (const id of applied.sources.keys()) {
    if (!wanted.sources.has(id)) edits.push({ op: 'remove-source', id });
  }
  for (const [id, source] of wanted.sources) {
    const old = applied.sources.get(id);
    if (old === undefined) edits.push({ op: 'add-source', id, source });
    else if ('data' in source && 'data' in old && old.data !== source.data) {
      edits.push({ op: 'set-data', id, data: source.data });
    }
  }

  // From the top down, so that the layer to insert below is always in place already.
  const order = applied.layers.map(({ id }) => id).filter(kept);
  let above: string | undefined;
  for (const layer of wanted.layers.toReversed()) {
    const old = before.get(layer.id);
    if (old === undefined || !kept(layer.id)) {
      edits.push({ op: 'add-layer', layer, before: above });
      order.splice(above === undefined ? order.length : order.indexOf(above), 0, layer.id);
    } else {
      if (order[order.indexOf(layer.id) + 1] !== above) {
        edits.push({ op: 'move-layer', id: layer.id, before: above });
        order.splice(order.indexOf(layer.id), 1);
        order.splice(above === undefined ? order.length : order.indexOf(above), 0, layer.id);
      }
      edits.push(...planLayerEdits(old, layer));
    }
    above = layer.id;
  }
  return edits;
}

function isSameKind(old: LayerSpecification | undefined, wanted: LayerSpecification | undefined): boolean {
  if (old === undefined || wanted === undefined) return false;
  return old.type === wanted.type && sourceOf(old) === sourceOf(wanted);
}

function sourceOf(layer: LayerSpecification): string | undefined {
  return 'source' in layer && typeof layer.source === 'string' ? layer.source : undefined;
}

function planLayerEdits(old: LayerSpecification, wanted: LayerSpecification): StyleEdit[] {
  const edits: StyleEdit[] = [];
  for (const part of ['paint', 'layout'] as const) {
    const was: Record<string, unknown> = { ...old[part] };
    const now: Record<string, unknown> = { ...wanted[part] };
    for (const name of new Set([...Object.keys(was), ...Object.keys(now)])) {
      if (isEqual(was[name], now[name])) continue;
      edits.push({
        op: part === 'paint' ? 'set-paint' : 'set-layout',
        id: wanted.id,
        name,
        value: now[name],
      });
    }
  }
  const filter = 'filter' in wanted ? wanted.filter : undefined;
  if (!isEqual('filter' in old ? old.filter : undefined, filter)) {
    edits.push({ op: 'set-filter', id: wanted.id, filter });
  }
  if (old.minzoom !== wanted.minzoom || old.maxzoom !== wanted.maxzoom) {
    const [minZoom, maxZoom] = [wanted.minzoom ?? MIN_ZOOM, wanted.maxzoom ?? MAX_ZOOM];
    edits.push({ op: 'set-zoom-range', id: wanted.id, minZoom, maxZoom });
  }
  return edits;
}

/** Style values are JSON, so their text tells whether they are the same. */
function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
