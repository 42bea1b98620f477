import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { createLocator } from '../../geo/locate.ts';
import { createPolygonSet } from '../../geo/polygon-set.ts';

export type AreaFeature = Feature<Polygon | MultiPolygon>;

/**
 * Finds the polygon of an indexed FlatGeobuf file that holds a position, reading only the index and the few
 * features whose boxes hold it: a click costs some tens of kilobytes instead of the whole file of counties,
 * which nothing else on the map needs. Where the server does not honour ranges, the file is read whole once.
 * The browser's cache is passed by: where it holds the whole file compressed (the analysis reads it so), it would
 * cut ranges from the compressed bytes.
 * Resolves to null outside all polygons; rejects where the file cannot be read, and then tries again next time.
 */
export function createAreaLookup(url: string): (lon: number, lat: number) => Promise<AreaFeature | null> {
  let opened: Promise<string | Uint8Array> | undefined;
  return async (lon, lat) => {
    opened ??= openFile(url);
    try {
      return await findArea(await opened, lon, lat);
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
}

/** The URL itself where ranges of it can be read, else the whole file, which such a server sends anyway. */
async function openFile(url: string): Promise<string | Uint8Array> {
  const response = await fetch(url, { headers: { Range: 'bytes=0-7' }, cache: 'no-store' });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return response.status === 206 ? url : bytes;
}

async function findArea(file: string | Uint8Array, lon: number, lat: number): Promise<AreaFeature | null> {
  const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
  const candidates: AreaFeature[] = [];
  const rect = { minX: lon, minY: lat, maxX: lon, maxY: lat };
  for await (const feature of deserialize(file, { rect, nocache: true })) {
    const { type } = (feature as Feature).geometry;
    if (type === 'Polygon' || type === 'MultiPolygon') candidates.push(feature as AreaFeature);
  }
  const set = createPolygonSet(candidates.map(({ geometry }) => geometry));
  return candidates[createLocator(set).locate(lon, lat).index] ?? null;
}
