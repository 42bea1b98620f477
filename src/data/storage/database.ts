import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ProjectRecord } from './project-record.ts';

/** The browser's database. Raise the version with a step in `upgradeDatabase`. */
export interface LantuDatabase extends DBSchema {
  /** One small record a project: its facts, its document and where its parts are. */
  projects: { key: string; value: ProjectRecord };
  /** Large columns and lists by [project, part]. Written once, never changed; what no record names is swept. */
  parts: { key: [project: string, part: string]; value: Uint8Array<ArrayBuffer> };
  /** Notes of the app to itself, by name: see `KeptNotes`. */
  notes: { key: string; value: unknown };
}

export type LantuDb = IDBPDatabase<LantuDatabase>;

export const DATABASE_NAME = 'lantu';
export const DATABASE_VERSION = 1;

export interface DatabaseEvents {
  /** A newer version of the app wants to change the database: this one has let go of it. */
  onReplaced(): void;
  /** The browser closed the database by itself. */
  onLost(): void;
}

/** Opens the database, made or brought up to this version. Rejects where the browser does not allow it. */
export async function openDatabase(events: DatabaseEvents): Promise<LantuDb> {
  const db = await openDB<LantuDatabase>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade: (database, oldVersion) => upgradeDatabase(database, oldVersion),
    blocking: () => {
      db.close();
      events.onReplaced();
    },
    terminated: events.onLost,
  });
  return db;
}

function upgradeDatabase(db: LantuDb, oldVersion: number): void {
  if (oldVersion < 1) {
    db.createObjectStore('projects', { keyPath: 'id' });
    db.createObjectStore('parts');
    db.createObjectStore('notes');
  }
}
