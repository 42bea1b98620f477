import { formatNumber, formatShare } from './figure-format.ts';
import { KEY_FIGURE_SPECS, type KeyFigureId, type KeyFigureKind } from './key-figure.ts';
import type { Bilingual, Lang } from './messages.ts';

const NAMES: Readonly<Record<KeyFigureId, Bilingual>> = {
  'close-boilers': { zh: '应关停淘汰', en: 'must close' },
  'close-tph': { zh: '应关停容量', en: 'capacity to close' },
  'close-share': { zh: '应关停占比', en: 'share to close' },
  'overdue-boilers': { zh: '已过期限', en: 'past the deadline' },
  'retrofit-boilers': { zh: '应改造', en: 'must retrofit' },
  'review-boilers': { zh: '待核实', en: 'to verify' },
  'review-near-radius': { zh: '待核实 · 紧邻半径线', en: 'to verify: close to the radius' },
  'review-capacity-missing': { zh: '待核实 · 缺蒸发量', en: 'to verify: capacity missing' },
  'retain-boilers': { zh: '暂予保留', en: 'retained for now' },
  'all-boilers': { zh: '台账锅炉', en: 'boilers in the ledger' },
  'inside-radius-boilers': { zh: '供热半径内', en: 'inside the heating radius' },
  'ban-zone-boilers': { zh: '禁燃区内', en: 'inside coal-ban zones' },
  'listed-boilers': { zh: '筛选所列', en: 'listed by the filter' },
  'listed-tph': { zh: '筛选所列容量', en: 'capacity listed by the filter' },
  'covered-share': { zh: '供热半径覆盖面积', en: 'of the area in reach of heat' },
  'covered-km2': { zh: '供热半径覆盖', en: 'in reach of heat' },
  'two-or-more-share': { zh: '两处及以上热源可达', en: 'of the area in reach of two or more' },
  'two-or-more-km2': { zh: '两处及以上热源可达', en: 'in reach of two or more' },
  'qualifying-units': { zh: '计入的热电机组', en: 'CHP units that count' },
  'area-km2': { zh: '区域面积', en: 'area' },
};

const UNITS: Readonly<
  Record<KeyFigureKind, { readonly zh: string; readonly one: string; readonly many: string }>
> = {
  boilers: { zh: '台', one: 'boiler', many: 'boilers' },
  units: { zh: '台', one: 'unit', many: 'units' },
  tph: { zh: 't/h', one: 't/h', many: 't/h' },
  km2: { zh: 'km²', one: 'km²', many: 'km²' },
  share: { zh: '', one: '', many: '' },
};

/** What a figure is the figure of. */
export function keyFigureName(id: KeyFigureId, lang: Lang): string {
  return NAMES[id][lang];
}

/** Its digits, without the unit; shares with their sign. */
export function keyFigureDigits(id: KeyFigureId, value: number): string {
  const { kind } = KEY_FIGURE_SPECS[id];
  if (kind === 'share') return formatShare(value);
  return formatNumber(value, kind === 'km2' ? 1 : 0);
}

/** Its unit beside a value; '' for shares. */
export function keyFigureUnit(id: KeyFigureId, value: number, lang: Lang): string {
  const unit = UNITS[KEY_FIGURE_SPECS[id].kind];
  if (lang === 'zh') return unit.zh;
  return value === 1 ? unit.one : unit.many;
}

/** Value and unit, as in a sentence. */
export function keyFigureText(id: KeyFigureId, value: number, lang: Lang): string {
  const unit = keyFigureUnit(id, value, lang);
  return unit === '' ? keyFigureDigits(id, value) : `${keyFigureDigits(id, value)}\u2009${unit}`;
}
