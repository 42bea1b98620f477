import type { CircleLayerSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT_STACK } from '../label-font.ts';
import type { StyleContext } from './style-context.ts';

/** The large layer has a switch of its own: its sources are empty while it is off. */
const metadata = { catalog: null, legend: [] };

/** Counts by screen cell, where the large layer has more points in view than are drawn: area shows the number. */
export function largeCountLayers({ palette }: StyleContext): LayerSpecification[] {
  return [
    {
      id: 'large-counts',
      type: 'circle',
      source: 'large-counts',
      metadata,
      paint: {
        'circle-radius': ['min', 27, ['max', 11, ['*', 0.24, ['sqrt', ['get', 'points']]]]],
        'circle-color': palette.paper,
        'circle-opacity': 0.88,
        'circle-stroke-color': palette.selection,
        'circle-stroke-width': 1.25,
      },
    },
    {
      id: 'large-count-labels',
      type: 'symbol',
      source: 'large-counts',
      metadata,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [...LABEL_FONT_STACK],
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.ink },
    },
  ];
}

/** A ring round the point of the large layer whose reasoning is open. */
export function largeSelectionLayers({ palette }: StyleContext): LayerSpecification[] {
  const ring = (id: string, colour: string, widthPx: number): CircleLayerSpecification => ({
    id,
    type: 'circle',
    source: 'large-selected',
    metadata,
    paint: {
      'circle-radius': 13,
      'circle-opacity': 0,
      'circle-stroke-color': colour,
      'circle-stroke-width': widthPx,
    },
  });
  return [
    ring('large-selected-casing', palette.paper, 5),
    ring('large-selected-ring', palette.selection, 2.25),
  ];
}
