import type { Geometry, Position } from 'geojson';

/** A geometry that can be relied on, or the code of what is wrong with it. */
export type GeometryReading =
  | { readonly geometry: Geometry | null }
  | { readonly geometry: null; readonly geometryProblem: string };

/** No projected coordinate is larger: eastings with a zone's number before them stay below 1.3e8 m. */
const MAX_COORDINATE = 1e9;
const MAX_NESTED_COLLECTIONS = 8;

/** Levels of arrays above a position. */
const DEPTHS: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const MULTI = { Point: 'MultiPoint', LineString: 'MultiLineString', Polygon: 'MultiPolygon' } as const;

type Nested = Position | Nested[];

class Broken extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

/**
 * Checks a geometry that a file gave, and copies what GeoJSON (RFC 7946) defines: x, y and, where finite, z. A
 * collection of one kind becomes a Multi geometry. Problems: `geometry-invalid` (no geometry of GeoJSON),
 * `geometry-not-finite` (NaN, infinite or absurdly large), `geometry-empty`. Null stays null: there is none.
 */
export function readGeometry(value: unknown): GeometryReading {
  if (value === null || value === undefined) return { geometry: null };
  try {
    return { geometry: copyGeometry(value, 0) };
  } catch (cause) {
    if (cause instanceof Broken) return { geometry: null, geometryProblem: cause.code };
    throw cause;
  }
}

function copyGeometry(value: unknown, level: number): Geometry {
  if (typeof value !== 'object' || value === null || !('type' in value)) throw new Broken('geometry-invalid');
  const type = String(value.type);
  if (type === 'GeometryCollection') return copyCollection(value, level);
  const depth = Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
  if (depth === undefined || !('coordinates' in value)) throw new Broken('geometry-invalid');
  const coordinates = copyCoordinates(value.coordinates, depth);
  checkLengths(type, coordinates);
  return { type, coordinates } as Geometry;
}

function copyCollection(value: object, level: number): Geometry {
  const parts = 'geometries' in value ? value.geometries : null;
  if (!Array.isArray(parts) || level >= MAX_NESTED_COLLECTIONS) throw new Broken('geometry-invalid');
  const geometries = parts.map((part) => copyGeometry(part, level + 1));
  const [first] = geometries;
  if (first === undefined) throw new Broken('geometry-empty');
  if (geometries.length === 1) return first;
  if (geometries.every(({ type }) => type === first.type) && first.type in MULTI) {
    const coordinates = geometries.map((part) => ('coordinates' in part ? part.coordinates : []));
    return { type: MULTI[first.type as keyof typeof MULTI], coordinates } as Geometry;
  }
  return { type: 'GeometryCollection', geometries };
}

function copyCoordinates(value: unknown, depth: number): Nested {
  if (!Array.isArray(value)) throw new Broken('geometry-invalid');
  if (depth > 0) {
    if (value.length === 0) throw new Broken('geometry-empty');
    return value.map((inner) => copyCoordinates(inner, depth - 1));
  }
  const [x, y, z]: unknown[] = value;
  if (value.length === 0) throw new Broken('geometry-empty');
  if (!isCoordinate(x) || !isCoordinate(y)) {
    throw new Broken(
      typeof x === 'number' && typeof y === 'number' ? 'geometry-not-finite' : 'geometry-invalid',
    );
  }
  return isCoordinate(z) ? [x, y, z] : [x, y];
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) < MAX_COORDINATE;
}

/** A line needs two positions; a ring three, and the first once more at its end. */
function checkLengths(type: string, coordinates: Nested): void {
  const lines = (nested: Nested) => nested as Nested[];
  if (type === 'LineString') checkLength(coordinates, 2);
  if (type === 'MultiLineString') for (const line of lines(coordinates)) checkLength(line, 2);
  if (type === 'Polygon') for (const ring of lines(coordinates)) checkLength(ring, 4);
  if (type === 'MultiPolygon') {
    for (const polygon of lines(coordinates)) for (const ring of lines(polygon)) checkLength(ring, 4);
  }
}

function checkLength(positions: Nested, least: number): void {
  if (positions.length < least) throw new Broken('geometry-invalid');
}
