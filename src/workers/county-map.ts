import { createGazetteer, type Gazetteer } from '../data/crs/gazetteer.ts';
import { createPlaceCheck, type PlaceCheck } from '../domain/place-check.ts';
import type { County } from '../domain/reference.ts';
import { createPolygonSet, type PolygonSet } from '../geo/polygon-set.ts';

/** Counties to look positions up in, to check rows against and to draw. */
export interface CountyMap {
  readonly polygons: PolygonSet;
  readonly places: PlaceCheck;
  readonly gazetteer: Gazetteer;
  /** Name of the county that holds a position in WGS-84 degrees; '' outside of all. */
  countyAt(lon: number, lat: number): string;
}

export function createCountyMap(counties: readonly County[]): CountyMap {
  const polygons = createPolygonSet(counties.map(({ geometry }) => geometry));
  const gazetteer = createGazetteer(counties);
  return {
    polygons,
    places: createPlaceCheck(counties),
    gazetteer,
    countyAt: (lon, lat) => counties[gazetteer.locate(lon, lat)]?.name ?? '',
  };
}
