import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_NAME, DATABASE_VERSION, openDatabase } from '../../../../src/data/storage/database.ts';
import { PROJECT_VERSION } from '../../../../src/data/storage/migrations.ts';
import { pack } from '../../../../src/data/storage/pack.ts';
import {
  changeRecord,
  commitProject,
  duplicateProject,
  listProjects,
  loadProject,
  purgeProject,
  putPart,
} from '../../../../src/data/storage/project-store.ts';
import type { SavedProject } from '../../../../src/data/storage/saved-project.ts';
import { sweepStorage } from '../../../../src/data/storage/sweep.ts';
import { someProject } from '../../../fixtures/some-project.ts';

const NOW = '2026-11-24T09:00:00.000Z';
const events = { onReplaced: () => undefined, onLost: () => undefined };
const open = () => openDatabase(events);
type Db = Awaited<ReturnType<typeof open>>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Writes the parts, all or only the first of them. */
async function stage(db: Db, project: SavedProject, save: string, most = Number.POSITIVE_INFINITY) {
  const { document, parts } = pack(project);
  const keys: Record<string, { key: string; bytes: number }> = {};
  for (const part of parts.slice(0, most)) {
    const bytes = await part.encode();
    keys[part.name] = { key: `${save} ${part.name}`, bytes: bytes.length };
    await putPart(db, 'p', keys[part.name]!.key, bytes);
  }
  return { document, parts: keys };
}

async function save(db: Db, project: SavedProject, after: number) {
  const facts = { boilers: 3, layers: 1, isDemo: false, ledgerName: 'a.csv' };
  const staged = await stage(db, project, `save ${after}`);
  return commitProject(db, { id: 'p', name: null, createdAt: NOW, facts, after, ...staged }, NOW);
}

async function loaded(db: Db, id = 'p'): Promise<SavedProject> {
  const outcome = await loadProject(db, id);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.stored.project;
}

describe('projects in the database', () => {
  it('come back as they were saved, after the database was closed', async () => {
    const first = await open();
    const project = someProject();
    expect(await save(first, project, 0)).toEqual({ ok: true, revision: 1, savedAt: NOW });
    first.close();
    expect(await loaded(await open())).toEqual(project);
  });

  it('stay as they were when a save is cut off anywhere before it counts', async () => {
    const first = await open();
    const before = someProject();
    await save(first, before, 0);
    first.close();
    const next = someProject({ layers: [] });
    const { parts } = pack(next);
    for (let written = 0; written <= parts.length; written++) {
      const db = await open();
      await stage(db, next, 'cut off', written);
      db.close();
      const again = await open();
      expect(await loaded(again)).toEqual(before);
      again.close();
    }
    const again = await open();
    expect(await save(again, next, 1)).toMatchObject({ ok: true, revision: 2 });
    expect(await loaded(again)).toEqual(next);
    // What the cut off saves and the one before had written is gone.
    expect(await again.count('parts')).toBe(parts.length);
  });

  it('are not overwritten by a tab that saw an older state, nor when deleted', async () => {
    const db = await open();
    await save(db, someProject(), 0);
    await save(db, someProject({ layers: [] }), 1);
    expect(await save(db, someProject({ ledger: null }), 1)).toEqual({
      ok: false,
      code: 'changed-elsewhere',
    });
    expect(await loaded(db)).toEqual(someProject({ layers: [] }));
    await changeRecord(db, 'p', { deletedAt: NOW });
    expect(await save(db, someProject(), 3)).toEqual({ ok: false, code: 'changed-elsewhere' });
    expect(await save(db, someProject(), 0)).toEqual({ ok: false, code: 'changed-elsewhere' });
  });

  it('abort as a whole where the commit itself fails', async () => {
    const db = await open();
    await save(db, someProject(), 0);
    const cyclic: { self?: unknown } = {};
    const uncloneable = { ...cyclic, self: () => undefined };
    const facts = { boilers: 0, layers: 0, isDemo: false, ledgerName: null };
    const broken = { id: 'p', name: null, createdAt: NOW, facts, after: 1, parts: {}, document: uncloneable };
    await expect(commitProject(db, broken, NOW)).rejects.toThrow();
    expect(await loaded(db)).toEqual(someProject());
  });

  it('are copied, deleted, restored and purged', async () => {
    const db = await open();
    await save(db, someProject(), 0);
    expect(await duplicateProject(db, 'p', { id: 'q', name: '副本' }, '2026-11-24T08:00:00.000Z')).toBe(true);
    await changeRecord(db, 'p', { deletedAt: NOW });
    expect(await listProjects(db)).toMatchObject([
      { id: 'p', deletedAt: NOW, ledgerName: 'a.csv' },
      { id: 'q', name: '副本', deletedAt: null, boilers: 3, state: 'ready' },
    ]);
    await changeRecord(db, 'p', { deletedAt: null });
    await purgeProject(db, 'p');
    expect((await listProjects(db)).map(({ id }) => id)).toEqual(['q']);
    expect(await loaded(db, 'q')).toEqual(someProject());
    expect(await duplicateProject(db, 'gone', { id: 'r', name: '' }, NOW)).toBe(false);
  });

  it('are told apart where they are damaged or newer, and left alone', async () => {
    const db = await open();
    await save(db, someProject(), 0);
    const record = (await db.get('projects', 'p'))!;
    await db.put('projects', { ...record, id: 'newer', version: PROJECT_VERSION + 1 });
    await db.put('projects', { ...record, id: 'torn', parts: 7 } as never);
    await db.put('projects', { ...record, id: 'hollow' });
    expect((await listProjects(db)).map(({ id, state }) => [id, state]).sort()).toEqual([
      ['hollow', 'ready'],
      ['newer', 'newer'],
      ['p', 'ready'],
      ['torn', 'damaged'],
    ]);
    expect(await loadProject(db, 'newer')).toMatchObject({ error: { code: 'project-newer' } });
    expect(await loadProject(db, 'torn')).toMatchObject({ error: { code: 'project-record-damaged' } });
    expect(await loadProject(db, 'hollow')).toMatchObject({ error: { code: 'project-part-missing' } });
    expect(await db.get('projects', 'newer')).toMatchObject({ version: PROJECT_VERSION + 1 });
  });

  it('of an older version are migrated when they are opened', async () => {
    const db = await open();
    const { unitOverrides: _, ...params } = someProject().params;
    const { document } = pack({ ...someProject({ ledger: { kind: 'demo' }, layers: [] }), params });
    await db.put('projects', {
      id: 'old',
      name: '去年',
      createdAt: NOW,
      savedAt: NOW,
      deletedAt: null,
      revision: 4,
      version: 1,
      document,
      parts: {},
      facts: { boilers: 0, layers: 0, isDemo: true, ledgerName: null },
    });
    expect((await loaded(db, 'old')).params).toEqual({ ...params, unitOverrides: {} });
  });
});

describe('sweeping', () => {
  const free = { request: async (_: string, __: object, work: (lock: unknown) => Promise<void>) => work({}) };
  const taken = {
    request: async (_: string, __: object, work: (lock: unknown) => Promise<void>) => work(null),
  };

  it('removes what was deleted more than a day ago, and nothing younger', async () => {
    const db = await open();
    await save(db, someProject(), 0);
    await changeRecord(db, 'p', { deletedAt: NOW });
    await sweepStorage(db, new Date('2026-11-25T08:59:00Z'), free);
    expect(await db.count('projects')).toBe(1);
    await sweepStorage(db, new Date('2026-11-25T09:01:00Z'), free);
    expect([await db.count('projects'), await db.count('parts')]).toEqual([0, 0]);
  });

  it('removes parts of a first save that was cut off, but not of one under way in another tab', async () => {
    const db = await open();
    await stage(db, someProject(), 'cut off', 5);
    await sweepStorage(db, new Date(NOW), null);
    await sweepStorage(db, new Date(NOW), taken);
    expect(await db.count('parts')).toBe(5);
    await sweepStorage(db, new Date(NOW), free);
    expect(await db.count('parts')).toBe(0);
  });
});

describe('the database', () => {
  it('of a newer app is not opened, and not changed', async () => {
    const newer = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, DATABASE_VERSION + 1);
      request.onupgradeneeded = () => request.result.createObjectStore('future');
      request.onsuccess = () => resolve(request.result);
    });
    newer.close();
    await expect(open()).rejects.toMatchObject({ name: 'VersionError' });
  });

  it('lets go where a newer app wants to change it', async () => {
    let replaced = false;
    await openDatabase({ ...events, onReplaced: () => (replaced = true) });
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(DATABASE_NAME, DATABASE_VERSION + 1);
      request.onsuccess = () => resolve();
    });
    expect(replaced).toBe(true);
  });
});
