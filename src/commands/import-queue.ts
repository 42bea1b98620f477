import {
  type ImportFile,
  type ImportSession,
  isPending,
  NO_FILES,
  shownFile,
} from '../state/import-session.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { inspectWaiting } from './import-inspect.ts';
import { patchSession } from './import-stage.ts';
import { isProjectFile, openProjectFile } from './project-file.ts';

/** Opens the import dialog, or adds to it, with the files that were dropped, chosen or pasted. */
export function openImport(context: CommandContext, files: readonly File[] = []): void {
  const { store } = context;
  const project = files.find(isProjectFile);
  if (project !== undefined) {
    // A project takes the place of all that is open: other files dropped with it would go nowhere.
    void openProjectFile(context, project);
    return;
  }
  const session = store.getState().view.importSession ?? NO_FILES;
  const nextId = Math.max(0, ...session.files.map(({ id }) => id)) + 1;
  const added = files.map(
    (source, i): ImportFile => ({
      id: nextId + i,
      name: source.name,
      source,
      stage: { step: 'waiting' },
    }),
  );
  // What still wants a decision stays on screen; what is over gives way to the new files.
  const current = shownFile(session);
  const shown = current !== null && isPending(current) ? current.id : (added[0]?.id ?? session.shown);
  patchView(store, { importSession: { files: [...session.files, ...added], shown } });
  void inspectWaiting(context);
}

/** Shows a file of the queue, or with null where files come from. */
export function showImportFile({ store }: CommandContext, id: number | null): void {
  patchSession(store, (session) => ({ ...session, shown: id }));
}

/** Takes a file out of the queue and shows the next one that wants something; the last one leaves the start. */
export function dropImportFile({ store, workers }: CommandContext, id: number): void {
  const file = store.getState().view.importSession?.files.find((known) => known.id === id);
  if (file?.stage.step === 'running') workers.importer.cancel();
  patchSession(store, ({ files, shown }) => {
    const left = files.filter((known) => known.id !== id);
    return { files: left, shown: shown === id ? (nextOf(left)?.id ?? null) : shown };
  });
}

/** The file after this one that still has to be confirmed. */
export function nextImportFile(session: ImportSession): ImportFile | null {
  return nextOf(session.files.filter(({ id }) => id !== session.shown));
}

function nextOf(files: readonly ImportFile[]): ImportFile | null {
  return files.find(isPending) ?? null;
}

/** Closes the dialog; what is under way stops, what was imported stays. */
export function closeImport({ store, workers }: CommandContext): void {
  const session = store.getState().view.importSession;
  if (session === null) return;
  const isWorking = session.files.some(
    ({ stage }) =>
      stage.step === 'running' || stage.step === 'inspecting' || (stage.step === 'choosing' && stage.busy),
  );
  if (isWorking) workers.importer.cancel();
  patchView(store, { importSession: null });
}
