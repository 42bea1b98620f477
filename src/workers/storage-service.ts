import type { StorageApi } from './storage-api.ts';
import { createWorkerClient, type WorkerLike } from './worker-client.ts';

/** The storage worker as commands see it; a call rejects only where the worker itself fails. */
export function createStorageService(spawn: () => WorkerLike): StorageApi {
  const client = createWorkerClient<Record<string, (...values: unknown[]) => unknown>>(spawn);
  const ask = (method: string, values: unknown[]) =>
    client.call(async (api) => api[method]!(...values) as unknown);
  return new Proxy({} as StorageApi, {
    get:
      (_, method) =>
      (...values: unknown[]) =>
        ask(String(method), values),
  });
}
