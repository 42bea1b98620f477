import { type DatabaseEvents, type LantuDb, openDatabase } from '../data/storage/database.ts';
import { readLantuFile } from '../data/storage/lantu-read.ts';
import { createLantuWriter, type LantuWriter } from '../data/storage/lantu-write.ts';
import {
  changeRecord,
  clearDatabase,
  commitProject,
  dropParts,
  duplicateProject,
  listProjects,
  loadProject,
  purgeProject,
  putPart,
  savingNote,
} from '../data/storage/project-store.ts';
import { type Locks, sweepStorage, takeNeverSaved } from '../data/storage/sweep.ts';
import { type StorageFailure, storageFailure } from '../domain/storage-trouble.ts';
import type { StorageApi } from './storage-api.ts';
import { transferBuffers } from './transfer-buffers.ts';

/** A database that does not answer within this, milliseconds, is taken for blocked. */
const OPEN_TIMEOUT_MS = 8000;

export interface StorageEnvironment {
  readonly open: (events: DatabaseEvents) => Promise<LantuDb>;
  readonly now: () => Date;
  /** Null where the browser has no Web Locks. */
  readonly locks: Locks | null;
}

const BROWSER: StorageEnvironment = {
  open: openDatabase,
  now: () => new Date(),
  locks: (globalThis.navigator?.locks as Locks | undefined) ?? null,
};

/** The storage worker's work, without the worker and, by `environment`, without the browser's database. */
export function createStorageSession(environment: StorageEnvironment = BROWSER): StorageApi {
  const { now, locks } = environment;
  let opening: Promise<LantuDb> | null = null;
  let replaced = false;
  let writer: LantuWriter | null = null;

  function database(): Promise<LantuDb> {
    opening ??= withTimeout(
      environment.open({
        onReplaced: () => {
          replaced = true;
        },
        onLost: () => {
          opening = null;
        },
      }),
    ).catch((failure: unknown) => {
      opening = null;
      throw failure;
    });
    return opening;
  }

  /** Runs a piece of work on the database; whatever goes wrong is an answer. */
  async function on<Answer extends object>(
    work: (db: LantuDb) => Promise<Answer>,
  ): Promise<Answer | StorageFailure> {
    if (replaced) return { ok: false, code: 'database-newer', detail: '' };
    let db: LantuDb;
    try {
      db = await database();
    } catch (failure) {
      const code =
        failure instanceof Error && failure.name === 'VersionError' ? 'database-newer' : 'storage-blocked';
      return { ...storageFailure(failure), code };
    }
    try {
      return await work(db);
    } catch (failure) {
      return storageFailure(failure);
    }
  }

  const done = { ok: true } as const;
  return {
    begin: () =>
      on(async (db) => {
        await sweepStorage(db, now(), locks);
        const neverSaved = await takeNeverSaved(db, locks);
        const current: unknown = await db.get('notes', 'current');
        const opening: unknown = await db.get('notes', 'opening');
        return {
          ok: true,
          current: typeof current === 'string' ? current : null,
          failedOpenings: typeof opening === 'number' ? opening : 0,
          neverSaved,
        };
      }),
    list: () => on(async (db) => ({ ok: true, projects: await listProjects(db) })),
    load: (id) =>
      on(async (db) => {
        const tries: unknown = await db.get('notes', 'opening');
        await db.put('notes', (typeof tries === 'number' ? tries : 0) + 1, 'opening');
        const outcome = await loadProject(db, id);
        const importing: unknown = await db.get('notes', `importing ${id}`);
        await db.delete('notes', `importing ${id}`);
        const saving: unknown = await db.get('notes', savingNote(id));
        await db.delete('notes', savingNote(id));
        return transferBuffers({
          ok: true as const,
          outcome,
          importing: typeof importing === 'string' ? importing : null,
          cutOff: saving !== undefined,
        });
      }),
    async setCurrent(id) {
      await on(async (db) => {
        await (id === null ? db.delete('notes', 'current') : db.put('notes', id, 'current'));
        await db.delete('notes', 'opening');
        return done;
      });
    },
    putPart: (id, key, bytes) =>
      on(async (db) => {
        await putPart(db, id, key, bytes);
        return done;
      }),
    async dropParts(id, keys) {
      await on(async (db) => {
        await dropParts(db, id, keys);
        return done;
      });
    },
    commit: (save, importing) =>
      on(async (db) => {
        const outcome = await commitProject(db, save, now().toISOString());
        if (outcome.ok && importing === null) await db.delete('notes', `importing ${save.id}`);
        return outcome;
      }),
    async noteImport(id, fileName) {
      await on(async (db) => {
        if (fileName === null) await db.delete('notes', `importing ${id}`);
        else await db.put('notes', fileName, `importing ${id}`);
        return done;
      });
    },
    rename: (id, name) =>
      on(async (db) => {
        await changeRecord(db, id, { name });
        return done;
      }),
    remove: (id) =>
      on(async (db) => {
        await changeRecord(db, id, { deletedAt: now().toISOString() });
        return done;
      }),
    restore: (id) =>
      on(async (db) => {
        await changeRecord(db, id, { deletedAt: null });
        return done;
      }),
    purge: (id) =>
      on(async (db) => {
        await purgeProject(db, id);
        return done;
      }),
    duplicate: (id, copy) =>
      on(async (db) => {
        await duplicateProject(db, id, copy, now().toISOString());
        return done;
      }),
    clear: () =>
      on(async (db) => {
        await clearDatabase(db);
        return done;
      }),
    async beginFile() {
      writer = createLantuWriter();
    },
    async addFilePart(name, bytes) {
      await writer?.add(name, bytes);
    },
    async finishFile(document, facts) {
      if (writer === null) throw new Error('no project file was begun');
      const blob = await writer.finish(document, facts);
      writer = null;
      return blob;
    },
    readFile: async (blob) => transferBuffers(await readLantuFile(blob)),
  };
}

async function withTimeout(opening: Promise<LantuDb>): Promise<LantuDb> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the database does not answer')), OPEN_TIMEOUT_MS);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}
