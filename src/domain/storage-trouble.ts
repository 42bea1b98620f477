/** Why nothing can be kept, or a save did not come about. The last good state is kept in each case. */
export const STORAGE_TROUBLES = [
  /** The browser allows this page no storage (private window, blocked site data). */
  'storage-blocked',
  /** The browser or the disk has no room for it. */
  'storage-full',
  /** A newer version of the app has changed the database. */
  'database-newer',
  /** Another tab has saved or deleted the project since. */
  'changed-elsewhere',
  'storage-failed',
] as const;
export type StorageTrouble = (typeof STORAGE_TROUBLES)[number];

export interface StorageFailure {
  readonly ok: false;
  readonly code: StorageTrouble;
  /** The browser's own words. */
  readonly detail: string;
}

/** Sorts out an error of the browser's storage. */
export function storageFailure(failure: unknown): StorageFailure {
  const { name, message } = failure instanceof Error ? failure : { name: '', message: String(failure) };
  const code = name === 'QuotaExceededError' ? 'storage-full' : 'storage-failed';
  return { ok: false, code, detail: message === '' ? name : message };
}
