import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { createEqualAreaPlane, type EqualAreaPlane } from './equal-area-plane.ts';
import { findReachClusters, type ReachCluster } from './reach-clusters.ts';
import { type AreaReading, reachErrorM } from './reach-coverage.ts';
import { createReachFaces, type ReachFaces } from './reach-faces.ts';
import type { ReachSource } from './reach-source.ts';
import { type Bounds, createReachStrips, FULL_TURN, type ReachStrips } from './reach-strips.ts';

/** A part of the reach that hangs together, with its holes, in degrees. */
export type OutlinePart = readonly (readonly Position[])[];

/** A stretch of the outline with the inside on its left: from its first place to its last. */
type Piece = readonly (readonly [x: number, y: number])[];

const EVERYWHERE: Bounds = [-Infinity, -Infinity, Infinity, Infinity];
/** Points of a full circle: many where there are few circles, so that a layer stays drawable. */
const STEPS_LIMITS = [24, 96] as const;
const MOST_POINTS = 200_000;
/** Circles or strips between two pauses: some milliseconds of work. */
const PAUSE_EVERY = 256;
/** Ends that far apart, as a share of the distance, may be one place. */
const JOIN_SHARE = 1e-3;
/** Rings smaller than this share of the distance squared come from rounding. */
const LEAST_RING_SHARE = 1e-8;

export interface Outline {
  readonly parts: readonly OutlinePart[];
  /** The line is within so many metres of the true one, its arcs on the inside of it. */
  readonly errorM: number;
}

/**
 * The outline of everything within the distance, for drawing: measure by `createReachCoverage`. Each group of places
 * that may be connected is laid out in an equal-area plane of its own; what nothing else covers of circles and sides is
 * joined end to end. Yields the share done.
 */
export function* outlineReach(
  source: ReachSource,
  distanceM: number,
  reading: AreaReading,
): Generator<number, Outline, void> {
  const clusters = findReachClusters(source, distanceM);
  const borders: ClusterBorder[] = [];
  for (const cluster of clusters) {
    const steps = findBorder(source, cluster, distanceM, reading);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        borders.push(step.value);
        break;
      }
      yield borders.length / clusters.length;
    }
    yield borders.length / clusters.length;
  }
  const turns = borders.reduce(
    (sum, { arcs }) => sum + arcs.reduce((s, { from, to }) => s + to - from, 0),
    0,
  );
  const [least, most] = STEPS_LIMITS;
  const steps = Math.max(least, Math.min(most, Math.floor((MOST_POINTS * FULL_TURN) / Math.max(turns, 1))));
  const extentM = borders.reduce((most, border) => Math.max(most, border.extentM), 0);
  return {
    errorM: reachErrorM(distanceM, extentM) + (distanceM * (Math.PI / steps) ** 2) / 2,
    parts: borders.flatMap((border) => drawBorder(border, distanceM, steps)),
  };
}

interface Arc {
  readonly x: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** What nothing else covers in one cluster. */
interface ClusterBorder {
  readonly plane: EqualAreaPlane;
  readonly arcs: readonly Arc[];
  readonly straights: readonly Piece[];
  /** From the plane's middle to its farthest vertex, metres. */
  readonly extentM: number;
}

/** Yields now and then, so that a large cluster can be left off too. */
function* findBorder(
  source: ReachSource,
  { vertices, ends, areas }: ReachCluster,
  distanceM: number,
  reading: AreaReading,
): Generator<void, ClusterBorder, void> {
  const plane = createEqualAreaPlane(...middleOf(source, vertices));
  const [xs, ys] = [new Float64Array(vertices.length), new Float64Array(vertices.length)];
  const place = new Float64Array(2);
  vertices.forEach((vertex, k) => {
    plane.project(source.lons[vertex]!, source.lats[vertex]!, place, 0);
    xs[k] = place[0]!;
    ys[k] = place[1]!;
  });
  const strips = createReachStrips(xs, ys, ends, distanceM);
  const faces = createReachFaces(xs, ys, areas);
  const straights = yield* freeSides(strips, faces);
  if (reading === 'ring-only') {
    for (const [x1, y1, x2, y2] of faces.outline())
      straights.push([
        [x2, y2],
        [x1, y1],
      ]);
  }
  const extentM = xs.reduce((most, x, k) => Math.max(most, Math.hypot(x, ys[k]!)), 0);
  return { plane, arcs: yield* freeArcs(strips, faces), straights, extentM };
}

function drawBorder({ plane, arcs, straights }: ClusterBorder, r: number, steps: number): OutlinePart[] {
  const curves = arcs.map(({ x, y, from, to }): Piece => {
    const count = Math.max(1, Math.ceil(((to - from) * steps) / FULL_TURN));
    return Array.from({ length: count + 1 }, (_, step) => {
      const angle = from + ((to - from) * step) / count;
      return [x + r * Math.cos(angle), y + r * Math.sin(angle)] as const;
    });
  });
  const rings = joinPieces([...curves, ...straights], JOIN_SHARE * r);
  return nestRings(rings, LEAST_RING_SHARE * r * r).map((part) =>
    part.map((ring) => ring.map(([x, y]): Position => [...plane.toDegrees(x, y)])),
  );
}

function middleOf({ lons, lats }: ReachSource, vertices: readonly number[]): [lon: number, lat: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const v of vertices) {
    west = Math.min(west, lons[v]!);
    east = Math.max(east, lons[v]!);
    south = Math.min(south, lats[v]!);
    north = Math.max(north, lats[v]!);
  }
  return [(west + east) / 2, (south + north) / 2];
}

function* freeArcs(strips: ReachStrips, faces: ReachFaces): Generator<void, Arc[], void> {
  const r = strips.distanceM;
  const found: Arc[] = [];
  for (let circle = 0; circle < strips.circleCount; circle++) {
    if (circle % PAUSE_EVERY === 0) yield;
    const [x, y] = [strips.xs[circle]!, strips.ys[circle]!];
    const arcs = joinRound(strips.freeArcs(circle, EVERYWHERE));
    for (let k = 0; k < arcs.length; k += 2) {
      const [from, to] = [arcs[k]!, arcs[k + 1]!];
      const middle = (from + to) / 2;
      if (!faces.holds(x + r * Math.cos(middle), y + r * Math.sin(middle))) found.push({ x, y, from, to });
    }
  }
  return found;
}

function* freeSides(strips: ReachStrips, faces: ReachFaces): Generator<void, Piece[], void> {
  const r = strips.distanceM;
  const found: Piece[] = [];
  for (let strip = 0; strip < strips.stripCount; strip++) {
    if (strip % PAUSE_EVERY === 0) yield;
    const { x, y, ux, uy } = strips.stripAt(strip);
    for (const side of [1, -1] as const) {
      const at = (t: number) => [x - side * r * uy + ux * t, y + side * r * ux + uy * t] as const;
      const free = strips.freeSide(strip, side);
      for (let k = 0; k < free.length; k += 2) {
        if (faces.holds(...at((free[k]! + free[k + 1]!) / 2))) continue;
        const [from, to] = [at(free[k]!), at(free[k + 1]!)];
        found.push(side === 1 ? [to, from] : [from, to]);
      }
    }
  }
  return found;
}

/** An arc that ends at a full turn goes on with the one that begins at 0. */
function joinRound(arcs: number[]): number[] {
  if (arcs.length < 4 || arcs[0] !== 0 || arcs.at(-1) !== FULL_TURN) return arcs;
  return [...arcs.slice(2, -1), FULL_TURN + arcs[1]!];
}

/** Joins pieces to closed rings: each end goes on with the nearest start, or closes its own ring where none is near. */
function joinPieces(pieces: readonly Piece[], joinM: number): Piece[] {
  if (pieces.length === 0) return [];
  const starts = new Flatbush(pieces.length);
  for (const piece of pieces) starts.add(...piece[0]!, ...piece[0]!);
  starts.finish();
  const isUsed = new Uint8Array(pieces.length);
  const rings: Piece[] = [];
  for (let first = 0; first < pieces.length; first++) {
    if (isUsed[first] === 1) continue;
    const ring: (readonly [number, number])[] = [];
    let next: number | undefined = first;
    do {
      isUsed[next] = 1;
      const piece = pieces[next]!;
      ring.push(...piece.slice(0, -1));
      const [x, y] = piece.at(-1)!;
      [next] = starts.neighbors(x, y, 1, joinM, (k) => isUsed[k] === 0 || k === first);
    } while (next !== undefined && next !== first);
    ring.push(ring[0]!);
    rings.push(ring);
  }
  return rings;
}

/** Puts each hole into the smallest ring about it. Outer rings run anticlockwise, holes clockwise. */
function nestRings(rings: readonly Piece[], leastM2: number): Piece[][] {
  const sized = rings.map((ring) => ({ ring, areaM2: ringAreaM2(ring) }));
  const outer = sized.filter(({ areaM2 }) => areaM2 > leastM2).sort((a, b) => a.areaM2 - b.areaM2);
  const parts = outer.map(({ ring }) => [ring]);
  if (outer.length === 0) return [];
  const boxes = new Flatbush(outer.length);
  for (const { ring } of outer) boxes.add(...boxOf(ring));
  boxes.finish();
  for (const { ring, areaM2 } of sized) {
    if (areaM2 > -leastM2) continue;
    const [x, y] = ring[0]!;
    const about = boxes.search(x, y, x, y).sort((a, b) => a - b);
    const [beside] = [ring[1] ?? ring[0]!];
    const holder = about.find(
      (k) =>
        outer[k]!.areaM2 > -areaM2 && holdsPlace(outer[k]!.ring, (x + beside![0]) / 2, (y + beside![1]) / 2),
    );
    if (holder !== undefined) parts[holder]!.push(ring);
  }
  return parts;
}

function ringAreaM2(ring: Piece): number {
  const [ox, oy] = ring[0]!;
  let double = 0;
  for (let k = 0; k + 1 < ring.length; k++) {
    const [[x1, y1], [x2, y2]] = [ring[k]!, ring[k + 1]!];
    double += (x1 - ox) * (y2 - oy) - (x2 - ox) * (y1 - oy);
  }
  return double / 2;
}

function boxOf(ring: Piece): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

function holdsPlace(ring: Piece, x: number, y: number): boolean {
  let inside = false;
  for (let k = 0; k + 1 < ring.length; k++) {
    const [[x1, y1], [x2, y2]] = [ring[k]!, ring[k + 1]!];
    if (y1 > y !== y2 > y && x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) inside = !inside;
  }
  return inside;
}
