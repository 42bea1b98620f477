/** What a user's file can be. `other` is drawn and kept, and decides nothing. */
export const LAYER_KINDS = [
  'boilers',
  'chp-units',
  'coal-ban-zones',
  'built-up-areas',
  'heat-networks',
  'stations',
  'dust-gauges',
  'grids',
  'sidings',
  'boundaries',
  'other',
] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** Fields that a column of each kind may serve. A spatial format needs no lon and lat. */
export const LAYER_FIELDS = {
  boilers: [
    'id',
    'name',
    'lon',
    'lat',
    'capacity',
    'fuel',
    'use',
    'builtUp',
    'ultraLow',
    'nox',
    'heatNetwork',
    'isNew',
    'biomassEquipped',
    'coalBan',
    'city',
    'county',
    'synthetic',
  ],
  'chp-units': [
    'id',
    'name',
    'unit',
    'lon',
    'lat',
    'capacityMw',
    'status',
    'startYear',
    'retiredYear',
    'heat',
  ],
  'coal-ban-zones': ['id', 'name', 'effectiveFrom'],
  'built-up-areas': ['id', 'name'],
  'heat-networks': ['id', 'name'],
  stations: ['id', 'name', 'lon', 'lat', 'stationType'],
  'dust-gauges': ['id', 'name', 'lon', 'lat', 'month', 'dustFall'],
  grids: ['id', 'name', 'dustFall'],
  sidings: ['id', 'name', 'lon', 'lat', 'deadline', 'railShare'],
  boundaries: ['id', 'name', 'adcode'],
  other: ['id', 'name', 'lon', 'lat'],
} as const satisfies Readonly<Record<LayerKind, readonly string[]>>;
export type LayerField = (typeof LAYER_FIELDS)[LayerKind][number];

/** Kinds that need areas, not points. */
export const AREA_KINDS: readonly LayerKind[] = [
  'coal-ban-zones',
  'built-up-areas',
  'heat-networks',
  'grids',
  'boundaries',
];

const DECIDING: readonly LayerKind[] = ['chp-units', 'coal-ban-zones', 'built-up-areas', 'heat-networks'];

/** Whether a user's layer of that kind can change a verdict or the coverage; the others are drawn and kept. */
export function decidesAnything(kind: LayerKind): boolean {
  return DECIDING.includes(kind);
}
