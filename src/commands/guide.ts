import type { GuidePlace } from '../domain/guide.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Opens the guide at a place, or at its contents where that is null. */
export function openGuide({ store }: CommandContext, place: GuidePlace | null): void {
  patchView(store, { guide: { place, query: '' } });
}

export function closeGuide({ store }: CommandContext): void {
  patchView(store, { guide: null });
}

/** What the guide's search field holds. */
export function searchGuide({ store }: CommandContext, query: string): void {
  const { guide } = store.getState().view;
  if (guide !== null) patchView(store, { guide: { ...guide, query } });
}

/** Opens the guide, in the middle of an import at what explains it; closes it where it is open. */
export function toggleGuide(app: CommandContext): void {
  const { guide, importSession } = app.store.getState().view;
  if (guide !== null) closeGuide(app);
  else openGuide(app, importSession === null ? null : { chapter: 'closures', heading: 'import' });
}
