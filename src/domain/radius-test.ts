import { createNearestIndex, type NearestIndex } from '../geo/nearest.ts';
import { LEAST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from '../geo/wgs84.ts';
import { NO, UNKNOWN, YES } from './boiler-ledger.ts';
import type { ChpUnit } from './reference.ts';
import type { ScreeningParams } from './screening.ts';
import { TRISTATES, type Tristate } from './vocabulary.ts';

/** How far an approximate plant position may be off, metres. */
export const APPROXIMATE_PLANT_M = 5000;

/** The qualifying units as seen from any number of positions. */
export interface RadiusTest {
  /** Indices into the world's units, ascending. */
  readonly qualifying: readonly number[];
  /** Over the qualifying units, in that order. */
  readonly index: NearestIndex;
  /** Nearest qualifying unit (index into the world's units, −1 for none) and metres to it, for each position. */
  nearestAll(lons: Float64Array, lats: Float64Array): { unit: Int32Array; distanceM: Float64Array };
  /**
   * Whether a position is inside some radius: `yes` or `no` only where the margin exceeds the uncertainty
   * (the parameter's, plus the position's own precision, plus 5 km for a plant whose position is approximate).
   */
  inside(lon: number, lat: number, nearestM: number, precisionM: number): Tristate;
  /** The same as an index into TRISTATES. */
  insideCode(lon: number, lat: number, nearestM: number, precisionM: number): number;
}

/** `qualifying` are indices into `units`. */
export function createRadiusTest(
  units: readonly ChpUnit[],
  qualifying: readonly number[],
  params: Pick<ScreeningParams, 'radiusKm' | 'uncertaintyM'>,
): RadiusTest {
  const radiusM = params.radiusKm * 1000;
  const all = indexUnits(units, qualifying);
  const isExact = (unit: number) => units[unit]!.locationAccuracy === 'exact';
  const exactUnits = qualifying.filter(isExact);
  const approximateUnits = qualifying.filter((unit) => !isExact(unit));
  // Where every unit is exact, one index serves both.
  const exact = approximateUnits.length === 0 ? all : indexUnits(units, exactUnits);
  const approximate = indexUnits(units, approximateUnits);
  const lats = approximateUnits.map((unit) => units[unit]!.lat);

  function insideCode(lon: number, lat: number, nearestM: number, precisionM: number): number {
    const bandM = params.uncertaintyM + precisionM;
    if (lats.length === 0) return judge(nearestM, bandM, radiusM);
    // Nothing can change for a position whose nearest unit is clear of the widest band.
    const reachM = radiusM + bandM + APPROXIMATE_PLANT_M;
    if (!(nearestM <= reachM)) return NO;
    // Approximate units are few. Where none is near, the nearest unit is an exact one.
    const reachDeg = reachM / LEAST_CURVATURE_RADIUS_M / RADIANS_PER_DEGREE;
    if (!lats.some((unitLat) => Math.abs(unitLat - lat) <= reachDeg)) return judge(nearestM, bandM, radiusM);
    const byExact =
      exactUnits.length === 0 ? NO : judge(exact.nearest(lon, lat, radiusM).distanceM, bandM, radiusM);
    if (byExact === YES) return YES;
    const byApproximate = judge(
      approximate.nearest(lon, lat, radiusM).distanceM,
      bandM + APPROXIMATE_PLANT_M,
      radiusM,
    );
    return byApproximate === NO ? byExact : byApproximate;
  }

  return {
    qualifying,
    index: all,
    nearestAll(lons, lats) {
      const { index, distanceM } = all.nearestAll(lons, lats, radiusM);
      return { unit: index.map((member) => (member === -1 ? -1 : qualifying[member]!)), distanceM };
    },
    inside: (lon, lat, nearestM, precisionM) => TRISTATES[insideCode(lon, lat, nearestM, precisionM)]!,
    insideCode,
  };
}

/** Indexes of the last few sets of units: a step of the radius needs the same one. */
const indexes: { readonly units: readonly ChpUnit[]; readonly index: NearestIndex }[] = [];
const MOST_INDEXES = 8;

function indexUnits(units: readonly ChpUnit[], members: readonly number[]): NearestIndex {
  const chosen = members.map((unit) => units[unit]!);
  const isSame = (other: readonly ChpUnit[]) =>
    other.length === chosen.length && other.every((unit, i) => unit === chosen[i]);
  const known = indexes.find((entry) => isSame(entry.units));
  if (known !== undefined) return known.index;
  const index = createNearestIndex(
    Float64Array.from(chosen, ({ lon }) => lon),
    Float64Array.from(chosen, ({ lat }) => lat),
  );
  indexes.push({ units: chosen, index });
  if (indexes.length > MOST_INDEXES) indexes.shift();
  return index;
}

function judge(distanceM: number, bandM: number, radiusM: number): number {
  if (Number.isNaN(distanceM)) return NO;
  if (bandM > 0 && Math.abs(distanceM - radiusM) <= bandM) return UNKNOWN;
  return distanceM <= radiusM ? YES : NO;
}
