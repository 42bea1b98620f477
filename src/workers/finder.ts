import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import { foldQuery, matchScore, type Romanised } from '../domain/pinyin-match.ts';
import type { County, Reference } from '../domain/reference.ts';
import type { BoilerHits, SearchHit } from '../domain/search-hit.ts';
import { type TextColumn, textAt } from '../domain/text-column.ts';
import { locateOne } from '../geo/locate-one.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import { letMessagesIn } from './job-line.ts';
import { type NamedLayers, type NamedPlace, type NamedPoint, namedPlaces } from './named-places.ts';
import { type ReadingsOfUnit, searchTexts, type TextMatch } from './search-boilers.ts';

/** Names of the features of one of the user's layers. */
export interface NamedRows {
  readonly layer: string;
  readonly name: string;
  readonly names: TextColumn;
}

/** A county and its place, for a position that was typed. */
export type FoundCounty = Pick<County, 'adcode' | 'name' | 'place' | 'province'>;

export interface Finder {
  /** What is bundled, best first; at most so many of a kind as a list can show. */
  find(query: string): Promise<readonly SearchHit[]>;
  /** One of them by kind and id; null where there is none. */
  findById(kind: string, id: string): Promise<SearchHit | null>;
  /** Boilers by id or name; null where a later query came in. */
  findBoilers(ledger: BoilerLedger, query: string): Promise<BoilerHits | null>;
  /** Features of the user's layers by name, as hits of kind `own` with id `layer row`; null as above. */
  findRows(layers: readonly NamedRows[], query: string): Promise<readonly OwnHit[] | null>;
  /** The county of each position, in degrees WGS-84; null outside of the plans. */
  countiesAt(positions: readonly { readonly lon: number; readonly lat: number }[]): (FoundCounty | null)[];
}

export interface OwnHit {
  readonly layer: string;
  readonly row: number;
  readonly title: string;
  readonly layerName: string;
  readonly score: number;
}

const MOST_OF_A_KIND = 8;
/** Rows that are searched at a time: about 20 ms. */
const SLICE = 50_000;

/** The search over one set of bundled data. Readings come with the first query: their dictionary is large. */
export function createFinder(reference: Reference, loadLayer: LoadLayer): Finder {
  const polygons = createPolygonSet(reference.counties.map(({ geometry }) => geometry));
  let places: Promise<readonly { place: NamedPlace; name: Romanised }[]> | null = null;
  /** The newest query of boilers and of rows: an older one leaves off. */
  const newest = { boilers: 0, rows: 0 };

  function indexed() {
    places ??= indexPlaces(reference, loadLayer).catch((failure: unknown) => {
      places = null;
      throw failure;
    });
    return places;
  }

  function countyAt(lon: number, lat: number): FoundCounty | null {
    const county = reference.counties[locateOne(polygons, lon, lat)];
    return county === undefined
      ? null
      : { adcode: county.adcode, name: county.name, place: county.place, province: county.province };
  }

  return {
    async find(query) {
      const folded = foldQuery(query);
      const hits = (await indexed()).flatMap(({ place, name }): SearchHit[] => {
        const score = Math.max(matchScore(name, folded), scoreWithPlace(place, name, query));
        return score === 0 ? [] : [{ ...place, score }];
      });
      // Units go under their plant, unless their number is asked for.
      const plants = new Set(hits.flatMap(({ kind, title }) => (kind === 'plant' ? [title] : [])));
      const isAsked = /\d/.test(query);
      return bestOfEachKind(
        hits.filter(({ kind, columns }) => isAsked || kind !== 'unit' || !plants.has(String(columns?.plant))),
      );
    },
    async findById(kind, id) {
      const found = (await indexed()).find(({ place }) => place.kind === kind && place.id === id);
      return found === undefined ? null : { ...found.place, score: 100 };
    },
    async findBoilers(ledger, query) {
      const mine = ++newest.boilers;
      const folded = foldQuery(query);
      const readings = await unitReadings();
      const best = createBest();
      for (let from = 0; from < ledger.count; from += SLICE) {
        const to = Math.min(ledger.count, from + SLICE);
        const scores = new Map<number, number>();
        const note = ({ row, score }: TextMatch) => scores.set(row, Math.max(score, scores.get(row) ?? 0));
        searchTexts(ledger.name, from, to, folded, readings, note);
        searchTexts(ledger.id, from, to, folded, NO_READINGS, note);
        for (const [row, score] of scores) best.add(row, score);
        await letMessagesIn();
        if (mine !== newest.boilers) return null;
      }
      const hits = best.rows().map(({ row, score }): SearchHit => {
        const [lon, lat] = [ledger.lon[row]!, ledger.lat[row]!];
        const county = countyAt(lon, lat);
        const [id, name] = [textAt(ledger.id, row), textAt(ledger.name, row)];
        return {
          kind: 'boiler',
          id: String(row),
          title: [name, id].filter((part) => part !== '').join(' · '),
          place: county === null ? '' : wordsOf(county),
          at: { lon, lat },
          columns: null,
          score,
        };
      });
      return { count: best.count(), hits };
    },
    async findRows(layers, query) {
      const mine = ++newest.rows;
      const folded = foldQuery(query);
      const readings = await unitReadings();
      const hits: OwnHit[] = [];
      for (const { layer, name, names } of layers) {
        const best = createBest();
        for (let from = 0; from < names.ends.length; from += SLICE) {
          const to = Math.min(names.ends.length, from + SLICE);
          searchTexts(names, from, to, folded, readings, ({ row, score }) => best.add(row, score));
          await letMessagesIn();
          if (mine !== newest.rows) return null;
        }
        for (const { row, score } of best.rows())
          hits.push({ layer, row, title: textAt(names, row), layerName: name, score });
      }
      return hits.sort((a, b) => b.score - a.score).slice(0, MOST_OF_A_KIND);
    },
    countiesAt: (positions) => positions.map(({ lon, lat }) => countyAt(lon, lat)),
  };
}

/** 石家庄市长安区, and 北京市东城区, but 定州市 once. */
export function wordsOf({ name, place }: Pick<County, 'name' | 'place'>): string {
  return name === place ? name : `${place} ${name}`;
}

type LoadLayer = (layer: keyof NamedLayers) => Promise<readonly NamedPoint[]>;

async function indexPlaces(reference: Reference, loadLayer: LoadLayer) {
  const [{ romanise }, stations, sidings, labels] = await Promise.all([
    import('../domain/romanise.ts'),
    loadLayer('stations'),
    loadLayer('sidings'),
    loadLayer('labels'),
  ]);
  const places = namedPlaces(reference, { stations, sidings, labels });
  return places.map((place) => ({ place, name: romanise(place.title) }));
}

/** 唐山 路南: a name after its place; what is typed before the last space must be in the place. */
function scoreWithPlace({ place }: NamedPlace, name: Romanised, query: string): number {
  const words = query.trim().split(/\s+/);
  if (words.length < 2) return 0;
  const where = foldQuery(words.slice(0, -1).join(''));
  return foldQuery(place).includes(where) ? matchScore(name, foldQuery(words.at(-1)!)) : 0;
}

function bestOfEachKind(hits: SearchHit[]): SearchHit[] {
  const counts = new Map<string, number>();
  return hits
    .sort((a, b) => b.score - a.score || a.title.length - b.title.length || (a.id < b.id ? -1 : 1))
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= MOST_OF_A_KIND;
    });
}

const NO_READINGS: ReadingsOfUnit = () => [];
const knownReadings = new Map<number, readonly string[]>();

/** Readings by code unit, looked up once for each: a ledger has a few thousand different characters. */
async function unitReadings(): Promise<ReadingsOfUnit> {
  const { allReadings } = await import('../domain/romanise.ts');
  return (unit) => {
    let readings = knownReadings.get(unit);
    if (readings === undefined) {
      readings = allReadings(String.fromCharCode(unit));
      knownReadings.set(unit, readings);
    }
    return readings;
  };
}

/** Keeps the best rows, earlier ones first where they are alike, and counts all. */
function createBest() {
  let rows: TextMatch[] = [];
  let count = 0;
  return {
    add(row: number, score: number) {
      count++;
      const last = rows[MOST_OF_A_KIND - 1];
      if (last !== undefined && last.score >= score) return;
      rows = [...rows, { row, score }].sort((a, b) => b.score - a.score || a.row - b.row);
      rows.length = Math.min(rows.length, MOST_OF_A_KIND);
    },
    rows: () => rows,
    count: () => count,
  };
}
