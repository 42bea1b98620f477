import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { COUNTY_MIN_ZOOM } from '../../state/marks.ts';
import { MAP_WORDS } from '../map-words.ts';
import { siteLabelLayers } from './site-label-layers.ts';
import { byZoom, type StyleContext, underSwitch, where } from './style-context.ts';
import { BESIDE, inkPaint, NAME } from './text-look.ts';

/** Functional zones and provinces carry no area. */
const LARGEST_FIRST: ExpressionSpecification = ['-', 0, ['to-number', ['get', 'areaKm2'], 0]];

/** From here on the names of cities fit; provinces give way to them. */
const PLACE_MIN_ZOOM = 4.7;
/** A little after county borders, so that the line is there before its name. */
const COUNTY_LABEL_MIN_ZOOM = COUNTY_MIN_ZOOM + 0.2;

/** Names, most important last: MapLibre places the topmost layer first and drops what would collide with it. */
export function labelLayers(context: StyleContext): LayerSpecification[] {
  return [
    ...siteLabelLayers(context),
    countyLabelLayer(context),
    neighbourLabelLayer(context),
    functionalZoneLayer(context),
    provinceLabelLayer(context),
    placeLabelLayer(context),
  ];
}

function countyLabelLayer(context: StyleContext): LayerSpecification {
  return underSwitch(context, 'labels', ['label'], {
    id: 'label-county',
    type: 'symbol',
    source: 'county-labels',
    minzoom: COUNTY_LABEL_MIN_ZOOM,
    layout: {
      ...NAME,
      'text-size': byZoom([7.5, 10.5], [11, 13]),
      'text-padding': 6,
      'symbol-sort-key': LARGEST_FIRST,
    },
    paint: inkPaint(context, true),
  });
}

function neighbourLabelLayer(context: StyleContext): LayerSpecification {
  return underSwitch(context, 'neighbours', [], {
    id: 'label-neighbour',
    type: 'symbol',
    source: 'labels',
    filter: where('kind', 'neighbour'),
    minzoom: 5.5,
    layout: {
      ...NAME,
      'text-field': [
        'format',
        ['get', 'name'],
        {},
        '\n',
        {},
        MAP_WORDS[context.lang].emergencyOnly,
        { 'font-scale': 0.85 },
      ],
      'text-size': byZoom([5, 10.5], [9, 13]),
      'text-max-width': 12,
    },
    paint: inkPaint(context, true),
  });
}

function functionalZoneLayer(context: StyleContext): LayerSpecification {
  return underSwitch(context, 'labels', ['functional-zone'], {
    id: 'label-functional-zone',
    type: 'symbol',
    source: 'labels',
    filter: where('kind', 'functional-zone'),
    minzoom: 5.5,
    layout: {
      ...BESIDE,
      'icon-image': 'symbol-functionalZone',
      'icon-size': byZoom([5, 0.7], [9, 1]),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-optional': true,
      'text-field': [
        'step',
        ['zoom'],
        ['get', 'name'],
        7,
        ['concat', ['get', 'name'], MAP_WORDS[context.lang].noBoundary],
      ],
      'text-max-width': 20,
      'text-size': byZoom([5, 10.5], [9, 13]),
    },
    paint: inkPaint(context, false),
  });
}

function provinceLabelLayer(context: StyleContext): LayerSpecification {
  return underSwitch(context, 'labels', ['label'], {
    id: 'label-province',
    type: 'symbol',
    source: 'labels',
    filter: where('kind', 'province'),
    maxzoom: PLACE_MIN_ZOOM,
    layout: { ...NAME, 'text-size': byZoom([3, 11], [PLACE_MIN_ZOOM, 14]), 'text-letter-spacing': 0.3 },
    paint: inkPaint(context, true),
  });
}

function placeLabelLayer(context: StyleContext): LayerSpecification {
  return underSwitch(context, 'labels', ['label'], {
    id: 'label-place',
    type: 'symbol',
    source: 'labels',
    filter: where('kind', 'place'),
    minzoom: PLACE_MIN_ZOOM,
    layout: {
      ...NAME,
      'text-size': byZoom([PLACE_MIN_ZOOM, 11], [7, 13.5], [10, 18]),
      'text-letter-spacing': 0.04,
      'text-padding': 3,
      'symbol-sort-key': LARGEST_FIRST,
    },
    paint: inkPaint(context, false),
  });
}
