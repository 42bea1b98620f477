import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { VERDICT_MARKS } from '../../state/marks.ts';
import { MARK_RADIUS_STOPS } from '../boilers/mark-radius.ts';
import { byZoom, type StyleContext, underSwitch } from './style-context.ts';

/** The first layer above the boilers, which deck.gl draws just below it. */
export const LAYER_ABOVE_BOILERS = 'selected-casing';

/** Symbols of the map stay where they are: none is dropped for another, and none pushes a name away. */
const FIXED = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;

/** Stations, sidings and plants; the image ids are `symbol-` and an id of marks.ts. */
export function siteLayers(context: StyleContext): LayerSpecification[] {
  return [stationLayer(context), sidingLayer(context), plantLayer(context)];
}

function stationLayer(context: StyleContext): LayerSpecification {
  return underSwitch(
    context,
    'stations',
    ['station-yes', 'station-partial', 'station-no', 'station-unknown'],
    {
      id: 'station',
      type: 'symbol',
      source: 'stations',
      layout: {
        ...FIXED,
        'icon-image': [
          'match',
          ['get', 'activity'],
          'yes',
          'symbol-stationActive',
          'partial',
          'symbol-stationPartial',
          'no',
          'symbol-stationStopped',
          'symbol-stationUnknown',
        ],
        'icon-size': byZoom([5, 0.36], [8, 0.65], [11, 1.1]),
      },
    },
  );
}

function sidingLayer(context: StyleContext): LayerSpecification {
  return underSwitch(context, 'sidings', ['siding'], {
    id: 'siding',
    type: 'symbol',
    source: 'sidings',
    layout: { ...FIXED, 'icon-image': 'symbol-siding', 'icon-size': byZoom([5, 0.7], [10, 1.1]) },
  });
}

/** Side of a plant's symbol grows with the square root of its capacity, so its area shows the megawatts. */
const PLANT_SCALE: ExpressionSpecification = [
  'max',
  0.62,
  ['min', 2, ['sqrt', ['/', ['get', 'capacityMw'], 1000]]],
];

function plantLayer(context: StyleContext): LayerSpecification {
  const kinds = ['chp-confirmed', 'chp-hinted', 'chp-unknown', 'chp-other'];
  // Until the first analysis nothing counts yet: the image then falls to the grey ones by itself.
  return underSwitch(context, 'chp', kinds, {
    id: 'plant',
    type: 'symbol',
    source: 'plants',
    layout: {
      ...FIXED,
      'symbol-sort-key': ['+', ['*', -1, ['get', 'capacityMw']], ['case', ['get', 'qualifying'], 100000, 0]],
      'icon-image': [
        'concat',
        'symbol-chp',
        ['case', ['get', 'qualifying'], '', 'Other'],
        ['match', ['get', 'evidence'], 'confirmed', 'Confirmed', 'hinted', 'Hinted', 'Unknown'],
      ],
      'icon-size': byZoom(
        [5, ['*', 0.34, PLANT_SCALE]],
        [8, ['*', 0.62, PLANT_SCALE]],
        [12, ['*', 1.05, PLANT_SCALE]],
      ),
    },
  });
}

/** A ring round the selected boiler, wider than any mark, so that the mark itself stays readable. */
export function selectionLayers(context: StyleContext): LayerSpecification[] {
  const largest = Math.max(...Object.values(VERDICT_MARKS).map(({ scale }) => scale));
  const radius = (extraPx: number) =>
    byZoom(...MARK_RADIUS_STOPS.map(([zoom, px]) => [zoom, px * largest + extraPx] as const));
  const ring = (id: string, colour: string, widthPx: number): LayerSpecification =>
    underSwitch(context, 'boilers', VERDICT_ENTRIES, {
      id,
      type: 'circle',
      source: 'selected',
      paint: {
        'circle-radius': radius(3.5),
        'circle-opacity': 0,
        'circle-stroke-color': colour,
        'circle-stroke-width': widthPx,
      },
    });
  return [
    ring(LAYER_ABOVE_BOILERS, context.palette.paper, 5),
    ring('selected-ring', context.palette.selection, 2.25),
  ];
}

const VERDICT_ENTRIES = Object.keys(VERDICT_MARKS).map((verdict) => `boiler-${verdict}`);
