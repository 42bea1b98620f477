/**
 * Tells the page at once that a worker has ended, however silently: out of memory, closed by itself or killed by the
 * browser. The worker holds a lock (Web Locks API) as long as it lives; the page waits for that lock.
 */
export interface LockManagerLike {
  request(name: string, whileHeld: () => Promise<unknown>): Promise<unknown>;
}

/** In the worker: takes the lock for good. Resolves when it is held; at once where the browser has no locks. */
export function holdLifeline(name: string, locks: LockManagerLike | undefined = ownLocks()): Promise<void> {
  if (locks === undefined) return Promise.resolve();
  return new Promise((held, refuse) => {
    locks
      .request(name, () => {
        held();
        return new Promise(() => undefined);
      })
      .catch(refuse);
  });
}

/** On the page: calls `onEnd` when the worker that was asked by `hold` to hold the lock has ended. */
export async function watchLifeline(
  hold: (name: string) => Promise<void>,
  onEnd: () => void,
  locks: LockManagerLike | undefined = ownLocks(),
): Promise<void> {
  if (locks === undefined) return;
  watched++;
  // The time of the page's start tells two windows apart.
  const name = `lantu-worker-${performance.timeOrigin}-${watched}`;
  await hold(name);
  locks.request(name, async () => onEnd()).catch(() => undefined);
}
let watched = 0;

/** Only pages from https or this machine have locks; elsewhere a worker's errors must do. */
function ownLocks(): LockManagerLike | undefined {
  return (globalThis.navigator as Navigator | undefined)?.locks as LockManagerLike | undefined;
}
