import type { LayerSpecification } from 'maplibre-gl';
import type { MapOverlay, OverlaySlot } from '../overlay.ts';
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
 * All layers of the map from the bottom up, overlays in their slots. Its own are always the same ids in the same
 * order: switches, themes and languages change only properties, so nothing is ever lost or reordered by them.
 */
export function buildStyleLayers(
  context: StyleContext,
  overlays: readonly MapOverlay[] = [],
): LayerSpecification[] {
  const slot = (name: OverlaySlot) => overlays.flatMap(({ layers }) => layers[name] ?? []);
  return [
    ...backdropLayers(context),
    ...slot('backdrop'),
    ...slot('areas'),
    ...neighbourLayers(context),
    ...unionLayers(context),
    ...zoneFillLayers(context),
    ...userAreaLayers(context),
    ...boundaryLayers(context),
    ...zoneLineLayers(context),
    ...userLineLayers(context),
    ...ringLayers(context),
    ...slot('lines'),
    ...siteLayers(context),
    ...userPointLayers(context),
    ...slot('points'),
    // deck.gl draws the boilers here, below LAYER_ABOVE_BOILERS.
    ...selectionLayers(context),
    ...largeSelectionLayers(context),
    ...ringLabelLayers(context),
    ...labelLayers(context),
    ...largeCountLayers(context),
    ...slot('top'),
  ];
}
