import { type AreaFigures, areaFigures, boilersByArea } from './area-figures.ts';
import type { BoilerList } from './briefing.ts';
import { areasAt } from './coverage-rows.ts';
import type { Bounds } from './large-layer.ts';
import { type DecidedLedger, listBoilers } from './make-briefing.ts';
import { indexReference } from './reference-index.ts';
import type { Screener } from './screener.ts';

/** Which areas an atlas can have a page for. */
export const ATLAS_LEVELS = ['city', 'county'] as const;
export type AtlasLevel = (typeof ATLAS_LEVELS)[number];

/** An area as its page speaks of it. */
export interface AtlasArea {
  /** As everywhere else: see `areaFigures`. */
  readonly figures: AreaFigures;
  /** The place of the plans that it is, or lies in. */
  readonly place: { readonly adcode: string; readonly name: string };
  /** Degrees, [west, south, east, north]. */
  readonly bounds: Bounds;
  /** Whether a plan in force there has a clause on the heating radius. */
  readonly hasRadiusClause: boolean;
  /** Boilers that must close, largest first. */
  readonly closing: BoilerList;
}

export interface AtlasRequest {
  readonly level: AtlasLevel;
  /** Areas that are wanted; null for all. */
  readonly adcodes: readonly string[] | null;
  /** Most boilers that a list names. */
  readonly mostListed: number;
}

/** What the pages of an atlas say, in the order of `areaFigures`. O(n log n) for n boilers. */
export function atlasAreas(
  screener: Screener,
  decided: DecidedLedger | null,
  { level, adcodes, mostListed }: AtlasRequest,
): AtlasArea[] {
  const { reference, params, world } = screener;
  const { counties } = reference;
  const { bounds } = indexReference(reference).countySet;
  const figures = areaFigures(reference, params, world.layers, decided)[level];
  const { areas, areaOf } = areasAt(counties, level);
  const wanted = adcodes && new Set(adcodes);
  const boilers = decided === null ? [] : boilersByArea(decided, areaOf, areas.length);
  return figures.flatMap((each, area): AtlasArea[] => {
    if (wanted !== null && !wanted.has(each.coverage.adcode)) return [];
    const own = counties.flatMap((_, county) => (areaOf[county] === area ? [county] : []));
    const { placeAdcode, place } = counties[own[0]!]!;
    return [
      {
        figures: each,
        place: { adcode: placeAdcode, name: place },
        bounds: joinBoxes(own.map((county) => bounds.subarray(4 * county, 4 * county + 4))),
        hasRadiusClause: own.some((county) => screener.jurisdictionOf(county).usesRadius),
        closing: listBoilers(screener, decided, boilers[area] ?? [], 'close', mostListed),
      },
    ];
  });
}

function joinBoxes(boxes: readonly Float64Array[]): Bounds {
  return [
    Math.min(...boxes.map((box) => box[0]!)),
    Math.min(...boxes.map((box) => box[1]!)),
    Math.max(...boxes.map((box) => box[2]!)),
    Math.max(...boxes.map((box) => box[3]!)),
  ];
}
