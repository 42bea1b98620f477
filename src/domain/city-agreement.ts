import type { County } from './reference.ts';

/** Cities that a ledger may rightly name for a place that the plans list on its own. */
export const PARENT_CITY: Readonly<Record<string, string>> = {
  雄安新区: '保定',
  定州市: '保定',
  辛集市: '石家庄',
  韩城市: '渭南',
  杨凌示范区: '咸阳',
  济源市: '焦作',
};

const ASKED = 1;
const CONTRADICTS = 2;
/** Answers are kept for so many texts; a column with more of them hardly repeats any. */
const MOST_TEXTS = 4096;

/**
 * Tells whether a typed city (an index into `typed`) contradicts the county (−1: none) of a position. A text that names
 * no city (a street, a development zone, Latin letters), or no text, makes no claim. Each text and county is compared
 * once, however many boilers share them.
 */
export function createCityCheck(
  typed: readonly string[],
  counties: readonly County[],
): (code: number, county: number) => boolean {
  const stems = [...new Set(counties.map(({ place }) => stem(place)))];
  /** By text, where there is one, a byte for each county and the land outside. */
  const answers: (Uint8Array | undefined)[] = [];
  const compare = (code: number, county: number) =>
    contradictsCity(typed[code]!, counties[county] ?? null, stems);
  return (code, county) => {
    if (code >= MOST_TEXTS) return typed[code] !== '' && compare(code, county);
    let row = answers[code];
    if (row === undefined) {
      row = new Uint8Array(typed[code] ? counties.length + 1 : 0);
      answers[code] = row;
    }
    if (row.length === 0) return false;
    if (row[county + 1] === 0) row[county + 1] = compare(code, county) ? CONTRADICTS : ASKED;
    return row[county + 1] === CONTRADICTS;
  };
}

function contradictsCity(typed: string, county: County | null, placeStems: readonly string[]): boolean {
  const text = typed.replace(/\s/g, '');
  if (county !== null) {
    const agreeing = [stem(county.place), county.name, PARENT_CITY[county.place]];
    if (agreeing.some((name) => name !== undefined && text.includes(name))) return false;
  }
  const namesPlace = placeStems.some((place) => text.includes(place));
  const namesCity = /[\p{Script=Han}]{2,}(市|自治州|盟|地区)/u.test(text);
  if (county === null) return namesPlace;
  return namesPlace || namesCity;
}

function stem(place: string): string {
  return place.replace(/(市|新区|示范区)$/, '');
}
