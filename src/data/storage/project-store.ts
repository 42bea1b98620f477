import type { TableNote } from '../../domain/import-plan.ts';
import type { ProjectSummary } from '../../domain/project-summary.ts';
import type { LantuDb } from './database.ts';
import { PROJECT_VERSION } from './migrations.ts';
import { type PartKeys, type ProjectRecord, readRecord } from './project-record.ts';
import { readProject } from './read-project.ts';
import type { SavedProject } from './saved-project.ts';

/** What a save writes besides the parts, which are in the store by then. */
export interface ProjectSave
  extends Pick<ProjectRecord, 'id' | 'name' | 'createdAt' | 'document' | 'parts' | 'facts'> {
  /** Revision that this save follows; 0 for a project that was never saved. */
  readonly after: number;
}

export type SaveOutcome =
  | { readonly ok: true; readonly revision: number; readonly savedAt: string }
  /** Another tab has saved the project since, or deleted it. */
  | { readonly ok: false; readonly code: 'changed-elsewhere' };

export interface StoredProject {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly revision: number;
  readonly parts: PartKeys;
  readonly project: SavedProject;
}

export type LoadOutcome =
  | { readonly ok: true; readonly stored: StoredProject }
  | { readonly ok: false; readonly error: TableNote };

const partsOf = (id: string) => IDBKeyRange.bound([id], [id, []]);

/** All projects, the last saved first; damaged ones are named as such. */
export async function listProjects(db: LantuDb): Promise<ProjectSummary[]> {
  const [ids, values] = await Promise.all([db.getAllKeys('projects'), db.getAll('projects')]);
  const summaries = values.map((value, i): ProjectSummary => {
    const record = readRecord(value);
    if (record === null) return { id: ids[i]!, state: 'damaged', ...NOTHING_KNOWN };
    const { id, name, createdAt, savedAt, deletedAt, facts } = record;
    const bytes = Object.values(record.parts).reduce((sum, part) => sum + part.bytes, 0);
    const state = record.version > PROJECT_VERSION ? 'newer' : 'ready';
    return { id, state, name, createdAt, savedAt, deletedAt, ...facts, bytes };
  });
  return summaries.sort((a, b) => Number(a.savedAt < b.savedAt) - Number(a.savedAt > b.savedAt));
}

const NOTHING_KNOWN = {
  name: null,
  createdAt: '',
  savedAt: '',
  deletedAt: null,
  boilers: 0,
  layers: 0,
  isDemo: false,
  ledgerName: null,
  bytes: 0,
} as const;

/** Reads and checks a project. What is wrong with it is told, and left as it is. */
export async function loadProject(db: LantuDb, id: string): Promise<LoadOutcome> {
  const record = readRecord(await db.get('projects', id));
  if (record === null) return { ok: false, error: { code: 'project-record-damaged', params: {} } };
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  if (record.version <= PROJECT_VERSION) {
    for (const [name, { key }] of Object.entries(record.parts)) {
      const part: unknown = await db.get('parts', [id, key]);
      if (part instanceof Uint8Array) bytes.set(name, part as Uint8Array<ArrayBuffer>);
    }
  }
  const read = readProject(record.document, record.version, (name) => bytes.get(name) ?? null);
  if (!read.ok) return read;
  const { name, createdAt, savedAt, revision, parts } = record;
  // A migration may have renamed parts or made new ones: those are written with the next save.
  const kept = record.version === PROJECT_VERSION ? parts : {};
  return { ok: true, stored: { id, name, createdAt, savedAt, revision, parts: kept, project: read.project } };
}

/** Name of the note that a save has begun to write parts: it stays where the page ends before the save counts. */
export function savingNote(id: string): string {
  return `saving ${id}`;
}

/** Writes a part that no record names yet, and notes that a save is under way. */
export async function putPart(
  db: LantuDb,
  id: string,
  key: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const transaction = db.transaction(['parts', 'notes'], 'readwrite');
  await Promise.all([
    transaction.objectStore('parts').put(bytes, [id, key]),
    transaction.objectStore('notes').put(true, savingNote(id)),
    transaction.done,
  ]);
}

/** Forgets parts that were written for a save that did not come about. */
export async function dropParts(db: LantuDb, id: string, keys: readonly string[]): Promise<void> {
  const transaction = db.transaction(['parts', 'notes'], 'readwrite');
  const parts = transaction.objectStore('parts');
  await Promise.all([
    ...keys.map((key) => parts.delete([id, key])),
    transaction.objectStore('notes').delete(savingNote(id)),
    transaction.done,
  ]);
}

/**
 * Makes a save count: in one transaction the record changes to the new document and parts, and every part that it no
 * longer names goes. Until then the project is what it was before.
 */
export async function commitProject(db: LantuDb, save: ProjectSave, now: string): Promise<SaveOutcome> {
  const { after, ...rest } = save;
  const transaction = db.transaction(['projects', 'parts', 'notes'], 'readwrite');
  const projects = transaction.objectStore('projects');
  const parts = transaction.objectStore('parts');
  const before: unknown = await projects.get(save.id);
  const known = readRecord(before);
  if ((before !== undefined && known === null) || (known?.revision ?? 0) !== after || known?.deletedAt) {
    await transaction.done;
    return { ok: false, code: 'changed-elsewhere' };
  }
  const revision = after + 1;
  const record = { ...rest, savedAt: now, deletedAt: null, revision, version: PROJECT_VERSION };
  const named = new Set(Object.values(save.parts).map(({ key }) => key));
  const keys = await parts.getAllKeys(partsOf(save.id));
  await Promise.all([
    projects.put(record),
    ...keys.filter(([, key]) => !named.has(key)).map((key) => parts.delete(key)),
    transaction.objectStore('notes').delete(savingNote(save.id)),
    transaction.done,
  ]);
  return { ok: true, revision, savedAt: now };
}

/**
 * Changes a record's name or deletion without touching what it holds. Its revision stays: a tab that has the project
 * open goes on saving, unless it was deleted.
 */
export async function changeRecord(
  db: LantuDb,
  id: string,
  change: Partial<Pick<ProjectRecord, 'name' | 'deletedAt'>>,
): Promise<void> {
  const transaction = db.transaction('projects', 'readwrite');
  const record = readRecord(await transaction.store.get(id));
  if (record !== null) await transaction.store.put({ ...record, ...change });
  await transaction.done;
}

/** Copies a project, parts and all, under a new id and name. False where it is gone or damaged. */
export async function duplicateProject(
  db: LantuDb,
  id: string,
  copy: { readonly id: string; readonly name: string },
  now: string,
): Promise<boolean> {
  const transaction = db.transaction(['projects', 'parts'], 'readwrite');
  // Where a write fails, that is what is reported, not the abort that follows.
  transaction.done.catch(() => undefined);
  const projects = transaction.objectStore('projects');
  const parts = transaction.objectStore('parts');
  const record = readRecord(await projects.get(id));
  if (record !== null) {
    const fresh = { createdAt: now, savedAt: now, deletedAt: null, revision: 1 };
    await projects.put({ ...record, ...copy, ...fresh });
    for (const { key } of Object.values(record.parts)) {
      const bytes = await parts.get([id, key]);
      if (bytes !== undefined) await parts.put(bytes, [copy.id, key]);
    }
  }
  await transaction.done;
  return record !== null;
}

/** Removes a project for good. */
export async function purgeProject(db: LantuDb, id: string): Promise<void> {
  const transaction = db.transaction(['projects', 'parts'], 'readwrite');
  await Promise.all([
    transaction.objectStore('projects').delete(id),
    transaction.objectStore('parts').delete(partsOf(id)),
    transaction.done,
  ]);
}

/** Removes everything that is kept. */
export async function clearDatabase(db: LantuDb): Promise<void> {
  const transaction = db.transaction(['projects', 'parts', 'notes'], 'readwrite');
  await Promise.all([
    transaction.objectStore('projects').clear(),
    transaction.objectStore('parts').clear(),
    transaction.objectStore('notes').clear(),
    transaction.done,
  ]);
}

/** Projects that have parts but no record: saves that were cut off before they first counted. */
export async function findOrphans(db: LantuDb): Promise<string[]> {
  const [ids, keys] = await Promise.all([db.getAllKeys('projects'), db.getAllKeys('parts')]);
  const known = new Set(ids);
  return [...new Set(keys.map(([id]) => id))].filter((id) => !known.has(id));
}
