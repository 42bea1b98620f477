import { DEFAULT_LOOK, isDefaultLook, type LayerLook } from '../domain/layer-look.ts';
import { arrangedLayerOrder, moveInOrder } from '../state/layer-order.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Changes how a layer is drawn, a bundled one by its catalog id or one of the user's; no result changes. */
export function setLook({ store }: CommandContext, id: string, patch: Partial<LayerLook>): void {
  const { [id]: before = DEFAULT_LOOK, ...others } = store.getState().view.layerLooks;
  const look = { ...before, ...patch };
  patchView(store, { layerLooks: isDefaultLook(look) ? others : { ...others, [id]: look } });
}

/** Draws a layer as it comes. */
export function resetLook(context: CommandContext, id: string): void {
  setLook(context, id, DEFAULT_LOOK);
}

/** Puts a layer right above another on the map, or below all where that is null. */
export function placeLayer({ store }: CommandContext, id: string, above: string | null): void {
  const { project, view } = store.getState();
  const order = arrangedLayerOrder(view.layerOrder, project.layers);
  const layerOrder = moveInOrder(order, id, above);
  if (layerOrder.some((other, at) => other !== order[at])) patchView(store, { layerOrder });
}

/** Stacks all layers as they come. */
export function resetLayerOrder({ store }: CommandContext): void {
  patchView(store, { layerOrder: [] });
}
