import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { RENAMED_COUNTIES } from '../county-changes.ts';
import { findPlaceOfCounty, NEIGHBOURS } from '../places.ts';
import { provinceCodeOf, provinceNameOf } from '../provinces.ts';
import type { SourceCounty } from './source-counties.ts';

/** What a polygon of the result stands for: a county of the places, a neighbour city, or the rest of a province. */
export type UnitKind = 'county' | 'neighbour' | 'rest';

export interface UnitProperties {
  /** 6 digits for a county or neighbour, 2 for the rest of a province. */
  readonly unit: string;
  readonly kind: UnitKind;
  readonly name: string;
}

export type UnitFeature = Feature<Polygon | MultiPolygon, UnitProperties>;

/** Gives every source county the unit that it is a part of; the topology step merges those with the same unit. */
export function assignUnits(
  counties: readonly SourceCounty[],
): FeatureCollection<Polygon | MultiPolygon, UnitProperties> {
  const features = counties.map(
    (county): UnitFeature => ({ type: 'Feature', properties: unitOf(county), geometry: county.geometry }),
  );
  return { type: 'FeatureCollection', features };
}

function unitOf(county: SourceCounty): UnitProperties {
  const [adcode, name] = RENAMED_COUNTIES[county.adcode] ?? [county.adcode, county.name];
  if (findPlaceOfCounty(adcode)) return { unit: adcode, kind: 'county', name };
  const neighbour = NEIGHBOURS.find((city) => adcode.startsWith(city.adcode.slice(0, 4)));
  if (neighbour) return { unit: neighbour.adcode, kind: 'neighbour', name: neighbour.name };
  return { unit: provinceCodeOf(adcode), kind: 'rest', name: provinceNameOf(adcode) };
}
