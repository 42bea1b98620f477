import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { toPoint } from './earth-centred.ts';
import { geodesicDistanceM } from './geodesic.ts';
import { locateOne } from './locate-one.ts';
import { createPolygonSet, type PolygonSet } from './polygon-set.ts';

/** Edges are cut to pieces of at most this length: a piece then leaves the straight line in space by under 0.1 m. */
const LONGEST_PIECE_DEG = 0.02;

export interface ShapeNeighbour {
  /** Position in the array that the index was made from; −1 when there is none. */
  readonly index: number;
  /** Metres on WGS-84; 0 where the shapes touch or overlap; NaN when there is none. */
  readonly distanceM: number;
}

export interface ShapeIndex {
  /** The shape with the least distance; of several at the same distance, always the same one. */
  nearest(shape: Geometry): ShapeNeighbour;
}

/**
 * Index over shapes (points, lines, areas, or several of them) for the nearest one to another shape. The distance is
 * that of the two closest positions, geodesic after Karney (2013); an area is all of its inside, so that what lies in it or
 * crosses it is at 0. Edges are straight in longitude and latitude; shapes must not cross the antimeridian. The
 * closest positions are found in space along pieces of up to 2 km, which misplaces them by under 0.1 m.
 * A shape is measured only where the spheres around the two allow it to be closer than the best so far.
 */
export function createShapeIndex(shapes: readonly Geometry[]): ShapeIndex {
  const prepared = shapes.map(prepareShape);
  const leastM = new Float64Array(shapes.length);
  return {
    nearest(shape) {
      const own = prepareShape(shape);
      let best = { index: -1, distanceM: Number.NaN };
      if (own.count === 0) return best;
      // The shape that may be closest first: nearly all others are then ruled out unmeasured.
      let first = -1;
      prepared.forEach((other, index) => {
        leastM[index] = other.count === 0 ? Number.POSITIVE_INFINITY : leastDistanceM(own, other);
        if (leastM[index]! < (leastM[first] ?? Number.POSITIVE_INFINITY)) first = index;
      });
      if (first === -1) return best;
      best = { index: first, distanceM: distanceBetween(own, prepared[first]!) };
      for (let index = 0; index < prepared.length && best.distanceM > 0; index++) {
        if (index === first || leastM[index]! > best.distanceM) continue;
        const distanceM = distanceBetween(own, prepared[index]!);
        if (distanceM < best.distanceM) best = { index, distanceM };
      }
      return best;
    },
  };
}

/** Metres from a position to the closest place on the outline of an area, whether inside or outside. */
export function createOutlineDistance(area: Polygon | MultiPolygon): (lon: number, lat: number) => number {
  const outline = prepareShape(area);
  return (lon, lat) => closest(prepareShape({ type: 'Point', coordinates: [lon, lat] }), outline);
}

/** A shape as pieces: from each start by a vector in space, and by a step in degrees. A point is a piece of no length. */
interface Prepared {
  readonly count: number;
  /** Per piece: lon, lat of its start and its end. */
  readonly degrees: Float64Array;
  /** Per piece: x, y, z of its start and its end, metres. */
  readonly space: Float64Array;
  readonly area: PolygonSet | null;
  /** A sphere that holds it: x, y, z, radius. */
  readonly sphere: Float64Array;
}

function prepareShape(shape: Geometry): Prepared {
  const degrees: number[] = [];
  const polygons: Polygon['coordinates'][] = [];
  collectPieces(shape, degrees, polygons);
  const count = degrees.length / 4;
  const space = new Float64Array(6 * count);
  const point = new Float64Array(3);
  for (let end = 0; end < 2 * count; end++) {
    toPoint(degrees[2 * end]!, degrees[2 * end + 1]!, point);
    space.set(point, 3 * end);
  }
  const area =
    polygons.length === 0
      ? null
      : createPolygonSet(polygons.map((coordinates) => ({ type: 'Polygon', coordinates })));
  return { count, degrees: Float64Array.from(degrees), space, area, sphere: sphereAround(space) };
}

function collectPieces(shape: Geometry, degrees: number[], polygons: Polygon['coordinates'][]): void {
  const add = (from: Position, to: Position) => {
    const [lon, lat] = [from[0]!, from[1]!];
    const [dLon, dLat] = [to[0]! - lon, to[1]! - lat];
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(dLon), Math.abs(dLat)) / LONGEST_PIECE_DEG));
    const at = (k: number) => [lon + (k / pieces) * dLon, lat + (k / pieces) * dLat] as const;
    for (let k = 0; k < pieces; k++) degrees.push(...at(k), ...at(k + 1));
  };
  const addLine = (line: readonly Position[]) => {
    if (line.length === 1) add(line[0]!, line[0]!);
    for (let k = 1; k < line.length; k++) add(line[k - 1]!, line[k]!);
  };
  const addPolygon = (rings: Polygon['coordinates']) => {
    polygons.push(rings);
    for (const ring of rings) addLine(ring.length > 0 ? [...ring, ring[0]!] : ring);
  };
  switch (shape.type) {
    case 'Point':
      add(shape.coordinates, shape.coordinates);
      break;
    case 'MultiPoint':
      for (const position of shape.coordinates) add(position, position);
      break;
    case 'LineString':
      addLine(shape.coordinates);
      break;
    case 'MultiLineString':
      for (const line of shape.coordinates) addLine(line);
      break;
    case 'Polygon':
      addPolygon(shape.coordinates);
      break;
    case 'MultiPolygon':
      for (const rings of shape.coordinates) addPolygon(rings);
      break;
    case 'GeometryCollection':
      for (const part of shape.geometries) collectPieces(part, degrees, polygons);
  }
}

function sphereAround(space: Float64Array): Float64Array {
  const ends = space.length / 3;
  let [x, y, z] = [0, 0, 0];
  for (let at = 0; at < space.length; at += 3) {
    x += space[at]!;
    y += space[at + 1]!;
    z += space[at + 2]!;
  }
  [x, y, z] = [x / ends, y / ends, z / ends];
  let radius2 = 0;
  for (let at = 0; at < space.length; at += 3) {
    radius2 = Math.max(
      radius2,
      (space[at]! - x) ** 2 + (space[at + 1]! - y) ** 2 + (space[at + 2]! - z) ** 2,
    );
  }
  return Float64Array.of(x, y, z, Math.sqrt(radius2));
}

/**
 * No two positions of the shapes' edges are closer than this. An area's inside may be: its sphere holds that too, for
 * what lies inside a ring lies inside the sphere around it but for the bulge of the ground, under 1 % of the radius.
 */
function leastDistanceM({ sphere: a }: Prepared, { sphere: b }: Prepared): number {
  const between2 = (a[0]! - b[0]!) ** 2 + (a[1]! - b[1]!) ** 2 + (a[2]! - b[2]!) ** 2;
  return Math.sqrt(between2) - 1.01 * (a[3]! + b[3]!) - 1;
}

function distanceBetween(a: Prepared, b: Prepared): number {
  if (holdsPartOf(a, b) || holdsPartOf(b, a)) return 0;
  return closest(a, b);
}

/** Whether an area holds a position of the other shape; where neither does, only their edges can meet. */
function holdsPartOf({ area }: Prepared, other: Prepared): boolean {
  if (area === null) return false;
  for (let piece = 0; piece < other.count; piece++) {
    if (locateOne(area, other.degrees[4 * piece]!, other.degrees[4 * piece + 1]!) !== -1) return true;
  }
  return false;
}

/** Least distance between the edges of two shapes, 0 where they cross. */
function closest(a: Prepared, b: Prepared): number {
  let least2 = Number.POSITIVE_INFINITY;
  const at = new Float64Array(4);
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) {
      if (doCross(a.degrees, 4 * i, b.degrees, 4 * j)) return 0;
      // Of pieces that do not cross, an end of one is closest to the other.
      for (let end = 0; end < 2; end++) {
        least2 = closer(a, i, end, b, j, least2, at);
        least2 = closer(b, j, end, a, i, least2, at);
      }
    }
  }
  return geodesicDistanceM(at[0]!, at[1]!, at[2]!, at[3]!);
}

/** Where an end of a piece is closer to another piece than any before, keeps the two positions in `at`. */
function closer(
  a: Prepared,
  i: number,
  end: number,
  b: Prepared,
  j: number,
  least2: number,
  at: Float64Array,
): number {
  const from = 6 * i + 3 * end;
  const to = 6 * j;
  const p = a.space;
  const q = b.space;
  const [x, y, z] = [p[from]! - q[to]!, p[from + 1]! - q[to + 1]!, p[from + 2]! - q[to + 2]!];
  const [dx, dy, dz] = [q[to + 3]! - q[to]!, q[to + 4]! - q[to + 1]!, q[to + 5]! - q[to + 2]!];
  const length2 = dx * dx + dy * dy + dz * dz;
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy + z * dz) / length2));
  const distance2 = (x - t * dx) ** 2 + (y - t * dy) ** 2 + (z - t * dz) ** 2;
  if (distance2 >= least2) return least2;
  at[0] = a.degrees[4 * i + 2 * end]!;
  at[1] = a.degrees[4 * i + 2 * end + 1]!;
  at[2] = b.degrees[4 * j]! + t * (b.degrees[4 * j + 2]! - b.degrees[4 * j]!);
  at[3] = b.degrees[4 * j + 1]! + t * (b.degrees[4 * j + 3]! - b.degrees[4 * j + 1]!);
  return distance2;
}

/** Whether two pieces cross, in degrees; pieces that only touch are told by their distance. */
function doCross(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
  const side = (of: Float64Array, k: number, lon: number, lat: number) =>
    (of[k + 2]! - of[k]!) * (lat - of[k + 1]!) - (of[k + 3]! - of[k + 1]!) * (lon - of[k]!);
  const b0 = side(a, i, b[j]!, b[j + 1]!);
  const b1 = side(a, i, b[j + 2]!, b[j + 3]!);
  if (b0 * b1 >= 0) return false;
  return side(b, j, a[i]!, a[i + 1]!) * side(b, j, a[i + 2]!, a[i + 3]!) < 0;
}
