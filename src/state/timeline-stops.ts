import { startOfMonth } from './timeline-scale.ts';

export const TIMELINE_STEPS = ['dates', 'months'] as const;
/** From one date of the plans to the next, or month by month. */
export type TimelineStep = (typeof TIMELINE_STEPS)[number];

/** Where playing stops, oldest first: the plans' dates, or each first of a month; the end of the timeline in any case. */
export function timelineStops(
  step: TimelineStep,
  dates: readonly string[],
  { first, last }: { readonly first: string; readonly last: string },
): string[] {
  if (step === 'dates') return [...new Set([...dates, last])].sort();
  const stops: string[] = [];
  for (let month = first; month <= last; month = startOfMonth(month, 1)) stops.push(month);
  return stops;
}

/** The stop after a day; null where none is left. */
export function nextStop(stops: readonly string[], date: string): string | null {
  return stops.find((stop) => stop > date) ?? null;
}

/** The stop before a day; null where none is left. */
export function previousStop(stops: readonly string[], date: string): string | null {
  return stops.findLast((stop) => stop < date) ?? null;
}
