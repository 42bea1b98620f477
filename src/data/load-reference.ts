import type { Reference } from '../domain/reference.ts';
import type { LonLat } from '../geo/lon-lat.ts';
import { loadLayer, loadList, loadManifest } from './load-layer.ts';
import type { DataSource } from './source.ts';

/**
 * Loads all that a verdict rests on. Files keep features in the order of their spatial index; counties and units
 * are put in the order of their codes, so that ties between them fall the same way whatever the index.
 */
export async function loadReference(source: DataSource): Promise<Reference> {
  const manifest = await loadManifest(source);
  const [counties, neighbours, boundaries, units, zones, builtUpDemo, rulePacks] = await Promise.all([
    loadLayer(source, manifest, 'counties'),
    loadLayer(source, manifest, 'neighbours'),
    loadLayer(source, manifest, 'boundaries'),
    loadLayer(source, manifest, 'chp-units'),
    loadLayer(source, manifest, 'coal-ban-zones'),
    loadLayer(source, manifest, 'built-up-demo'),
    loadList(source, 'rules'),
  ]);
  return {
    counties: counties
      .map(({ geometry, properties }) => ({ ...properties, geometry }))
      .sort((a, b) => compareText(a.adcode, b.adcode)),
    neighbours: neighbours.map(({ geometry, properties }) => ({
      adcode: properties.adcode,
      name: properties.name,
      geometry,
    })),
    boundaryLines: boundaries.map(({ geometry, properties }) => ({
      leftCounty: properties.leftCounty,
      rightCounty: properties.rightCounty,
      coordinates: geometry.coordinates as unknown as readonly LonLat[],
    })),
    units: units
      .map(({ geometry, properties }) => ({
        ...properties,
        lon: geometry.coordinates[0]!,
        lat: geometry.coordinates[1]!,
      }))
      .sort((a, b) => compareText(a.unitId, b.unitId)),
    zones: zones.map(({ properties }) => ({
      zoneId: properties.zoneId,
      name: properties.name,
      placeAdcode: properties.placeAdcode,
      counties: splitCodes(properties.counties),
      undrawnCounties: splitCodes(properties.undrawnCounties),
      effectiveFrom: properties.effectiveFrom,
    })),
    builtUpDemo: builtUpDemo.map(({ geometry, properties }) => ({
      placeAdcode: properties.placeAdcode,
      synthetic: true,
      geometry: { type: 'MultiPolygon', coordinates: [geometry.coordinates] },
    })),
    rulePacks,
    dataHash: manifest.dataHash,
  };
}

/** Order of code units, the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function splitCodes(list: string): string[] {
  return list === '' ? [] : list.split(',');
}
