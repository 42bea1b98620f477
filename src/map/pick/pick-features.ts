import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { PickedFeature, PickKind } from '../../state/map-model.ts';
import { USER_LAYER_KINDS } from '../../state/user-layer-looks.ts';
import { sharedId } from '../looks/apart-id.ts';
import { userSourceId } from '../user-features.ts';
import type { AreaFeature } from './area-lookup.ts';

const USER_SOURCES = USER_LAYER_KINDS.map(userSourceId);
const USER_POINTS = USER_SOURCES.flatMap((source) => [`${source}-symbol`, `${source}-dots`]);
// Cells of a grid are picked by their inside: a click near a corner would list four of them.
const USER_LINES = USER_SOURCES.filter((source) => source !== userSourceId('grids')).flatMap((source) => [
  `${source}-line`,
  `${source}-line-demo`,
]);
const USER_AREAS = USER_SOURCES.map((source) => `${source}-fill`);

/** What a click on a style layer picks, and the column that names it. Layers not listed are not picked. */
const PICKABLE: Readonly<Record<string, { kind: PickKind; titleColumn: string }>> = {
  plant: { kind: 'chp-plant', titleColumn: 'plant' },
  siding: { kind: 'siding', titleColumn: 'name' },
  station: { kind: 'station', titleColumn: 'name' },
  'label-functional-zone': { kind: 'functional-zone', titleColumn: 'name' },
  'built-up-hatch': { kind: 'built-up-area', titleColumn: 'place' },
  'coal-ban-hatch': { kind: 'coal-ban-zone', titleColumn: 'name' },
  'neighbour-hatch': { kind: 'neighbour', titleColumn: 'name' },
  // Their names are in the state, with their other columns.
  ...Object.fromEntries(
    [...USER_POINTS, ...USER_LINES, ...USER_AREAS].map(
      (id) => [id, { kind: 'user-feature', titleColumn: '' }] as const,
    ),
  ),
};
const SYMBOL_LAYERS = [...USER_POINTS, ...USER_LINES, 'plant', 'siding', 'station', 'label-functional-zone'];
/** A click may miss a symbol by this much, CSS pixels. */
const TOLERANCE_PX = 4;

/** Features drawn at a point of the screen, topmost first. Symbols are found with a little tolerance. */
export function pickDrawnFeatures(map: MapLibreMap, x: number, y: number): PickedFeature[] {
  const box: [PointLike, PointLike] = [
    [x - TOLERANCE_PX, y - TOLERANCE_PX],
    [x + TOLERANCE_PX, y + TOLERANCE_PX],
  ];
  const symbols = queryLayers(map, box, SYMBOL_LAYERS);
  const areaIds = Object.keys(PICKABLE).filter((id) => !SYMBOL_LAYERS.includes(id));
  return listPicked([...symbols, ...queryLayers(map, [x, y], areaIds)]);
}

/** True where a symbol that answers to a click lies under the pointer. */
export function isOverSymbol(map: MapLibreMap, x: number, y: number): boolean {
  return queryLayers(map, [x, y], SYMBOL_LAYERS).length > 0;
}

/** The county at a place, as a picked feature. */
export function pickedCounty(area: AreaFeature): PickedFeature {
  const properties = area.properties ?? {};
  return { kind: 'county', title: String(properties.name ?? ''), properties };
}

function queryLayers(
  map: MapLibreMap,
  where: PointLike | [PointLike, PointLike],
  ids: readonly string[],
): MapGeoJSONFeature[] {
  const layers = map.getLayersOrder().filter((id) => ids.includes(sharedId(id)));
  return layers.length === 0 ? [] : map.queryRenderedFeatures(where, { layers });
}

/** Tiles cut a polygon in several pieces, so the same feature may be found more than once. */
export function listPicked(
  found: readonly { layer: { id: string }; properties: Record<string, unknown> }[],
): PickedFeature[] {
  const picked = new Map<string, PickedFeature>();
  for (const { layer, properties } of found) {
    const pickable = PICKABLE[sharedId(layer.id)];
    if (pickable === undefined) continue;
    const key = `${pickable.kind} ${JSON.stringify(properties)}`;
    if (picked.has(key)) continue;
    const title = String(properties[pickable.titleColumn] ?? '');
    picked.set(key, { kind: pickable.kind, title, properties });
  }
  return [...picked.values()];
}
