import { boundsOfGeometries } from '../domain/layer-bounds.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** Gives a layer of the user another name; an empty one changes nothing. */
export function renameLayer({ store }: CommandContext, id: string, name: string): void {
  const text = name.trim();
  if (text === '') return;
  store.setState(({ project }) => ({
    project: {
      ...project,
      layers: project.layers.map((layer) => (layer.id === id ? { ...layer, name: text } : layer)),
    },
  }));
}

/** Shows or hides a layer of the user. Hidden layers still count in verdicts. */
export function setUserLayerVisible({ store }: CommandContext, id: string, visible: boolean): void {
  const others = store.getState().view.hiddenUserLayers.filter((hidden) => hidden !== id);
  patchView(store, { hiddenUserLayers: visible ? others : [...others, id] });
}

/** Moves the map to a layer of the user. */
export function zoomToLayer({ store }: CommandContext, id: string): void {
  const layer = store.getState().project.layers.find((other) => other.id === id);
  const bounds = layer && boundsOfGeometries(layer.geometries);
  if (bounds) patchView(store, { flight: { to: 'bounds', bounds } });
}
