import type { SavedProject } from '../data/storage/saved-project.ts';
import { NO_FILTER } from '../domain/boiler-filter.ts';
import type { TableNote } from '../domain/import-plan.ts';
import { localTime } from '../domain/local-time.ts';
import { newId } from '../domain/new-id.ts';
import { DEFAULT_PAGE_LAYOUT } from '../domain/page-layout.ts';
import { DEFAULT_PARAMS } from '../domain/screening.ts';
import { storageFailure } from '../domain/storage-trouble.ts';
import { DEFAULT_NEAR } from '../state/near-view.ts';
import { type AppState, patchView } from '../state/store.ts';
import type { Notice } from '../state/view.ts';
import { adoptProject, loseProject } from './adopt-project.ts';
import type { CommandContext } from './command-context.ts';
import { keeperOf } from './keeper.ts';
import type { ProjectHold } from './project-lock.ts';
import { savedViewOf } from './saved-view.ts';

/** After this many openings in a row during which the page ended, a project is not opened by itself any more. */
const MOST_FAILED_OPENINGS = 3;

/**
 * Opens what was open last; at the first visit, or where that cannot be read, the bundled example. Trouble with the
 * storage is told and keeps nothing from working.
 */
export async function startProject(context: CommandContext): Promise<void> {
  const { workers } = context;
  // The bundled data is needed in any case.
  workers.analysis.open().catch(() => undefined);
  const begun = await workers.storage.begin().catch(storageFailure);
  // The first save will fail in the same way, and say so.
  if (!begun.ok) {
    await beginExample(context);
    return;
  }
  const { current, failedOpenings } = begun;
  if (current !== null && failedOpenings < MOST_FAILED_OPENINGS && (await openProject(context, current))) {
    if (context.store.getState().view.notice === null) tellNeverSaved(context, begun.neverSaved);
    return;
  }
  if (current !== null) {
    await noteCurrent(context, null);
    if (failedOpenings >= MOST_FAILED_OPENINGS) tell(context, { code: 'project-crashed', detail: '' });
  }
  await beginExample(context);
  tellNeverSaved(context, begun.neverSaved);
}

/** What was being made when the page ended, and is nowhere kept. */
function tellNeverSaved(context: CommandContext, file: string | null): void {
  if (file === null) return;
  tell(context, { code: file === '' ? 'first-save-cut-off' : 'import-unfinished', detail: file });
}

/**
 * Opens a project in place of the one that is open, which is saved first. Where it cannot be read that is told, and
 * everything stays as it is; gives whether it was opened. In a tab beside the one that has it, it can only be seen.
 */
export async function openProject(context: CommandContext, id: string): Promise<boolean> {
  if (id === context.store.getState().keeping.id) return true;
  const { locks } = keeperOf(context);
  const hold = await locks.hold(id, () => loseProject(context, id)).catch(() => null);
  return openHeld(context, id, hold);
}

/** Makes this tab the one that saves the project; what is on screen gives way to what the other tab saved. */
export async function takeOverProject(context: CommandContext): Promise<void> {
  const { id } = context.store.getState().keeping;
  const hold = await keeperOf(context).locks.takeOver(id, () => loseProject(context, id));
  await openHeld(context, id, hold);
}

/** An empty project under the default parameters; what was open is saved first. */
export async function newProject(context: CommandContext): Promise<void> {
  const { view } = context.store.getState();
  const table = { ...view.table, verdict: null, filter: NO_FILTER, groupBy: null };
  const fresh = { ...view, table, layerLooks: {}, layerOrder: [], near: DEFAULT_NEAR, viewport: null };
  await beginProject(context, '', {
    dataHash: '',
    params: DEFAULT_PARAMS,
    view: savedViewOf(fresh),
    ledger: null,
    layers: [],
    bookmarks: [],
    stories: [],
    pageLayout: DEFAULT_PAGE_LAYOUT,
  });
}

/** A new project with this content, saved at once; what was open is saved first. */
export async function beginProject(
  context: CommandContext,
  name: string,
  project: SavedProject,
): Promise<void> {
  const keeper = keeperOf(context);
  await keeper.leave();
  const opened = adoptProject(context, {
    ...(await freshIdentity(context)),
    name: name === '' ? null : name,
    unsaved: true,
    project,
  });
  await keeper.flush();
  await opened;
  tellChangedData(context, project.dataHash);
}

/**
 * The bundled example as a project of its own, which is saved with its first change; gives its id. `visiting`: to look
 * at what a link shows, so that moving the map about is no change yet.
 */
export async function beginExample(context: CommandContext, visiting = false): Promise<string> {
  const identity = await freshIdentity(context);
  await adoptProject(context, { ...identity, name: null, unsaved: false, project: null, visiting });
  return identity.id;
}

async function freshIdentity(context: CommandContext) {
  const id = newId();
  const { locks } = keeperOf(context);
  const hold = await locks.hold(id, () => loseProject(context, id)).catch(() => null);
  return {
    id,
    createdAt: new Date().toISOString(),
    revision: 0,
    parts: {},
    hold: hold ?? { release: () => undefined },
  };
}

async function openHeld(context: CommandContext, id: string, hold: ProjectHold | null): Promise<boolean> {
  const { store, workers } = context;
  const keeper = keeperOf(context);
  await keeper.flush();
  const loaded = await workers.storage.load(id).catch(storageFailure);
  if (!loaded.ok || !loaded.outcome.ok) {
    hold?.release();
    const detail =
      loaded.ok && !loaded.outcome.ok ? await problemText(store.getState(), loaded.outcome.error) : '';
    tell(context, { code: 'project-failed', detail: loaded.ok ? detail : loaded.detail });
    await noteCurrent(context, store.getState().keeping.id || null);
    return false;
  }
  await keeper.leave();
  const { stored } = loaded.outcome;
  const opened = adoptProject(context, { ...stored, hold, unsaved: false });
  if (loaded.importing !== null && hold !== null) {
    tell(context, { code: 'import-unfinished', detail: loaded.importing });
  } else if (loaded.cutOff && hold !== null) {
    tell(context, { code: 'save-cut-off', detail: localTime(stored.savedAt) });
  }
  await opened;
  await noteCurrent(context, id);
  tellChangedData(context, stored.project.dataHash);
  return true;
}

/** Where that fails, another project opens next time: nothing worse. */
async function noteCurrent({ workers }: CommandContext, id: string | null): Promise<void> {
  await workers.storage.setCurrent(id).catch(() => undefined);
}

/** Other rules or bundled data than when it was saved may give other verdicts: that must not go unnoticed. */
function tellChangedData(context: CommandContext, savedHash: string): void {
  const now = context.store.getState().project.reference?.dataHash ?? '';
  if (savedHash === '' || now === '' || savedHash === now) return;
  tell(context, { code: 'data-changed', detail: `${savedHash.slice(0, 12)} → ${now.slice(0, 12)}` });
}

/** The text of a problem in the interface's language; the texts are fetched when first needed. */
export async function problemText({ view }: AppState, { code, params }: TableNote): Promise<string> {
  const { issueText } = await import('../domain/issue-text.ts');
  const { message, suggestion } = issueText(code, params, view.lang);
  return suggestion === '' ? message : `${message}${view.lang === 'zh' ? '。' : '. '}${suggestion}`;
}

function tell({ store }: CommandContext, notice: Notice): void {
  patchView(store, { notice });
}
