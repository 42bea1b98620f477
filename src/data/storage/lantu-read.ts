import type { TableNote } from '../../domain/import-plan.ts';
import { openZip, type Zip } from '../formats/zip.ts';
import { type LantuManifest, readManifest } from './lantu-manifest.ts';
import { PROJECT_VERSION } from './migrations.ts';
import { readProject } from './read-project.ts';
import type { SavedProject } from './saved-project.ts';
import { sha256 } from './sha256.ts';

export type LantuFile =
  | {
      readonly ok: true;
      readonly name: string;
      readonly createdAt: string;
      readonly engine: string;
      readonly project: SavedProject;
    }
  | { readonly ok: false; readonly error: TableNote };

/** A million boilers with fifty columns take some 400 MB. */
const LIMITS = { maxEntries: 10_001, maxTotalBytes: 1_200_000_000 };
const MAX_FILE_BYTES = 800_000_000;
/** Manifest and document hold no rows. */
const MAX_DOCUMENT_BYTES = 64_000_000;

/**
 * Reads a `.lantu` file (see `lantu-write.ts`). Nothing in it is trusted: sizes before anything is inflated, sums,
 * then every value. Either the whole project comes back, or what is wrong.
 */
export async function readLantuFile(blob: Blob): Promise<LantuFile> {
  if (blob.size > MAX_FILE_BYTES) return problem('lantu-too-large', { limitMb: MAX_FILE_BYTES / 1e6 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return problem('lantu-not-zip', {});
  const zip = openZip(bytes, LIMITS);
  if (!zip.ok) return zip.error.code === 'zip-invalid' ? problem('lantu-truncated', {}) : zip;
  const unsafe = zip.entries.find(({ name }) => !isPlainPath(name));
  if (unsafe !== undefined) return problem('lantu-path-unsafe', { entry: unsafe.name });
  const text = readEntry(zip, 'manifest.json', MAX_DOCUMENT_BYTES);
  if (text === null) return problem('lantu-foreign', {});
  if ('error' in text) return text;
  const found = readManifest(new TextDecoder().decode(text.bytes), PROJECT_VERSION);
  if (found.is === 'foreign') return problem('lantu-foreign', {});
  if (found.is === 'newer')
    return problem('project-newer', { version: found.version, known: PROJECT_VERSION });
  if (found.is === 'invalid') return problem('lantu-manifest-invalid', { path: found.path });
  return readParts(zip, found.manifest);
}

async function readParts(zip: Zip, manifest: LantuManifest): Promise<LantuFile> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { name, bytes, sha256: sum } of manifest.parts) {
    const entry = readEntry(zip, name, bytes);
    if (entry === null) return problem('project-part-missing', { part: name });
    if ('error' in entry) return entry;
    if (entry.bytes.length !== bytes) return problem('lantu-part-size', { part: name, bytes });
    const actual = sum === null ? null : await sha256(entry.bytes);
    if (actual !== null && actual !== sum) return problem('lantu-part-damaged', { part: name });
    parts.set(name, entry.bytes);
  }
  const document = parseDocument(parts.get('project.json'));
  if (document === null) return problem('project-part-missing', { part: 'project.json' });
  const read = readProject(document, manifest.version, (name) => parts.get(name) ?? null);
  if (!read.ok) return read;
  const { name, createdAt, engine } = manifest;
  return { ok: true, name, createdAt, engine, project: read.project };
}

/** An entry's bytes; null where there is none of that name. One larger than it may be is not inflated. */
function readEntry(
  zip: Zip,
  name: string,
  mostBytes: number,
): { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly ok: false; readonly error: TableNote } | null {
  const entries = zip.entries.filter((entry) => entry.name === name);
  const [entry] = entries;
  if (entry === undefined) return null;
  if (entries.length > 1) return problem('lantu-entry-twice', { part: name });
  if (entry.declaredSize > mostBytes) return problem('lantu-part-size', { part: name, bytes: mostBytes });
  return zip.read(entry);
}

function parseDocument(bytes: Uint8Array | undefined): object | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Names are never used as paths on a disk, but one that climbs or is absolute is no file of ours. */
function isPlainPath(name: string): boolean {
  return /^[\w.-]+(\/[\w.-]+)*$/.test(name) && !name.split('/').some((step) => /^\.+$/.test(step));
}

function problem(
  code: string,
  params: TableNote['params'],
): { readonly ok: false; readonly error: TableNote } {
  return { ok: false, error: { code, params } };
}
