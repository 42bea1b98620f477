import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { UserLayer } from '../../domain/user-layer.ts';
import { userSourceId } from '../user-features.ts';
import { APART } from './apart-id.ts';
import { narrow } from './filter-expression.ts';

/** Style layers whose features all belong to one layer of the user say so in their metadata. */
export interface OwnMetadata {
  readonly userLayer?: string;
}

/**
 * The user's layers of a kind share their style layers. Those that are to be drawn in a way of their own get copies,
 * right above the shared ones, which leave their features out.
 */
export function setApart(
  layers: readonly LayerSpecification[],
  apart: readonly UserLayer[],
): readonly LayerSpecification[] {
  if (apart.length === 0) return layers;
  return layers.flatMap((layer) => {
    const source = 'source' in layer ? layer.source : undefined;
    const ids = apart.filter(({ kind }) => userSourceId(kind) === source).map(({ id }) => id);
    if (ids.length === 0) return [layer];
    const others: ExpressionSpecification = ['!', ['in', ['get', 'layer'], ['literal', ids]]];
    return [narrow(layer, others), ...ids.map((id) => copyFor(layer, id))];
  });
}

function copyFor(layer: LayerSpecification, id: string): LayerSpecification {
  const copy = narrow(layer, ['==', ['get', 'layer'], id]);
  return {
    ...copy,
    id: `${layer.id}${APART}${id}`,
    metadata: { ...(layer.metadata as object), userLayer: id },
  };
}
