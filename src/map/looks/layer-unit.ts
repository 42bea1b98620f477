import type { LayerSpecification } from 'maplibre-gl';
import type { LayerMetadata } from '../style/style-context.ts';
import type { OwnMetadata } from './set-apart.ts';
import { hasLabels } from './thin-labels.ts';

/** The bundled layer or the user's that a style layer is drawn for; null for what has no switch. */
export function unitOf(layer: LayerSpecification): string | null {
  const { catalog, userLayer } = metadataOf(layer);
  return userLayer ?? catalog ?? null;
}

/** Whether a style layer is drawn for a single layer of the user's. */
export function isOfUser(layer: LayerSpecification): boolean {
  return metadataOf(layer).userLayer !== undefined;
}

/** Whether a style layer only points at a feature of its layer, such as the ring round the selected boiler. */
export function isPointer(layer: LayerSpecification): boolean {
  if ('source' in layer && layer.source === 'selected') return true;
  const { catalog, legend } = metadataOf(layer);
  return catalog != null && legend?.length === 0 && !hasLabels(layer);
}

function metadataOf({ metadata }: LayerSpecification): Partial<LayerMetadata> & OwnMetadata {
  return (metadata ?? {}) as Partial<LayerMetadata> & OwnMetadata;
}
