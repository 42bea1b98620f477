import { projectLockName } from '../domain/project-lock-name.ts';

/** Held while this tab may save the project. */
export interface ProjectHold {
  release(): void;
}

/** How long the other tab is given to save and let go before it is overruled, milliseconds. */
const HANDOVER_MS = 4000;

/** What project locks need of the browser; null for what it does not have. */
export interface LockEnvironment {
  readonly locks: Pick<LockManager, 'request'> | null;
  /** Reaches the app's other tabs. */
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null;
}

/**
 * One tab at a time may save a project (Web Locks). Without locks every tab may try: a save that another tab's
 * overtook is then refused by its revision.
 */
export function createProjectLocks({ locks, channel }: LockEnvironment) {
  let held: { readonly id: string; readonly onWanted: () => Promise<void> } | null = null;
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (held !== null && data === held.id) void held.onWanted();
  });

  /** Resolves once the lock is held (null: it is not free); then it is kept until released or taken away. */
  function acquire(id: string, options: LockOptions, onLost: () => void): Promise<ProjectHold | null> {
    if (locks === null) return Promise.resolve({ release: () => undefined });
    return new Promise((resolve, reject) => {
      let wasHeld = false;
      const over = locks.request(projectLockName(id), options, (lock) => {
        if (lock === null) {
          resolve(null);
          return Promise.resolve();
        }
        wasHeld = true;
        return new Promise<void>((release) => resolve({ release }));
      });
      // A lock that is stolen rejects; so does a request that waited too long.
      over.catch((failure: unknown) => (wasHeld ? onLost() : reject(failure)));
    });
  }

  return {
    /** The hold, or null where another tab has the project. `onLost` is called where a tab takes it by force. */
    hold: (id: string, onLost: () => void) => acquire(id, { ifAvailable: true }, onLost),
    /** Asks the tab that has the project to save and let go; takes the lock by force where it does not answer. */
    async takeOver(id: string, onLost: () => void): Promise<ProjectHold> {
      channel?.postMessage(id);
      const patience = { signal: AbortSignal.timeout(HANDOVER_MS) };
      const given = channel === null ? null : await acquire(id, patience, onLost).catch(() => null);
      return given ?? (await acquire(id, { steal: true }, onLost))!;
    },
    /** Says what to do when another tab wants this project (null: none is held). */
    listen(id: string | null, onWanted: () => Promise<void>): void {
      held = id === null ? null : { id, onWanted };
    },
  };
}

export type ProjectLocks = ReturnType<typeof createProjectLocks>;
