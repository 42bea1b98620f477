import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Makes the map anew, as after the graphics card had lost it; all else stays. */
export function redrawMap({ store }: CommandContext): void {
  const { mapNumber, notice } = store.getState().view;
  patchView(store, {
    mapNumber: mapNumber + 1,
    mapReady: false,
    notice: notice?.code === 'webgl-lost' ? null : notice,
  });
}
