import { type Remote, wrap } from 'comlink';

/** A worker died, or could not start: its script failed to load, or an error escaped it. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';
}

/** What a client needs of a `Worker`. */
export type WorkerLike = Pick<
  Worker,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'
>;

export interface WorkerClient<Api> {
  /**
   * Runs one exchange; rejects with the worker's error, or `WorkerFailure` where the worker itself died.
   * `generation` counts the workers started: an exchange that relies on state in the worker compares it.
   */
  call<Result>(exchange: (api: Remote<Api>, generation: number) => Promise<Result>): Promise<Result>;
  /** Says something to the worker if there is one, and waits for no answer. */
  tell(message: (api: Remote<Api>) => unknown): void;
  /** Ends the worker now; exchanges under way reject. The next call starts a new one. */
  stop(reason: string): void;
}

let started = 0;
let ended = 0;

/** Workers of this page that were started, and that still run as far as is known. */
export function countWorkers(): { readonly started: number; readonly alive: number } {
  return { started, alive: started - ended };
}

interface RunningWorker<Api> {
  readonly api: Remote<Api>;
  readonly generation: number;
  /** Gives what is waited for, or rejects when the worker is given up. */
  orFailure<Result>(exchange: Promise<Result>): Promise<Result>;
  /** Resolves when the worker may be used. */
  readonly prepared: Promise<unknown>;
  giveUp(failure: Error): void;
}

/**
 * The one place where a worker is started, spoken to and given up. Comlink alone waits for ever on a worker
 * that has died, so every exchange here ends with the worker at the latest, and the next call starts afresh.
 * `prepare` runs once a worker, before its first exchange; where it fails, the worker is given up too, so that
 * a failure is never kept as a result. Its `onEnd` is for whoever finds out that the worker has ended silently.
 */
export function createWorkerClient<Api>(
  spawn: () => WorkerLike,
  prepare: (api: Remote<Api>, onEnd: () => void) => Promise<unknown> = async () => undefined,
): WorkerClient<Api> {
  let running: RunningWorker<Api> | null = null;
  let generation = 0;

  function start(): RunningWorker<Api> {
    const worker = spawn();
    started++;
    let givenUp: Error | null = null;
    const api = wrap<Api>(worker);
    // Who waits now. A promise of the failure to race with would keep something of every exchange as long as the worker
    // lives.
    const waiting = new Set<(failure: Error) => void>();
    const giveUp = (failure: Error) => {
      if (givenUp === null) ended++;
      givenUp ??= failure;
      worker.terminate();
      if (running === self) running = null;
      for (const reject of waiting) reject(failure);
    };
    const orFailure = <Result>(exchange: Promise<Result>) =>
      new Promise<Result>((resolve, reject) => {
        if (givenUp !== null) reject(givenUp);
        waiting.add(reject);
        const forget = () => waiting.delete(reject);
        exchange.then(resolve, reject).finally(forget);
      });
    worker.addEventListener('error', (event) => {
      giveUp(new WorkerFailure((event as ErrorEvent).message || 'the worker could not be started'));
    });
    worker.addEventListener('messageerror', () => giveUp(new WorkerFailure('a message could not be read')));
    const prepared = orFailure(prepare(api, () => giveUp(new WorkerFailure('the worker ended by itself'))));
    prepared.catch(giveUp);
    const self: RunningWorker<Api> = { api, generation: ++generation, orFailure, prepared, giveUp };
    return self;
  }

  return {
    async call(exchange) {
      running ??= start();
      const { api, orFailure, prepared, generation: startedAs } = running;
      await prepared;
      return orFailure(exchange(api, startedAs));
    },
    tell(message) {
      if (running !== null) void Promise.resolve(message(running.api)).catch(() => undefined);
    },
    stop(reason) {
      running?.giveUp(new WorkerFailure(reason));
    },
  };
}
