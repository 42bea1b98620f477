import { geodesicDistanceM } from '../geo/geodesic.ts';
import type { ChpUnit } from './reference.ts';
import type { UserLayer } from './user-layer.ts';
import type { UserUnitRemark } from './user-units.ts';

/** Within this distance of a bundled plant a unit is probably one that is bundled already. */
const SAME_PLANT_M = 500;

/**
 * Remarks on units of a user's layer beside a bundled plant. They are kept: the user's word on status and years
 * may well be the better one, the covered union is the same with both, and only the area in reach of two or more
 * sources takes them for two.
 */
export function remarkBundled(
  layer: UserLayer,
  units: readonly ChpUnit[],
  bundled: readonly ChpUnit[],
): UserUnitRemark[] {
  return units.flatMap((unit): UserUnitRemark[] => {
    const near = nearestBundled(unit.lon, unit.lat, bundled);
    if (near === null) return [];
    const row = Number(unit.unitId.slice(layer.id.length + 1));
    return [
      { code: 'unit-near-bundled', layer: layer.name, row, value: near.plant, distanceM: near.distanceM },
    ];
  });
}

function nearestBundled(
  lon: number,
  lat: number,
  bundled: readonly ChpUnit[],
): { plant: string; distanceM: number } | null {
  let best: { plant: string; distanceM: number } | null = null;
  for (const unit of bundled) {
    // Below 60° of latitude these are more than SAME_PLANT_M.
    if (Math.abs(unit.lat - lat) > 0.01 || Math.abs(unit.lon - lon) > 0.02) continue;
    const distanceM = geodesicDistanceM(lon, lat, unit.lon, unit.lat);
    if (distanceM <= (best?.distanceM ?? SAME_PLANT_M)) best = { plant: unit.plant, distanceM };
  }
  return best;
}
