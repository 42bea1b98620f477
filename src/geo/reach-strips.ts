import Flatbush from 'flatbush';
import { Gaps } from './gaps.ts';

export const FULL_TURN = 2 * Math.PI;
/** Lines that run together within this (m) are one line; which of them counts goes by their order. */
export const SAME_LINE_M = 1e-6;
/** What hides a circle is mostly near: these many circles are tried first, where there are more. */
const NEAREST = 16;

/** Everything within a distance of points and segments of a plane: a circle a point, a strip a segment. */
export interface ReachStrips {
  readonly distanceM: number;
  readonly circleCount: number;
  readonly stripCount: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Where a strip's middle line begins, its unit direction, and its length. */
  stripAt(strip: number): Strip;
  /** Arcs of a circle in the box and outside everything else, as angles [from, to, …] in 0…2π. */
  freeArcs(circle: number, box: Bounds): number[];
  /** Stretches of a side of a strip outside everything else, in metres along the middle line; `side` is 1 on the left. */
  freeSide(strip: number, side: 1 | -1): number[];
  /** Stretches of a segment that nothing covers, as shares [from, to, …] of it. */
  uncovered(x1: number, y1: number, x2: number, y2: number): number[];
  /** Whether some circle holds the whole box. */
  holdsBox(box: Bounds): boolean;
}

export type Bounds = readonly [minX: number, minY: number, maxX: number, maxY: number];

export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly ux: number;
  readonly uy: number;
  readonly lengthM: number;
}

/** `ends` are pairs of indexes into the points. No two points may be the same. */
export function createReachStrips(
  xs: Float64Array,
  ys: Float64Array,
  ends: ArrayLike<number>,
  distanceM: number,
): ReachStrips {
  const circleCount = xs.length;
  const strips: Strip[] = [];
  for (let k = 0; k < ends.length; k += 2) strips.push(stripBetween(xs, ys, ends[k]!, ends[k + 1]!));
  const index = indexCovers(xs, ys, strips, distanceM);
  const coversIn: Flatbush['search'] = (...box) => index?.search(...box) ?? [];
  const points = circleCount > NEAREST ? indexPoints(xs, ys) : null;
  const gaps = new Gaps();
  const turns: number[] = [];

  /** Takes out of a circle what a cover of that number holds. */
  function takeFromCircle(circle: number, cover: number): void {
    const x = xs[circle]!;
    const y = ys[circle]!;
    if (cover < circleCount) {
      if (cover === circle) return;
      const dx = xs[cover]! - x;
      const dy = ys[cover]! - y;
      const apart = Math.sqrt(dx * dx + dy * dy);
      if (apart >= 2 * distanceM) return;
      const half = Math.acos(apart / (2 * distanceM));
      const from = turn(Math.atan2(dy, dx) - half);
      gaps.takeRound(from, from + 2 * half, FULL_TURN);
      return;
    }
    takeStripFromCircle(gaps, turns, x, y, distanceM, strips[cover - circleCount]!);
  }

  /** Takes what a cover holds out of the line x + t·ux, 0 ≤ t ≤ length. `own` is the strip whose side it is, or −1. */
  function takeFromLine(x: number, y: number, ux: number, uy: number, cover: number, own: number): void {
    if (cover < circleCount) {
      const dx = xs[cover]! - x;
      const dy = ys[cover]! - y;
      const along = dx * ux + dy * uy;
      const off = dx * uy - dy * ux;
      const half2 = distanceM * distanceM - off * off;
      if (half2 <= 0) return;
      const half = Math.sqrt(half2);
      gaps.take(along - half, along + half);
      return;
    }
    const strip = cover - circleCount;
    if (strip === own) return;
    const { x: sx, y: sy, ux: tx, uy: ty, lengthM } = strips[strip]!;
    const width = distanceM + (own !== -1 && strip < own ? SAME_LINE_M : -SAME_LINE_M);
    const rx = x - sx;
    const ry = y - sy;
    // Along the strip and across it, as functions of t.
    const [a0, a1] = [rx * tx + ry * ty, ux * tx + uy * ty];
    const [c0, c1] = [ry * tx - rx * ty, uy * tx - ux * ty];
    const along = between(a0, a1, 0, lengthM);
    const across = between(c0, c1, -width, width);
    gaps.take(Math.max(along[0], across[0]), Math.min(along[1], across[1]));
  }

  /** Whether a cover reaches within `slackM` of a place; cheaper than to cut with it. */
  function reaches(cover: number, x: number, y: number, slackM: number): boolean {
    const most = distanceM + slackM;
    if (cover < circleCount) return (xs[cover]! - x) ** 2 + (ys[cover]! - y) ** 2 < most * most;
    const { x: sx, y: sy, ux, uy, lengthM } = strips[cover - circleCount]!;
    const [rx, ry] = [x - sx, y - sy];
    const along = rx * ux + ry * uy;
    const across = ry * ux - rx * uy;
    const past = along < 0 ? along : along > lengthM ? along - lengthM : 0;
    return past * past + across * across < most * most;
  }

  function freeArcs(circle: number, box: Bounds): number[] {
    const [x, y] = [xs[circle]!, ys[circle]!];
    gaps.reset(FULL_TURN);
    takeOutsideBox(gaps, turns, x, y, distanceM, box);
    if (points !== null && !gaps.isEmpty) {
      for (const near of points.neighbors(x, y, NEAREST)) {
        takeFromCircle(circle, near);
        if (gaps.isEmpty) return [];
      }
    }
    // What is left is mostly short: only what reaches its place need be tried.
    const left = gaps.list();
    for (let k = 0; k < left.length; k += 2) {
      const middle = (left[k]! + left[k + 1]!) / 2;
      const slackM = Math.min(2, (left[k + 1]! - left[k]!) / 2) * distanceM;
      const [px, py] = [x + distanceM * Math.cos(middle), y + distanceM * Math.sin(middle)];
      for (const cover of coversIn(px - slackM, py - slackM, px + slackM, py + slackM)) {
        if (!reaches(cover, px, py, slackM)) continue;
        takeFromCircle(circle, cover);
        if (gaps.isEmpty) return [];
      }
    }
    return gaps.list();
  }

  function freeSide(strip: number, side: 1 | -1): number[] {
    const { x, y, ux, uy, lengthM } = strips[strip]!;
    const fromX = x - side * distanceM * uy;
    const fromY = y + side * distanceM * ux;
    return freeLine(fromX, fromY, ux, uy, lengthM, strip);
  }

  function freeLine(x: number, y: number, ux: number, uy: number, lengthM: number, own: number): number[] {
    gaps.reset(lengthM);
    const [x2, y2] = [x + ux * lengthM, y + uy * lengthM];
    const found = coversIn(Math.min(x, x2), Math.min(y, y2), Math.max(x, x2), Math.max(y, y2));
    for (const cover of found) {
      if (!reaches(cover, (x + x2) / 2, (y + y2) / 2, lengthM / 2)) continue;
      takeFromLine(x, y, ux, uy, cover, own);
      if (gaps.isEmpty) return [];
    }
    return gaps.list();
  }

  return {
    distanceM,
    circleCount,
    stripCount: strips.length,
    xs,
    ys,
    stripAt: (strip) => strips[strip]!,
    freeArcs,
    freeSide,
    uncovered(x1, y1, x2, y2) {
      const lengthM = Math.hypot(x2 - x1, y2 - y1);
      if (lengthM === 0) return [];
      const free = freeLine(x1, y1, (x2 - x1) / lengthM, (y2 - y1) / lengthM, lengthM, -1);
      return free.map((metres) => metres / lengthM);
    },
    holdsBox([minX, minY, maxX, maxY]) {
      if ((maxX - minX) ** 2 + (maxY - minY) ** 2 > 4 * distanceM * distanceM) return false;
      for (let circle = 0; circle < circleCount; circle++) {
        const dx = Math.max(xs[circle]! - minX, maxX - xs[circle]!);
        const dy = Math.max(ys[circle]! - minY, maxY - ys[circle]!);
        if (dx * dx + dy * dy <= distanceM * distanceM) return true;
      }
      return false;
    },
  };
}

function stripBetween(xs: Float64Array, ys: Float64Array, from: number, to: number): Strip {
  const dx = xs[to]! - xs[from]!;
  const dy = ys[to]! - ys[from]!;
  const lengthM = Math.sqrt(dx * dx + dy * dy);
  // Two ends that rounding made one have no direction: any will do for a strip without length.
  const [ux, uy] = lengthM === 0 ? [1, 0] : [dx / lengthM, dy / lengthM];
  return { x: xs[from]!, y: ys[from]!, ux, uy, lengthM };
}

function indexCovers(
  xs: Float64Array,
  ys: Float64Array,
  strips: readonly Strip[],
  distanceM: number,
): Flatbush | null {
  if (xs.length === 0) return null;
  const index = new Flatbush(xs.length + strips.length);
  for (let k = 0; k < xs.length; k++) {
    index.add(xs[k]! - distanceM, ys[k]! - distanceM, xs[k]! + distanceM, ys[k]! + distanceM);
  }
  for (const { x, y, ux, uy, lengthM } of strips) {
    const [x2, y2] = [x + ux * lengthM, y + uy * lengthM];
    index.add(
      Math.min(x, x2) - distanceM,
      Math.min(y, y2) - distanceM,
      Math.max(x, x2) + distanceM,
      Math.max(y, y2) + distanceM,
    );
  }
  index.finish();
  return index;
}

function indexPoints(xs: Float64Array, ys: Float64Array): Flatbush {
  const index = new Flatbush(xs.length);
  for (let k = 0; k < xs.length; k++) index.add(xs[k]!, ys[k]!, xs[k]!, ys[k]!);
  index.finish();
  return index;
}

/** Takes out of a circle what lies in a strip's rectangle. */
function takeStripFromCircle(
  gaps: Gaps,
  turns: number[],
  x: number,
  y: number,
  radiusM: number,
  { x: sx, y: sy, ux, uy, lengthM }: Strip,
): void {
  const along = (x - sx) * ux + (y - sy) * uy;
  const across = (y - sy) * ux - (x - sx) * uy;
  if (along < -radiusM || along > lengthM + radiusM || Math.abs(across) >= 2 * radiusM) return;
  const heading = Math.atan2(uy, ux);
  cutTurns(turns, along, across, radiusM, [0, -radiusM, lengthM, radiusM]);
  takeTurns(gaps, turns, heading, (middle) => {
    const t = along + radiusM * Math.cos(middle);
    return t > 0 && t < lengthM && Math.abs(across + radiusM * Math.sin(middle)) < radiusM;
  });
}

/** Takes out of a circle what lies outside a box. */
function takeOutsideBox(gaps: Gaps, turns: number[], x: number, y: number, r: number, box: Bounds): void {
  const [minX, minY, maxX, maxY] = box;
  if (x - r >= minX && y - r >= minY && x + r <= maxX && y + r <= maxY) return;
  cutTurns(turns, x, y, r, box);
  const isOutside = (middle: number) => {
    const [px, py] = [x + r * Math.cos(middle), y + r * Math.sin(middle)];
    return px < minX || px > maxX || py < minY || py > maxY;
  };
  if (turns.length > 0) takeTurns(gaps, turns, 0, isOutside);
  else if (isOutside(0)) gaps.take(0, FULL_TURN);
}

/** The directions, ascending, at which a circle about (x, y) passes the lines of a box. */
function cutTurns(turns: number[], x: number, y: number, r: number, [minX, minY, maxX, maxY]: Bounds): void {
  turns.length = 0;
  for (const value of [minX, maxX]) {
    const cos = (value - x) / r;
    if (Math.abs(cos) < 1) turns.push(turn(Math.acos(cos)), turn(-Math.acos(cos)));
  }
  for (const value of [minY, maxY]) {
    const sin = (value - y) / r;
    if (Math.abs(sin) < 1) turns.push(turn(Math.asin(sin)), turn(Math.PI - Math.asin(sin)));
  }
  turns.sort((a, b) => a - b);
}

/** Takes out the stretches between such directions whose middle is to go; `heading` is added to all. */
function takeTurns(
  gaps: Gaps,
  turns: readonly number[],
  heading: number,
  isToGo: (middle: number) => boolean,
): void {
  for (let k = 0; k < turns.length; k++) {
    const from = turns[k]!;
    const to = turns[k + 1] ?? turns[0]! + FULL_TURN;
    if (!isToGo((from + to) / 2)) continue;
    const start = turn(from + heading);
    gaps.takeRound(start, start + to - from, FULL_TURN);
  }
}

/** Where low ≤ at + rate·t ≤ high. */
function between(at: number, rate: number, low: number, high: number): readonly [number, number] {
  if (Math.abs(rate) < 1e-12) {
    return at >= low && at <= high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  }
  const [a, b] = [(low - at) / rate, (high - at) / rate];
  return a < b ? [a, b] : [b, a];
}

/** The angle in 0…2π. */
function turn(angle: number): number {
  const turned = angle % FULL_TURN;
  return turned < 0 ? turned + FULL_TURN : turned;
}
