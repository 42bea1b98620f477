import { decidesAnything } from '../domain/layer-kind.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { CommandContext } from './command-context.ts';
import { runAnalysis } from './run-analysis.ts';

/**
 * Adds a layer to the project, at the end or at a place in the order. Where its kind says anything on verdicts or
 * coverage, they are computed again; resolves when they are.
 */
export function addLayer(context: CommandContext, layer: UserLayer, at = Infinity): Promise<void> {
  return changeLayers(context, layer, (layers) => [...layers.slice(0, at), layer, ...layers.slice(at)]);
}

/** Puts a layer in the place of the one with its id, with what follows as for a new one. */
export function replaceLayer(context: CommandContext, layer: UserLayer): Promise<void> {
  return changeLayers(context, layer, (layers) =>
    layers.map((known) => (known.id === layer.id ? layer : known)),
  );
}

async function changeLayers(
  context: CommandContext,
  { kind }: UserLayer,
  change: (layers: readonly UserLayer[]) => readonly UserLayer[],
): Promise<void> {
  const isFact = decidesAnything(kind);
  context.store.setState(({ project }) => ({
    project: {
      ...project,
      layers: change(project.layers),
      inputVersion: project.inputVersion + Number(isFact),
    },
  }));
  if (isFact) await runAnalysis(context);
}
