/** What the diagnostics panel tells of this visit. It stays in memory, and nothing of it names what the user works on. */
export interface Diagnostics {
  /** The last troubles, oldest first. */
  readonly troubles: readonly Trouble[];
  /** The last durations of each kind, oldest first, milliseconds. */
  readonly timings: Readonly<Partial<Record<TimingName, readonly number[]>>>;
  readonly check: FileCheck | null;
}

export interface Trouble {
  /** ISO time of the last occurrence. */
  readonly at: string;
  /** Of the app's own (`storage-full`), or where it was caught: `error`, `rejection`, `policy`, `crash`. */
  readonly code: string;
  /** Already masked; see mask-text.ts. */
  readonly detail: string;
  /** How often in a row. */
  readonly times: number;
}

/** The first three count from the page's start; the others last as long as the work does, seen from the page. */
export const TIMINGS = [
  'dataRead',
  'firstResult',
  'mapReady',
  'analysis',
  'import',
  'export',
  'reach',
  'page',
  'atlas',
  'briefing',
  'picture',
  'save',
] as const;
export type TimingName = (typeof TIMINGS)[number];

/** Whether the files that this page works with are those that were built. */
export type FileCheck =
  | { readonly status: 'running'; readonly done: number; readonly total: number }
  | {
      readonly status: 'done';
      readonly files: number;
      readonly bytes: number;
      /** Paths in the app's folder. */
      readonly changed: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly status: 'failed'; readonly code: 'no-list' | 'check-failed' };

const MOST_TROUBLES = 50;
const MOST_TIMINGS = 5;

/** Adds a trouble; one that repeats is counted, and the oldest gives way. */
export function withTrouble(before: Diagnostics, trouble: Omit<Trouble, 'times'>): Diagnostics {
  const last = before.troubles.at(-1);
  const isSame = last?.code === trouble.code && last.detail === trouble.detail;
  const kept = isSame ? before.troubles.slice(0, -1) : before.troubles;
  const next = { ...trouble, times: isSame ? last.times + 1 : 1 };
  return { ...before, troubles: [...kept, next].slice(-MOST_TROUBLES) };
}

/** Adds a duration in milliseconds. */
export function withTiming(before: Diagnostics, name: TimingName, durationMs: number): Diagnostics {
  const durations = [...(before.timings[name] ?? []), Math.round(durationMs)].slice(-MOST_TIMINGS);
  return { ...before, timings: { ...before.timings, [name]: durations } };
}
