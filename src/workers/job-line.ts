import type { Steps } from '../domain/steps.ts';

/** Work of a worker, one job after the other, that leaves off when it is no longer wanted. */
export interface JobLine {
  /**
   * Runs steps once the jobs before have ended, and lets messages in every 20 ms. Resolves to null where the job was
   * superseded or cancelled. `onProgress` gets the share done of a job that takes longer than 0.3 s.
   */
  run<Result>(start: () => Steps<Result>, onProgress?: (done: number) => void): Promise<Result | null>;
  /**
   * Newer input is on its way: jobs leave off. One that has just begun may finish first, so that whoever drags a slider
   * sees every other step instead of none.
   */
  supersede(): void;
  /** Nobody wants what is under way: jobs leave off at the next pause. */
  cancel(): void;
}

const SLICE_MS = 20;
/** A superseded job goes on for so long after its start. */
const GRACE_MS = 100;
const FIRST_REPORT_MS = 300;
const REPORT_EVERY_MS = 100;

interface Job {
  startedAt: number | null;
  wanted: 'yes' | 'superseded' | 'no';
}

/** `pause` resolves when waiting messages have been handled; it and the clock `now` (ms) are for tests. */
export function createJobLine(pause = letMessagesIn, now = () => performance.now()): JobLine {
  const jobs = new Set<Job>();
  let last: Promise<unknown> = Promise.resolve();

  function isOver({ wanted, startedAt }: Job): boolean {
    if (wanted === 'superseded') return startedAt === null || now() - startedAt > GRACE_MS;
    return wanted === 'no';
  }

  async function work<Result>(
    job: Job,
    start: () => Steps<Result>,
    onProgress: ((done: number) => void) | undefined,
  ): Promise<Result | null> {
    if (isOver(job)) return null;
    job.startedAt = now();
    let reportAt = job.startedAt + FIRST_REPORT_MS;
    let pauseAt = job.startedAt + SLICE_MS;
    const steps = start();
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      if (now() < pauseAt) continue;
      if (onProgress !== undefined && now() >= reportAt) {
        onProgress(value);
        reportAt = now() + REPORT_EVERY_MS;
      }
      await pause();
      if (isOver(job)) return null;
      pauseAt = now() + SLICE_MS;
    }
  }

  return {
    run(start, onProgress) {
      const job: Job = { startedAt: null, wanted: 'yes' };
      jobs.add(job);
      const done = last.then(() => work(job, start, onProgress)).finally(() => jobs.delete(job));
      last = done.catch(() => undefined);
      return done;
    },
    supersede() {
      for (const job of jobs) if (job.wanted === 'yes') job.wanted = 'superseded';
    },
    cancel() {
      for (const job of jobs) job.wanted = 'no';
    },
  };
}

/** Resolves after the messages that wait now: a timer would wait 4 ms more each time. */
/** Resolves when waiting messages have been handled. */
export function letMessagesIn(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
