import type { Geometry } from 'geojson';
import { createOutlineDistance, createShapeIndex } from '../geo/shape-distance.ts';
import type { Activity } from './place-facts.ts';
import type { County } from './reference.ts';
import type { Steps } from './steps.ts';

/** A national monitoring station; without a position it is listed, and takes part in no distance. */
export interface Station {
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly region: string;
  /** Not a city's own air but the clean background. */
  readonly background: boolean;
  readonly activity: Activity;
  readonly position: readonly [lon: number, lat: number] | null;
}

/** A rail siding that a plan names. */
export interface Siding {
  readonly name: string;
  readonly place: string;
  readonly document: string;
  readonly clause: string | null;
  /** `2017-09`, as printed. */
  readonly deadline: string;
  /** Of the plant that it belongs to, where that is known: no alignment is public. */
  readonly position: readonly [lon: number, lat: number] | null;
}

/** An enterprise's share of rail that a plan prints. */
export interface RailShare {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly sharePct: number;
  readonly references: readonly { readonly document: string; readonly clause: string | null }[];
}

/** At least so much of coal, coke and ore by rail where a siding exists (jjj-2019 12-13, fenwei-2019 11). */
export const RAIL_SHARE_TARGET_PCT = 80;

/** A station that counts, or a siding: where it is and what it is called. */
export interface Site {
  readonly name: string;
  readonly geometry: Geometry;
}

/** What lies nearest to one thing that was asked about. */
export interface NearSite {
  /** Name of the nearest site; '' where there is none. */
  readonly nearest: string;
  /** Metres on WGS-84, 0 for what lies inside or touches; null where there is no site, or no place to measure from. */
  readonly distanceM: number | null;
  /** Sites inside a county; 0 for what is no county. */
  readonly inside: number;
  /** Of the sites inside a county, how far the innermost lies from the border, metres; null where none is inside. */
  readonly depthM: number | null;
}

/** Shapes a step: a few milliseconds of work. */
const SHAPES_A_STEP = 16;

/** The nearest site of each shape; the distance of an area is that of its closest place. */
export function* findNearest(shapes: readonly Geometry[], sites: readonly Site[]): Steps<NearSite[]> {
  const index = createShapeIndex(sites.map(({ geometry }) => geometry));
  const near: NearSite[] = [];
  for (const shape of shapes) {
    const found = index.nearest(shape);
    const distanceM = found.index === -1 ? null : found.distanceM;
    near.push({ nearest: sites[found.index]?.name ?? '', distanceM, inside: 0, depthM: null });
    if (near.length % SHAPES_A_STEP === 0) yield near.length / shapes.length;
  }
  return near;
}

/** As `findNearest`, with the sites that each county holds: a site belongs to the county that its position lies in. */
export function* findInCounties(
  counties: readonly County[],
  sites: readonly Site[],
  countyAt: (lon: number, lat: number) => number,
): Steps<NearSite[]> {
  const held = new Map<number, (readonly [number, number])[]>();
  for (const { geometry } of sites) {
    for (const position of pointsOf(geometry)) {
      const county = countyAt(...position);
      held.set(county, [...(held.get(county) ?? []), position]);
    }
  }
  const nearest = yield* findNearest(
    counties.map(({ geometry }) => geometry),
    sites,
  );
  return nearest.map((near, county) => {
    const inside = held.get(county) ?? [];
    if (inside.length === 0) return near;
    const depthAt = createOutlineDistance(counties[county]!.geometry);
    const depths = inside.map(([lon, lat]) => depthAt(lon, lat));
    return { ...near, inside: inside.length, depthM: Math.max(...depths) };
  });
}

function pointsOf(geometry: Geometry): (readonly [number, number])[] {
  if (geometry.type === 'Point') return [[geometry.coordinates[0]!, geometry.coordinates[1]!]];
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map(([lon, lat]) => [lon!, lat!]);
  return [];
}

/** Stations are placed to some 0.7 km: closer to a border than this, the side on which one lies is not sure. */
export const STATION_ACCURACY_M = 700;

export const NEAR_STATUSES = ['missing', 'doubtful', 'served', 'unknown'] as const;
/** `unknown`: there is nothing to measure to, or from. */
export type NearStatus = (typeof NEAR_STATUSES)[number];

/**
 * Whether a county has a station of its own. Doubtful where none lies inside but one lies within the stations'
 * accuracy outside, or where all that lie inside are that close to the border.
 */
export function countyStatus({ inside, depthM, distanceM }: NearSite): NearStatus {
  if (inside > 0) return depthM !== null && depthM < STATION_ACCURACY_M ? 'doubtful' : 'served';
  if (distanceM === null) return 'unknown';
  return distanceM < STATION_ACCURACY_M ? 'doubtful' : 'missing';
}

/** Whether the nearest site lies within a distance; exactly at it is within. */
export function nearStatus({ distanceM }: NearSite, withinKm: number): NearStatus {
  if (distanceM === null) return 'unknown';
  return distanceM <= withinKm * 1000 ? 'served' : 'missing';
}

/**
 * A share in percent from a cell: `82%`, `82`, `0.82`. A number up to 1 without a percent sign is taken as a part of
 * one. Null where the cell holds no number of 0 … 100 %: not known, never 0.
 */
export function readSharePct(cell: string): number | null {
  const text = cell.normalize('NFKC').replaceAll(/\s/g, '');
  const parts = /^(\d+(?:\.\d+)?)(%?)$/.exec(text);
  if (parts === null) return null;
  const value = Number(parts[1]);
  const percent = parts[2] === '' && value <= 1 ? 100 * value : value;
  return percent <= 100 ? percent : null;
}

/** Sites and what was asked about, for the worker. */
export interface NearRequest {
  readonly of: 'stations' | 'sidings';
  /** Whether the bundled sites count, and which of the stations. */
  readonly bundled: boolean;
  readonly activities: readonly Activity[];
  readonly background: boolean;
  /** The user's own sites. */
  readonly own: readonly Site[];
  /** Null for the counties of the plans. */
  readonly shapes: readonly Geometry[] | null;
}

export interface NearAnswer {
  /** How many sites counted. */
  readonly sites: number;
  /** Names of bundled sites that would count but have no position. */
  readonly unplaced: readonly string[];
  /** In the order of what was asked about; counties in the reference's order. */
  readonly found: readonly NearSite[];
}

/** The bundled sites that a request lets count. */
export function chooseSites(
  request: NearRequest,
  stations: readonly Station[],
  sidings: readonly Siding[],
): { readonly sites: Site[]; readonly unplaced: string[] } {
  const wanted: readonly { name: string; position: Siding['position'] }[] = !request.bundled
    ? []
    : request.of === 'sidings'
      ? sidings
      : stations.filter(
          ({ activity, background }) =>
            request.activities.includes(activity) && (request.background || !background),
        );
  const placed = wanted.flatMap(({ name, position }): Site[] =>
    position === null ? [] : [{ name, geometry: { type: 'Point', coordinates: [...position] } }],
  );
  return {
    sites: [...placed, ...request.own],
    unplaced: wanted.filter(({ position }) => position === null).map(({ name }) => name),
  };
}
