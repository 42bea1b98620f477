import type { Feature, FeatureCollection } from 'geojson';
import type { DataSource } from '../data/source.ts';

/**
 * Reads a whole FlatGeobuf file for drawing. Columns are not checked here: the data build did, and the analysis
 * worker does again for all that a verdict rests on, so the first paint need not wait for the schema library.
 * Rejects where the file cannot be had or is not a FlatGeobuf.
 */
export async function readFeatures(source: DataSource, file: string): Promise<FeatureCollection> {
  const features: Feature[] = [];
  // The parser comes while the file does; the map itself need not wait for it.
  const [{ deserialize }, bytes] = await Promise.all([
    import('flatgeobuf/lib/mjs/geojson.js'),
    source.readFile(file),
  ]);
  for await (const feature of deserialize(bytes)) features.push(feature as Feature);
  return { type: 'FeatureCollection', features };
}
