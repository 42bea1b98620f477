import type { Geometry, Position } from 'geojson';

/** What a shapefile can hold: one kind a file. */
export const SHAPE_FAMILIES = ['point', 'multipoint', 'line', 'polygon'] as const;
export type ShapeFamily = (typeof SHAPE_FAMILIES)[number];

const SHAPE_TYPES: Readonly<Record<ShapeFamily, number>> = { point: 1, line: 3, polygon: 5, multipoint: 8 };

/** The family of a geometry; null for none, an empty one, and a collection, which no shapefile holds. */
export function familyOf(geometry: Geometry | null): ShapeFamily | null {
  if (geometry === null || geometry.type === 'GeometryCollection' || geometry.coordinates.length === 0)
    return null;
  if (geometry.type === 'Point') return 'point';
  if (geometry.type === 'MultiPoint') return 'multipoint';
  return geometry.type.endsWith('LineString') ? 'line' : 'polygon';
}

/** The lines or rings of a shape: outer rings clockwise and holes the other way, as the format tells them apart. */
function partsOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.map(wind);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map(wind));
    default:
      return [];
  }
}

function wind(ring: Position[], index: number): Position[] {
  let doubled = 0;
  const [x0, y0] = ring[0] as [number, number];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    doubled += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  const isClockwise = doubled < 0;
  return isClockwise === (index === 0) ? ring : ring.toReversed();
}

/** Bytes of a record's content, without the eight before it. */
export function shapeBytes(geometry: Geometry | null): number {
  if (geometry === null) return 4;
  if (geometry.type === 'Point') return 20;
  if (geometry.type === 'MultiPoint') return 40 + geometry.coordinates.length * 16;
  const parts = partsOf(geometry);
  return 44 + parts.length * 4 + parts.reduce((sum, { length }) => sum + length, 0) * 16;
}

export type Box = [minX: number, minY: number, maxX: number, maxY: number];

/** Widens a box by a geometry's positions. */
export function widenBox(box: Box, geometry: Geometry): void {
  for (const [x, y] of positionsOf(geometry)) {
    box[0] = Math.min(box[0], x!);
    box[1] = Math.min(box[1], y!);
    box[2] = Math.max(box[2], x!);
    box[3] = Math.max(box[3], y!);
  }
}

function positionsOf(geometry: Geometry): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'MultiPoint') return geometry.coordinates;
  return partsOf(geometry).flat();
}

/** Record `number` (from 1) of the main file. A null geometry becomes a null shape. */
export function shapeRecord(number: number, family: ShapeFamily, geometry: Geometry | null): Uint8Array {
  const content = shapeBytes(geometry);
  const view = new DataView(new ArrayBuffer(8 + content));
  view.setInt32(0, number);
  view.setInt32(4, content / 2);
  if (geometry === null) return new Uint8Array(view.buffer);
  view.setInt32(8, SHAPE_TYPES[family], true);
  if (geometry.type === 'Point') {
    writePositions(view, 12, [geometry.coordinates]);
    return new Uint8Array(view.buffer);
  }
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  widenBox(box, geometry);
  for (const [i, side] of box.entries()) view.setFloat64(12 + i * 8, side, true);
  if (geometry.type === 'MultiPoint') {
    view.setInt32(44, geometry.coordinates.length, true);
    writePositions(view, 48, geometry.coordinates);
    return new Uint8Array(view.buffer);
  }
  const parts = partsOf(geometry);
  view.setInt32(44, parts.length, true);
  let start = 0;
  for (const [i, part] of parts.entries()) {
    view.setInt32(52 + i * 4, start, true);
    writePositions(view, 52 + parts.length * 4 + start * 16, part);
    start += part.length;
  }
  view.setInt32(48, start, true);
  return new Uint8Array(view.buffer);
}

function writePositions(view: DataView, at: number, positions: readonly Position[]): void {
  for (const [i, [x, y]] of positions.entries()) {
    view.setFloat64(at + i * 16, x!, true);
    view.setFloat64(at + i * 16 + 8, y!, true);
  }
}

/** The 100 bytes that main and index file begin with; `bytes` is the whole file's length. */
export function shapeFileHeader(family: ShapeFamily, bytes: number, box: Box): Uint8Array {
  const view = new DataView(new ArrayBuffer(100));
  view.setInt32(0, 9994);
  view.setInt32(24, bytes / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, SHAPE_TYPES[family], true);
  const isEmpty = box[0] > box[2];
  for (const [i, side] of box.entries()) view.setFloat64(36 + i * 8, isEmpty ? 0 : side, true);
  return new Uint8Array(view.buffer);
}
