import type { MultiPolygon } from 'geojson';
import type { CoverageRow } from '../../domain/screening.ts';
import { loadLayer, loadManifest } from '../load-layer.ts';
import type { DataSource } from '../source.ts';

/** Outlines of the areas of one level, by adcode; a region's by its name. Read when asked for. */
export async function loadOutlines(
  source: DataSource,
  level: CoverageRow['level'],
): Promise<ReadonlyMap<string, MultiPolygon>> {
  const manifest = await loadManifest(source);
  if (level === 'region') {
    const regions = await loadLayer(source, manifest, 'regions');
    return new Map(regions.map(({ geometry, properties }) => [properties.region, geometry]));
  }
  const areas =
    level === 'city'
      ? await loadLayer(source, manifest, 'places')
      : await loadLayer(source, manifest, 'counties');
  return new Map(areas.map(({ geometry, properties }) => [properties.adcode, geometry]));
}
