import { printedLevel } from '../domain/figure-rows.ts';
import type { FigureLevel } from '../domain/plan-figures.ts';
import type { LayerId } from './layer-catalog.ts';
import type { AppState } from './store.ts';

/** Where the features of a bundled layer are, and which of their columns a planner may want to choose by. */
export interface LayerAttributes {
  /** Layer of the served data; a plant is drawn where any of its units passes. */
  readonly served:
    | 'regions'
    | 'places'
    | 'counties'
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

/** Layers that are computed (rings, union), listed elsewhere (boilers) or of several levels are not here. */
const LAYER_ATTRIBUTES: Readonly<Partial<Record<LayerId, LayerAttributes>>> = {
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

const SERVED_OF: Readonly<Record<FigureLevel, LayerAttributes['served']>> = {
  region: 'regions',
  province: 'places',
  city: 'places',
  county: 'counties',
};

/** Of a bundled layer as it is now: the maps of the plans' figures are of the level that is chosen. */
export function selectLayerAttributes(
  { project, view }: Pick<AppState, 'project' | 'view'>,
  id: LayerId,
): LayerAttributes | undefined {
  if (id !== 'targets' && id !== 'dustfall') return LAYER_ATTRIBUTES[id];
  const { indicator, level: wanted } = view.themes;
  const level = id === 'dustfall' ? 'city' : printedLevel(project.plans?.figures ?? [], indicator, wanted);
  return { served: SERVED_OF[level], columns: level === 'region' ? ['region'] : ['region', 'province'] };
}

/** Layers that write names on the map. */
export const LABELLED_LAYERS: readonly LayerId[] = [
  'labels',
  'neighbours',
  'chp',
  'rings',
  'stations',
  'sidings',
];
