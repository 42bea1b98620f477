import type { CommandContext } from '../../commands/command-context.ts';
import type { AppState } from '../../state/store.ts';
import { finishLayers } from '../looks/finish-layers.ts';
import type { MapExtras, MapOverlay } from '../overlay.ts';
import type { ServedData, ServedLayer } from '../served-layers.ts';
import { createBackdropBuilder } from './backdrop-overlay.ts';
import { createChoroplethBuilder } from './choropleth-overlay.ts';
import { createMarkBuilder } from './mark-overlay.ts';
import { createNearBuilder } from './near-overlay.ts';
import { createSketchesOverlay } from './sketches.ts';
import { createUserNamesBuilder } from './user-names.ts';

/** One kind of overlay. Keep the identity of collections while what they come from stays the same. */
export interface OverlayBuilder {
  /** Served files that it needs in this state. */
  needs(state: AppState): readonly ServedLayer[];
  /** Null where there is nothing to draw, also while what it needs is on its way. */
  build(state: AppState, served: ServedData): MapOverlay | null;
}

/** Makes each kind of overlay; they are drawn in this order. */
const BUILDERS: readonly ((context: CommandContext) => OverlayBuilder)[] = [
  createBackdropBuilder,
  createChoroplethBuilder,
  createSketchesOverlay,
  createMarkBuilder,
  createUserNamesBuilder,
  createNearBuilder,
];

/** What the map draws beyond its own layers, built from the state. */
export function createExtrasBuilder(
  context: CommandContext,
): (state: AppState, served: ServedData) => MapExtras {
  const builders = BUILDERS.map((create) => create(context));
  return (state, served) => ({
    needs: builders.flatMap((builder) => builder.needs(state)),
    overlays: builders.flatMap((builder) => builder.build(state, served) ?? []),
    finish: (layers) => {
      const { layerLooks, layerOrder, hiddenUserLayers } = state.view;
      return finishLayers(layers, {
        looks: layerLooks,
        order: layerOrder,
        userLayers: state.project.layers.filter(({ id }) => !hiddenUserLayers.includes(id)),
        served,
      });
    },
  });
}
