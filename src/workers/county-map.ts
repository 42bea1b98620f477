import { createPlaceCheck, type PlaceCheck } from '../domain/place-check.ts';
import type { County } from '../domain/reference.ts';
import { createLocator } from '../geo/locate.ts';
import { createPolygonSet, type PolygonSet } from '../geo/polygon-set.ts';

/** Counties to look positions up in, to check rows against and to draw. */
export interface CountyMap {
  readonly polygons: PolygonSet;
  readonly places: PlaceCheck;
  /** Name of the county that holds a position in WGS-84 degrees; '' outside of all. */
  countyAt(lon: number, lat: number): string;
}

export function createCountyMap(counties: readonly County[]): CountyMap {
  const polygons = createPolygonSet(counties.map(({ geometry }) => geometry));
  const locator = createLocator(polygons);
  return {
    polygons,
    places: createPlaceCheck(counties),
    countyAt: (lon, lat) => counties[locator.locate(lon, lat).index]?.name ?? '',
  };
}
