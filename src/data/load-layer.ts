import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { type Manifest, manifestSchema } from './schemas/manifest.ts';
import {
  FEATURE_LAYERS,
  type FeatureLayerId,
  type FeatureProperties,
  LIST_LAYERS,
  type ListItem,
  type ListLayerId,
} from './schemas/served-layers.ts';
import { type DataSource, DataUnavailableError } from './source.ts';

interface Geometries {
  Point: Point;
  LineString: LineString;
  Polygon: Polygon;
  MultiPolygon: MultiPolygon;
}
type LayerGeometry<Id extends FeatureLayerId> = Geometries[(typeof FEATURE_LAYERS)[Id]['geometryType']];

/** A served feature whose properties have been checked. */
export interface LayerFeature<Id extends FeatureLayerId> {
  readonly geometry: LayerGeometry<Id>;
  readonly properties: FeatureProperties<Id>;
}

/**
 * Reads a whole layer, checks every feature, and compares size and count with what the manifest states. Throws a
 * DataUnavailableError when the file is cut, damaged or breaks its schema: half a layer must not decide anything.
 */
export async function loadLayer<Id extends FeatureLayerId>(
  source: DataSource,
  manifest: Manifest,
  id: Id,
): Promise<LayerFeature<Id>[]> {
  const file = `${id}.fgb`;
  const stated = manifest.layers.find((layer) => layer.file === file);
  const bytes = await source.readFile(file);
  if (bytes.length !== stated?.bytes) {
    throw new DataUnavailableError(file, `${bytes.length} bytes instead of ${stated?.bytes}`);
  }
  const features: LayerFeature<Id>[] = [];
  try {
    for await (const feature of deserialize(bytes) as AsyncGenerator<Feature>) {
      features.push({
        geometry: feature.geometry as LayerGeometry<Id>,
        properties: FEATURE_LAYERS[id].schema.parse(feature.properties) as FeatureProperties<Id>,
      });
    }
  } catch (cause) {
    throw new DataUnavailableError(file, `feature ${features.length}: ${String(cause)}`);
  }
  if (features.length !== stated.count) {
    throw new DataUnavailableError(file, `${features.length} features instead of ${stated.count}`);
  }
  return features;
}

/** Reads and checks a served list. */
export async function loadList<Id extends ListLayerId>(source: DataSource, id: Id): Promise<ListItem<Id>[]> {
  const items = LIST_LAYERS[id].array().safeParse(await readJson(source, `${id}.json`));
  if (!items.success) throw new DataUnavailableError(`${id}.json`, items.error.message);
  return items.data as ListItem<Id>[];
}

/** What is served, from what source, with hashes. */
export async function loadManifest(source: DataSource): Promise<Manifest> {
  const manifest = manifestSchema.safeParse(await readJson(source, 'manifest.json'));
  if (!manifest.success) throw new DataUnavailableError('manifest.json', manifest.error.message);
  return manifest.data;
}

async function readJson(source: DataSource, file: string): Promise<unknown> {
  const text = new TextDecoder().decode(await source.readFile(file));
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DataUnavailableError(file, String(cause));
  }
}
