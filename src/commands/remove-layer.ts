import { decidesAnything } from '../domain/layer-kind.ts';
import { patchView } from '../state/store.ts';
import { addLayer } from './add-layer.ts';
import type { CommandContext } from './command-context.ts';
import { runAnalysis } from './run-analysis.ts';

/** Takes a layer out of the project. A notice offers to put it back where it was. */
export async function removeLayer(context: CommandContext, id: string): Promise<void> {
  const { store } = context;
  const { project, selection } = store.getState();
  const at = project.layers.findIndex((layer) => layer.id === id);
  const layer = project.layers[at];
  if (layer === undefined) return;
  const isFact = decidesAnything(layer.kind);
  store.setState({
    project: {
      ...project,
      layers: project.layers.filter((other) => other !== layer),
      inputVersion: project.inputVersion + Number(isFact),
    },
    // What was clicked may be of this layer.
    selection: { ...selection, picked: null },
  });
  patchView(store, { notice: { code: 'layer-removed', detail: layer.name, undo: { layer, at } } });
  if (isFact) await runAnalysis(context);
}

/** Puts back the layer that the notice speaks of: by undoing, unless more was changed since. */
export async function undoRemoval(context: CommandContext): Promise<void> {
  const { store } = context;
  const {
    view: { notice },
    history,
  } = store.getState();
  if (notice?.undo === undefined) return;
  const { layer, at } = notice.undo;
  patchView(store, { notice: null });
  const last = history.past.at(-1);
  if (last?.change.code === 'layer-removed' && last.before.project.layers[at] === layer) {
    const { undo } = await import('./history.ts');
    return undo(context);
  }
  await addLayer(context, layer, at);
}
