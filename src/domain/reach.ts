import type { Geometry, Position } from 'geojson';
import { createCoverageIndex } from '../geo/coverage.ts';
import { createReachCoverage, reachErrorM } from '../geo/reach-coverage.ts';
import { positionsOf, suitsExactCircles } from '../geo/reach-exact.ts';
import { type Outline, outlineReach } from '../geo/reach-outline.ts';
import { createReachSource, type ReachSource } from '../geo/reach-source.ts';
import { EQUATORIAL_RADIUS_M, RADIANS_PER_DEGREE } from '../geo/wgs84.ts';
import { areasAt } from './coverage-rows.ts';
import { REACH_LIMITS_M, type ReachParams } from './reach-params.ts';
import { findCountiesMet } from './reach-presence.ts';
import type { Reference } from './reference.ts';
import { indexReference } from './reference-index.ts';
import type { CoverageRow } from './screening.ts';
import { asPart, type Steps } from './steps.ts';

/** One area, and how much of it lies within the distance. */
export interface ReachRow extends Pick<CoverageRow, 'adcode' | 'name' | 'level' | 'region'> {
  readonly areaKm2: number;
  readonly coveredKm2: number;
  readonly coveredShare: number;
  /** Features that lie in it, wholly or in part. */
  readonly sources: number;
}

/** How areas were found: by exact circles, or in an equal-area plane about each county. */
export type ReachMethod = 'circles' | 'plane';

export interface Reach {
  readonly rows: Readonly<Record<CoverageRow['level'], readonly ReachRow[]>>;
  readonly outline: Outline;
  readonly method: ReachMethod;
  /** The distance is right to this, in metres. */
  readonly errorM: number;
  /** Features that took part, and those left out for a position outside China. */
  readonly sources: number;
  readonly abroad: number;
}

export type ReachResult =
  | { readonly ok: true; readonly reach: Reach }
  | {
      readonly ok: false;
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    };

const KM2 = 1e-6;
/** West, south, east, north of China in degrees, its seas included. */
const CHINA = [73, 3, 136, 54] as const;
/** Shares of the work: areas by county, then the outline. */
const AREAS_UNTIL = 0.8;

/** The area of every region, city and county within a distance of some features, and the outline of it all. */
export function* coverReach(
  reference: Reference,
  geometries: readonly Geometry[],
  params: ReachParams,
): Steps<ReachResult> {
  const { distanceM, reading } = params;
  if (!(distanceM >= REACH_LIMITS_M.min && distanceM <= REACH_LIMITS_M.max)) {
    return {
      ok: false,
      code: 'reach-distance',
      params: { min: REACH_LIMITS_M.min, max: REACH_LIMITS_M.max / 1000 },
    };
  }
  const placed = geometries.filter(hasPosition);
  if (placed.length === 0) return { ok: false, code: 'reach-empty', params: {} };
  const within = placed.filter(isInChina);
  if (within.length === 0) return { ok: false, code: 'reach-abroad', params: { count: placed.length } };
  const source = createReachSource(within, distanceM);
  const points = positionsOf(within);
  const method: ReachMethod = points !== null && suitsExactCircles(points, distanceM) ? 'circles' : 'plane';
  const coveredM2 =
    method === 'circles'
      ? coverByCircles(reference, points!, distanceM)
      : yield* asPart(coverInPlanes(reference, source, params), 0, AREAS_UNTIL);
  const outline = yield* asPart(outlineReach(source, distanceM, reading), AREAS_UNTIL, 1);
  const met = findCountiesMet(reference, within);
  const rows = (level: CoverageRow['level']) => sumRows(reference, coveredM2, met, level);
  return {
    ok: true,
    reach: {
      rows: { region: rows('region'), city: rows('city'), county: rows('county') },
      outline,
      method,
      errorM:
        method === 'circles' ? 1e-3 + 1e-7 * distanceM : greatestErrorM(reference, coveredM2, distanceM),
      sources: within.length,
      abroad: placed.length - within.length,
    },
  };
}

function coverByCircles(reference: Reference, points: readonly Position[], distanceM: number): Float64Array {
  const lons = points.map(([lon]) => lon!);
  const lats = points.map(([, lat]) => lat!);
  // An index of its own: the one of the heating radius keeps its last answers.
  return createCoverageIndex(indexReference(reference).countySet).compute(lons, lats, distanceM).coveredM2;
}

function* coverInPlanes(
  reference: Reference,
  source: ReachSource,
  { distanceM, reading }: ReachParams,
): Steps<Float64Array> {
  const coverage = createReachCoverage(indexReference(reference).countySet, source, distanceM, reading);
  const coveredM2 = new Float64Array(reference.counties.length);
  for (let county = 0; county < coveredM2.length; county++) {
    const [from, to] = [county / coveredM2.length, (county + 1) / coveredM2.length];
    coveredM2[county] = yield* asPart(coverage.coverM2(county), from, to);
    yield to;
  }
  return coveredM2;
}

/** The error that the widest of the covered counties gives. */
function greatestErrorM(reference: Reference, coveredM2: Float64Array, distanceM: number): number {
  const { bounds } = indexReference(reference).countySet;
  let widestM = 0;
  coveredM2.forEach((areaM2, county) => {
    if (areaM2 === 0) return;
    const [west, south, east, north] = bounds.subarray(4 * county, 4 * county + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const perLon = Math.cos(((south + north) / 2) * RADIANS_PER_DEGREE);
    const reach = Math.hypot((east - west) * perLon, north - south) / 2;
    widestM = Math.max(widestM, reach * RADIANS_PER_DEGREE * EQUATORIAL_RADIUS_M);
  });
  return reachErrorM(distanceM, widestM);
}

function sumRows(
  reference: Reference,
  coveredM2: Float64Array,
  met: readonly (readonly number[])[],
  level: CoverageRow['level'],
): ReachRow[] {
  const { areas, areaOf } = areasAt(reference.counties, level);
  const { areaM2 } = countyAreas(reference);
  const sums = new Float64Array(2 * areas.length);
  const sources = new Uint32Array(areas.length);
  areaOf.forEach((area, county) => {
    sums[2 * area]! += areaM2[county]!;
    sums[2 * area + 1]! += Math.min(coveredM2[county]!, areaM2[county]!);
  });
  for (const counties of met)
    for (const area of new Set(counties.map((county) => areaOf[county]!))) sources[area]!++;
  return areas.map(({ adcode, name, region }, area) => ({
    adcode,
    name,
    level,
    region,
    areaKm2: sums[2 * area]! * KM2,
    coveredKm2: sums[2 * area + 1]! * KM2,
    coveredShare: sums[2 * area + 1]! / sums[2 * area]!,
    sources: sources[area]!,
  }));
}

/** Areas of the counties, by the same sum that the heating coverage has. */
function countyAreas(reference: Reference) {
  return indexReference(reference).coverage.compute([], [], 1);
}

function hasPosition(geometry: Geometry): boolean {
  return firstPosition(geometry) !== null;
}

/** Whether all of a feature lies in the box about China: a distance in metres from 0°, 0° would be of no use. */
function isInChina(geometry: Geometry): boolean {
  const [west, south, east, north] = CHINA;
  return everyPosition(
    geometry,
    ([lon, lat]) => lon! >= west && lon! <= east && lat! >= south && lat! <= north,
  );
}

function firstPosition(geometry: Geometry): Position | null {
  let first: Position | null = null;
  everyPosition(geometry, (position) => {
    first = position;
    return false;
  });
  return first;
}

function everyPosition(geometry: Geometry, test: (position: Position) => boolean): boolean {
  if (geometry.type === 'GeometryCollection')
    return geometry.geometries.every((part) => everyPosition(part, test));
  const visit = (value: unknown): boolean => {
    if (!Array.isArray(value)) return true;
    if (typeof value[0] === 'number') return test(value as Position);
    return value.every(visit);
  };
  return visit(geometry.coordinates);
}
