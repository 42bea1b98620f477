import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Steps of the tour: the numbers, the map, one's own ledger. */
export const TOUR_STEPS = 3;

const KEY = 'lantu.tour';

/**
 * Shows the tour at the first visit of this browser, and never by itself again. Where nothing can be remembered it
 * is not shown: it would come back at every visit.
 */
export function offerTour(context: CommandContext): void {
  const { view, keeping } = context.store.getState();
  // Whom a link brought here wants to see what it shows.
  if (view.tour !== null || view.importSession !== null || keeping.visiting) return;
  try {
    const storage = context.page.storage();
    if (storage.getItem(KEY) !== null) return;
    storage.setItem(KEY, 'shown');
  } catch {
    return;
  }
  startTour(context);
}

export function startTour({ store }: CommandContext): void {
  patchView(store, { tour: 0 });
}

/** To another step, 0…TOUR_STEPS − 1; beyond the last one the tour ends. */
export function showTourStep({ store }: CommandContext, step: number): void {
  patchView(store, { tour: step < TOUR_STEPS ? Math.max(0, step) : null });
}

export function endTour({ store }: CommandContext): void {
  patchView(store, { tour: null });
}
