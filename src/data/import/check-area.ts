import Flatbush from 'flatbush';
import type { Geometry, Position } from 'geojson';

/** Areas of fewer corners are looked at edge by edge; an index does not pay. */
const FEW_EDGES = 64;

/**
 * What is wrong with an area that can be drawn nonetheless: `geometry-no-area` where its rings enclose nothing,
 * `geometry-self-crossing` where edges of one polygon cross (inside and outside are then a matter of the program).
 * Null where neither is. O(n log n).
 */
export function findAreaFault(geometry: Geometry): 'geometry-no-area' | 'geometry-self-crossing' | null {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  if (polygons.some(([outer]) => outer === undefined || doubledArea(outer) === 0)) return 'geometry-no-area';
  return polygons.some(crossesItself) ? 'geometry-self-crossing' : null;
}

function doubledArea(ring: readonly Position[]): number {
  const [x0, y0] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return sum;
}

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

function crossesItself(rings: readonly Position[][]): boolean {
  const edges = rings.flatMap((ring) =>
    ring.slice(1).map(([x2, y2], i): Edge => [ring[i]![0]!, ring[i]![1]!, x2!, y2!]),
  );
  const near = edges.length <= FEW_EDGES ? null : indexEdges(edges);
  return edges.some((edge, i) => {
    const others = near === null ? edges.keys() : near(edge);
    for (const other of others) if (other > i && cross(edge, edges[other]!)) return true;
    return false;
  });
}

function indexEdges(edges: readonly Edge[]): (edge: Edge) => number[] {
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...boxOf(edge));
  index.finish();
  return (edge) => index.search(...boxOf(edge));
}

function boxOf([x1, y1, x2, y2]: Edge): [number, number, number, number] {
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

/** Whether two edges cross in a point that is an end of neither. */
function cross(a: Edge, b: Edge): boolean {
  return side(a, b[0], b[1]) * side(a, b[2], b[3]) < 0 && side(b, a[0], a[1]) * side(b, a[2], a[3]) < 0;
}

function side([x1, y1, x2, y2]: Edge, x: number, y: number): number {
  return Math.sign((x2 - x1) * (y - y1) - (x - x1) * (y2 - y1));
}
