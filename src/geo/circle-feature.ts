import { integrateArcM2 } from './arc-integral.ts';
import { type ChordCircle, directionOf, nearestTurn, positionAt } from './chord-circle.ts';
import type { CircleArrangement } from './circle-arrangement.ts';
import { normaliseTurn } from './circle-arrangement.ts';
import { type CoverageBorders, holdsPosition } from './coverage-borders.ts';
import { crossOnce, crossTwice, edgeOffsetAt, viewEdge } from './edge-crossings.ts';

const FULL_TURN = 2 * Math.PI;

/** Where an edge passes into (+1) or out of (−1) a circle. */
export interface EdgePassage {
  readonly vertex: number;
  readonly t: number;
  readonly change: 1 | -1;
}

/** What one circle does to one feature's border. */
export interface BorderCut {
  /** Directions in 0…2π at which the circle's line passes the feature's border, ascending; an even number. */
  readonly directions: readonly number[];
  /** Whether any vertex of the feature is in the circle. */
  readonly holdsVertex: boolean;
}

/**
 * Walks the feature's border round one circle: adds 1 to the depth of each vertex inside it (depth is counted
 * from the feature's first vertex) and appends the places where edges pass its line. A vertex counts as inside up to
 * and including the line; that alone decides how often an edge crosses, so every ring crosses an even number
 * of times whatever the rounding.
 */
export function cutBorder(
  borders: CoverageBorders,
  feature: number,
  circle: ChordCircle,
  depth: Uint32Array,
  passages: EdgePassage[],
): BorderCut {
  const { reachM, points } = borders;
  const { x: xs, y: ys, z: zs } = points;
  const [x, y, z] = circle.centre;
  const chord2 = circle.chordM * circle.chordM;
  const start = borders.featureStart[feature]!;
  const end = borders.featureStart[feature + 1]!;
  const directions: number[] = [];
  const pass = (vertex: number, t: number, change: 1 | -1) => {
    passages.push({ vertex, t, change });
    const offset = edgeOffsetAt(viewEdge(borders, vertex, circle), t);
    directions.push(normaliseTurn(directionOf(circle, offset)));
  };
  let holdsVertex = false;
  let wasInside = false;
  for (let v = start; v < end; v++) {
    const dx = xs[v]! - x;
    const dy = ys[v]! - y;
    const dz = zs[v]! - z;
    const distance2 = dx * dx + dy * dy + dz * dz;
    const inside = distance2 <= chord2;
    const edge = v - 1;
    if (inside) {
      depth[v - start]! += 1;
      holdsVertex = true;
    }
    if (v > start && reachM[edge]! >= 0) {
      if (inside !== wasInside) pass(edge, crossOnce(viewEdge(borders, edge, circle)), inside ? 1 : -1);
      else if (!inside && distance2 < (circle.chordM + reachM[edge]!) ** 2) {
        const dip = crossTwice(viewEdge(borders, edge, circle));
        if (dip !== undefined) {
          pass(edge, dip[0], 1);
          pass(edge, dip[1], -1);
        }
      }
    }
    wasInside = inside;
  }
  directions.sort((a, b) => a - b);
  return { directions, holdsVertex };
}

/** Integrals in m² of the circle's stretches inside the feature. */
export interface ArcSums {
  /** Over what no other circle covers: border of the area covered at least once. */
  readonly onceM2: number;
  /** Over what exactly one other circle covers: border of the area covered at least twice. */
  readonly twiceM2: number;
  readonly meetsFeature: boolean;
}

/** Sums the line integral over circle `index` of the arrangement where it runs inside the feature. */
export function sumArcs(
  borders: CoverageBorders,
  feature: number,
  arrangement: CircleArrangement,
  index: number,
  directions: readonly number[],
): ArcSums {
  const circle = arrangement.circles[index]!;
  const angles = arrangement.angles[index]!;
  const depths = arrangement.depths[index]!;
  const reference = borders.referenceM2[feature]!;
  let [onceM2, twiceM2, meetsFeature] = [0, 0, false];
  let inside = isInsideAtZero(borders, feature, circle, directions);
  let from = 0;
  for (let k = 0; k <= directions.length; k++) {
    const to = directions[k] ?? FULL_TURN;
    if (inside) {
      meetsFeature = true;
      for (let step = 0; step < depths.length; step++) {
        if (depths[step]! > 1) continue;
        const low = Math.max(from, angles[step]!);
        const high = Math.min(to, angles[step + 1]!);
        if (low >= high) continue;
        const integralM2 = integrateArcM2(circle, low, high, reference);
        if (depths[step] === 0) onceM2 += integralM2;
        else twiceM2 += integralM2;
      }
    }
    inside = !inside;
    from = to;
  }
  return { onceM2, twiceM2, meetsFeature };
}

/**
 * Whether the circle's line is inside the feature at direction 0. Asked far from any crossing, in the widest
 * gap between crossings, and carried back to 0 by counting those passed; by majority of three places, for at one
 * the line may just touch the border.
 */
function isInsideAtZero(
  borders: CoverageBorders,
  feature: number,
  circle: ChordCircle,
  directions: readonly number[],
): boolean {
  let [gapStart, gap, passed] = [0.4, FULL_TURN, 0];
  directions.forEach((direction, k) => {
    const next = directions[k + 1] ?? directions[0]! + FULL_TURN;
    if (k > 0 && next - direction <= gap) return;
    [gapStart, gap, passed] = [direction, next - direction, k + 1];
  });
  const middle = (borders.bounds[4 * feature]! + borders.bounds[4 * feature + 2]!) / 2;
  const votes = [0.29, 0.47, 0.73].filter((share) => {
    const [lon, lat] = positionAt(circle, gapStart + share * gap);
    return holdsPosition(borders, feature, nearestTurn(lon, middle), lat);
  });
  return votes.length >= 2 !== (passed % 2 === 1);
}
