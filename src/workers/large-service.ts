import { proxy } from 'comlink';
import type { LargeBoiler, LargeRequest } from '../domain/large-layer.ts';
import { decidesAnything } from '../domain/layer-kind.ts';
import type { ScreeningParams } from '../domain/screening.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { LargeApi, LargeOpened, LargeOpening, LargeViewed } from './large-api.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

/** The worker of large layers as commands see it: one file at a time. Calls reject where the worker dies. */
export interface LargeService {
  open(opening: LargeOpening, onProgress: (doneBytes: number) => void): Promise<LargeOpened>;
  /** Null where a later view has overtaken it. */
  view(request: LargeRequest): Promise<LargeViewed>;
  boilerAt(params: ScreeningParams, index: number): Promise<LargeBoiler | null>;
  boiler(params: ScreeningParams, feature: number): Promise<LargeBoiler | null>;
  /** Ends the worker, with all that it holds. */
  close(): void;
}

/** A worker of its own, started with the first large layer: reading it never holds up the analysis. */
export function createLargeService(spawn: () => WorkerLike, dataUrl: string): LargeService {
  const client = createWorkerClient<LargeApi>(spawn, (api) => api.openData(dataUrl));
  let sent = { generation: 0, layers: [] as readonly UserLayer[] };
  return {
    open: (opening, onProgress) =>
      client.call<LargeOpened>(async (api) => api.open(opening, proxy(onProgress))),
    view: ({ layers, ...request }) =>
      client.call<LargeViewed>(async (api, generation) => {
        if (sent.generation !== generation || sent.layers !== layers) {
          sent = { generation, layers };
          await api.setLayers(layers.filter(({ kind }) => decidesAnything(kind)));
        }
        return api.view(request);
      }),
    boilerAt: (params, index) => client.call<LargeBoiler | null>(async (api) => api.boilerAt(params, index)),
    boiler: (params, feature) => client.call<LargeBoiler | null>(async (api) => api.boiler(params, feature)),
    close: () => client.stop('closed'),
  };
}
