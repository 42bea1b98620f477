import gcoord from 'gcoord';
import type { LonLat } from '../../geo/lon-lat.ts';

/** Datums of the Chinese web maps: WGS-84 moved by a smooth secret function. */
export type ObfuscatedDatum = 'gcj02' | 'bd09';

const CRS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/**
 * The function is known from leaked code only; what people report against the maps' own converters is of the order
 * of a metre, and BD-09 is a second such step on top of GCJ-02. Metres.
 */
export const OBFUSCATED_ACCURACY_M = { gcj02: 1, bd09: 2 } as const;

/** Degrees; about 0.01 mm. */
const TOLERANCE_DEG = 1e-10;

/** Degrees as the map shows them. Outside the mainland's bounding box GCJ-02 is WGS-84. */
export function obfuscate(lon: number, lat: number, datum: ObfuscatedDatum): LonLat {
  return gcoord.transform([lon, lat], gcoord.WGS84, CRS[datum]) as [number, number];
}

/**
 * WGS-84 degrees. GCJ-02 and BD-09 have no published inverse: gcoord's approximation (good to some decimetres) is
 * refined by fixed-point iteration on the forward transform until it reproduces the input to about 0.01 mm.
 */
export function deobfuscate(lon: number, lat: number, datum: ObfuscatedDatum): LonLat {
  let [x, y] = gcoord.transform([lon, lat], CRS[datum], gcoord.WGS84) as [number, number];
  for (let step = 0; step < 20; step++) {
    const [forwardX, forwardY] = obfuscate(x, y, datum);
    const dx = lon - forwardX;
    const dy = lat - forwardY;
    x += dx;
    y += dy;
    if (Math.abs(dx) < TOLERANCE_DEG && Math.abs(dy) < TOLERANCE_DEG) break;
  }
  return [x, y];
}
