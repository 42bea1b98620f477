import type { LayerId } from './layer-catalog.ts';

/** Where the features of a bundled layer are, and which of their columns a planner may want to choose by. */
export interface LayerAttributes {
  /** Layer of the served data; a plant is drawn where any of its units passes. */
  readonly served:
    | 'regions'
    | 'places'
    | 'boundaries'
    | 'neighbours'
    | 'labels'
    | 'chp-units'
    | 'stations'
    | 'sidings'
    | 'coal-ban-zones'
    | 'built-up-demo';
  readonly columns: readonly string[];
  /** Features that another layer draws. */
  readonly without?: { readonly column: string; readonly value: string };
  /** Where the map goes, if not to all features. */
  readonly extent?: 'regions';
}

/** Layers that are computed (rings, union) or listed elsewhere (boilers) are not here. */
export const LAYER_ATTRIBUTES: Readonly<Partial<Record<LayerId, LayerAttributes>>> = {
  chp: {
    served: 'chp-units',
    columns: ['heat', 'status', 'capacityMw', 'startYear', 'region', 'place', 'plant'],
  },
  'coal-ban': { served: 'coal-ban-zones', columns: ['zoneType', 'place'] },
  'built-up-demo': { served: 'built-up-demo', columns: ['place'] },
  stations: { served: 'stations', columns: ['activity', 'background', 'region', 'place'] },
  sidings: { served: 'sidings', columns: ['deadline', 'place'] },
  boundaries: { served: 'boundaries', columns: ['level'] },
  // Six areas, whose names the map writes in short.
  neighbours: { served: 'neighbours', columns: [] },
  labels: {
    served: 'labels',
    columns: ['kind', 'region'],
    without: { column: 'kind', value: 'neighbour' },
    // Names of all provinces are among them.
    extent: 'regions',
  },
};

/** Layers that write names on the map. */
export const LABELLED_LAYERS: readonly LayerId[] = [
  'labels',
  'neighbours',
  'chp',
  'rings',
  'stations',
  'sidings',
];
