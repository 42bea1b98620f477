const DAY_MS = 86_400_000;

/** Where dates lie on the timeline, as shares of its length. */
export interface TimelineScale {
  /** ISO days: the first of a month before the first date, and of one after the last. */
  readonly first: string;
  readonly last: string;
  /** 0 … 1; a day outside the timeline lies at its end. */
  shareOf(date: string): number;
  /** The day at a share of 0 … 1. */
  dateAt(share: number): string;
}

/** Of the whole length, what spreading dates apart may take. */
const MOST_SPREAD = 0.8;

/**
 * A scale on which neighbouring dates lie at least `leastGap` of its length apart, so that each has a mark of its own;
 * the rest of the length goes by days. Plans crowd their dates into a few autumn weeks.
 */
export function createTimelineScale(dates: readonly string[], leastGap: number): TimelineScale {
  const sorted = [...new Set(dates)].sort();
  const first = startOfMonth(sorted[0] ?? '2020-01-01', -1);
  const last = startOfMonth(sorted.at(-1) ?? '2020-01-01', 2);
  const knots = [first, ...sorted, last].map(dayOf);
  const gaps = knots.length - 1;
  const gap = Math.min(leastGap, MOST_SPREAD / gaps);
  const perDay = (1 - gap * gaps) / (knots.at(-1)! - knots[0]!);
  const shares = [0];
  for (let i = 1; i < knots.length; i++) {
    shares.push(Math.min(1, gap * i + perDay * (knots[i]! - knots[0]!)));
  }
  return {
    first,
    last,
    shareOf: (date) => interpolate(knots, shares, dayOf(date)),
    dateAt: (share) => isoDay(Math.round(interpolate(shares, knots, share))),
  };
}

/** The first of the month `months` after a day's own. */
export function startOfMonth(date: string, months: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

/** The day `days` after one. */
export function addDays(date: string, days: number): string {
  return isoDay(dayOf(date) + days);
}

function dayOf(date: string): number {
  return Date.parse(date) / DAY_MS;
}

function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Between ascending points; the ends' values beyond them. */
function interpolate(from: readonly number[], to: readonly number[], at: number): number {
  const next = from.findIndex((value) => value >= at);
  if (next === -1) return to.at(-1)!;
  if (next === 0) return to[0]!;
  const start = from[next - 1]!;
  const part = (at - start) / (from[next]! - start);
  return to[next - 1]! + part * (to[next]! - to[next - 1]!);
}
