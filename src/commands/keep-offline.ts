import type { Offline, OfflineMessage } from '../state/offline.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { keeperOf } from './keeper.ts';

/** Has the browser keep the whole app, and follows what it keeps. Does nothing where it cannot. */
export async function keepOffline(context: CommandContext, workerUrl: string): Promise<void> {
  // Browsers keep apps of https and of this machine only.
  if (!isSecureContext || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const isUpdate = serviceWorker.controller !== null;
  show(context, isUpdate ? 'ready' : 'not-yet');
  serviceWorker.addEventListener('controllerchange', () => void onTakeOver(context, isUpdate));
  // A browser that is told to keep nothing refuses, or answers with nothing; a server may lack the worker.
  const registration = await serviceWorker
    .register(workerUrl)
    .catch((): ServiceWorkerRegistration | undefined => undefined);
  if (registration === undefined) {
    show(context, 'unsupported');
    return;
  }
  const look = () => {
    if (registration.waiting !== null) show(context, 'update-ready');
    else if (registration.active !== null) show(context, 'ready');
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  registration.installing?.addEventListener('statechange', look);
  look();
}

const LONGEST_TAKE_OVER_MS = 5000;

/** Goes over to the newer version that is kept: saves the project, and opens the page anew. */
export async function takeUpdate(context: CommandContext): Promise<void> {
  await keeperOf(context).flush();
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting ?? null;
  if (waiting === null) {
    location.reload();
    return;
  }
  asking.add(context);
  const message: OfflineMessage = 'take-over';
  waiting.postMessage(message);
  // Answers under way can hold the old worker: without this page it has none.
  setTimeout(() => location.reload(), LONGEST_TAKE_OVER_MS);
}

/** Windows whose user asked for the update: the others are told, not interrupted. */
const asking = new WeakSet<CommandContext>();

async function onTakeOver(context: CommandContext, isUpdate: boolean): Promise<void> {
  if (asking.has(context)) location.reload();
  else if (isUpdate) show(context, 'updated-elsewhere');
}

function show({ store }: CommandContext, offline: Offline): void {
  patchView(store, { offline });
}
