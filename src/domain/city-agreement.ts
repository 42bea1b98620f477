import type { County } from './reference.ts';

/** Cities that a ledger may rightly name for a place that the plans list on its own. */
const PARENT_CITY: Readonly<Record<string, string>> = {
  雄安新区: '保定',
  定州市: '保定',
  辛集市: '石家庄',
  韩城市: '渭南',
  杨凌示范区: '咸阳',
  济源市: '焦作',
};

/**
 * Whether the city typed in a ledger contradicts the position's county. A text that names no city (a street,
 * a development zone, Latin letters) makes no claim. `places` are the names of all places of the plans.
 */
export function contradictsCity(typed: string, county: County | null, places: readonly string[]): boolean {
  const text = typed.replace(/\s/g, '');
  if (county !== null) {
    const agreeing = [stem(county.place), county.name, PARENT_CITY[county.place]];
    if (agreeing.some((name) => name !== undefined && text.includes(name))) return false;
  }
  const namesPlace = places.some((place) => text.includes(stem(place)));
  const namesCity = /[\p{Script=Han}]{2,}(市|自治州|盟|地区)/u.test(text);
  if (county === null) return namesPlace;
  return namesPlace || namesCity;
}

function stem(place: string): string {
  return place.replace(/(市|新区|示范区)$/, '');
}
