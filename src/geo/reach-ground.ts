import Flatbush from 'flatbush';
import type { EqualAreaPlane } from './equal-area-plane.ts';
import { type PolygonSet, ringRange } from './polygon-set.ts';

/** Longer edges are cut: straight in lon/lat, a kilometre bends 2 cm in a plane. */
const LONGEST_EDGE_DEG = 0.01;

/** One feature of a polygon set laid out in a plane: edges with the inside on the left, and what lies inside. */
export interface ReachGround {
  readonly edgeCount: number;
  /** x1, y1, x2, y2 of each edge. */
  readonly edges: Float64Array;
  readonly bounds: readonly [minX: number, minY: number, maxX: number, maxY: number];
  holds(x: number, y: number): boolean;
  /** Edges whose box meets the given one. */
  edgesIn(minX: number, minY: number, maxX: number, maxY: number): number[];
}

export function layOutGround(set: PolygonSet, feature: number, plane: EqualAreaPlane): ReachGround {
  const chain: number[] = [];
  const place = new Float64Array(2);
  const [ringsFrom, ringsTo] = ringRange(set, feature);
  for (let ring = ringsFrom; ring < ringsTo; ring++) {
    let [x, y] = [0, 0];
    for (let v = set.vertexStart[ring]!; v < set.vertexStart[ring + 1]!; v++) {
      const [lon, lat] = [set.coords[2 * v]!, set.coords[2 * v + 1]!];
      const isFirst = v === set.vertexStart[ring];
      const [fromLon, fromLat] = isFirst ? [lon, lat] : [set.coords[2 * v - 2]!, set.coords[2 * v - 1]!];
      const reach = Math.max(Math.abs(lon - fromLon), Math.abs(lat - fromLat));
      const pieces = Math.max(1, Math.ceil(reach / LONGEST_EDGE_DEG));
      for (let piece = 1; piece <= pieces; piece++) {
        const t = piece / pieces;
        plane.project(fromLon + t * (lon - fromLon), fromLat + t * (lat - fromLat), place, 0);
        if (!isFirst) chain.push(x, y, place[0]!, place[1]!);
        [x, y] = [place[0]!, place[1]!];
      }
    }
  }
  return createGround(Float64Array.from(chain));
}

function createGround(edges: Float64Array): ReachGround {
  const edgeCount = edges.length / 4;
  const index = edgeCount === 0 ? null : new Flatbush(edgeCount);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let k = 0; k < edges.length; k += 4) {
    const west = Math.min(edges[k]!, edges[k + 2]!);
    const east = Math.max(edges[k]!, edges[k + 2]!);
    const south = Math.min(edges[k + 1]!, edges[k + 3]!);
    const north = Math.max(edges[k + 1]!, edges[k + 3]!);
    [minX, minY, maxX, maxY] = [
      Math.min(minX, west),
      Math.min(minY, south),
      Math.max(maxX, east),
      Math.max(maxY, north),
    ];
    index?.add(west, south, east, north);
  }
  index?.finish();
  const edgesIn: ReachGround['edgesIn'] = (west, south, east, north) =>
    index?.search(west, south, east, north) ?? [];
  return {
    edgeCount,
    edges,
    bounds: [minX, minY, maxX, maxY],
    edgesIn,
    holds(x, y) {
      let inside = false;
      if (x < minX || x > maxX || y < minY || y > maxY) return false;
      for (const k of edgesIn(x, y, maxX, y)) {
        const [y1, y2] = [edges[4 * k + 1]!, edges[4 * k + 3]!];
        if (y1 > y === y2 > y) continue;
        if (edges[4 * k]! + ((y - y1) / (y2 - y1)) * (edges[4 * k + 2]! - edges[4 * k]!) > x)
          inside = !inside;
      }
      return inside;
    },
  };
}
