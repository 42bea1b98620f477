import type { Remote } from 'comlink';
import { decidesAnything } from '../domain/layer-kind.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { LoadedLedger, ReferenceSummary } from '../state/project.ts';
import type { AnalysisApi, AnalysisWorkerApi } from './analysis-api.ts';
import { watchLifeline } from './lifeline.ts';
import { copyBuffers, transferBuffers } from './transfer-buffers.ts';
import { createWorkerClient, type WorkerClient, WorkerFailure, type WorkerLike } from './worker-client.ts';

/** What an exchange with the worker is about; the project itself will do. */
export interface AnalysisSubject {
  /** Null for none; `any` where it does not matter which the worker has. */
  readonly ledger: LoadedLedger | 'any' | null;
  readonly layers: readonly UserLayer[];
}

/** The analysis worker as commands see it: it always has the bundled data, the ledger and layers asked about. */
export interface AnalysisService {
  /** Names of the bundled data, once it is read. Rejects where it cannot be read; asking again tries again. */
  open(): Promise<ReferenceSummary>;
  /**
   * Runs an exchange; ledger and layers are sent only when the worker has others. Where the worker dies, it is started
   * again and the exchange run once more; where it dies again too, this rejects with a `WorkerFailure`.
   */
  ask<Result>(
    subject: AnalysisSubject,
    exchange: (api: Remote<AnalysisApi>) => Promise<Result>,
  ): Promise<Result>;
  /** Tells the worker that newer input is on its way, so that it leaves off what is under way. */
  supersede(): void;
  /** Tells the worker to leave off. */
  cancel(): void;
}

/** `dataUrl` is the absolute address of the bundled data, with a slash at the end. */
export function createAnalysisService(spawn: () => WorkerLike, dataUrl: string): AnalysisService {
  let summary: ReferenceSummary | null = null;
  /** What the worker of a generation has; of layers those that decide something. */
  let sent = { generation: 0, ledgerVersion: 0, layers: [] as readonly UserLayer[] };
  const client = createWorkerClient<AnalysisWorkerApi>(spawn, async (api, onEnd) => {
    await watchLifeline((name) => api.holdLifeline(name), onEnd);
    summary = await api.open(dataUrl);
  });

  /** Sends what the worker has not got. Noted at once: another exchange that begins meanwhile need not send it too. */
  async function sendSubject(
    api: Remote<AnalysisWorkerApi>,
    generation: number,
    { ledger, layers }: AnalysisSubject,
  ): Promise<void> {
    if (sent.generation !== generation) sent = { generation, ledgerVersion: 0, layers: [] };
    const sending: Promise<void>[] = [];
    if (ledger === null && sent.ledgerVersion !== 0) {
      sent.ledgerVersion = 0;
      sending.push(api.setLedger(null));
    }
    if (ledger !== null && ledger !== 'any' && sent.ledgerVersion !== ledger.version) {
      sent.ledgerVersion = ledger.version;
      // Copied here once and moved: a plain message would copy it once more while the page waits.
      sending.push(api.setLedger(transferBuffers(copyBuffers(ledger.columns))));
    }
    const deciding = layers.filter(({ kind }) => decidesAnything(kind));
    // Layers that decide nothing, such as drawings, come and go without a verdict being computed anew.
    if (!isSameList(sent.layers, deciding)) {
      sending.push(api.setLayers(deciding));
      sent.layers = deciding;
    }
    try {
      await Promise.all(sending);
    } catch (failure) {
      sent.generation = 0;
      throw failure;
    }
  }

  return {
    open: () => callAgainIfDead(client, async () => summary!),
    ask: (subject, exchange) =>
      callAgainIfDead(client, async (api, generation) => {
        await sendSubject(api, generation, subject);
        return exchange(api);
      }),
    supersede: () => client.tell((api) => api.supersede()),
    cancel: () => client.tell((api) => api.cancel()),
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

/** A worker may die for want of memory that is there a moment later; one that dies twice would die for ever. */
async function callAgainIfDead<Api, Result>(
  client: WorkerClient<Api>,
  exchange: Parameters<typeof client.call<Result>>[0],
): Promise<Result> {
  try {
    return await client.call(exchange);
  } catch (failure) {
    if (!(failure instanceof WorkerFailure)) throw failure;
    return client.call(exchange);
  }
}
