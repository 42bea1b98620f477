import type { LonLat } from '../../../src/geo/lon-lat.ts';

/**
 * A position with as many decimals as a ledger gives (5 ≈ 1 m). Rounding also hides the last bits of sine and
 * cosine, which may differ between engines, so the demonstration data is the same everywhere.
 */
export function roundPosition([lon, lat]: LonLat, decimals = 5): LonLat {
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))];
}
