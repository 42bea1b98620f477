import type { AttributeFilter } from '../domain/attribute-filter.ts';
import type { ColumnCondition } from '../domain/boiler-filter.ts';
import { isDefaultLook, type LayerLook } from '../domain/layer-look.ts';
import { DEFAULT_PARAMS } from '../domain/screening.ts';
import { textAt } from '../domain/text-column.ts';
import { ADDRESS_VERSION, type AddressKind, AREA_SLUGS, escapeValue, SHARED_COLUMNS } from './address.ts';
import { DEFAULT_VISIBLE, LAYER_IDS, type LayerId } from './layer-catalog.ts';
import type { PickKind } from './map-model.ts';
import type { AppState } from './store.ts';
import { DEFAULT_SORT, isOwnColumn, type TableColumn } from './table-columns.ts';
import { DEFAULT_THEMES } from './theme-view.ts';

/**
 * The state as the part of an address behind `#`: what differs from the first start, in words where they are short.
 * Nothing of the user's own is in it: no names, no texts, no drawn shapes.
 */
export function writeAddress(state: AppState): string {
  const { view } = state;
  const parts: [name: string, value: string][] = [
    ['at', positionPart(state)],
    ['area', view.area === '2+26' ? '' : AREA_SLUGS[view.area]],
    ['tab', view.tab === 'screening' ? '' : view.tab],
    ['level', view.coverageLevel === 'city' ? '' : view.coverageLevel],
    ...paramParts(state),
    ['on', LAYER_IDS.filter((id) => view.visibleLayers[id] && !DEFAULT_VISIBLE[id]).join(',')],
    ['off', LAYER_IDS.filter((id) => !view.visibleLayers[id] && DEFAULT_VISIBLE[id]).join(',')],
    ['look', lookPart(view.layerLooks)],
    ['order', view.layerOrder.filter(isLayerId).join(',')],
    ['verdict', view.table.verdict ?? ''],
    ['only', onlyPart(state)],
    ['f', sharedConditions(state).map(conditionPart).join(';')],
    ['group', view.table.groupBy ?? ''],
    ['sort', sortPart(state)],
    ['theme', themePart(state)],
    ['sel', selectionPart(state)],
    ['lang', view.lang],
  ];
  const named = parts.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
  return [ADDRESS_VERSION, ...named].join('&');
}

function positionPart({ view: { viewport } }: AppState): string {
  if (viewport === null) return '';
  // Half a pixel at that zoom, and no more.
  const decimals = viewport.zoom > 11 ? 5 : 4;
  const { lon, lat, zoom } = viewport;
  return [Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals)), Number(zoom.toFixed(2))].join(',');
}

function paramParts({ project }: AppState): [string, string][] {
  const { params, reference } = project;
  const differing = (name: 'asOf' | 'radiusKm' | 'minUnitMw' | 'uncertaintyM') =>
    params[name] === DEFAULT_PARAMS[name] ? '' : String(params[name]);
  const bundled = new Set(reference?.units.map(({ unitId }) => unitId));
  const overridden = (way: 'in' | 'out') =>
    Object.entries(params.unitOverrides)
      .filter(([unitId, state]) => state === way && bundled.has(unitId))
      .map(([unitId]) => escapeValue(unitId))
      .join(',');
  return [
    ['date', differing('asOf')],
    ['r', differing('radiusKm')],
    ['mw', differing('minUnitMw')],
    ['band', differing('uncertaintyM')],
    ['units', params.chpSet === DEFAULT_PARAMS.chpSet ? '' : params.chpSet],
    ['in', overridden('in')],
    ['out', overridden('out')],
  ];
}

function isLayerId(id: string): id is LayerId {
  return LAYER_IDS.some((known) => known === id);
}

function lookPart(looks: Readonly<Record<string, LayerLook>>): string {
  return Object.entries(looks)
    .flatMap(([id, look]) => (isLayerId(id) && !isDefaultLook(look) ? [`${id}${lookMarks(look)}`] : []))
    .join(',');
}

function lookMarks({ opacity, minZoom, maxZoom, labels, filter }: LayerLook): string {
  return [
    opacity === 1 ? '' : `~o${Math.round(opacity * 100)}`,
    minZoom === 0 && maxZoom === 24 ? '' : `~z${minZoom}-${maxZoom}`,
    labels === 'normal' ? '' : `~${labels}`,
    filter === null ? '' : `~f${attributePart(filter)}`,
  ].join('');
}

function attributePart(filter: AttributeFilter): string {
  const column = escapeValue(filter.column);
  if (filter.kind === 'values') return `${column}:${filter.values.map(escapeValue).join('|')}`;
  const ranges = filter.ranges.map(({ least, below }) => `${least}..${below ?? ''}`).join('|');
  return `${column}:(${ranges}${filter.unknown ? '?' : ''}`;
}

function onlyPart({ view: { table } }: AppState): string {
  return [...(table.areaOnly ? ['area'] : []), ...(table.filter.inView ? ['view'] : [])].join(',');
}

/** Conditions that say nothing that only the user has. */
export function sharedConditions({ view, project }: AppState): readonly ColumnCondition<TableColumn>[] {
  const plants = new Set(project.reference?.units.map(({ plant }) => plant));
  return view.table.filter.conditions.filter((condition) => {
    if (condition.kind === 'contains' || !isOwnColumn(condition.column)) return false;
    if (condition.kind === 'between') return condition.column !== 'row';
    if (condition.column === 'nearestPlant') return condition.values.every((value) => plants.has(value));
    return SHARED_COLUMNS.includes(condition.column);
  });
}

function conditionPart(condition: ColumnCondition<TableColumn>): string {
  if (condition.kind === 'contains') throw new Error('texts do not travel');
  if (condition.kind === 'one-of')
    return `${condition.column}:${condition.values.map(escapeValue).join('|')}`;
  const { column, least, most, unknown, open } = condition;
  const from = open === 'least' || open === 'both' ? '(' : '';
  const to = open === 'most' || open === 'both' ? ')' : '';
  return `${column}:${from}${least ?? ''}..${most ?? ''}${to}${unknown ? '?' : ''}`;
}

function sortPart({ view }: AppState): string {
  const { column, descending } = view.table.sort;
  if (!isOwnColumn(column) || (column === DEFAULT_SORT.column && descending === DEFAULT_SORT.descending))
    return '';
  return `${descending ? '-' : ''}${column}`;
}

function themePart({ view }: AppState): string {
  const { indicator, level, month } = view.themes;
  const isDefault = (Object.keys(DEFAULT_THEMES) as (keyof typeof DEFAULT_THEMES)[]).every(
    (name) => view.themes[name] === DEFAULT_THEMES[name],
  );
  return isDefault ? '' : [indicator, level, month ?? ''].join(',');
}

const PICKED: Readonly<Partial<Record<PickKind, { kind: AddressKind; column: string }>>> = {
  county: { kind: 'county', column: 'adcode' },
  'chp-plant': { kind: 'plant', column: 'plantId' },
  station: { kind: 'station', column: 'code' },
  siding: { kind: 'siding', column: 'name' },
  'functional-zone': { kind: 'zone', column: 'name' },
};

/** The selected object, where it is bundled; '' where nothing is, or something of the user's own. */
export function selectionPart({ selection, project }: AppState): string {
  const { ledger } = project;
  if (selection.boiler !== null) {
    if (ledger?.origin.kind !== 'demo') return '';
    return `boiler:${escapeValue(textAt(ledger.columns.id, selection.boiler))}`;
  }
  const feature = selection.picked?.features[0];
  const way = feature === undefined ? undefined : PICKED[feature.kind];
  const id = way === undefined ? undefined : feature!.properties[way.column];
  return typeof id === 'string' ? `${way!.kind}:${escapeValue(id)}` : '';
}
