import { createLocator } from '../geo/locate.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import { createCityCheck } from './city-agreement.ts';
import type { County } from './reference.ts';

/** Compares what a row says of its place with where its position is. */
export interface PlaceCheck {
  /**
   * Place and county of the position, where the typed city contradicts them, '' where it lies outside all of them;
   * null where nothing is contradicted.
   */
  contradiction(lon: number, lat: number, typedCity: string): string | null;
}

/** A check against the counties of the plans. Outside them only the name of one of their places is a contradiction. */
export function createPlaceCheck(counties: readonly County[]): PlaceCheck {
  const locator = createLocator(createPolygonSet(counties.map(({ geometry }) => geometry)));
  const typed: string[] = [];
  const codes = new Map<string, number>();
  const contradicts = createCityCheck(typed, counties);
  const codeOf = (text: string) => {
    const code = codes.get(text) ?? typed.push(text) - 1;
    codes.set(text, code);
    return code;
  };
  return {
    contradiction(lon, lat, typedCity) {
      if (typedCity === '') return null;
      const index = locator.locate(lon, lat).index;
      if (!contradicts(codeOf(typedCity), index)) return null;
      const county = counties[index];
      return county === undefined ? '' : `${county.place} ${county.name}`;
    },
  };
}
