import type { LayerSpecification } from 'maplibre-gl';
import {
  backdropLayers,
  boundaryLayers,
  neighbourLayers,
  ringLayers,
  unionLayers,
  zoneFillLayers,
  zoneLineLayers,
} from './area-layers.ts';
import { labelLayers } from './label-layers.ts';
import { largeCountLayers, largeSelectionLayers } from './large-layers.ts';
import { selectionLayers, siteLayers } from './point-layers.ts';
import { ringLabelLayers } from './site-label-layers.ts';
import type { StyleContext } from './style-context.ts';
import { userAreaLayers, userLineLayers, userPointLayers } from './user-layers.ts';

/**
 * All layers of the map from the bottom up. Always the same ids in the same order: switches, themes and
 * languages change only properties, so nothing is ever lost or reordered by them.
 */
export function buildStyleLayers(context: StyleContext): LayerSpecification[] {
  return [
    ...backdropLayers(context),
    ...neighbourLayers(context),
    ...unionLayers(context),
    ...zoneFillLayers(context),
    ...userAreaLayers(context),
    ...boundaryLayers(context),
    ...zoneLineLayers(context),
    ...userLineLayers(context),
    ...ringLayers(context),
    ...siteLayers(context),
    ...userPointLayers(context),
    // deck.gl draws the boilers here, below LAYER_ABOVE_BOILERS.
    ...selectionLayers(context),
    ...largeSelectionLayers(context),
    ...ringLabelLayers(context),
    ...labelLayers(context),
    ...largeCountLayers(context),
  ];
}
