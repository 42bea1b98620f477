import type { MultiPolygon } from 'geojson';
import { computeCoverage } from '../geo/coverage.ts';
import { geodesicDistanceM } from '../geo/geodesic.ts';
import { createPolygonSet } from '../geo/polygon-set.ts';
import { LEAST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from '../geo/wgs84.ts';
import type { BoilerLedger } from './boiler-ledger.ts';
import type { ChpUnit, Reference } from './reference.ts';
import { indexReference } from './reference-index.ts';
import type { Screener } from './screener.ts';
import type { ScreeningResult, VerdictTotal } from './screening.ts';
import { asPart, inSlices, type Steps } from './steps.ts';
import { totalVerdicts } from './totals.ts';

const KM2 = 1e-6;

/** What the heating radius of one site reaches: of all units that share a position. */
export interface SiteReach {
  readonly plant: string;
  readonly lon: number;
  readonly lat: number;
  readonly radiusKm: number;
  /** Units on the site, and those of them that count. */
  readonly units: number;
  readonly countedUnits: number;
  /** Of the 46 places, km². */
  readonly reachKm2: number;
  /** In reach of this site and of no other one that counts. */
  readonly aloneKm2: number;
  /** Other sites that count and whose circle meets this one's, nearest first. */
  readonly sharedWith: readonly { readonly plant: string; readonly distanceM: number }[];
  readonly counties: readonly CountyReach[];
  /** Boilers within the radius, by geodesic distance. */
  readonly totals: readonly VerdictTotal[];
  /** Those of them that no other site that counts reaches. */
  readonly aloneTotals: readonly VerdictTotal[];
}

/** What of one county the site reaches. */
export interface CountyReach {
  readonly adcode: string;
  readonly name: string;
  readonly place: string;
  readonly areaKm2: number;
  readonly reachKm2: number;
  readonly aloneKm2: number;
}

/**
 * The reach of the site that a unit stands on, whether it counts or not: of one that does not, it is what it would
 * bring. Null where there is no such unit.
 */
export function* reachOfSite(
  { reference, world, params, qualifying }: Screener,
  unitId: string,
  boilers: { readonly ledger: BoilerLedger; readonly result: ScreeningResult } | null,
): Steps<SiteReach | null> {
  const site = world.units.find((unit) => unit.unitId === unitId);
  if (site === undefined) return null;
  const radiusM = params.radiusKm * 1000;
  const isHere = ({ lon, lat }: ChpUnit) => lon === site.lon && lat === site.lat;
  const counted = qualifying.map((unit) => world.units[unit]!);
  const others = nearbySites(site, counted, 2 * radiusM);
  const counties = coverCountiesOf(reference, site, others, radiusM);
  const positions = boilers?.ledger ?? { lon: new Float64Array(), lat: new Float64Array() };
  const rows = yield* asPart(rowsInReach(positions, site, radiusM), 0, 0.5);
  const alone = yield* asPart(rowsReachedByNone(positions, rows, others, radiusM), 0.5, 1);
  const total = (chosen: readonly number[]) =>
    boilers === null ? [] : totalVerdicts(boilers.ledger, boilers.result, chosen);
  const sum = (value: (county: CountyReach) => number) =>
    counties.reduce((all, county) => all + value(county), 0);
  return {
    plant: site.plant,
    lon: site.lon,
    lat: site.lat,
    radiusKm: params.radiusKm,
    units: world.units.filter(isHere).length,
    countedUnits: counted.filter(isHere).length,
    reachKm2: sum(({ reachKm2 }) => reachKm2),
    aloneKm2: sum(({ aloneKm2 }) => aloneKm2),
    sharedWith: others.map(({ plant, distanceM }) => ({ plant, distanceM })),
    counties,
    totals: total(rows),
    aloneTotals: total(alone),
  };
}

interface NearbySite {
  readonly plant: string;
  readonly lon: number;
  readonly lat: number;
  readonly distanceM: number;
}

/** Other sites nearer than the distance, nearest first; units on one site are one. */
export function nearbySites(
  centre: { readonly lon: number; readonly lat: number },
  units: readonly ChpUnit[],
  withinM: number,
): NearbySite[] {
  const sites = new Map<string, NearbySite>();
  for (const { plant, lon, lat } of units) {
    if (lon === centre.lon && lat === centre.lat) continue;
    const key = `${lon} ${lat}`;
    if (sites.has(key)) continue;
    const distanceM = geodesicDistanceM(centre.lon, centre.lat, lon, lat);
    if (distanceM < withinM) sites.set(key, { plant, lon, lat, distanceM });
  }
  return [...sites.values()].sort((a, b) => a.distanceM - b.distanceM);
}

/**
 * What each county has of the site's circle, and of what no other site covers: the union of all circles less the
 * union of the others, each exact. Counties out of reach are left out; the widest share comes first.
 */
function coverCountiesOf(
  reference: Reference,
  site: ChpUnit,
  others: readonly NearbySite[],
  radiusM: number,
): CountyReach[] {
  const near = countiesNear(reference, site, radiusM);
  const set = createPolygonSet(near.map(({ geometry }): MultiPolygon => geometry));
  const cover = (sites: readonly { lon: number; lat: number }[]) =>
    computeCoverage(
      set,
      sites.map(({ lon }) => lon),
      sites.map(({ lat }) => lat),
      radiusM,
    );
  const own = cover([site]);
  const withAll = cover([site, ...others]).coveredM2;
  const without = cover(others).coveredM2;
  return near
    .map(({ adcode, name, place }, i) => ({
      adcode,
      name,
      place,
      areaKm2: own.areaM2[i]! * KM2,
      reachKm2: own.coveredM2[i]! * KM2,
      aloneKm2: Math.min(Math.max(0, withAll[i]! - without[i]!), own.coveredM2[i]!) * KM2,
    }))
    .filter(({ reachKm2 }) => reachKm2 > 0)
    .sort((a, b) => b.reachKm2 - a.reachKm2);
}

function countiesNear(reference: Reference, { lon, lat }: ChpUnit, radiusM: number) {
  const { bounds } = indexReference(reference).countySet;
  const [reachLon, reachLat] = reachDeg(lat, radiusM);
  return reference.counties.filter(
    (_, i) =>
      bounds[4 * i]! <= lon + reachLon &&
      bounds[4 * i + 1]! <= lat + reachLat &&
      bounds[4 * i + 2]! >= lon - reachLon &&
      bounds[4 * i + 3]! >= lat - reachLat,
  );
}

type Positions = Pick<BoilerLedger, 'lon' | 'lat'>;

function* rowsInReach({ lon, lat }: Positions, site: ChpUnit, radiusM: number): Steps<number[]> {
  const [reachLon, reachLat] = reachDeg(site.lat, radiusM);
  const rows: number[] = [];
  yield* inSlices(lon.length, (from, to) => {
    for (let i = from; i < to; i++) {
      if (Math.abs(lat[i]! - site.lat) > reachLat || Math.abs(lon[i]! - site.lon) > reachLon) continue;
      if (geodesicDistanceM(site.lon, site.lat, lon[i]!, lat[i]!) <= radiusM) rows.push(i);
    }
  });
  return rows;
}

/** Distances between two yields: about a millisecond's. */
const DISTANCES_A_STEP = 256;

function* rowsReachedByNone(
  { lon, lat }: Positions,
  rows: readonly number[],
  sites: readonly NearbySite[],
  radiusM: number,
): Steps<number[]> {
  const alone: number[] = [];
  for (const [k, row] of rows.entries()) {
    const isReached = sites.some(
      (site) => geodesicDistanceM(site.lon, site.lat, lon[row]!, lat[row]!) <= radiusM,
    );
    if (!isReached) alone.push(row);
    if (k % DISTANCES_A_STEP === 0) yield k / rows.length;
  }
  return alone;
}

/** Degrees that a circle reaches at most, a little more than it does. */
function reachDeg(latDeg: number, radiusM: number): [lon: number, lat: number] {
  const reachRad = (1.01 * radiusM) / LEAST_CURVATURE_RADIUS_M;
  const lat = reachRad / RADIANS_PER_DEGREE;
  return [Math.asin(Math.sin(reachRad) / Math.cos(latDeg * RADIANS_PER_DEGREE)) / RADIANS_PER_DEGREE, lat];
}
