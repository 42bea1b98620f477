import type { LayerId } from '../state/layer-catalog.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Shows or hides map layers. */
export function setLayersVisible({ store }: CommandContext, ids: readonly LayerId[], visible: boolean): void {
  const { visibleLayers } = store.getState().view;
  patchView(store, {
    visibleLayers: { ...visibleLayers, ...Object.fromEntries(ids.map((id) => [id, visible])) },
  });
}
