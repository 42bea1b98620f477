import type { Remote } from 'comlink';
import { decidesAnything } from '../domain/layer-kind.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { LoadedLedger, ReferenceSummary } from '../state/project.ts';
import type { AnalysisApi } from './analysis-api.ts';
import { copyBuffers, transferBuffers } from './transfer-buffers.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

/** What an exchange with the worker is about; the project itself will do. */
export interface AnalysisSubject {
  /** Null where it is about none. */
  readonly ledger: LoadedLedger | null;
  readonly layers: readonly UserLayer[];
}

/** The analysis worker as commands see it: it always has the bundled data, the ledger and layers asked about. */
export interface AnalysisService {
  /** Names of the bundled data, once it is read. Rejects where it cannot be read; asking again tries again. */
  open(): Promise<ReferenceSummary>;
  /** Runs an exchange; ledger and layers are sent only when the worker has others. */
  ask<Result>(
    subject: AnalysisSubject,
    exchange: (api: Remote<AnalysisApi>) => Promise<Result>,
  ): Promise<Result>;
}

/** `dataUrl` is the absolute address of the bundled data, with a slash at the end. */
export function createAnalysisService(spawn: () => WorkerLike, dataUrl: string): AnalysisService {
  let summary: ReferenceSummary | null = null;
  /** What the worker of a generation has. */
  let sent = { generation: 0, ledgerVersion: 0, layers: [] as readonly UserLayer[] };
  const client = createWorkerClient<AnalysisApi>(spawn, async (api) => {
    summary = await api.open(dataUrl);
  });
  return {
    open: () => client.call(async () => summary!),
    ask: ({ ledger, layers }, exchange) =>
      client.call(async (api, generation) => {
        if (sent.generation !== generation) sent = { generation, ledgerVersion: 0, layers: [] };
        // Noted as sent before the answers: another exchange that begins meanwhile need not send them again.
        const sending: Promise<void>[] = [];
        if (ledger !== null && sent.ledgerVersion !== ledger.version) {
          sent.ledgerVersion = ledger.version;
          // Copied here once and moved: a plain message would copy it once more while the page waits.
          sending.push(api.setLedger(transferBuffers(copyBuffers(ledger.columns))));
        }
        if (sent.layers !== layers) {
          if (sent.layers.length > 0 || layers.length > 0) {
            sending.push(api.setLayers(layers.filter(({ kind }) => decidesAnything(kind))));
          }
          sent.layers = layers;
        }
        try {
          await Promise.all(sending);
        } catch (failure) {
          sent.generation = 0;
          throw failure;
        }
        return exchange(api);
      }),
  };
}
