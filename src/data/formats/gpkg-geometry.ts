import { type GeometryReading, readGeometry } from './read-geometry.ts';
import { CurvedGeometryError, readWkb } from './wkb.ts';

/** Bytes of the envelope by its code (GeoPackage 1.3, 2.1.3). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];
const HEADER_BYTES = 8;
const EMPTY_FLAG = 0x10;

/** The geometry of a GeoPackage blob: a header, an envelope, and well-known binary. */
export function readGpkgGeometry(blob: unknown): GeometryReading {
  if (blob === null) return { geometry: null };
  if (!(blob instanceof Uint8Array) || blob[0] !== 0x47 || blob[1] !== 0x50) return broken('geometry-broken');
  const flags = blob[3] ?? 0;
  if (flags & EMPTY_FLAG) return broken('geometry-empty');
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined) return broken('geometry-broken');
  try {
    return readGeometry(readWkb(blob.subarray(HEADER_BYTES + envelope)));
  } catch (cause) {
    if (cause instanceof CurvedGeometryError) return broken('geometry-curved');
    if (cause instanceof RangeError) return broken('geometry-broken');
    throw cause;
  }
}

function broken(geometryProblem: string): GeometryReading {
  return { geometry: null, geometryProblem };
}
