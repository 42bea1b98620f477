import { PARENT_CITY } from '../../domain/city-agreement.ts';
import type { County } from '../../domain/reference.ts';
import { createLocator } from '../../geo/locate.ts';
import { createPolygonSet } from '../../geo/polygon-set.ts';

/** Names of the counties of the plans, and where they lie. */
export interface Gazetteer {
  /**
   * Counties that the cells of a row can mean, as indices; null where they name none or contradict each other. A city
   * alone means all its counties; a county's name that several have (新华区) means all of them unless a city decides.
   */
  resolve(county: string, city: string): ReadonlySet<number> | null;
  /** Index of the county at a position in degrees, WGS-84; −1 outside the plans. */
  locate(lon: number, lat: number): number;
}

export type GazetteerCounty = Pick<County, 'name' | 'place' | 'geometry'>;

export function createGazetteer(counties: readonly GazetteerCounty[]): Gazetteer {
  const locator = createLocator(createPolygonSet(counties.map(({ geometry }) => geometry)));
  const known = new Map<string, ReadonlySet<number> | null>();
  const places = groupByPlace(counties);
  return {
    resolve(county, city) {
      const key = `${county}\n${city}`;
      let answer = known.get(key);
      if (answer === undefined) {
        answer = resolveNames(counties, places, fold(county), fold(city));
        known.set(key, answer);
      }
      return answer;
    },
    locate: (lon, lat) => locator.locate(lon, lat).index,
  };
}

function fold(cell: string): string {
  return cell.normalize('NFKC').replace(/[\s,，、;；/\\-]/g, '');
}

/** 廊坊市 is also written 廊坊; a county-level place of one syllable keeps its suffix. */
function stemOf(name: string): string {
  const stem = name.replace(/(市|区|县|新区|示范区)$/, '');
  return stem.length >= 2 ? stem : name;
}

/** Indices of the counties of each place, by the place's stem; a place within a city is also that city's. */
function groupByPlace(counties: readonly GazetteerCounty[]): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  const add = (name: string, index: number) => {
    const group = groups.get(name) ?? new Set<number>();
    groups.set(name, group.add(index));
  };
  for (const [index, { place }] of counties.entries()) {
    add(stemOf(place), index);
    const parent = PARENT_CITY[place];
    if (parent !== undefined) add(parent, index);
  }
  return groups;
}

function resolveNames(
  counties: readonly GazetteerCounty[],
  places: ReadonlyMap<string, ReadonlySet<number>>,
  county: string,
  city: string,
): ReadonlySet<number> | null {
  const named = countiesNamed(counties, county);
  const inPlaces = placesNamed(places, city) ?? placesNamed(places, county);
  if (named === null) return inPlaces;
  if (inPlaces === null) return named;
  const both = new Set([...named].filter((index) => inPlaces.has(index)));
  return both.size > 0 ? both : null;
}

/** The longest place name in a text decides: 济源 and 济南 never both. */
function placesNamed(
  places: ReadonlyMap<string, ReadonlySet<number>>,
  text: string,
): ReadonlySet<number> | null {
  const found = [...places.keys()].filter((stem) => text.includes(stem)).sort((a, b) => b.length - a.length);
  return found[0] === undefined ? null : (places.get(found[0]) ?? null);
}

function countiesNamed(counties: readonly GazetteerCounty[], text: string): ReadonlySet<number> | null {
  if (text === '') return null;
  const lengths = counties.map(({ name, place }) => matchLength(text, name, place));
  const longest = Math.max(0, ...lengths);
  if (longest === 0) return null;
  return new Set(lengths.flatMap((length, index) => (length === longest ? [index] : [])));
}

/** How much of a county's name a text holds; 0 for none. 城区 and 郊区 are too short to be looked for within words. */
function matchLength(text: string, name: string, place: string): number {
  if (text === name || text.endsWith(`${place}${name}`) || text.endsWith(`${stemOf(place)}${name}`)) {
    return name.length;
  }
  if (name.length >= 3 && text.includes(name)) return name.length;
  return text === stemOf(name) ? text.length : 0;
}
