import { APP_VERSION } from '../data/storage/app-version.ts';
import { ENGINE_VERSION } from '../domain/engine-version.ts';
import { countWorkers } from '../workers/worker-client.ts';
import type { CommandContext } from './command-context.ts';
import { graphicsFacts } from './graphics-facts.ts';

/** Null: the browser does not say. */
export type FactValue = string | number | boolean | null | { readonly bytes: number };

/** Facts on program, browser and machine; what is worked on is named by counts alone. */
export type MachineFacts = Readonly<Record<string, Readonly<Record<string, FactValue>>>>;

/** Reads what the diagnostics panel shows of program and machine. Never rejects. */
export async function readMachineFacts(context: CommandContext) {
  return {
    versions: versionFacts(context),
    browser: browserFacts(),
    page: pageFacts(context),
    graphics: graphicsFacts(),
    storage: await storageFacts(),
    work: workFacts(context),
    settings: settingsFacts(context),
  } satisfies MachineFacts;
}

function versionFacts({ store }: CommandContext) {
  return {
    app: APP_VERSION,
    engine: ENGINE_VERSION,
    commit: (import.meta.env.VITE_LANTU_COMMIT as string | undefined) || null,
    dataHash: store.getState().project.reference?.dataHash ?? null,
  };
}

function browserFacts() {
  const { userAgent, languages, hardwareConcurrency } = navigator;
  const { deviceMemory } = navigator as { readonly deviceMemory?: number };
  const now = new Date();
  return {
    userAgent,
    languages: languages.join(', '),
    cores: hardwareConcurrency ?? null,
    memory: deviceMemory === undefined ? null : { bytes: deviceMemory * 2 ** 30 },
    clock: now.toISOString(),
    timeZone: `${Intl.DateTimeFormat().resolvedOptions().timeZone} (UTC${-now.getTimezoneOffset() / 60 >= 0 ? '+' : ''}${-now.getTimezoneOffset() / 60})`,
    screen: `${screen.width}×${screen.height} @ ${devicePixelRatio}`,
    window: `${innerWidth}×${innerHeight}`,
  };
}

function pageFacts({ page }: CommandContext) {
  return {
    scheme: location.protocol.replace(':', ''),
    secure: isSecureContext,
    asksOthers: page.asksOthers,
    embedded: window.top !== window,
    trustedTypes: 'trustedTypes' in window,
    locks: navigator.locks !== undefined,
  };
}

async function storageFacts() {
  const { storage, serviceWorker } = navigator as Partial<Navigator>;
  const [estimate, persistent, registration, cached] = await Promise.all([
    orNull(storage?.estimate()),
    orNull(storage?.persisted()),
    orNull(serviceWorker?.getRegistration()),
    orNull(countCached()),
  ]);
  const state = (['waiting', 'installing', 'active'] as const).find((name) => registration?.[name] != null);
  return {
    used: estimate?.usage === undefined ? null : { bytes: estimate.usage },
    quota: estimate?.quota === undefined ? null : { bytes: estimate.quota },
    persistent,
    offlineWorker: state ?? null,
    offlineFiles: cached,
  };
}

async function countCached(): Promise<number | null> {
  const { caches } = globalThis as { readonly caches?: CacheStorage };
  if (caches === undefined) return null;
  const names = await caches.keys();
  const counts = await Promise.all(
    names.map(async (name) => (await (await caches.open(name)).keys()).length),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function workFacts({ store }: CommandContext) {
  const { project, keeping, history } = store.getState();
  const { memory } = performance as {
    readonly memory?: { readonly usedJSHeapSize: number; readonly jsHeapSizeLimit: number };
  };
  const workers = countWorkers();
  return {
    rows: project.ledger?.columns.count ?? 0,
    layers: project.layers.length,
    steps: history.past.length,
    save: keeping.readOnly ?? keeping.save.status,
    workers: `${workers.alive} / ${workers.started}`,
    heap: memory === undefined ? null : { bytes: memory.usedJSHeapSize },
    heapLimit: memory === undefined ? null : { bytes: memory.jsHeapSizeLimit },
  };
}

function settingsFacts({ store }: CommandContext) {
  const { view, project } = store.getState();
  const { asOf, radiusKm } = project.params;
  return { theme: view.theme, language: view.lang, area: view.area, asOf, radiusKm };
}

async function orNull<Value>(asked: Promise<Value> | undefined): Promise<Value | null> {
  try {
    return (await asked) ?? null;
  } catch {
    return null;
  }
}
