import type { AtlasArea } from '../../domain/atlas.ts';
import type { AtlasChoice, AtlasOrder, AtlasScope } from './atlas-session.ts';

const collator = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Areas of the scope in the chosen order, those without a page among them. */
export function areasInOrder(areas: readonly AtlasArea[], choice: AtlasChoice): AtlasArea[] {
  const inScope = areas.filter((area) => isInScope(area, choice.scope)).sort(COMPARE[choice.order]);
  if (choice.byHand === null) return inScope;
  const places = new Map(choice.byHand.map((adcode, place) => [adcode, place]));
  const placeOf = (area: AtlasArea) => places.get(adcodeOf(area)) ?? Number.POSITIVE_INFINITY;
  // Sorting is stable: what was not moved keeps its order behind.
  return inScope.toSorted((a, b) => {
    const [left, right] = [placeOf(a), placeOf(b)];
    return left === right ? 0 : left - right;
  });
}

/** Areas that get a page, in order. */
export function atlasPages(areas: readonly AtlasArea[], choice: AtlasChoice): AtlasArea[] {
  const left = new Set(choice.left);
  return areasInOrder(areas, choice).filter((area) => !left.has(adcodeOf(area)));
}

/** Whether an area is found by a name, or part of a code. */
export function isFound(area: AtlasArea, wanted: string): boolean {
  const text = wanted.trim();
  return text === '' || pageName(area).includes(text) || adcodeOf(area).startsWith(text);
}

/** Moves an area before the one that is now at a place; gives the order by hand. */
export function moveArea(shown: readonly AtlasArea[], adcode: string, before: number): string[] {
  const adcodes = shown.map(adcodeOf);
  const from = adcodes.indexOf(adcode);
  const rest = adcodes.filter((each) => each !== adcode);
  rest.splice(before > from ? before - 1 : before, 0, adcode);
  return rest;
}

export function adcodeOf({ figures }: Pick<AtlasArea, 'figures'>): string {
  return figures.coverage.adcode;
}

/** Name of an area's page: counties of different cities share names. */
export function pageName({ figures, place }: Pick<AtlasArea, 'figures' | 'place'>): string {
  const { name, level } = figures.coverage;
  return level === 'county' && name !== place.name ? place.name + name : name;
}

/** Boilers that must close there; null without a ledger. */
export function toClose({ figures }: Pick<AtlasArea, 'figures'>): number | null {
  return figures.totals?.find(({ verdict }) => verdict === 'close')?.boilers ?? null;
}

function isInScope({ figures, place }: AtlasArea, scope: AtlasScope): boolean {
  if (scope.kind === 'region') return figures.coverage.region === scope.region;
  return scope.kind === 'all' || place.adcode === scope.adcode;
}

const byAdcode = (a: AtlasArea, b: AtlasArea) => (adcodeOf(a) < adcodeOf(b) ? -1 : 1);

/** What is equal otherwise stands by adcode. */
const COMPARE: Readonly<Record<AtlasOrder, (a: AtlasArea, b: AtlasArea) => number>> = {
  adcode: byAdcode,
  name: (a, b) => collator.compare(pageName(a), pageName(b)) || byAdcode(a, b),
  toClose: (a, b) => (toClose(b) ?? 0) - (toClose(a) ?? 0) || byAdcode(a, b),
  covered: (a, b) => b.figures.coverage.coveredShare - a.figures.coverage.coveredShare || byAdcode(a, b),
};
