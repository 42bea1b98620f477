import Flatbush from 'flatbush';

/**
 * How far beside a line it is asked what lies there, in metres; lines nearer to each other run together. Far above the
 * rounding of a plane's coordinates (1e-9), yet so small that lines crossing at a flat angle are soon farther apart.
 */
export const BESIDE_M = 1e-7;

/** Areas of a plane, which may overlap, touch and have holes: what at least one of them holds, even-odd each. */
export interface ReachFaces {
  /** Whether some area holds the place. */
  holds(x: number, y: number): boolean;
  /** Shares, ascending from 0 to 1, at which a segment passes the areas' edges. */
  passages(x1: number, y1: number, x2: number, y2: number): number[];
  /**
   * The outline of all areas together: pieces with the inside on the left. Where edges of several areas run together
   * a piece is there once, or not at all between two neighbours.
   */
  outline(): FacePiece[];
}

export type FacePiece = readonly [x1: number, y1: number, x2: number, y2: number];

interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** `areas` have rings of indexes into the points, each closed. */
export function createReachFaces(
  xs: Float64Array,
  ys: Float64Array,
  areas: readonly (readonly Uint32Array[])[],
): ReachFaces {
  const edges: Edge[] = [];
  const areaOf: number[] = [];
  areas.forEach((rings, area) => {
    for (const ring of rings) {
      for (let k = 0; k + 1 < ring.length; k++) {
        const [a, b] = [ring[k]!, ring[k + 1]!];
        edges.push({ x1: xs[a]!, y1: ys[a]!, x2: xs[b]!, y2: ys[b]! });
        areaOf.push(area);
      }
    }
  });
  if (edges.length === 0) return { holds: () => false, passages: () => [0, 1], outline: () => [] };
  const index = new Flatbush(edges.length);
  let east = -Infinity;
  for (const { x1, y1, x2, y2 } of edges) {
    east = Math.max(east, x1, x2);
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  const odd = new Uint8Array(areas.length);

  function holds(x: number, y: number): boolean {
    if (x > east) return false;
    odd.fill(0);
    for (const k of index.search(x, y, east, y)) {
      const { x1, y1, x2, y2 } = edges[k]!;
      if (y1 > y === y2 > y) continue;
      if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) odd[areaOf[k]!]! ^= 1;
    }
    return odd.includes(1);
  }

  function passages(x1: number, y1: number, x2: number, y2: number): number[] {
    const found = index.search(
      Math.min(x1, x2) - BESIDE_M,
      Math.min(y1, y2) - BESIDE_M,
      Math.max(x1, x2) + BESIDE_M,
      Math.max(y1, y2) + BESIDE_M,
    );
    const shares = [0, 1];
    for (const k of found) addPassages(shares, x1, y1, x2, y2, edges[k]!);
    return shares.sort((a, b) => a - b);
  }

  /** Whether an edge before this one runs along the same place. */
  function isRepeated(edge: number, x: number, y: number): boolean {
    const near = index.search(x - BESIDE_M, y - BESIDE_M, x + BESIDE_M, y + BESIDE_M);
    return near.some((other) => other < edge && distanceTo(edges[other]!, x, y) < BESIDE_M / 2);
  }

  function outline(): FacePiece[] {
    const pieces: FacePiece[] = [];
    edges.forEach(({ x1, y1, x2, y2 }, edge) => {
      const lengthM = Math.hypot(x2 - x1, y2 - y1);
      if (lengthM === 0) return;
      const [besideX, besideY] = [(-(y2 - y1) / lengthM) * BESIDE_M, ((x2 - x1) / lengthM) * BESIDE_M];
      const shares = passages(x1, y1, x2, y2);
      for (let k = 0; k + 1 < shares.length; k++) {
        const [from, to] = [shares[k]!, shares[k + 1]!];
        if ((to - from) * lengthM < SHORTEST_M) continue;
        const middle = (from + to) / 2;
        const [x, y] = [x1 + middle * (x2 - x1), y1 + middle * (y2 - y1)];
        const left = holds(x + besideX, y + besideY);
        if (left === holds(x - besideX, y - besideY) || isRepeated(edge, x, y)) continue;
        const [start, end] = left ? [from, to] : [to, from];
        pieces.push([
          x1 + start * (x2 - x1),
          y1 + start * (y2 - y1),
          x1 + end * (x2 - x1),
          y1 + end * (y2 - y1),
        ]);
      }
    });
    return pieces;
  }

  return { holds, passages, outline };
}

/** Shorter pieces are of rounding. */
const SHORTEST_M = 1e-8;

/** Where a segment crosses an edge, and where an edge's end lies on it. */
function addPassages(shares: number[], x1: number, y1: number, x2: number, y2: number, edge: Edge): void {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [ex, ey] = [edge.x2 - edge.x1, edge.y2 - edge.y1];
  const [rx, ry] = [edge.x1 - x1, edge.y1 - y1];
  const turn = dx * ey - dy * ex;
  const length2 = dx * dx + dy * dy;
  if (length2 === 0) return;
  if (turn !== 0) {
    const t = (rx * ey - ry * ex) / turn;
    const u = (rx * dy - ry * dx) / turn;
    if (t > 0 && t < 1 && u >= 0 && u <= 1) shares.push(t);
  }
  for (const [px, py] of [
    [rx, ry],
    [rx + ex, ry + ey],
  ] as const) {
    const t = (px * dx + py * dy) / length2;
    if (t > 0 && t < 1 && (px - t * dx) ** 2 + (py - t * dy) ** 2 < BESIDE_M * BESIDE_M) shares.push(t);
  }
}

function distanceTo({ x1, y1, x2, y2 }: Edge, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length2 = dx * dx + dy * dy || 1;
  const t = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length2));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
}
