import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

export const SERVICE_WORKER = 'service-worker.js';

interface KeptFile {
  readonly url: string;
  readonly revision: string;
  readonly integrity: string;
}

/** The list by which the app itself checks its files (check-files.ts). */
const FILE_LIST = 'files.json';

/**
 * Lists all files of the build with their hashes: beside them, for the app's own check, and in the service worker that
 * keeps them.
 */
export function listFiles(): Plugin {
  let folder = '';
  return {
    name: 'lantu-list-files',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    closeBundle() {
      const built = filesOf(folder).map((file) => ({ url: file, sha256: hashOf(join(folder, file)) }));
      writeFileSync(join(folder, FILE_LIST), JSON.stringify(built));
      const worker = join(folder, SERVICE_WORKER);
      const code = readFileSync(worker, 'utf8');
      const list = JSON.stringify(filesOf(folder).map((file) => entryOf(folder, file)));
      const filled = code.replace('self.__WB_MANIFEST', () => list);
      if (filled === code) throw new Error(`${SERVICE_WORKER} has no place for the list of files`);
      writeFileSync(worker, filled);
    },
  };
}

/** What is served: not the worker itself, nor what only the checks read. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file !== SERVICE_WORKER && !file.startsWith('.vite/') && !file.endsWith('.map'))
    .sort();
}

function entryOf(folder: string, file: string): KeptFile {
  const digest = hashOf(join(folder, file));
  return { url: file, revision: digest.slice(0, 16), integrity: `sha256-${digest}` };
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('base64');
}
