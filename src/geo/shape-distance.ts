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
  /** The shape with the least distance; equal distances go to the lowest index. */
  nearest(shape: Geometry): ShapeNeighbour;
}

/**
 * Index over shapes (points, lines, areas, or several of them) for the nearest one to another shape. The distance is
 * that of the two closest positions, geodesic after Karney (2013); an area is all of its inside, so that what lies in it or
 * crosses it is at 0. Edges are straight in longitude and latitude; shapes must not cross the antimeridian. The
 * closest positions are found in space along pieces of up to 2 km, which misplaces them by under 0.1 m.
 * Shapes are tried by the least distance that the spheres around them allow, so that nearly all are never measured.
 */
export function createShapeIndex(shapes: readonly Geometry[]): ShapeIndex {
  const prepared = shapes.map(prepareShape);
  return {
    nearest(shape) {
      const own = prepareShape(shape);
      if (own.count === 0) return { index: -1, distanceM: Number.NaN };
      const order = prepared
        .map((other, index) => ({ index, leastM: leastDistanceM(own, other) }))
        .filter(({ index }) => prepared[index]!.count > 0)
        .sort((a, b) => a.leastM - b.leastM || a.index - b.index);
      let best: ShapeNeighbour = { index: -1, distanceM: Number.NaN };
      for (const { index, leastM } of order) {
        // No chord is longer than its path, so that the spheres never rule out too much.
        if (leastM > best.distanceM) break;
        const distanceM = distanceBetween(own, prepared[index]!);
        const isCloser = best.index === -1 || distanceM < best.distanceM;
        if (isCloser || (distanceM === best.distanceM && index < best.index)) best = { index, distanceM };
      }
      return best;
    },
  };
}

/** Metres from a position to the closest place on the outline of an area, whether inside or outside. */
export function distanceToOutlineM(lon: number, lat: number, area: Polygon | MultiPolygon): number {
  const outline = prepareShape(area);
  return closest(prepareShape({ type: 'Point', coordinates: [lon, lat] }), outline);
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
  const sphere = new Float64Array(4);
  const ends = space.length / 3;
  for (let end = 0; end < ends; end++) {
    for (let axis = 0; axis < 3; axis++) sphere[axis]! += space[3 * end + axis]! / ends;
  }
  for (let end = 0; end < ends; end++) {
    const [dx, dy, dz] = [0, 1, 2].map((axis) => space[3 * end + axis]! - sphere[axis]!) as [
      number,
      number,
      number,
    ];
    sphere[3] = Math.max(sphere[3]!, Math.hypot(dx, dy, dz));
  }
  return sphere;
}

/**
 * No two positions of the shapes' edges are closer than this. An area's inside may be: its sphere holds that too, for
 * what lies inside a ring lies inside the sphere around it but for the bulge of the ground, under 1 % of the radius.
 */
function leastDistanceM(a: Prepared, b: Prepared): number {
  const [x, y, z, radiusA] = a.sphere as unknown as [number, number, number, number];
  const [u, v, w, radiusB] = b.sphere as unknown as [number, number, number, number];
  return Math.hypot(x - u, y - v, z - w) - 1.01 * (radiusA + radiusB) - 1;
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
      for (const end of [0, 1]) {
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
  let [along, length2] = [0, 0];
  for (let axis = 0; axis < 3; axis++) {
    const step = b.space[to + 3 + axis]! - b.space[to + axis]!;
    along += (a.space[from + axis]! - b.space[to + axis]!) * step;
    length2 += step * step;
  }
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, along / length2));
  let distance2 = 0;
  for (let axis = 0; axis < 3; axis++) {
    const step = b.space[to + 3 + axis]! - b.space[to + axis]!;
    distance2 += (a.space[from + axis]! - b.space[to + axis]! - t * step) ** 2;
  }
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
