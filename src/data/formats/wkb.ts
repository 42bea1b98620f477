import type { Position } from 'geojson';

/** A type of curve, which GeoJSON has no place for. */
export class CurvedGeometryError extends Error {}

const MAX_NESTED = 16;
/** EWKB's flags in the type's number; ISO adds 1000 for z, 2000 for a measure, 3000 for both. */
const EWKB_Z = 0x80000000;
const EWKB_M = 0x40000000;
const EWKB_SRID = 0x20000000;
const NAMES = [
  '',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
] as const;
const COLLECTION = 7;

/**
 * Well-known binary (ISO 19125, and PostGIS's EWKB) as GeoJSON, unchecked as to what its numbers mean; measures are left
 * out. Throws a RangeError where the bytes end early or a count cannot be, a CurvedGeometryError for curves.
 */
export function readWkb(bytes: Uint8Array): unknown {
  return new WkbReader(bytes).read(0);
}

class WkbReader {
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(level: number): unknown {
    if (level > MAX_NESTED) throw new RangeError('nested');
    const isLittle = this.#view.getUint8(this.#at) === 1;
    const code = this.#view.getUint32(this.#at + 1, isLittle);
    this.#at += code & EWKB_SRID ? 9 : 5;
    const iso = code & 0xffff;
    const isoDimensions = Math.floor(iso / 1000);
    const hasZ = (code & EWKB_Z) !== 0 || isoDimensions === 1 || isoDimensions === 3;
    const hasM = (code & EWKB_M) !== 0 || isoDimensions >= 2;
    const type = iso % 1000;
    if (type > COLLECTION && type <= 17) throw new CurvedGeometryError();
    const shape = { isLittle, hasZ, size: 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0) };
    switch (type) {
      case 1:
        return { type: 'Point', coordinates: this.#point(shape) };
      case 2:
        return { type: 'LineString', coordinates: this.#positions(shape) };
      case 3:
        return { type: 'Polygon', coordinates: this.#repeat(isLittle, 4, () => this.#positions(shape)) };
      case 4:
      case 5:
      case 6: {
        const parts = this.#repeat(isLittle, 5, () => this.read(level + 1));
        return { type: NAMES[type], coordinates: parts.map((part) => coordinatesOf(part, NAMES[type - 3])) };
      }
      case COLLECTION:
        return {
          type: 'GeometryCollection',
          geometries: this.#repeat(isLittle, 5, () => this.read(level + 1)),
        };
      default:
        throw new RangeError(`type ${code}`);
    }
  }

  /** An empty point is written as NaN, NaN. */
  #point(shape: Shape): Position {
    const position = this.#position(shape);
    return position.every(Number.isNaN) ? [] : position;
  }

  #position({ isLittle, hasZ, size }: Shape): Position {
    const at = this.#at;
    this.#at += size;
    const position = [this.#view.getFloat64(at, isLittle), this.#view.getFloat64(at + 8, isLittle)];
    if (hasZ) position.push(this.#view.getFloat64(at + 16, isLittle));
    return position;
  }

  #positions(shape: Shape): Position[] {
    return this.#repeat(shape.isLittle, shape.size, () => this.#position(shape));
  }

  /** Reads a count and as many things, of which each takes `leastBytes` or more. */
  #repeat<Thing>(isLittle: boolean, leastBytes: number, read: () => Thing): Thing[] {
    const count = this.#view.getUint32(this.#at, isLittle);
    this.#at += 4;
    if (count * leastBytes > this.#view.byteLength - this.#at) throw new RangeError('count');
    return Array.from({ length: count }, read);
  }
}

interface Shape {
  readonly isLittle: boolean;
  readonly hasZ: boolean;
  /** Bytes of a position. */
  readonly size: number;
}

function coordinatesOf(part: unknown, type: string | undefined): unknown {
  if (typeof part !== 'object' || part === null || !('type' in part) || !('coordinates' in part)) {
    throw new RangeError('part');
  }
  if (part.type !== type) throw new RangeError('part');
  return part.coordinates;
}
