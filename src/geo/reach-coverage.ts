import Flatbush from 'flatbush';
import { createEqualAreaPlane } from './equal-area-plane.ts';
import type { PolygonSet } from './polygon-set.ts';
import { BESIDE_M, createReachFaces, type FacePiece, type ReachFaces } from './reach-faces.ts';
import { layOutGround, type ReachGround } from './reach-ground.ts';
import type { ReachSource } from './reach-source.ts';
import { createReachStrips, FULL_TURN, type ReachStrips } from './reach-strips.ts';
import { LEAST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

/** Which reading of areas: with them, or only what lies around. Of points and lines both are the same. */
export type AreaReading = 'with-areas' | 'ring-only';

export interface ReachCoverage {
  /** Area of a feature within the distance, in m² on the ellipsoid; yields the share done, 0 … 1. */
  coverM2(feature: number): Generator<number, number, void>;
}

/** Edges, circles or strips between two yields: a jagged layer takes up to a millisecond for one. */
const SLICE = 16;

/**
 * How much of each feature lies within a distance of points, lines and areas.
 *
 * Each feature is laid out in an equal-area plane about its middle, with what is near enough to reach it. There the
 * reach is a union of circles about vertices, strips along segments, and the areas themselves, and the area of what
 * it shares with the feature is ½∮(x dy − y dx) over (1) the feature's edges where something covers them, and (2) arcs
 * and sides that nothing else covers, where they run inside the feature. No overlay is built and nothing is joined up,
 * so no crossing can be missed in a way that costs more than itself.
 *
 * Lengths in the plane are right to 5e-5 within 60 km of the feature's middle and to 2e-4 within 175 km, and the
 * source's lines are within 3.5e-4 of the distance of the given ones: the distance is right to `reachErrorM`.
 */
export function createReachCoverage(
  set: PolygonSet,
  source: ReachSource,
  distanceM: number,
  reading: AreaReading,
): ReachCoverage {
  const near = createNearSource(source, distanceM);
  return {
    *coverM2(feature) {
      const [west, south, east, north] = set.bounds.subarray(4 * feature, 4 * feature + 4);
      const { vertices, ends, areas } = near.around(west!, south!, east!, north!);
      if (vertices.length === 0 && areas.length === 0) return 0;
      const plane = createEqualAreaPlane((west! + east!) / 2, (south! + north!) / 2);
      const ground = layOutGround(set, feature, plane);
      const project = (ids: readonly number[]) => {
        const [xs, ys, place] = [
          new Float64Array(ids.length),
          new Float64Array(ids.length),
          new Float64Array(2),
        ];
        ids.forEach((vertex, k) => {
          plane.project(source.lons[vertex]!, source.lats[vertex]!, place, 0);
          xs[k] = place[0]!;
          ys[k] = place[1]!;
        });
        return [xs, ys] as const;
      };
      const strips = createReachStrips(...project(vertices), ends, distanceM);
      const corners = areas.flatMap((rings) => rings.flatMap((ring) => [...ring]));
      const faces = createReachFaces(...project(corners), renumber(areas));
      const heldM2 = strips.holdsBox(ground.bounds)
        ? ringAreaM2(ground)
        : yield* coverGround(ground, strips, faces);
      return Math.max(0, reading === 'ring-only' ? heldM2 - (yield* sharedM2(ground, faces)) : heldM2);
    },
  };
}

/** Greatest error of the distance, in metres, where a feature's farthest corner is `extentM` from its middle. */
export function reachErrorM(distanceM: number, extentM: number): number {
  const arc = (extentM + distanceM) / LEAST_CURVATURE_RADIUS_M;
  return distanceM * (3.5e-4 + (arc * arc) / 8 + 0.0035 * arc) + 0.02;
}

/** Areas whose rings number the corners one after the other. */
function renumber(areas: ReachSource['areas']): Uint32Array[][] {
  let next = 0;
  return areas.map((rings) => rings.map((ring) => ring.map(() => next++)));
}

interface NearSource {
  around(
    west: number,
    south: number,
    east: number,
    north: number,
  ): {
    readonly vertices: readonly number[];
    /** Pairs of places in `vertices`. */
    readonly ends: readonly number[];
    readonly areas: ReachSource['areas'];
  };
}

/** Finds what may reach a box in degrees: by the vertices, for no segment is longer than `longestM`. */
function createNearSource(source: ReachSource, distanceM: number): NearSource {
  const { lons, lats, ends } = source;
  const vertexIndex = lons.length === 0 ? null : new Flatbush(lons.length);
  for (let v = 0; v < lons.length; v++) vertexIndex?.add(lons[v]!, lats[v]!, lons[v]!, lats[v]!);
  vertexIndex?.finish();
  const segmentsAt: number[][] = Array.from(lons, () => []);
  for (let k = 0; k < ends.length; k++) segmentsAt[ends[k]!]!.push(k >> 1);
  const areaBoxes = source.areas.map((rings) => boxOf(source, rings));
  const reachRad = (1.01 * (distanceM + source.longestM)) / LEAST_CURVATURE_RADIUS_M;
  const reachLat = reachRad / RADIANS_PER_DEGREE;
  return {
    around(west, south, east, north) {
      const widest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) + reachLat) * RADIANS_PER_DEGREE);
      const reachLon = reachLat / widest;
      const found =
        vertexIndex?.search(west - reachLon, south - reachLat, east + reachLon, north + reachLat) ?? [];
      const place = new Map<number, number>();
      for (const v of found) place.set(v, place.size);
      const segments = new Set(found.flatMap((v) => segmentsAt[v]!));
      const pairs: number[] = [];
      for (const s of segments) {
        for (const v of [ends[2 * s]!, ends[2 * s + 1]!]) {
          if (!place.has(v)) place.set(v, place.size);
          pairs.push(place.get(v)!);
        }
      }
      const areas = source.areas.filter((_, k) => {
        const [w, s, e, n] = areaBoxes[k]!;
        return w <= east && e >= west && s <= north && n >= south;
      });
      return { vertices: [...place.keys()], ends: pairs, areas };
    },
  };
}

function boxOf({ lons, lats }: ReachSource, rings: readonly Uint32Array[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const v of rings[0]!) {
    box[0] = Math.min(box[0], lons[v]!);
    box[1] = Math.min(box[1], lats[v]!);
    box[2] = Math.max(box[2], lons[v]!);
    box[3] = Math.max(box[3], lats[v]!);
  }
  return box;
}

function* coverGround(
  ground: ReachGround,
  strips: ReachStrips,
  faces: ReachFaces,
): Generator<number, number, void> {
  const all = ground.edgeCount + strips.circleCount + strips.stripCount;
  let doubleM2 = 0;
  for (let edge = 0; edge < ground.edgeCount; edge++) {
    doubleM2 += coverEdge(ground, edge, strips, faces);
    if (edge % SLICE === 0) yield edge / all;
  }
  for (let circle = 0; circle < strips.circleCount; circle++) {
    doubleM2 += sumArcs(ground, strips, circle, faces);
    if (circle % SLICE === 0) yield (ground.edgeCount + circle) / all;
  }
  for (let strip = 0; strip < strips.stripCount; strip++) {
    doubleM2 += sumSide(ground, strips, strip, 1, faces) + sumSide(ground, strips, strip, -1, faces);
    if (strip % SLICE === 0) yield (ground.edgeCount + strips.circleCount + strip) / all;
  }
  return doubleM2 / 2;
}

/** x dy − y dx over what is covered of an edge: by a circle or strip, or, between those, by an area. */
function coverEdge(ground: ReachGround, edge: number, strips: ReachStrips, faces: ReachFaces): number {
  const [x1, y1, x2, y2] = ground.edges.subarray(4 * edge, 4 * edge + 4) as unknown as FacePiece;
  const free = strips.uncovered(x1, y1, x2, y2);
  let covered = 1;
  for (let k = 0; k < free.length; k += 2) {
    const middle = (free[k]! + free[k + 1]!) / 2;
    if (!faces.holds(x1 + middle * (x2 - x1), y1 + middle * (y2 - y1))) covered -= free[k + 1]! - free[k]!;
  }
  // x dy − y dx is the same for every part of a straight line of that length.
  return covered * (x1 * y2 - x2 * y1);
}

function sumArcs(ground: ReachGround, strips: ReachStrips, circle: number, faces: ReachFaces): number {
  const [x, y, r] = [strips.xs[circle]!, strips.ys[circle]!, strips.distanceM];
  const [minX, minY, maxX, maxY] = ground.bounds;
  if (x + r < minX || x - r > maxX || y + r < minY || y - r > maxY) return 0;
  const arcs = strips.freeArcs(circle, ground.bounds);
  if (arcs.length === 0) return 0;
  const crossings = crossCircle(ground, x, y, r);
  let doubleM2 = 0;
  for (let k = 0; k < arcs.length; k += 2) {
    const [start, end] = [arcs[k]!, arcs[k + 1]!];
    const middle = (start + end) / 2;
    // An arc farther than r from every ring is on one side of all of them.
    if (faces.holds(x + r * Math.cos(middle), y + r * Math.sin(middle))) continue;
    let from = start;
    for (const to of [...crossings.filter((at) => at > start && at < end), end]) {
      const at = (from + to) / 2;
      if (ground.holds(x + r * Math.cos(at), y + r * Math.sin(at))) {
        const [dx, dy] = [Math.cos(to) - Math.cos(from), Math.sin(to) - Math.sin(from)];
        doubleM2 += r * r * (to - from) + r * (x * dy - y * dx);
      }
      from = to;
    }
  }
  return doubleM2;
}

/** Directions in 0…2π, ascending, at which a circle crosses the ground's edges. */
function crossCircle(ground: ReachGround, x: number, y: number, r: number): number[] {
  const directions: number[] = [];
  for (const k of ground.edgesIn(x - r, y - r, x + r, y + r)) {
    const [x1, y1, x2, y2] = ground.edges.subarray(4 * k, 4 * k + 4) as unknown as FacePiece;
    const [dx, dy, rx, ry] = [x2 - x1, y2 - y1, x1 - x, y1 - y];
    const a = dx * dx + dy * dy;
    const b = rx * dx + ry * dy;
    const root2 = b * b - a * (rx * rx + ry * ry - r * r);
    if (!(root2 > 0)) continue;
    for (const t of [(-b - Math.sqrt(root2)) / a, (-b + Math.sqrt(root2)) / a]) {
      if (t < 0 || t > 1) continue;
      const direction = Math.atan2(ry + t * dy, rx + t * dx);
      directions.push(direction < 0 ? direction + FULL_TURN : direction);
    }
  }
  return directions.sort((p, q) => p - q);
}

function sumSide(
  ground: ReachGround,
  strips: ReachStrips,
  strip: number,
  side: 1 | -1,
  faces: ReachFaces,
): number {
  const { x, y, ux, uy, lengthM } = strips.stripAt(strip);
  const r = strips.distanceM;
  const [fromX, fromY] = [x - side * r * uy, y + side * r * ux];
  const [toX, toY] = [fromX + ux * lengthM, fromY + uy * lengthM];
  const [minX, minY, maxX, maxY] = ground.bounds;
  if (Math.max(fromX, toX) < minX || Math.min(fromX, toX) > maxX) return 0;
  if (Math.max(fromY, toY) < minY || Math.min(fromY, toY) > maxY) return 0;
  const free = strips.freeSide(strip, side);
  let sum = 0;
  for (let k = 0; k < free.length; k += 2) {
    const at = (t: number) => [fromX + ux * t, fromY + uy * t] as const;
    const [start, end] = [at(free[k]!), at(free[k + 1]!)];
    if (faces.holds((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)) continue;
    // With the strip on its left the right side runs along, the left one back.
    sum -= side * shareInside(ground, ...start, ...end) * (start[0] * end[1] - end[0] * start[1]);
  }
  return sum;
}

/** How much of a segment lies inside the ground, as a share of it. */
function shareInside(ground: ReachGround, x1: number, y1: number, x2: number, y2: number): number {
  const shares = [0, 1];
  const [dx, dy] = [x2 - x1, y2 - y1];
  const found = ground.edgesIn(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  for (const k of found) {
    const [ax, ay, bx, by] = ground.edges.subarray(4 * k, 4 * k + 4) as unknown as FacePiece;
    const turn = dx * (by - ay) - dy * (bx - ax);
    if (turn === 0) continue;
    const t = ((ax - x1) * (by - ay) - (ay - y1) * (bx - ax)) / turn;
    const u = ((ax - x1) * dy - (ay - y1) * dx) / turn;
    if (t > 0 && t < 1 && u >= 0 && u <= 1) shares.push(t);
  }
  shares.sort((p, q) => p - q);
  let inside = 0;
  for (let k = 0; k + 1 < shares.length; k++) {
    const middle = (shares[k]! + shares[k + 1]!) / 2;
    if (ground.holds(x1 + middle * dx, y1 + middle * dy)) inside += shares[k + 1]! - shares[k]!;
  }
  return inside;
}

/** Area in m² that the ground shares with the areas, whose edges may run along its own. */
function* sharedM2(ground: ReachGround, faces: ReachFaces): Generator<number, number, void> {
  let doubleM2 = 0;
  for (let edge = 0; edge < ground.edgeCount; edge++) {
    const [x1, y1, x2, y2] = ground.edges.subarray(4 * edge, 4 * edge + 4) as unknown as FacePiece;
    const lengthM = Math.hypot(x2 - x1, y2 - y1);
    if (edge % SLICE === 0) yield 1;
    if (lengthM === 0) continue;
    const [besideX, besideY] = [(-(y2 - y1) / lengthM) * BESIDE_M, ((x2 - x1) / lengthM) * BESIDE_M];
    const shares = faces.passages(x1, y1, x2, y2);
    for (let k = 0; k + 1 < shares.length; k++) {
      const middle = (shares[k]! + shares[k + 1]!) / 2;
      const [x, y] = [x1 + middle * (x2 - x1), y1 + middle * (y2 - y1)];
      if (faces.holds(x + besideX, y + besideY))
        doubleM2 += (shares[k + 1]! - shares[k]!) * (x1 * y2 - x2 * y1);
    }
  }
  for (const [k, [x1, y1, x2, y2]] of faces.outline().entries()) {
    doubleM2 += sumWithin(ground, x1, y1, x2, y2);
    if (k % SLICE === 0) yield 1;
  }
  return doubleM2 / 2;
}

/** x dy − y dx over what of a segment lies inside the ground on both sides: where only one does, the ground's edge runs there and was counted. */
function sumWithin(ground: ReachGround, x1: number, y1: number, x2: number, y2: number): number {
  const [minX, minY, maxX, maxY] = ground.bounds;
  if (Math.max(x1, x2) < minX || Math.min(x1, x2) > maxX) return 0;
  if (Math.max(y1, y2) < minY || Math.min(y1, y2) > maxY) return 0;
  const lengthM = Math.hypot(x2 - x1, y2 - y1);
  const [besideX, besideY] = [(-(y2 - y1) / lengthM) * BESIDE_M, ((x2 - x1) / lengthM) * BESIDE_M];
  const left = shareInside(ground, x1 + besideX, y1 + besideY, x2 + besideX, y2 + besideY);
  const right = shareInside(ground, x1 - besideX, y1 - besideY, x2 - besideX, y2 - besideY);
  return Math.min(left, right) * (x1 * y2 - x2 * y1);
}

/** Area of the ground itself. */
function ringAreaM2({ edges }: ReachGround): number {
  let doubleM2 = 0;
  for (let k = 0; k < edges.length; k += 4)
    doubleM2 += edges[k]! * edges[k + 3]! - edges[k + 2]! * edges[k + 1]!;
  return doubleM2 / 2;
}
