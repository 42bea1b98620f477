import type { CommandContext } from '../commands/command-context.ts';
import { followDiagnostics } from '../commands/follow-diagnostics.ts';
import { followHistory } from '../commands/history.ts';
import { keepOffline } from '../commands/keep-offline.ts';
import { keeperOf } from '../commands/keeper.ts';
import { followLargeLayer } from '../commands/large-layer.ts';
import { hasUnsavedData } from '../state/project-facts.ts';
import { keepAddress } from './keep-address.ts';

/**
 * Opens the project of the last visit, saves it for the next, and has the browser keep the app itself. Comes after the
 * first paint's own code.
 */
export function keepProject(context: CommandContext): void {
  followDiagnostics(context, window);
  followHistory(context);
  followLargeLayer(context);
  // The numbers are on screen while the map is still coming.
  void keepAddress(context);
  if (import.meta.env.PROD) void keepOffline(context, new URL('service-worker.js', document.baseURI).href);
  // A page that is hidden may never be shown again.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void keeperOf(context).flush();
  });
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsavedData(context.store.getState())) event.preventDefault();
  });
}
