import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { LabelDensity } from '../../domain/layer-look.ts';

/** Few names keep this much more room round them, pixels, and wait for this much more zoom. */
const FEW_PADDING_PX = 16;
const FEW_LATER_ZOOM = 0.5;
/** All names come this much earlier, and none is dropped for another. */
const ALL_EARLIER_ZOOM = 1.5;
/** MapLibre's own. */
const TEXT_PADDING_PX = 2;

/** Whether a style layer writes names. */
export function hasLabels(layer: LayerSpecification): layer is SymbolLayerSpecification {
  return layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined;
}

/** The layer with fewer or more of its names; one without names stays as it is. */
export function thinLabels(layer: LayerSpecification, density: LabelDensity): LayerSpecification {
  if (density === 'normal' || !hasLabels(layer)) return layer;
  const layout = { ...layer.layout };
  if (density === 'none') {
    if (layout['icon-image'] === undefined) return { ...layer, layout: { ...layout, visibility: 'none' } };
    return { ...layer, layout: { ...layout, 'text-field': '' } };
  }
  if (density === 'few') {
    const own = layout['text-padding'];
    const padding = (typeof own === 'number' ? own : TEXT_PADDING_PX) + FEW_PADDING_PX;
    const thinned = { ...layer, layout: { ...layout, 'text-padding': padding } };
    // A symbol must not wait for its name.
    if (layout['icon-image'] !== undefined || layer.minzoom === undefined) return thinned;
    return { ...thinned, minzoom: layer.minzoom + FEW_LATER_ZOOM };
  }
  return {
    ...layer,
    ...(layer.minzoom !== undefined && { minzoom: Math.max(0, layer.minzoom - ALL_EARLIER_ZOOM) }),
    layout: { ...layout, 'text-padding': 0, 'text-allow-overlap': true, 'text-optional': false },
  };
}
