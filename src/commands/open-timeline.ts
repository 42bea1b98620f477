import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Shows or folds away the slider over the plans' dates. */
export function toggleTimeline({ store }: CommandContext): void {
  patchView(store, { timelineOpen: !store.getState().view.timelineOpen });
}
