import type { Point } from 'geojson';
import type { ListItem } from '../../src/data/schemas/served-layers.ts';
import type { LayerFeature } from './boundary-layers.ts';
import { FactError } from './fact-error.ts';
import type { SidingFact, StationFact, UnitFact } from './fact-schemas.ts';

/** The units, each at its plant. */
export function placeUnits(units: readonly UnitFact[]): LayerFeature<'chp-units', Point>[] {
  return units.map(({ lon, lat, ...properties }) => ({ geometry: toPoint(lon, lat), properties }));
}

/** Stations with a position to draw, and those without one to list. */
export function placeStations(stations: readonly StationFact[]): {
  placed: LayerFeature<'stations', Point>[];
  unplaced: ListItem<'stations-unplaced'>[];
} {
  const placed: LayerFeature<'stations', Point>[] = [];
  const unplaced: ListItem<'stations-unplaced'>[] = [];
  for (const { lon, lat, stoppedOn: _stoppedOn, ...properties } of stations) {
    if (lon === null || lat === null) unplaced.push(properties);
    else placed.push({ geometry: toPoint(lon, lat), properties });
  }
  return { placed, unplaced };
}

/** Sidings drawn at their plant, and those whose position is not public. Throws FactError for an unknown plant. */
export function placeSidings(
  sidings: readonly SidingFact[],
  units: readonly UnitFact[],
): { placed: LayerFeature<'sidings', Point>[]; unplaced: ListItem<'sidings-unplaced'>[] } {
  const placed: LayerFeature<'sidings', Point>[] = [];
  const unplaced: ListItem<'sidings-unplaced'>[] = [];
  for (const { atPlantId, ...siding } of sidings) {
    if (atPlantId === null) {
      unplaced.push(siding);
      continue;
    }
    const plant = units.find(({ plantId }) => plantId === atPlantId);
    if (!plant)
      throw new FactError('sidings.json', siding.name, 'atPlantId', `${atPlantId} is no plant of the units`);
    const { name, place, deadline, noteZh, noteEn } = siding;
    placed.push({
      geometry: toPoint(plant.lon, plant.lat),
      properties: { name, place, deadline, note: `${noteZh} / ${noteEn}`, status: 'schematic' },
    });
  }
  return { placed, unplaced };
}

function toPoint(lon: number, lat: number): Point {
  return { type: 'Point', coordinates: [lon, lat] };
}
