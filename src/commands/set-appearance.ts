import type { Settings } from '../state/settings.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Changes theme, language or keyboard, and keeps them for the next visit. */
export function setAppearance({ store, saveSettings }: CommandContext, patch: Partial<Settings>): void {
  patchView(store, patch);
  const { theme, lang, singleKeys } = store.getState().view;
  saveSettings({ theme, lang, singleKeys });
}
