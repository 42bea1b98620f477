import gcoord from 'gcoord';
import type { LonLat } from '../geo/lon-lat.ts';

/** Datums that a ledger's degrees may be in. */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;
export type Datum = (typeof DATUMS)[number];

const CRS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Degrees; about 0.01 mm. */
const TOLERANCE_DEG = 1e-10;

/**
 * A position in WGS-84. CGCS2000 differs from WGS-84 by centimetres and is taken as the same. GCJ-02 and BD-09 have
 * no published inverse: gcoord's approximation (good to some decimetres) is refined by fixed-point iteration on the
 * forward transform until it reproduces the input to about 0.01 mm.
 */
export function toWgs84(lon: number, lat: number, datum: Datum): LonLat {
  if (datum === 'wgs84' || datum === 'cgcs2000') return [lon, lat];
  const crs = CRS[datum];
  let [x, y] = gcoord.transform([lon, lat], crs, gcoord.WGS84) as [number, number];
  for (let step = 0; step < 20; step++) {
    const [forwardX, forwardY] = gcoord.transform([x, y], gcoord.WGS84, crs) as [number, number];
    const dx = lon - forwardX;
    const dy = lat - forwardY;
    x += dx;
    y += dy;
    if (Math.abs(dx) < TOLERANCE_DEG && Math.abs(dy) < TOLERANCE_DEG) break;
  }
  return [x, y];
}
