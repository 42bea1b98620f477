import { projectLockName } from '../../domain/project-lock-name.ts';
import type { LantuDb } from './database.ts';
import { readRecord } from './project-record.ts';
import { findOrphans, purgeProject } from './project-store.ts';

/** What is needed of Web Locks. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    callback: (lock: unknown) => Promise<void>,
  ): Promise<void>;
}

/** How long a deleted project can be restored, milliseconds. */
const RESTORABLE_MS = 24 * 3600 * 1000;

/**
 * Removes for good what was deleted more than a day ago, and parts that no project names. A project that is open in
 * another tab may be on its way to its first save: it is left alone, as is every orphan where there are no locks.
 */
export async function sweepStorage(db: LantuDb, now: Date, locks: Locks | null): Promise<void> {
  for (const value of await db.getAll('projects')) {
    const record = readRecord(value);
    if (record?.deletedAt && now.getTime() - Date.parse(record.deletedAt) > RESTORABLE_MS) {
      await purgeProject(db, record.id);
    }
  }
  if (locks === null) return;
  for (const id of await findOrphans(db)) {
    await locks.request(projectLockName(id), { ifAvailable: true }, async (lock) => {
      if (lock !== null && (await db.getKey('projects', id)) === undefined) await purgeProject(db, id);
    });
  }
}

/**
 * Takes the notes of a project that was never saved, since the page ended first: gives the file that was being imported
 * into it, '' where there was none, and null where there is no such project. One that another tab has open is left alone.
 */
export async function takeNeverSaved(db: LantuDb, locks: Locks | null): Promise<string | null> {
  if (locks === null) return null;
  let found: string | null = null;
  for (const key of await db.getAllKeys('notes')) {
    const [, id] = /^(?:importing|saving) (.+)$/.exec(key) ?? [];
    if (id === undefined) continue;
    await locks.request(projectLockName(id), { ifAvailable: true }, async (lock) => {
      if (lock === null || (await db.getKey('projects', id)) !== undefined) return;
      const note: unknown = await db.get('notes', key);
      await db.delete('notes', key);
      found = typeof note === 'string' ? note : (found ?? '');
    });
  }
  return found;
}
