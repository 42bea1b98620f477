import type { ImportFile, ImportSession, ImportStage } from '../state/import-session.ts';
import { type AppStore, patchView } from '../state/store.ts';

/** Changes the session, where there is one. */
export function patchSession(store: AppStore, change: (session: ImportSession) => ImportSession): void {
  const { importSession } = store.getState().view;
  if (importSession !== null) patchView(store, { importSession: change(importSession) });
}

export function findImportFile(store: AppStore, id: number): ImportFile | null {
  return store.getState().view.importSession?.files.find((file) => file.id === id) ?? null;
}

/** Puts a file of the queue into another stage; a file that was taken out meanwhile stays out. */
export function setStage(store: AppStore, id: number, stage: ImportStage): void {
  patchSession(store, (session) => ({
    ...session,
    files: session.files.map((file) => (file.id === id ? { ...file, stage } : file)),
  }));
}
