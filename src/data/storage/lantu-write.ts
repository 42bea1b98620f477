import { deflateSync, Zip, type ZipInputFile } from 'fflate';
import { ENGINE_VERSION } from '../../domain/engine-version.ts';
import type { ProjectFacts } from '../../domain/project-summary.ts';
import { crc32 } from '../formats/crc32.ts';
import { APP_VERSION } from './app-version.ts';
import type { LantuManifest } from './lantu-manifest.ts';
import { PROJECT_VERSION } from './migrations.ts';
import { sha256 } from './sha256.ts';

/*
 * A `.lantu` file is a zip (deflate, no encryption, no ZIP64):
 *
 *   project.json     the project (`saved-project.ts`) as `pack.ts` writes it: small values in place, a name for each part
 *   ledger/…         columns of the ledger: `ledger/columns/lon.f64`, … and of its rejected rows
 *   layers/0/…       rows and geometries of the user's layers, one a line
 *   manifest.json    what wrote it, when, on which data; size and SHA-256 of every entry above (`lantu-manifest.ts`)
 *
 * Verdicts are not in it: the engine gives them again. The manifest comes last, since it names the others' sums.
 */

export interface LantuFacts extends Pick<ProjectFacts, 'boilers' | 'layers'> {
  readonly name: string;
  readonly createdAt: string;
  readonly savedAt: string;
  readonly dataHash: string;
}

export interface LantuWriter {
  /** Adds a part, in any order. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Adds the project's document and the manifest; gives the whole file. */
  finish(document: unknown, facts: LantuFacts): Promise<Blob>;
}

export const LANTU_MEDIA_TYPE = 'application/vnd.lantu.project+zip';
/** Readers take large data that shrink more than 250 times for a bomb: those are stored as they are. */
const LARGE_BYTES = 16_000_000;
const PROBE_BYTES = 1_000_000;
const MOST_SHRINKING = 150;

/** Collects a project file. One at a time in memory: each part is compressed as it comes. */
export function createLantuWriter(): LantuWriter {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const parts: LantuManifest['parts'] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const write = (name: string, bytes: Uint8Array<ArrayBuffer>) => {
    const isStored = shrinksTooWell(bytes);
    const entry: ZipInputFile = {
      filename: name,
      size: bytes.length,
      crc: crc32(bytes),
      compression: isStored ? 0 : 8,
    };
    zip.add(entry);
    // As a whole: fflate 0.8.3's streaming Deflate takes zeros at the start for a repetition of what is before it.
    entry.ondata!(null, isStored ? bytes : deflateSync(bytes, { level: 6 }), true);
  };
  return {
    async add(name, bytes) {
      parts.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
      write(name, bytes);
    },
    async finish(document, { name, ...facts }) {
      const encoder = new TextEncoder();
      await this.add('project.json', encoder.encode(JSON.stringify(document)));
      const manifest: LantuManifest = {
        format: 'lantu-project',
        version: PROJECT_VERSION,
        app: APP_VERSION,
        engine: ENGINE_VERSION,
        name: name.slice(0, 200),
        ...facts,
        parts: parts.toReversed(),
      };
      write('manifest.json', encoder.encode(`${JSON.stringify(manifest, null, 1)}\n`));
      zip.end();
      if (failure !== null) throw failure;
      return new Blob(pieces, { type: LANTU_MEDIA_TYPE });
    },
  };
}

function shrinksTooWell(bytes: Uint8Array): boolean {
  if (bytes.length < LARGE_BYTES) return false;
  return deflateSync(bytes.subarray(0, PROBE_BYTES), { level: 1 }).length * MOST_SHRINKING < PROBE_BYTES;
}
