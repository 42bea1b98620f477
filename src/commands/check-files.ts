import type { FileCheck } from '../state/diagnostics.ts';
import type { BuiltFile, FileCheckApi } from '../workers/file-check-api.ts';
import { createWorkerClient, type WorkerLike } from '../workers/worker-client.ts';
import type { CommandContext } from './command-context.ts';
import { changeDiagnostics } from './follow-diagnostics.ts';

/** Asked for at once: a server is mostly waited for. */
const AT_ONCE = 8;

const spawnWorker = () =>
  new Worker(new URL('../workers/file-check-worker.ts', import.meta.url), { type: 'module' });

/**
 * Reads every file of the build as this page gets it and compares its SHA-256 with the list that was built along.
 * Finds half an upload, a damaged copy, a gateway that rewrites; not a server that changes list and files alike.
 */
export async function checkFiles(
  { store, page }: CommandContext,
  spawn: () => WorkerLike = spawnWorker,
): Promise<void> {
  const show = (check: FileCheck) => changeDiagnostics(store, { check });
  show({ status: 'running', done: 0, total: 0 });
  const files = await readList(page.address);
  if (files === null) return show({ status: 'failed', code: 'no-list' });
  const client = createWorkerClient<FileCheckApi>(spawn);
  const changed: string[] = [];
  const missing: string[] = [];
  let bytes = 0;
  try {
    for (let done = 0; done < files.length; done += AT_ONCE) {
      show({ status: 'running', done, total: files.length });
      const some = files.slice(done, done + AT_ONCE);
      const found = await Promise.all(
        some.map(({ url }) => client.call(async (api) => api.hashOf(new URL(url, page.address).href))),
      );
      for (const [i, { url, sha256 }] of some.entries()) {
        bytes += found[i]?.bytes ?? 0;
        if (found[i] == null) missing.push(url);
        else if (found[i].sha256 !== sha256) changed.push(url);
      }
    }
    show({ status: 'done', files: files.length, bytes, changed, missing });
  } catch {
    show({ status: 'failed', code: 'check-failed' });
  } finally {
    client.stop('checked');
  }
}

async function readList(address: string): Promise<readonly BuiltFile[] | null> {
  try {
    const answer = await fetch(new URL('files.json', address), { cache: 'no-cache' });
    const list: unknown = answer.ok ? await answer.json() : null;
    return Array.isArray(list) ? list.filter(isBuiltFile) : null;
  } catch {
    return null;
  }
}

function isBuiltFile(value: unknown): value is BuiltFile {
  const file = value as Partial<BuiltFile> | null;
  return typeof file?.url === 'string' && typeof file.sha256 === 'string';
}
