import { proxy } from 'comlink';
import type { ImportOutcome } from '../data/import/import-outcome.ts';
import type { ReimportedRows, RowsToReimport } from '../data/import/reimport-rows.ts';
import type { ImportApi, ImportRequest, InspectAnswer, PositionPreview, TableAnswer } from './import-api.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

type Arguments<Method extends keyof ImportApi> = Parameters<ImportApi[Method]>;

/** The import worker. Each answer is null where `cancel` was called meanwhile. */
export interface ImportService {
  inspect(...query: Arguments<'inspect'>): Promise<InspectAnswer | null>;
  preview(...query: Arguments<'preview'>): Promise<PositionPreview | null>;
  outlines(...query: Arguments<'outlines'>): Promise<readonly Float64Array[] | null>;
  importFile(request: ImportRequest, onProgress: (done: number) => void): Promise<ImportOutcome | null>;
  readTable(...query: Arguments<'readTable'>): Promise<TableAnswer | null>;
  reimportRows(rows: RowsToReimport): Promise<ReimportedRows | null>;
  /** Ends all that is under way at once, with its memory, by ending the worker. */
  cancel(): void;
}

/** One import at a time, in a worker that lives from the first file on. */
export function createImportService(spawn: () => WorkerLike, dataUrl: string): ImportService {
  const client = createWorkerClient<ImportApi>(spawn, (api) => api.open(dataUrl));
  let cancels = 0;
  const ask = async <Answer>(exchange: Parameters<typeof client.call<Answer>>[0]): Promise<Answer | null> => {
    const before = cancels;
    try {
      return await client.call(exchange);
    } catch (failure) {
      if (cancels !== before) return null;
      throw failure;
    }
  };
  return {
    inspect: (query) => ask<InspectAnswer>(async (api) => api.inspect(query)),
    preview: (query, systems) => ask<PositionPreview>(async (api) => api.preview(query, systems)),
    outlines: (box, toleranceDeg) =>
      ask<readonly Float64Array[]>(async (api) => api.outlines(box, toleranceDeg)),
    importFile: (request, onProgress) =>
      ask<ImportOutcome>(async (api) => api.importFile(request, proxy(onProgress))),
    readTable: (query) => ask<TableAnswer>(async (api) => api.readTable(query)),
    reimportRows: (rows) => ask<ReimportedRows>(async (api) => api.reimportRows(rows)),
    cancel() {
      cancels++;
      client.stop('cancelled');
    },
  };
}
