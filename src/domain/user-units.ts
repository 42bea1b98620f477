import type { ChpUnit, HeatEvidence, UnitStatus } from './reference.ts';
import type { UserLayer } from './user-layer.ts';

/** Something about one row of a layer of units. */
export interface UserUnitRemark {
  readonly code:
    | 'unit-not-a-point'
    | 'unit-capacity-unknown'
    | 'unit-status-unknown'
    | 'unit-heat-unknown'
    | 'unit-near-bundled';
  readonly layer: string;
  /** 1-based row of the layer. */
  readonly row: number;
  readonly value: string;
  /** For `unit-near-bundled`: metres to the bundled plant named in `value`. */
  readonly distanceM: number;
}

/**
 * The generating units of a user's layer, one a row that is a point. Cells are read as they are written in Chinese
 * plant lists; a blank status is an operating unit (the list is of what there is), a blank heat is judged by the plant's
 * name as the bundled tracker's is (热电 or 供热), and a capacity that cannot be read never qualifies.
 */
export function readUserUnits(layer: UserLayer): { units: ChpUnit[]; remarks: UserUnitRemark[] } {
  const units: ChpUnit[] = [];
  const remarks: UserUnitRemark[] = [];
  layer.rows.forEach((cells, i) => {
    const remark = (code: UserUnitRemark['code'], value: string) =>
      remarks.push({ code, layer: layer.name, row: i + 1, value, distanceM: Number.NaN });
    const field = (name: keyof UserLayer['mapping']) => {
      const column = layer.mapping[name];
      return column === undefined ? '' : fold(cells[column] ?? '');
    };
    const geometry = layer.geometries[i];
    if (geometry?.type !== 'Point') {
      remark('unit-not-a-point', geometry?.type ?? '');
      return;
    }
    const [lon, lat] = geometry.coordinates as [number, number];
    const plant = field('name') || field('id') || layer.name;
    const capacityMw = readCapacityMw(field('capacityMw'));
    const status = readStatus(field('status'));
    const heat = readHeat(field('heat'), plant);
    if (Number.isNaN(capacityMw)) remark('unit-capacity-unknown', field('capacityMw'));
    if (status === null) remark('unit-status-unknown', field('status'));
    if (heat === null) remark('unit-heat-unknown', field('heat'));
    units.push({
      unitId: unitIdOf(layer, i),
      plantId: `${layer.id}/${plant}`,
      plant,
      unit: field('unit') || field('id') || String(i + 1),
      lon,
      lat,
      capacityMw,
      // What cannot be read never makes a unit count that might not.
      status: status ?? 'cancelled',
      startYear: readYear(field('startYear')),
      retiredYear: readYear(field('retiredYear')),
      heat: heat ?? 'unknown',
      locationAccuracy: 'exact',
    });
  });
  return { units, remarks };
}

/** Id of the unit of a layer's row (from 0); overrides of single units name it. */
export function unitIdOf(layer: Pick<UserLayer, 'id'>, row: number): string {
  return `${layer.id}/${row + 1}`;
}

function fold(cell: string): string {
  return cell.normalize('NFKC').trim().toLowerCase();
}

/** Capacity of one generating unit in MW: 350, 350MW, 30万千瓦, 350000kW, 2×350 (two of 350). NaN where unreadable. */
function readCapacityMw(text: string): number {
  const parts = /^(?:\d+\s*[x×*]\s*)?(\d+(?:[.,]\d+)*)\s*(mw|兆瓦|万千瓦|万kw|kw|千瓦)?$/.exec(text);
  if (parts === null) return Number.NaN;
  const value = Number(parts[1]!.replaceAll(',', ''));
  if (parts[2] === '万千瓦' || parts[2] === '万kw') return value * 10;
  return parts[2] === 'kw' || parts[2] === '千瓦' ? value / 1000 : value;
}

const STATUS_WORDS: readonly (readonly [UnitStatus, RegExp])[] = [
  ['cancelled', /取消|停建|缓建|cancel|shelved/],
  ['mothballed', /封存|停备|备用|停运|停用|mothball/],
  ['retired', /退役|关停|关闭|拆除|已停|retired|closed/],
  ['construction', /在建|建设|拟建|规划|核准|construction|permitted|announced/],
  ['operating', /在役|在运|运行|投运|投产|现役|正常|operating|active/],
];

/** Null where the words are not understood. */
function readStatus(text: string): UnitStatus | null {
  if (text === '') return 'operating';
  return STATUS_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** Null where the words are not understood. */
function readHeat(text: string, plant: string): HeatEvidence | null {
  if (text === '') return /热电|供热/.test(plant) ? 'name-hint' : 'unknown';
  if (/industrial|工业/.test(text)) return 'industrial-heat';
  if (text === 'name-hint' || text === 'owner-name-hint' || text === 'unknown') return text;
  if (/^(否|不|无|非|未|no\b|n$|false|0$)|纯凝/.test(text)) return 'unknown';
  if (/^(是|有|yes|y$|true|1$)|热|chp|heat/.test(text)) return 'yes';
  return /^[-—/不详明知未]+$/.test(text) ? 'unknown' : null;
}

/** The first four-digit year of a cell, such as 2016, 2016年 or 2016-05-01. */
function readYear(text: string): number | null {
  const year = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
