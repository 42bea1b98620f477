import { readFileSync, writeFileSync } from 'node:fs';

/** One timed run. `peakBytes` is null where the system does not tell (it needs Linux and `--expose-gc`). */
export interface Measurement<T> {
  readonly value: T;
  readonly seconds: number;
  /** Most resident memory during the run over that before it: garbage, results and compiled code included. */
  readonly peakBytes: number | null;
}

/** Time on the wall, or (Linux only) time that the main thread had a processor: for machines that others use too. */
export type Clock = 'wall' | 'processor';

/** Runs once. The peak is the kernel's high-water mark, set back before the run (man 5 proc, clear_refs). */
export function measureRun<T>(run: () => T, clock: Clock): Measurement<T> {
  const beforeBytes = resetPeak();
  const startS = readClock(clock);
  const value = run();
  const seconds = readClock(clock) - startS;
  const peakBytes = beforeBytes === null ? null : Math.max(0, readStatus('VmHWM') - beforeBytes);
  return { value, seconds, peakBytes };
}

function readClock(clock: Clock): number {
  if (clock === 'wall') return performance.now() / 1000;
  // The first number is nanoseconds on a processor (Documentation/scheduler/sched-stats.rst).
  return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e9;
}

function resetPeak(): number | null {
  if (globalThis.gc === undefined) return null;
  globalThis.gc();
  globalThis.gc();
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return readStatus('VmRSS');
  } catch {
    return null;
  }
}

function readStatus(field: 'VmHWM' | 'VmRSS'): number {
  const line = readFileSync('/proc/self/status', 'utf8').match(new RegExp(`${field}:\\s+(\\d+) kB`));
  return Number(line![1]) * 1024;
}
