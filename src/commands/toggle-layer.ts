import type { LayerId } from '../state/layer-catalog.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Maps of areas by class: one at a time, or their colours would mix. */
const CHOROPLETHS: readonly LayerId[] = ['dustfall', 'targets'];

/** Shows or hides map layers. */
export function setLayersVisible({ store }: CommandContext, ids: readonly LayerId[], visible: boolean): void {
  const { visibleLayers } = store.getState().view;
  const shown = visible ? CHOROPLETHS.find((id) => ids.includes(id)) : undefined;
  const others = CHOROPLETHS.filter((id) => shown !== undefined && id !== shown);
  patchView(store, {
    visibleLayers: {
      ...visibleLayers,
      ...Object.fromEntries(ids.map((id) => [id, visible])),
      ...Object.fromEntries(others.map((id) => [id, false])),
    },
  });
}
