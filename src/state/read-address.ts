import type { AttributeFilter, NumberRange } from '../domain/attribute-filter.ts';
import type { ColumnCondition } from '../domain/boiler-filter.ts';
import { DEFAULT_LOOK, LABEL_DENSITIES, type LayerLook } from '../domain/layer-look.ts';
import { areAcceptable } from '../domain/param-limits.ts';
import { FIGURE_LEVELS, INDICATORS } from '../domain/plan-figures.ts';
import { DEFAULT_PARAMS, type ScreeningParams, type UnitOverrides } from '../domain/screening.ts';
import { VERDICTS } from '../domain/vocabulary.ts';
import {
  ADDRESS_KINDS,
  ADDRESS_VERSION,
  type Address,
  AREA_SLUGS,
  SHARED_COLUMNS,
  unescapeValue,
} from './address.ts';
import { AREA_IDS } from './areas.ts';
import { GROUPINGS } from './group-rows.ts';
import { LAYER_IDS, type LayerId } from './layer-catalog.ts';
import { isOwnColumn, type OwnColumn, type TableColumn } from './table-columns.ts';
import { COVERAGE_LEVELS, RESULT_TABS } from './view.ts';

/** Longest address that is read at all, characters: ours are a tenth of it. */
const LONGEST = 4000;
const MOST_ITEMS = 60;

export interface ReadAddress {
  readonly address: Address;
  /** Names of parts that were not understood, and left out. */
  readonly ignored: readonly string[];
}

/**
 * Reads what stands behind `#`. Each part is checked by itself: one that is damaged, out of range or not known is left
 * out and named, the others count. Null where there is no address of ours. Never throws, whatever the text.
 */
export function readAddress(hash: string): ReadAddress | null {
  const text = hash.replace(/^#/, '');
  const [version, ...parts] = text.slice(0, LONGEST).split('&');
  if (version !== ADDRESS_VERSION) return null;
  const ignored = text.length > LONGEST ? ['…'] : [];
  let address: Address = {};
  const seen = new Set<string>();
  for (const part of parts) {
    const at = part.indexOf('=');
    const name = part.slice(0, Math.max(0, at));
    const read = Object.hasOwn(READERS, name) && !seen.has(name) ? READERS[name]!(part.slice(at + 1)) : null;
    seen.add(name);
    if (read === null) ignored.push(name.replace(/[^\w-]/g, '').slice(0, 12) || '…');
    else address = { ...address, ...read, ...joined(address, read) };
  }
  return { address, ignored: [...new Set(ignored)].slice(0, MOST_ITEMS) };
}

/** Parameters come in several parts. */
function joined(address: Address, read: Address): Address {
  if (read.params === undefined && read.visible === undefined) return {};
  const overrides = { ...address.params?.unitOverrides, ...read.params?.unitOverrides };
  const params = { ...address.params, ...read.params };
  return {
    ...(read.params !== undefined && {
      params: Object.keys(overrides).length > 0 ? { ...params, unitOverrides: overrides } : params,
    }),
    ...(read.visible !== undefined && { visible: { ...address.visible, ...read.visible } }),
  };
}

type Reader = (value: string) => Address | null;

const oneOf = <Id extends string>(ids: readonly Id[], value: string): Id | undefined =>
  ids.find((id) => id === value);

const choice =
  <Key extends keyof Address>(key: Key, ids: readonly (Address[Key] & string)[]): Reader =>
  (value) => {
    const found = oneOf(ids, value);
    return found === undefined ? null : { [key]: found };
  };

const param =
  (read: (value: string) => Partial<ScreeningParams> | null): Reader =>
  (value) => {
    const params = read(value);
    return params !== null && areAcceptable({ ...DEFAULT_PARAMS, ...params }) ? { params } : null;
  };

const READERS: Readonly<Record<string, Reader>> = {
  at: readPositionPart,
  area: (value) => {
    const area = AREA_IDS.find((id) => AREA_SLUGS[id] === value);
    return area === undefined ? null : { area };
  },
  tab: choice('tab', RESULT_TABS),
  level: choice('level', COVERAGE_LEVELS),
  date: param((value) => ({ asOf: value })),
  r: param((value) => numberParam('radiusKm', value)),
  mw: param((value) => numberParam('minUnitMw', value)),
  band: param((value) => numberParam('uncertaintyM', value)),
  units: param((value) => (value === 'all' || value === 'confirmed' ? { chpSet: value } : null)),
  in: param((value) => overrides(value, 'in')),
  out: param((value) => overrides(value, 'out')),
  on: (value) => readVisible(value, true),
  off: (value) => readVisible(value, false),
  look: readLooks,
  order: (value) => {
    const order = layerIds(value);
    return order === null ? null : { order };
  },
  verdict: choice('verdict', VERDICTS),
  only: (value) => {
    const words = value.split(',');
    if (words.some((word) => word !== 'area' && word !== 'view')) return null;
    return { areaOnly: words.includes('area'), inView: words.includes('view') };
  },
  f: readConditions,
  group: choice('groupBy', GROUPINGS),
  sort: (value) => {
    const descending = value.startsWith('-');
    const column = descending ? value.slice(1) : value;
    return isOwnColumn(column) ? { sort: { column, descending } } : null;
  },
  theme: (value) => {
    const [first = '', second = '', month = ''] = value.split(',');
    const indicator = oneOf(INDICATORS, first);
    const level = oneOf(FIGURE_LEVELS, second);
    if (indicator === undefined || level === undefined || !/^(20\d{2}-(0[1-9]|1[0-2]))?$/.test(month))
      return null;
    return { themes: { indicator, level, month: month === '' ? null : month } };
  },
  sel: (value) => {
    const [word = '', id = ''] = value.split(':');
    const kind = oneOf(ADDRESS_KINDS, word);
    const plain = unescapeValue(id);
    return kind === undefined || plain === null || plain === '' ? null : { selection: { kind, id: plain } };
  },
  lang: choice('lang', ['zh', 'en']),
};

/** A plain decimal: nothing else that `Number` takes. */
function readNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,12}(\.\d{1,12})?(e-?\d{1,2})?$/.test(text) ? Number(text) : null;
}

function readPositionPart(value: string): Address | null {
  const numbers = value.split(',');
  const [lon = null, lat = null, zoom = null] = numbers.map(readNumber);
  if (numbers.length !== 3 || lon === null || lat === null || zoom === null) return null;
  const isOnEarth = Math.abs(lon) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 24;
  return isOnEarth ? { at: { lon, lat, zoom } } : null;
}

function numberParam(name: 'radiusKm' | 'minUnitMw' | 'uncertaintyM', value: string) {
  const number = readNumber(value);
  return number === null ? null : { [name]: number };
}

function overrides(value: string, state: 'in' | 'out'): { unitOverrides: UnitOverrides } | null {
  const ids = value.split(',').slice(0, MOST_ITEMS);
  if (!ids.every((id) => /^[\w-]{1,40}$/.test(id))) return null;
  return { unitOverrides: Object.fromEntries(ids.map((id) => [id, state])) };
}

function layerIds(value: string): LayerId[] | null {
  const ids = value.split(',').map((id) => oneOf(LAYER_IDS, id));
  return ids.some((id) => id === undefined) ? null : (ids as LayerId[]);
}

function readVisible(value: string, visible: boolean): Address | null {
  const ids = layerIds(value);
  return ids === null ? null : { visible: Object.fromEntries(ids.map((id) => [id, visible])) };
}

function readLooks(value: string): Address | null {
  const looks: Partial<Record<LayerId, LayerLook>> = {};
  for (const item of value.split(',')) {
    const [name = '', ...marks] = item.split('~');
    const id = oneOf(LAYER_IDS, name);
    if (id === undefined) return null;
    let look = DEFAULT_LOOK;
    for (const mark of marks) {
      const read = readLookMark(mark);
      if (read === null) return null;
      look = { ...look, ...read };
    }
    looks[id] = look;
  }
  return { looks };
}

function readLookMark(mark: string): Partial<LayerLook> | null {
  const labels = oneOf(LABEL_DENSITIES, mark);
  if (labels !== undefined) return { labels };
  const rest = mark.slice(1);
  if (mark.startsWith('o')) {
    const percent = readNumber(rest);
    return percent !== null && percent >= 0 && percent <= 100 ? { opacity: percent / 100 } : null;
  }
  if (mark.startsWith('z')) {
    const [minZoom = null, maxZoom = null] = rest.split('-').map(readNumber);
    if (minZoom === null || maxZoom === null) return null;
    return minZoom >= 0 && minZoom <= maxZoom && maxZoom <= 24 ? { minZoom, maxZoom } : null;
  }
  if (!mark.startsWith('f')) return null;
  const filter = readAttributeFilter(rest);
  return filter === null ? null : { filter };
}

function readAttributeFilter(text: string): AttributeFilter | null {
  const at = text.indexOf(':');
  const column = unescapeValue(text.slice(0, Math.max(0, at)));
  if (column === null || column === '') return null;
  const rest = text.slice(at + 1);
  if (!rest.startsWith('(')) {
    const values = readValues(rest);
    return values === null ? null : { kind: 'values', column, values };
  }
  const unknown = rest.endsWith('?');
  const ranges: NumberRange[] = [];
  for (const range of rest.slice(1, unknown ? -1 : undefined).split('|')) {
    if (range === '' && unknown) continue;
    const [from, to] = range.split('..');
    const least = readNumber(from);
    const below = to === '' ? null : readNumber(to);
    if (least === null || (below === null && to !== '')) return null;
    ranges.push({ least, below });
  }
  return { kind: 'ranges', column, ranges, unknown };
}

function readValues(text: string): readonly string[] | null {
  const values = text.split('|').slice(0, MOST_ITEMS).map(unescapeValue);
  return values.includes(null) ? null : (values as string[]);
}

function readConditions(value: string): Address | null {
  const conditions = value.split(';').slice(0, MOST_ITEMS).map(readCondition);
  return conditions.includes(null) ? null : { conditions: conditions as ColumnCondition<TableColumn>[] };
}

function readCondition(text: string): ColumnCondition<TableColumn> | null {
  const at = text.indexOf(':');
  const column = text.slice(0, Math.max(0, at));
  if (!isOwnColumn(column)) return null;
  const rest = text.slice(at + 1);
  const range = /^(\(?)(-?[\d.e-]*?)\.\.(-?[\d.e-]*)(\)?)(\??)$/.exec(rest);
  if (range !== null) return readBetween(column, range);
  if (column !== 'nearestPlant' && !SHARED_COLUMNS.includes(column)) return null;
  const values = readValues(rest);
  return values === null ? null : { kind: 'one-of', column, values };
}

function readBetween(column: OwnColumn, parts: RegExpExecArray): ColumnCondition<TableColumn> | null {
  const [, from, low = '', high = '', to, unknown] = parts;
  const least = low === '' ? null : readNumber(low);
  const most = high === '' ? null : readNumber(high);
  if ((least === null && low !== '') || (most === null && high !== '')) return null;
  const open = from === '(' ? (to === ')' ? 'both' : 'least') : to === ')' ? 'most' : undefined;
  return {
    kind: 'between',
    column,
    least,
    most,
    unknown: unknown === '?',
    ...(open !== undefined && { open }),
  };
}
