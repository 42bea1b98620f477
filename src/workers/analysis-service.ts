import type { Remote } from 'comlink';
import type { LoadedLedger, ReferenceSummary } from '../state/project.ts';
import type { AnalysisApi } from './analysis-api.ts';
import { copyBuffers, transferBuffers } from './transfer-buffers.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

/** The analysis worker as commands see it: it always has the bundled data, and the ledger that is asked about. */
export interface AnalysisService {
  /** Names of the bundled data, once it is read. Rejects where it cannot be read; asking again tries again. */
  open(): Promise<ReferenceSummary>;
  /** Runs an exchange about a ledger (null: about none), which is sent only when the worker has another one. */
  ask<Result>(
    ledger: LoadedLedger | null,
    exchange: (api: Remote<AnalysisApi>) => Promise<Result>,
  ): Promise<Result>;
}

/** `dataUrl` is the absolute address of the bundled data, with a slash at the end. */
export function createAnalysisService(spawn: () => WorkerLike, dataUrl: string): AnalysisService {
  let summary: ReferenceSummary | null = null;
  let sent: { generation: number; version: number } | null = null;
  const client = createWorkerClient<AnalysisApi>(spawn, async (api) => {
    summary = await api.open(dataUrl);
  });
  return {
    open: () => client.call(async () => summary!),
    ask: (ledger, exchange) =>
      client.call(async (api, generation) => {
        if (ledger !== null && (sent?.generation !== generation || sent.version !== ledger.version)) {
          // Copied here once and moved: a plain message would copy it once more while the page waits.
          await api.setLedger(transferBuffers(copyBuffers(ledger.columns)));
          sent = { generation, version: ledger.version };
        }
        return exchange(api);
      }),
  };
}
