import type { CommandContext } from './command-context.ts';
import { type JobShows, timeJob } from './time-job.ts';

/** A job under way, as it is shown. */
interface Shown {
  readonly step: 'running';
  readonly shows: JobShows;
}

/** A job that the user watches and can stop. */
export interface WatchedJob<Running, Ended> {
  readonly signal: AbortSignal;
  /** Shows how far it is. Without effect once it was stopped. */
  patch(change: Partial<Running>): void;
  /** Shows what became of it; null for nothing. Without effect once it was stopped. */
  end(ended: Ended | null): void;
}

/** One kind of job, at most one of it at a time in each app. `show` puts into the state what is to be seen of it. */
export function createJobs<Running extends Shown, Ended>(
  show: (context: CommandContext, run: Running | Ended | null) => void,
) {
  const controllers = new WeakMap<CommandContext, AbortController>();
  return {
    start(context: CommandContext, first: Running): WatchedJob<Running, Ended> {
      const controller = new AbortController();
      const { signal } = controller;
      controllers.set(context, controller);
      let now = first;
      const put = (next: Running) => {
        now = next;
        if (!signal.aborted) show(context, now);
      };
      const endTiming = timeJob((shows) => put({ ...now, shows }));
      signal.addEventListener('abort', () => {
        endTiming();
        show(context, null);
      });
      put(first);
      return {
        signal,
        patch: (change) => put({ ...now, ...change }),
        end(ended) {
          endTiming();
          if (!signal.aborted) show(context, ended);
        },
      };
    },
    /** Stops the job that is under way; nothing is seen of it any more. */
    stop(context: CommandContext): void {
      controllers.get(context)?.abort();
    },
  };
}
