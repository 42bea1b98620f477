import { decidesAnything } from '../domain/layer-kind.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { CommandContext } from './command-context.ts';
import { runAnalysis } from './run-analysis.ts';

/**
 * Adds a layer to the project, at the end or at a place in the order. Where its kind says anything on verdicts or
 * coverage, they are computed again; resolves when they are.
 */
export async function addLayer(context: CommandContext, layer: UserLayer, at = Infinity): Promise<void> {
  const isFact = decidesAnything(layer.kind);
  context.store.setState(({ project }) => ({
    project: {
      ...project,
      layers: [...project.layers.slice(0, at), layer, ...project.layers.slice(at)],
      inputVersion: project.inputVersion + Number(isFact),
    },
  }));
  if (isFact) await runAnalysis(context);
}
