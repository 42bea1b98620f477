import type { Geometry, Position } from 'geojson';
import { groupRings } from './group-rings.ts';
import { type GeometryReading, readGeometry } from './read-geometry.ts';

const FILE_CODE = 9994;
const HEADER_SIZE = 100;
const MULTIPATCH = 31;

/** Shapes of a .shp file, in the order of its index. */
export interface ShapeRecords {
  readonly count: number;
  /** Geometry of record `i`, 0-based. */
  read(i: number): GeometryReading;
  /** False where the index (.shx) is missing or does not fit, and the records were found one after the other. */
  readonly hasIndex: boolean;
  /** True where the file ends before its header says it does. */
  readonly isCut: boolean;
}

/**
 * Opens a .shp (ESRI Shapefile Technical Description, July 1998). The index tells where records are; edited files leave
 * old copies of records between them. Null where the file is no .shp.
 */
export function openShapes(shp: Uint8Array, shx: Uint8Array | null): ShapeRecords | null {
  if (shp.length < HEADER_SIZE) return null;
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (view.getInt32(0) !== FILE_CODE) return null;
  const indexed = shx === null ? null : readIndex(shx, shp.length);
  const offsets = indexed ?? walkRecords(view);
  return {
    count: offsets.length,
    hasIndex: indexed !== null,
    isCut: view.getInt32(24) * 2 > shp.length,
    read(i) {
      const offset = offsets[i]!;
      if (offset + 12 > shp.length) return cutRecord();
      const length = view.getInt32(offset + 4) * 2;
      if (length < 4) return { geometry: null };
      if (offset + 8 + length > shp.length) return cutRecord();
      const content = new DataView(shp.buffer, shp.byteOffset + offset + 8, length);
      if (content.getInt32(0, true) === MULTIPATCH) return broken('geometry-multipatch');
      try {
        return readGeometry(readShape(content));
      } catch (cause) {
        // Counts that point beyond the record.
        if (cause instanceof RangeError) return broken('geometry-broken');
        throw cause;
      }
    },
  };
}

function cutRecord(): GeometryReading {
  return broken('geometry-cut');
}

function broken(geometryProblem: string): GeometryReading {
  return { geometry: null, geometryProblem };
}

/** Offsets from the .shx; null where it does not fit the .shp. A cut .shp keeps its index: the rows must not shift. */
function readIndex(shx: Uint8Array, shpLength: number): number[] | null {
  if (shx.length < HEADER_SIZE) return null;
  const view = new DataView(shx.buffer, shx.byteOffset, shx.byteLength);
  if (view.getInt32(0) !== FILE_CODE || view.getInt32(24) * 2 > shx.length) return null;
  const offsets: number[] = [];
  for (let at = HEADER_SIZE; at + 8 <= shx.length; at += 8) offsets.push(view.getInt32(at) * 2);
  const fits = offsets.every((offset) => offset >= HEADER_SIZE);
  return fits && (offsets.length === 0 || offsets[0]! < shpLength) ? offsets : null;
}

function walkRecords(view: DataView): number[] {
  const offsets: number[] = [];
  let at = HEADER_SIZE;
  while (at + 8 <= view.byteLength) {
    const length = view.getInt32(at + 4) * 2;
    if (length < 0) break;
    offsets.push(at);
    at += 8 + length;
  }
  return offsets;
}

/** One shape. Types 11 to 18 add z, 21 to 28 a measure, which GeoJSON has no place for. */
function readShape(content: DataView): Geometry | null {
  const type = content.getInt32(0, true);
  if (type === 0) return null;
  const hasZ = type > 10 && type < 20;
  switch (type % 10) {
    case 1:
      return { type: 'Point', coordinates: readPosition(content, 4, hasZ ? 20 : null) };
    case 8: {
      const points = readPositions(content, 36, 40, hasZ);
      return points.length === 1
        ? { type: 'Point', coordinates: points[0]! }
        : { type: 'MultiPoint', coordinates: points };
    }
    case 3: {
      const parts = readParts(content, hasZ);
      return parts.length === 1
        ? { type: 'LineString', coordinates: parts[0]! }
        : { type: 'MultiLineString', coordinates: parts };
    }
    case 5: {
      const polygons = groupRings(readParts(content, hasZ));
      return polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0]! }
        : { type: 'MultiPolygon', coordinates: polygons };
    }
    default:
      throw new RangeError(`shape type ${type}`);
  }
}

function readPosition(content: DataView, at: number, zAt: number | null): Position {
  const position = [content.getFloat64(at, true), content.getFloat64(at + 8, true)];
  if (zAt !== null) position.push(content.getFloat64(zAt, true));
  return position;
}

/** `countAt` holds their number; z values follow the positions and their range. */
function readPositions(content: DataView, countAt: number, at: number, hasZ: boolean): Position[] {
  const count = content.getInt32(countAt, true);
  if (count < 0 || at + count * 16 > content.byteLength) throw new RangeError('positions');
  const zAt = at + count * 16 + 16;
  return Array.from({ length: count }, (_, i) =>
    readPosition(content, at + i * 16, hasZ ? zAt + i * 8 : null),
  );
}

function readParts(content: DataView, hasZ: boolean): Position[][] {
  const partCount = content.getInt32(36, true);
  const at = 44 + partCount * 4;
  if (partCount < 0 || at > content.byteLength) throw new RangeError('parts');
  const positions = readPositions(content, 40, at, hasZ);
  const starts = Array.from({ length: partCount }, (_, i) => content.getInt32(44 + i * 4, true));
  const parts = starts.map((start, i) => {
    const end = starts[i + 1] ?? positions.length;
    if (start < 0 || end < start || end > positions.length) throw new RangeError('parts');
    return positions.slice(start, end);
  });
  return parts.filter((part) => part.length > 0);
}
