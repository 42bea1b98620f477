import { geodesicDistanceM } from '../../../src/geo/geodesic.ts';
import type { LonLat } from '../../../src/geo/lon-lat.ts';

/**
 * The station of a place that is nearest to all its others: monitoring stations stand in the urban area, so it
 * marks the city better than the middle of the whole administrative area. `null` without stations.
 */
export function findStationCentre(stations: readonly LonLat[]): LonLat | null {
  let best: LonLat | null = null;
  let least = Infinity;
  for (const candidate of stations) {
    const total = stations.reduce((sum, other) => sum + geodesicDistanceM(...candidate, ...other), 0);
    if (total < least) {
      least = total;
      best = candidate;
    }
  }
  return best;
}
