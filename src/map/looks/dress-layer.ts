import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { LayerLook } from '../../domain/layer-look.ts';
import { narrow } from './filter-expression.ts';
import { isPointer } from './layer-unit.ts';
import { scaleOpacity } from './scale-opacity.ts';
import { thinLabels } from './thin-labels.ts';

const FARTHEST_ZOOM = 0;
const CLOSEST_ZOOM = 24;

/** A style layer as the look wants it, what points at a feature as plain as ever; `condition` is its filter on this layer's features. */
export function dressLayer(
  layer: LayerSpecification,
  look: LayerLook,
  condition: ExpressionSpecification | null,
): LayerSpecification {
  const thinned = thinLabels(layer, look.labels);
  const faded = isPointer(layer) ? thinned : scaleOpacity(thinned, look.opacity);
  const narrowed = condition === null || isPointer(layer) ? faded : narrow(faded, condition);
  return limitZoom(narrowed, look);
}

function limitZoom(layer: LayerSpecification, look: LayerLook): LayerSpecification {
  if (look.minZoom <= FARTHEST_ZOOM && look.maxZoom >= CLOSEST_ZOOM) return layer;
  const minzoom = Math.max(layer.minzoom ?? FARTHEST_ZOOM, look.minZoom);
  const maxzoom = Math.min(layer.maxzoom ?? CLOSEST_ZOOM, look.maxZoom);
  if (minzoom < maxzoom) return { ...layer, minzoom, maxzoom };
  return { ...layer, layout: { ...layer.layout, visibility: 'none' } } as LayerSpecification;
}
