import { transfer } from 'comlink';
import { pack } from '../data/storage/pack.ts';
import type { PartKeys } from '../data/storage/project-record.ts';
import { newId } from '../domain/new-id.ts';
import { type StorageFailure, storageFailure } from '../domain/storage-trouble.ts';
import { withOwnState } from '../state/presenting.ts';
import { hasOwnData, projectFactsOf } from '../state/project-facts.ts';
import { type AppState, patchKeeping } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { importUnderWay } from './import-under-way.ts';
import { createProjectLocks, type ProjectHold, type ProjectLocks } from './project-lock.ts';
import { savedProjectOf } from './saved-project-of.ts';
import { nearSettingsOf } from './saved-view.ts';

/** A change is saved when nothing else changed for this long, but no later than `LONGEST_WAIT_MS` after it. */
const QUIET_MS = 600;
const LONGEST_WAIT_MS = 3000;
/** After a failure the same would probably fail again: the next try by itself comes later. */
const RETRY_MS = 30_000;

/** Keeps the open project: notices changes, saves them, and knows what the storage already has. */
export interface Keeper {
  readonly locks: ProjectLocks;
  /** Follows the project in the state from now on. */
  follow(project: FollowedProject): void;
  /** Saves what is not saved yet; resolves when that has come about or failed. */
  flush(): Promise<void>;
  /** Tries again after a failure. */
  retry(): Promise<void>;
  /** Saves nothing more until `follow`; gives the project free for other tabs. */
  leave(): Promise<void>;
}

export interface FollowedProject {
  /** Revision that the storage has; 0 where it has none. */
  readonly revision: number;
  /** Where the storage has what is in the state. */
  readonly parts: PartKeys;
  /** Null where another tab has the project. */
  readonly hold: ProjectHold | null;
  /** It is to be saved even where nothing changes. */
  readonly unsaved: boolean;
}

const keepers = new WeakMap<CommandContext, Keeper>();

/** The keeper of a context, made when first asked for. */
export function keeperOf(context: CommandContext): Keeper {
  const known = keepers.get(context);
  if (known !== undefined) return known;
  const keeper = createKeeper(context);
  keepers.set(context, keeper);
  return keeper;
}

function createKeeper(context: CommandContext): Keeper {
  const { store } = context;
  const { storage } = context.workers;
  const locks = createProjectLocks({
    locks: globalThis.navigator?.locks ?? null,
    channel: globalThis.BroadcastChannel === undefined ? null : createChannel(),
  });
  let revision = 0;
  let hold: ProjectHold | null = null;
  /** Where the storage has a column or list of the state. */
  let stored = new WeakMap<object, { key: string; bytes: number }>();
  /** What the last save, or the opening, covered; null where nothing is followed. */
  let covered: readonly unknown[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let saving: Promise<void> | null = null;
  let askedToPersist = false;

  function isDue(): boolean {
    const state = store.getState();
    if (covered === null || state.keeping.phase === 'opening' || state.keeping.readOnly !== null)
      return false;
    if (state.keeping.visiting && state.history.past.length === 0) return false;
    const now = watched(state);
    return now.some((value, i) => value !== covered![i]);
  }

  store.subscribe((state, before) => {
    if (covered === null) return;
    noteImports(state, before);
    if (watched(state).every((value, i) => value === watched(before)[i])) return;
    if (isDue()) schedule();
  });

  function noteImports(state: AppState, before: AppState): void {
    const now = importUnderWay(state.view.importSession);
    if (now === importUnderWay(before.view.importSession) || state.keeping.readOnly !== null) return;
    if (now !== null) void storage.noteImport(state.keeping.id, now).catch(() => undefined);
    // What the import brought is on its way into the state: then the note goes with the save of it.
    else setTimeout(() => void forgetImport(), LONGEST_WAIT_MS);
  }

  async function forgetImport(): Promise<void> {
    const { keeping, view } = store.getState();
    if (isDue() || saving !== null || importUnderWay(view.importSession) !== null) return;
    await storage.noteImport(keeping.id, null).catch(() => undefined);
  }

  function schedule(): void {
    const { save, visiting } = store.getState().keeping;
    if (visiting) patchKeeping(store, { visiting: false });
    if (save.status === 'failed') {
      timer ??= setTimeout(() => void flush(), RETRY_MS);
      return;
    }
    if (save.status !== 'saving') {
      waitingSince = performance.now();
      patchKeeping(store, { save: { status: 'saving' } });
    }
    clearTimeout(timer);
    const left = LONGEST_WAIT_MS - (performance.now() - waitingSince);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(QUIET_MS, left)));
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (saving !== null) await saving;
    if (!isDue()) return;
    patchKeeping(store, { save: { status: 'saving' } });
    saving = saveNow()
      .catch((failure: unknown) => fail(storageFailure(failure)))
      .finally(() => {
        saving = null;
      });
    await saving;
    // Something may have changed meanwhile.
    if (isDue()) schedule();
  }

  async function saveNow(): Promise<void> {
    const state = store.getState();
    const { id, name, createdAt } = state.keeping;
    const covers = watched(state);
    const { document, parts } = pack(savedProjectOf(state));
    const keys: Record<string, { key: string; bytes: number }> = {};
    const fresh: { source: object; key: string; bytes: number }[] = [];
    for (const part of parts) {
      const known = stored.get(part.source);
      if (known !== undefined) {
        keys[part.name] = known;
        continue;
      }
      const bytes = await part.encode();
      const entry = { key: newId(), bytes: bytes.length };
      fresh.push({ source: part.source, ...entry });
      const written = await storage.putPart(id, entry.key, transfer(bytes, [bytes.buffer]));
      if (!written.ok) return giveUp(id, fresh, written);
      keys[part.name] = entry;
    }
    const outcome = await storage.commit(
      { id, name, createdAt, document, parts: keys, facts: projectFactsOf(state), after: revision },
      importUnderWay(store.getState().view.importSession),
    );
    if (!outcome.ok) return giveUp(id, fresh, { detail: '', ...outcome });
    if (store.getState().keeping.id !== id) return;
    const isFirst = revision === 0;
    revision = outcome.revision;
    for (const { source, key, bytes } of fresh) stored.set(source, { key, bytes });
    covered = covers;
    patchKeeping(store, { save: { status: 'saved', at: outcome.savedAt } });
    if (isFirst) await storage.setCurrent(id);
    if (hasOwnData(state)) askToPersist();
  }

  async function giveUp(
    id: string,
    fresh: readonly { key: string }[],
    failure: StorageFailure,
  ): Promise<void> {
    fail(failure);
    const keys = fresh.map(({ key }) => key);
    // Room that the failed save took is needed for the state that is kept.
    if (keys.length > 0) await storage.dropParts(id, keys);
  }

  function fail({ code, detail }: StorageFailure): void {
    patchKeeping(store, { save: { status: 'failed', code, detail } });
    if (code === 'changed-elsewhere') patchKeeping(store, { readOnly: 'taken-over' });
  }

  function askToPersist(): void {
    if (askedToPersist) return;
    askedToPersist = true;
    // Without it the browser may clear the data when the disk runs full. It may refuse: nothing to be done then.
    void globalThis.navigator?.storage?.persist?.().catch(() => undefined);
  }

  return {
    locks,
    follow(project) {
      revision = project.revision;
      hold = project.hold;
      stored = new WeakMap();
      const state = store.getState();
      for (const part of pack(savedProjectOf(state)).parts) {
        const known = project.parts[part.name];
        if (known !== undefined) stored.set(part.source, known);
      }
      covered = project.unsaved ? [] : watched(state);
    },
    flush,
    retry() {
      patchKeeping(store, { save: { status: 'saving' } });
      return flush();
    },
    async leave() {
      await flush();
      covered = null;
      clearTimeout(timer);
      timer = undefined;
      locks.listen(null, async () => undefined);
      hold?.release();
      hold = null;
    },
  };
}

/** Everything that is kept, to be compared by identity: a value that is the same has not changed. */
function watched(state: AppState): readonly unknown[] {
  const { project, view, keeping } = withOwnState(state);
  const { viewport } = view;
  return [
    project.ledger?.columns,
    project.ledger?.origin,
    project.layers,
    project.params,
    project.bookmarks,
    project.stories,
    project.pageLayout,
    view.area,
    view.visibleLayers,
    view.hiddenUserLayers,
    view.layerLooks,
    view.layerOrder,
    view.themes,
    ...Object.values(nearSettingsOf(view.near)),
    view.layerPanelOpen,
    view.resultPanelOpen,
    view.resultPanelHeight,
    view.tab,
    view.coverageLevel,
    view.chartMetric,
    view.timelineOpen,
    view.table,
    viewport?.lon,
    viewport?.lat,
    viewport?.zoom,
    keeping.name,
  ];
}

function createChannel(): BroadcastChannel {
  const channel = new BroadcastChannel('lantu.projects');
  // Node would wait for messages for ever.
  (channel as { unref?: () => void }).unref?.();
  return channel;
}
