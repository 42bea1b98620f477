import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keeperOf } from '../../../src/commands/keeper.ts';
import {
  deleteProject,
  listProjects,
  renameProject,
  restoreProject,
} from '../../../src/commands/manage-projects.ts';
import { newProject, openProject, startProject } from '../../../src/commands/open-project.ts';
import { openProjectFile, saveProjectFile } from '../../../src/commands/project-file.ts';
import { setLedger } from '../../../src/commands/set-ledger.ts';
import { placeLayer, setLook } from '../../../src/commands/set-look.ts';
import { setParams } from '../../../src/commands/set-params.ts';
import { openDatabase } from '../../../src/data/storage/database.ts';
import { hasUnsavedData } from '../../../src/state/project-facts.ts';
import type { StorageApi } from '../../../src/workers/storage-api.ts';
import { createStorageSession } from '../../../src/workers/storage-session.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';
import { someColumns, someProject } from '../../fixtures/some-project.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** The app as it starts on the storage that is there, as after a reload. */
async function started(change: (storage: StorageApi) => StorageApi = (storage) => storage): Promise<SomeApp> {
  const app = someApp();
  const { workers } = app;
  const changed = { ...app, workers: { ...workers, storage: change(workers.storage) } };
  await startProject(changed);
  return changed;
}

async function withOwnLedger(app: SomeApp): Promise<SomeApp> {
  const { ledger } = someProject();
  if (ledger?.kind !== 'file') throw new Error('no ledger');
  await setLedger(app, someColumns(), { kind: 'file', reports: ledger.reports });
  await keeperOf(app).flush();
  return app;
}

const resultOf = async (app: SomeApp) => {
  const { project } = app.store.getState();
  const result = await app.workers.analysis.ask(project, (api) => api.screen(project.params));
  return JSON.stringify(result, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value,
  );
};

describe('keeping a project', () => {
  it('starts with the example at the first visit, and with the same project afterwards', async () => {
    const first = await started();
    expect(first.store.getState().project.ledger?.origin.kind).toBe('demo');
    await withOwnLedger(first);
    setParams(first, { radiusKm: 22 });
    await keeperOf(first).flush();
    expect(first.store.getState().keeping.save.status).toBe('saved');
    const again = await started();
    const { project, keeping } = again.store.getState();
    expect(keeping.id).toBe(first.store.getState().keeping.id);
    expect(project.params.radiusKm).toBe(22);
    expect(project.ledger?.columns).toEqual(someColumns());
    expect(await resultOf(again)).toBe(await resultOf(first));
  });

  it('writes columns once, and only the small record when a parameter changes', async () => {
    const written: string[] = [];
    const app = await started((storage) => ({
      ...storage,
      putPart: (id, key, bytes) => {
        written.push(key);
        return storage.putPart(id, key, bytes);
      },
    }));
    await withOwnLedger(app);
    const parts = written.length;
    expect(parts).toBeGreaterThan(20);
    setParams(app, { radiusKm: 30 });
    await keeperOf(app).flush();
    expect(written).toHaveLength(parts);
    // Nor after it was opened again.
    const again = await started((storage) => ({ ...storage, putPart: vi.fn(storage.putPart) }));
    setParams(again, { radiusKm: 31 });
    await keeperOf(again).flush();
    expect(again.workers.storage.putPart).not.toHaveBeenCalled();
    expect(again.store.getState().keeping.save.status).toBe('saved');
  });

  it('keeps how layers are drawn, and stacked, though nothing else changed', async () => {
    const first = await started();
    setLook(first, 'chp', { opacity: 0.4 });
    await keeperOf(first).flush();
    placeLayer(first, 'chp', 'labels');
    await keeperOf(first).flush();
    const { view } = (await started()).store.getState();
    expect(view.layerLooks.chp?.opacity).toBe(0.4);
    expect(view.layerOrder[0]).toBe('chp');
  });

  it('tells a full storage, keeps the last good state, and saves again once there is room', async () => {
    let full = false;
    const app = await started((storage) => ({
      ...storage,
      putPart: (id, key, bytes) =>
        full
          ? Promise.resolve({ ok: false as const, code: 'storage-full' as const, detail: '' })
          : storage.putPart(id, key, bytes),
    }));
    setParams(app, { radiusKm: 25 });
    await keeperOf(app).flush();
    full = true;
    await withOwnLedger(app);
    expect(app.store.getState().keeping.save).toMatchObject({ status: 'failed', code: 'storage-full' });
    expect(hasUnsavedData(app.store.getState())).toBe(true);
    const before = await started();
    expect(before.store.getState().project.ledger?.origin.kind).toBe('demo');
    expect(before.store.getState().project.params.radiusKm).toBe(25);
    full = false;
    await keeperOf(app).retry();
    expect(app.store.getState().keeping.save.status).toBe('saved');
    expect((await started()).store.getState().project.ledger?.columns).toEqual(someColumns());
  });

  it('works where the browser keeps nothing, and says so', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const app = await withOwnLedger(await started());
    expect(app.store.getState().keeping.save).toMatchObject({ status: 'failed', code: 'storage-blocked' });
    await saveProjectFile(app, '台账');
    expect(app.saved[0]!.name).toBe('台账.lantu');
  });

  it('sets a damaged project aside and starts with the example, every time', async () => {
    const app = await withOwnLedger(await started());
    const { id } = app.store.getState().keeping;
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('lantu');
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((resolve) => {
      const request = db.transaction('parts', 'readwrite').objectStore('parts').clear();
      request.onsuccess = resolve;
    });
    for (let visit = 0; visit < 2; visit++) {
      const again = await started();
      expect(again.store.getState().project.ledger?.origin.kind).toBe('demo');
      if (visit === 0) expect(again.store.getState().view.notice?.code).toBe('project-failed');
      await listProjects(again);
      expect(again.store.getState().keeping.list?.some((project) => project.id === id)).toBe(true);
    }
  });

  it('does not open by itself what ended the page three times', async () => {
    const app = await withOwnLedger(await started());
    const { id } = app.store.getState().keeping;
    for (let visit = 0; visit < 3; visit++) await app.workers.storage.load(id);
    const again = await started();
    expect(again.store.getState().view.notice?.code).toBe('project-crashed');
    expect(again.store.getState().keeping.id).not.toBe(id);
    expect(await openProject(again, id)).toBe(true);
    expect((await started()).store.getState().keeping.id).toBe(id);
  });

  it('tells an import that was cut off, once', async () => {
    const app = await withOwnLedger(await started());
    await app.workers.storage.noteImport(app.store.getState().keeping.id, '大台账.csv');
    expect((await started()).store.getState().view.notice).toEqual({
      code: 'import-unfinished',
      detail: '大台账.csv',
    });
    expect((await started()).store.getState().view.notice).toBeNull();
  });

  it('tells a save that was cut off, once, and that nothing is kept where it was the first', async () => {
    const app = await withOwnLedger(await started());
    const { id } = app.store.getState().keeping;
    await app.workers.storage.putPart(id, 'half', new Uint8Array(4));
    const again = await started();
    expect(again.store.getState().view.notice).toMatchObject({
      code: 'save-cut-off',
      detail: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
    });
    expect(again.store.getState().project.ledger?.columns).toEqual(someColumns());
    expect((await started()).store.getState().view.notice).toBeNull();
    // A save that comes about, or fails while the page lives, leaves no note.
    await withOwnLedger(again);
    await again.workers.storage.putPart(id, 'failed', new Uint8Array(4));
    await again.workers.storage.dropParts(id, ['failed']);
    expect((await started()).store.getState().view.notice).toBeNull();
  });

  it.each([
    ['import-unfinished', '第一份.csv'],
    ['first-save-cut-off', ''],
  ] as const)('tells what was never saved at all: %s', async (code, detail) => {
    const locks = {
      request: (_: string, __: object, work: (lock: unknown) => Promise<void>) => work({}),
    };
    const begun = createStorageSession({ open: openDatabase, now: () => new Date(), locks });
    if (detail !== '') await begun.noteImport('gone', detail);
    await begun.putPart('gone', 'half', new Uint8Array(4));
    const restart = async () =>
      started(() => createStorageSession({ open: openDatabase, now: () => new Date(), locks }));
    expect((await restart()).store.getState().view.notice).toEqual({ code, detail });
    expect((await restart()).store.getState().view.notice).toBeNull();
  });

  it('refuses to overwrite what another tab has saved since', async () => {
    const first = await withOwnLedger(await started());
    const second = await started();
    setParams(second, { radiusKm: 40 });
    await keeperOf(second).flush();
    setParams(first, { radiusKm: 10 });
    await keeperOf(first).flush();
    expect(first.store.getState().keeping).toMatchObject({
      readOnly: 'taken-over',
      save: { code: 'changed-elsewhere' },
    });
    expect((await started()).store.getState().project.params.radiusKm).toBe(40);
  });
});

describe('several projects', () => {
  it('are opened in turn, renamed, deleted and restored, each with its own ledger', async () => {
    const app = await withOwnLedger(await started());
    const own = app.store.getState().keeping.id;
    await renameProject(app, own, '  廊坊  ');
    await newProject(app);
    expect(app.store.getState().project.ledger).toBeNull();
    expect(app.store.getState().keeping.list).not.toBeNull();
    await openProject(app, own);
    expect(app.store.getState().keeping.name).toBe('廊坊');
    expect(app.store.getState().project.ledger?.columns).toEqual(someColumns());
    expect(await deleteProject(app, own)).toBe(true);
    expect(app.store.getState().project.ledger).toBeNull();
    await restoreProject(app, own);
    expect(await openProject(app, own)).toBe(true);
    expect(app.store.getState().project.ledger?.columns.count).toBe(3);
  });
});

describe('a project file', () => {
  it('gives another machine the same verdicts, and says where its data differs', async () => {
    const app = await withOwnLedger(await started());
    setParams(app, { radiusKm: 18 });
    await keeperOf(app).flush();
    await saveProjectFile(app, '廊坊');
    const file = new File([app.saved[0]!.content], '廊坊.lantu');
    const expected = await resultOf(app);
    globalThis.indexedDB = new IDBFactory();
    const other = await started();
    expect(await openProjectFile(other, file)).toBe(true);
    expect(await resultOf(other)).toBe(expected);
    expect(other.store.getState().keeping).toMatchObject({ name: '廊坊', save: { status: 'saved' } });
    expect(other.store.getState().view.notice).toBeNull();
    // Rules or data of another day.
    const reference = other.store.getState().project.reference!;
    other.store.setState(({ project }) => ({
      project: { ...project, reference: { ...reference, dataHash: 'other' } },
    }));
    await openProjectFile(other, file);
    expect(other.store.getState().view.notice?.code).toBe('data-changed');
  });

  it('that is damaged changes nothing', async () => {
    const app = await withOwnLedger(await started());
    const before = app.store.getState().project;
    expect(await openProjectFile(app, new File(['PK'], 'x.lantu'))).toBe(false);
    expect(app.store.getState().project).toBe(before);
    expect(app.store.getState().view.notice).toMatchObject({ code: 'project-file-failed' });
  });
});
