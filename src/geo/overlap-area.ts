import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { orient2d } from 'robust-predicates';
import { integrateEdgeM2, zoneAreaM2PerRadian } from './authalic.ts';
import { createLocator } from './locate.ts';
import { createPolygonSet, type PolygonSet, ringRange } from './polygon-set.ts';
import { classifyPosition, OUTSIDE } from './ring-side.ts';
import { RADIANS_PER_DEGREE } from './wgs84.ts';

/** An area that others are laid over. */
export interface OverlapGround {
  /** Whether the area holds a position, its border included. */
  holds(lon: number, lat: number): boolean;
  /**
   * Area in m² that a feature of a set has in common with the ground; `holds` tells of a position near the feature's
   * border whether the feature holds it.
   */
  overlapM2(set: PolygonSet, feature: number, holds: (lon: number, lat: number) => boolean): number;
}

/** How far aside of an edge its two sides are asked for, degrees: 0.1 mm. */
const ASIDE_DEG = 1e-9;

/**
 * Prepares an area for measuring what others have in common with it. Edges of both are straight in longitude and
 * latitude, parts of one must not overlap.
 *
 * By Green's theorem, as for coverage: the border of the common part is made of the ground's edges where the feature
 * lies to their left, and of the feature's edges that run inside the ground. Edges are cut where they meet, found with
 * exact predicates; a stretch that both share counts once, and only where both lie on the same side of it.
 * Error: what a border's length times 0.1 mm comes to, at most.
 */
export function createOverlapGround(geometry: Polygon | MultiPolygon): OverlapGround {
  const ground = createPolygonSet([geometry]);
  const holds = createHolder(ground);
  const edges = edgesOf(ground, 0);
  const index = indexEdges(edges);

  return {
    holds,
    overlapM2(set, feature, featureHolds) {
      const [west, south, east, north] = set.bounds.subarray(4 * feature);
      if (index === null || !(west! <= east!)) return 0;
      const others = edgesOf(set, feature);
      const cuts = new Map<number, number[]>();
      const otherCuts: number[][] = others.map(() => []);
      others.forEach((other, k) => {
        for (const edge of index.search(...boxOf(other))) cutEdges(edges, edge, others, k, cuts, otherCuts);
      });
      const reference = zoneAreaM2PerRadian(Math.sin(((south! + north!) / 2) * RADIANS_PER_DEGREE));
      let areaM2 = 0;
      for (const edge of index.search(west!, south!, east!, north!)) {
        for (const piece of pieces(edges[edge]!, cuts.get(edge) ?? [])) {
          if (featureHolds(...beside(piece, 1))) areaM2 += integrateEdgeM2(...piece, reference);
        }
      }
      others.forEach((other, k) => {
        for (const piece of pieces(other, otherCuts[k]!)) {
          if (holds(...beside(piece, 1)) && holds(...beside(piece, -1))) {
            areaM2 += integrateEdgeM2(...piece, reference);
          }
        }
      });
      return Math.max(0, areaM2);
    },
  };
}

/** A raster pays for many positions and many edges only. */
const MOST_EDGES_LOOKED_AT = 256;

/** Tells whether the only feature of a set holds a position, exactly, its border included. */
export function createHolder(set: PolygonSet): (lon: number, lat: number) => boolean {
  const [ringsFrom, ringsTo] = ringRange(set, 0);
  const edges: number[] = [];
  for (let ring = ringsFrom; ring < ringsTo; ring++) {
    for (let v = set.vertexStart[ring]!; v + 1 < set.vertexStart[ring + 1]!; v++) edges.push(v);
  }
  if (edges.length > MOST_EDGES_LOOKED_AT) {
    const locator = createLocator(set);
    return (lon, lat) => locator.indexAt(lon, lat) === 0;
  }
  const column = Uint32Array.from(edges);
  return (lon, lat) => classifyPosition(set.coords, column, 0, column.length, lon, lat) !== OUTSIDE;
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

function edgesOf(set: PolygonSet, feature: number): Edge[] {
  const [ringsFrom, ringsTo] = ringRange(set, feature);
  const edges: Edge[] = [];
  for (let ring = ringsFrom; ring < ringsTo; ring++) {
    for (let v = set.vertexStart[ring]!; v + 1 < set.vertexStart[ring + 1]!; v++) {
      edges.push([
        set.coords[2 * v]!,
        set.coords[2 * v + 1]!,
        set.coords[2 * v + 2]!,
        set.coords[2 * v + 3]!,
      ]);
    }
  }
  return edges;
}

function indexEdges(edges: readonly Edge[]): Flatbush | null {
  if (edges.length === 0) return null;
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...boxOf(edge));
  index.finish();
  return index;
}

function boxOf([x1, y1, x2, y2]: Edge): [number, number, number, number] {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** Notes where two edges meet: in a crossing, or where an end of one lies on the other. */
function cutEdges(
  edges: readonly Edge[],
  i: number,
  others: readonly Edge[],
  k: number,
  cuts: Map<number, number[]>,
  otherCuts: number[][],
): void {
  const [a, b] = [edges[i]!, others[k]!];
  const [ofB1, ofB2] = [sideOf(a, b[0], b[1]), sideOf(a, b[2], b[3])];
  const [ofA1, ofA2] = [sideOf(b, a[0], a[1]), sideOf(b, a[2], a[3])];
  const cutA = (t: number) => {
    if (!(t > 0 && t < 1)) return;
    const known = cuts.get(i);
    if (known === undefined) cuts.set(i, [t]);
    else known.push(t);
  };
  const cutB = (t: number) => {
    if (t > 0 && t < 1) otherCuts[k]!.push(t);
  };
  if (ofB1 * ofB2 < 0 && ofA1 * ofA2 < 0) {
    cutA(ofA1 / (ofA1 - ofA2));
    cutB(ofB1 / (ofB1 - ofB2));
    return;
  }
  if (ofB1 === 0) cutA(along(a, b[0], b[1]));
  if (ofB2 === 0) cutA(along(a, b[2], b[3]));
  if (ofA1 === 0) cutB(along(b, a[0], a[1]));
  if (ofA2 === 0) cutB(along(b, a[2], a[3]));
}

/** Its sign is exact: 0 only where the position lies on the edge's line. */
function sideOf([x1, y1, x2, y2]: Edge, x: number, y: number): number {
  return orient2d(x1, y1, x2, y2, x, y);
}

/** Where along an edge a position on its line lies: 0 at its start, 1 at its end. */
function along([x1, y1, x2, y2]: Edge, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return Math.abs(dx) > Math.abs(dy) ? (x - x1) / dx : (y - y1) / dy;
}

/** The pieces of an edge between its cuts. */
function pieces(edge: Edge, cuts: number[]): Edge[] {
  if (cuts.length === 0) return [edge];
  const [x1, y1, x2, y2] = edge;
  const stops = [0, ...cuts.sort((a, b) => a - b), 1];
  const at = (t: number) =>
    (t === 1 ? [x2, y2] : [x1 + t * (x2 - x1), y1 + t * (y2 - y1)]) as [number, number];
  return stops.slice(1).flatMap((t, n) => (t > stops[n]! ? [[...at(stops[n]!), ...at(t)] as Edge] : []));
}

/** A position beside the middle of an edge: to its left for 1, to its right for −1. */
function beside([x1, y1, x2, y2]: Edge, side: 1 | -1): [number, number] {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.hypot(dx, dy) || 1;
  const shift = (side * ASIDE_DEG) / length;
  return [(x1 + x2) / 2 - dy * shift, (y1 + y2) / 2 + dx * shift];
}
