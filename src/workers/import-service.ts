import { proxy } from 'comlink';
import type { ImportOutcome } from '../data/import/import-outcome.ts';
import type { ImportApi, ImportRequest } from './import-api.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

export interface ImportService {
  /** Resolves to null where `cancel` was called meanwhile. */
  importFile(
    request: ImportRequest,
    onProgress: (done: number, total: number) => void,
  ): Promise<ImportOutcome | null>;
  /** Ends the import under way at once, with its memory, by ending its worker. */
  cancel(): void;
}

/** One import at a time, in a worker that lives from the first import on. */
export function createImportService(spawn: () => WorkerLike): ImportService {
  const client = createWorkerClient<ImportApi>(spawn);
  let cancelled = false;
  return {
    async importFile(request, onProgress) {
      cancelled = false;
      try {
        return await client.call<ImportOutcome>(async (api) => api.importFile(request, proxy(onProgress)));
      } catch (failure) {
        if (cancelled) return null;
        throw failure;
      }
    },
    cancel() {
      cancelled = true;
      client.stop('cancelled');
    },
  };
}
