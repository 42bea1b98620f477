import type { UserLayer } from '../domain/user-layer.ts';
import type { LayerGroupId, Swatch } from './layer-catalog.ts';
import type { PatternId, StrokeId, SymbolId } from './marks.ts';

export type UserLayerKind = UserLayer['kind'];

/** How a kind of the user's layers is drawn; the legend and the map read the same. */
export interface UserLayerLook {
  /** Null for what belongs to none of the groups. */
  readonly group: LayerGroupId | null;
  /** Hatch of areas; null where only the outline is drawn. */
  readonly pattern: PatternId | null;
  /** Outline of areas, and lines. */
  readonly stroke: StrokeId;
  readonly symbol: SymbolId;
}

/** From the bottom of the map up. */
export const USER_LAYER_KINDS = [
  'boundaries',
  'grids',
  'heat-networks',
  'coal-ban-zones',
  'built-up-areas',
  'sidings',
  'other',
  'dust-gauges',
  'stations',
  'chp-units',
] as const satisfies readonly UserLayerKind[];

export const USER_LAYER_LOOKS: Readonly<Record<UserLayerKind, UserLayerLook>> = {
  'chp-units': { group: 'heat', pattern: null, stroke: 'userHeat', symbol: 'userUnit' },
  'heat-networks': { group: 'heat', pattern: 'userHeat', stroke: 'userHeat', symbol: 'userOther' },
  'coal-ban-zones': { group: 'zones', pattern: 'userCoalBan', stroke: 'userCoalBan', symbol: 'userOther' },
  'built-up-areas': { group: 'zones', pattern: 'userBuiltUp', stroke: 'userBuiltUp', symbol: 'userOther' },
  stations: { group: 'monitoring', pattern: null, stroke: 'userGrid', symbol: 'userStation' },
  'dust-gauges': { group: 'monitoring', pattern: null, stroke: 'userGrid', symbol: 'userGauge' },
  grids: { group: 'monitoring', pattern: 'userGrid', stroke: 'userGrid', symbol: 'userGauge' },
  sidings: { group: 'transport', pattern: null, stroke: 'userSiding', symbol: 'siding' },
  boundaries: { group: 'admin', pattern: null, stroke: 'userBoundary', symbol: 'userOther' },
  other: { group: null, pattern: 'userOther', stroke: 'userOther', symbol: 'userOther' },
};

/** Fills of a grid's cells by their dust-fall; cells without a value have the hatch alone. */
export const DUST_FILLS = [
  { dust: 'within', fill: 'dustWithin' },
  { dust: 'over', fill: 'dustOver' },
] as const;

/** Whether a layer's areas are drawn by their dust-fall. */
export function showsDustFall({ kind, mapping }: UserLayer): boolean {
  return kind === 'grids' && mapping.dustFall !== undefined;
}

/** What of a layer's look its geometries show: areas, lines, points. */
export function swatchesOf(layer: UserLayer): readonly Swatch[] {
  const look = USER_LAYER_LOOKS[layer.kind];
  const types = new Set(layer.geometries.map(({ type }) => type.replace('Multi', '')));
  const swatches: Swatch[] = [];
  if (types.has('Polygon')) {
    swatches.push(
      look.pattern === null
        ? { kind: 'line', stroke: look.stroke }
        : { kind: 'hatch', pattern: look.pattern, stroke: look.stroke },
    );
  }
  if (types.has('LineString')) swatches.push({ kind: 'line', stroke: look.stroke });
  if (types.has('Point')) swatches.push({ kind: 'symbol', symbol: look.symbol });
  return swatches;
}
