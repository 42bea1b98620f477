import { createNearestIndex } from '../geo/nearest.ts';
import type { ChpUnit } from './reference.ts';
import type { ScreeningParams } from './screening.ts';
import type { Tristate } from './vocabulary.ts';

/** How far an approximate plant position may be off, metres. */
export const APPROXIMATE_PLANT_M = 5000;

/** The qualifying units as seen from any number of positions. */
export interface RadiusTest {
  /** Nearest qualifying unit (index into the reference's units, −1 for none) and metres to it, for each position. */
  nearestAll(lons: Float64Array, lats: Float64Array): { unit: Int32Array; distanceM: Float64Array };
  /**
   * Whether a position is inside some radius: `yes` or `no` only where the margin exceeds the uncertainty
   * (the parameter's, plus the position's own precision, plus 5 km for a plant whose position is approximate).
   */
  inside(lon: number, lat: number, nearestM: number, precisionM: number): Tristate;
}

/** `qualifying` are indices into `units`. */
export function createRadiusTest(
  units: readonly ChpUnit[],
  qualifying: readonly number[],
  params: Pick<ScreeningParams, 'radiusKm' | 'uncertaintyM'>,
): RadiusTest {
  const radiusM = params.radiusKm * 1000;
  const indexOf = (members: readonly number[]) =>
    createNearestIndex(
      Float64Array.from(members, (unit) => units[unit]!.lon),
      Float64Array.from(members, (unit) => units[unit]!.lat),
    );
  const all = indexOf(qualifying);
  const exactUnits = qualifying.filter((unit) => units[unit]!.locationAccuracy === 'exact');
  const approximateUnits = qualifying.filter((unit) => units[unit]!.locationAccuracy === 'approximate');
  // Where every unit is exact, one index serves both.
  const exact = approximateUnits.length === 0 ? all : indexOf(exactUnits);
  const approximate = indexOf(approximateUnits);

  return {
    nearestAll(lons, lats) {
      const { index, distanceM } = all.nearestAll(lons, lats, radiusM);
      return { unit: index.map((member) => (member === -1 ? -1 : qualifying[member]!)), distanceM };
    },
    inside(lon, lat, nearestM, precisionM) {
      const bandM = params.uncertaintyM + precisionM;
      if (approximateUnits.length === 0) return judge(nearestM, bandM, radiusM);
      // Nothing can change for a position whose nearest unit is clear of the widest band.
      if (!(nearestM - bandM - APPROXIMATE_PLANT_M <= radiusM)) return 'no';
      const byExact =
        exactUnits.length === 0 ? 'no' : judge(exact.nearest(lon, lat, radiusM).distanceM, bandM, radiusM);
      if (byExact === 'yes') return 'yes';
      const byApproximate = judge(
        approximate.nearest(lon, lat, radiusM).distanceM,
        bandM + APPROXIMATE_PLANT_M,
        radiusM,
      );
      return byApproximate === 'no' ? byExact : byApproximate;
    },
  };
}

function judge(distanceM: number, bandM: number, radiusM: number): Tristate {
  if (Number.isNaN(distanceM)) return 'no';
  if (bandM > 0 && Math.abs(distanceM - radiusM) <= bandM) return 'unknown';
  return distanceM <= radiusM ? 'yes' : 'no';
}
