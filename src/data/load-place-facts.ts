import type { PlaceFacts } from '../domain/place-facts.ts';
import { loadLayer, loadList, loadManifest } from './load-layer.ts';
import type { DataSource } from './source.ts';

/** Stations, sidings and what the plans name without a place, for cards and questions about an area. */
export async function loadPlaceFacts(source: DataSource): Promise<PlaceFacts> {
  const manifest = await loadManifest(source);
  const [stations, sidings, unplacedSidings, undrawnZones] = await Promise.all([
    loadLayer(source, manifest, 'stations'),
    loadLayer(source, manifest, 'sidings'),
    loadList(source, 'sidings-unplaced'),
    loadList(source, 'zones-unmapped'),
  ]);
  return {
    stations: stations.map(({ geometry: { coordinates }, properties }) => ({
      code: properties.code,
      name: properties.name,
      place: properties.place,
      background: properties.background,
      activity: properties.activity,
      lon: coordinates[0]!,
      lat: coordinates[1]!,
    })),
    sidings: sidings.map(({ geometry: { coordinates }, properties }) => ({
      name: properties.name,
      place: properties.place,
      deadline: properties.deadline,
      lon: coordinates[0]!,
      lat: coordinates[1]!,
    })),
    unplacedSidings: unplacedSidings.map(({ name, place, deadline }) => ({ name, place, deadline })),
    undrawnZones: undrawnZones.map(({ places, zoneType, extentZh, extentEn }) => ({
      places,
      zoneType,
      extentZh,
      extentEn,
    })),
  };
}
