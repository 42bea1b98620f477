import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT_STACK } from '../label-font.ts';
import { MAP_WORDS } from '../map-words.ts';
import { type StyleContext, underSwitch, where } from './style-context.ts';
import { BESIDE, inkPaint } from './text-look.ts';

/** Words along the rings: the radius, and for reference rings that no clause goes with it. */
export function ringLabelLayers(context: StyleContext): LayerSpecification[] {
  const words = MAP_WORDS[context.lang];
  const label = (id: string, legend: string, reference: boolean, text: string): LayerSpecification =>
    underSwitch(context, 'rings', [legend], {
      id,
      type: 'symbol',
      source: 'rings',
      minzoom: reference ? 6.8 : 8.5,
      filter: where('reference', reference),
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': reference ? 260 : 420,
        'text-field': text,
        'text-font': [...LABEL_FONT_STACK],
        'text-size': 11,
        'text-letter-spacing': 0.05,
        // Above the line, so that its dashes do not run through the words.
        'text-offset': [0, -0.8],
        'text-padding': 12,
      },
      paint: {
        ...inkPaint(context, true),
        'text-color': context.palette[reference ? 'heatReference' : 'heat'],
      },
    });
  return [
    label('ring-label', 'ring', false, words.radius(context.radiusKm)),
    label('ring-reference-label', 'ring-reference', true, words.referenceRadius(context.radiusKm)),
  ];
}

/** Names of plants, sidings and stations, from close by. */
export function siteLabelLayers(styleContext: StyleContext): LayerSpecification[] {
  const { visible, detail } = styleContext;
  const shown = detail ? visible : { ...visible, stations: false, sidings: false, chp: false };
  const context = { ...styleContext, visible: shown };
  const paint = inkPaint(context, true);
  return [
    underSwitch(context, 'stations', [], {
      id: 'station-label',
      type: 'symbol',
      source: 'stations',
      minzoom: 10.5,
      layout: { ...BESIDE, 'text-size': 11, 'text-optional': true },
      paint: { ...paint, 'text-color': context.palette.station },
    }),
    underSwitch(context, 'sidings', [], {
      id: 'siding-label',
      type: 'symbol',
      source: 'sidings',
      minzoom: 9,
      layout: { ...BESIDE, 'text-size': 11 },
      paint: { ...paint, 'text-color': context.palette.siding },
    }),
    underSwitch(context, 'chp', [], {
      id: 'plant-label',
      type: 'symbol',
      source: 'plants',
      minzoom: 9,
      layout: {
        ...BESIDE,
        'text-field': ['get', 'plant'],
        'text-size': 11,
        'text-radial-offset': 1.1,
        'symbol-sort-key': ['*', -1, ['get', 'capacityMw']],
      },
      paint: { ...paint, 'text-color': context.palette.heat },
    }),
  ];
}
