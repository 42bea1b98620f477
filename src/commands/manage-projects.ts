import { newId } from '../domain/new-id.ts';
import type { StorageFailure } from '../domain/storage-trouble.ts';
import { patchKeeping, patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { forgetApp } from './forget-app.ts';
import { keeperOf } from './keeper.ts';
import { newProject, openProject } from './open-project.ts';

/** Reads the list of projects anew. */
export async function listProjects({ store, workers }: CommandContext): Promise<void> {
  const answer = await workers.storage.list();
  patchKeeping(store, { list: answer.ok ? answer.projects : [] });
}

/** Gives a project a name; an empty one leaves it without. */
export async function renameProject(context: CommandContext, id: string, name: string): Promise<void> {
  const { store } = context;
  const trimmed = name.trim().slice(0, 200);
  if (trimmed === '') return;
  if (id === store.getState().keeping.id) {
    patchKeeping(store, { name: trimmed });
    await keeperOf(context).flush();
  } else await tellFailure(context, () => context.workers.storage.rename(id, trimmed));
  await listProjects(context);
}

/** A copy under that name; the project that is open stays open. */
export async function duplicateProject(context: CommandContext, id: string, name: string): Promise<void> {
  await keeperOf(context).flush();
  await tellFailure(context, () => context.workers.storage.duplicate(id, { id: newId(), name }));
  await listProjects(context);
}

/**
 * Deletes a project; it can be restored for a day. In place of the one that is open the last saved other one opens, or
 * an empty one. False where another tab has it open.
 */
export async function deleteProject(context: CommandContext, id: string): Promise<boolean> {
  const { store, workers } = context;
  const keeper = keeperOf(context);
  const isOpen = id === store.getState().keeping.id;
  if (isOpen && store.getState().keeping.readOnly !== null) return false;
  const hold = isOpen ? null : await keeper.locks.hold(id, () => undefined).catch(() => null);
  if (!isOpen && hold === null) return false;
  try {
    if (isOpen) await leaveFor(context, id);
    await tellFailure(context, () => workers.storage.remove(id));
  } finally {
    hold?.release();
  }
  await listProjects(context);
  return true;
}

async function leaveFor(context: CommandContext, id: string): Promise<void> {
  await listProjects(context);
  const others = context.store.getState().keeping.list ?? [];
  const next = others.find((other) => other.id !== id && other.deletedAt === null && other.state === 'ready');
  if (next === undefined || !(await openProject(context, next.id))) await newProject(context);
}

/** Brings a deleted project back into the list. */
export async function restoreProject(context: CommandContext, id: string): Promise<void> {
  await tellFailure(context, () => context.workers.storage.restore(id));
  await listProjects(context);
}

/** Removes a deleted or damaged project for good. */
export async function purgeProject(context: CommandContext, id: string): Promise<void> {
  await tellFailure(context, () => context.workers.storage.purge(id));
  await listProjects(context);
}

/** Tries to save again, once the user has made room. */
export async function retrySave(context: CommandContext): Promise<void> {
  await keeperOf(context).retry();
}

/**
 * Forgets everything that the app keeps in this browser: projects, settings, remembered columns, its own copy for use
 * without network. Resolves when it is gone; the page must then be loaded anew, since what is still in memory would be saved again.
 */
export async function clearEverything(context: CommandContext): Promise<boolean> {
  const { workers, clearSettings } = context;
  await keeperOf(context).leave();
  clearSettings();
  const isGone = await tellFailure(context, () => workers.storage.clear());
  if (isGone) await forgetApp(context.page);
  return isGone;
}

/** Runs a change of the storage and tells where it fails; gives whether it came about. */
async function tellFailure(
  { store }: CommandContext,
  change: () => Promise<{ readonly ok: true } | StorageFailure>,
): Promise<boolean> {
  const outcome = await change();
  if (!outcome.ok) {
    const detail = outcome.detail === '' ? outcome.code : outcome.detail;
    patchView(store, { notice: { code: 'storage-failed', detail } });
  }
  return outcome.ok;
}
