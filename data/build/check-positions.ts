import { createLocator } from '../../src/geo/locate.ts';
import { createPolygonSet } from '../../src/geo/polygon-set.ts';
import type { BoundaryLayers } from './boundary-layers.ts';
import { FactError } from './fact-error.ts';
import type { Facts } from './load-facts.ts';

/** 西咸新区 has no published boundary: its stations lie in 咸阳's polygon, or in 西安's. */
const LIES_IN: Readonly<Record<string, readonly string[]>> = { 西咸新区: ['咸阳市', '西安市'] };

/** Throws FactError for the first unit or station that does not lie in the place that its row names. */
export function checkPositions(facts: Facts, places: BoundaryLayers['places']): void {
  const locator = createLocator(createPolygonSet(places.map(({ geometry }) => geometry)));
  const check = (file: string, row: string, place: string, lon: number, lat: number) => {
    const { index } = locator.locate(lon, lat);
    const found = places[index]?.properties.name;
    if (!(LIES_IN[place] ?? [place]).includes(found ?? ''))
      throw new FactError(file, row, 'place', `is ${place}, but the position lies in ${found ?? 'no place'}`);
  };
  for (const unit of facts.units) check('chp-units.csv', unit.unitId, unit.place, unit.lon, unit.lat);
  for (const { code, place, lon, lat } of facts.stations)
    if (lon !== null && lat !== null) check('air-stations.csv', code, place, lon, lat);
}
