import type { ColumnMapping } from '../../domain/import-plan.ts';

/** Fields of a ledger that a column may hold. */
export const LEDGER_FIELDS = [
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
  'synthetic',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Whole header texts (normalised, brackets off), most specific first. */
const ALIASES: Readonly<Record<LedgerField, readonly string[]>> = {
  id: ['编号', '锅炉编号', '设备编号', '锅炉代码', 'id', 'boiler_id', 'code', 'feature.id', '序号'],
  name: ['名称', '企业名称', '单位名称', '使用单位', '锅炉名称', '企业', '单位', 'name', 'company'],
  lon: ['经度', '东经', '中心经度', 'lon', 'lng', 'long', 'longitude'],
  lat: ['纬度', '北纬', '中心纬度', 'lat', 'latitude'],
  capacity: [
    '额定蒸发量',
    '蒸吨',
    '吨位',
    '蒸吨数',
    '锅炉吨位',
    '蒸发量',
    '额定容量',
    '锅炉容量',
    '容量',
    '额定出力',
    '额定热功率',
    '热功率',
    '锅炉规模',
    '规模',
    'capacity_tph',
    'capacity',
    'capacity_mw',
  ],
  fuel: ['燃料', '燃料类型', '燃料种类', '燃料名称', '能源类型', 'fuel', 'fuel_type'],
  use: ['用途', '锅炉用途', '使用用途', 'use', 'usage'],
  builtUp: [
    '建成区',
    '是否建成区',
    '是否在建成区',
    '是否位于建成区',
    '城市建成区',
    '建成区内',
    'built_up',
    'builtup',
  ],
  ultraLow: ['超低排放', '是否超低排放', '是否达到超低排放', '超低', 'ultra_low', 'ultralow'],
  nox: ['氮氧化物', '氮氧化物浓度', '氮氧化物排放浓度', 'nox_mgm3', 'nox'],
  heatNetwork: [
    '热网',
    '热网覆盖',
    '是否在热网内',
    '是否热网覆盖',
    '供热管网',
    'heat_network',
    'heatnetwork',
  ],
  isNew: ['新建', '是否新建', '新建项目', 'new', 'is_new'],
  biomassEquipped: ['生物质专用', '生物质专用设施', '生物质专用锅炉', '旋风布袋', 'biomass_equipped'],
  coalBan: ['禁燃区', '禁煤区', '是否禁燃区', '是否在禁燃区', '是否位于禁燃区', 'coal_ban'],
  city: ['城市', '所在城市', '所在市', '地市', '地级市', '设区市', '所属城市', '市', 'city'],
  synthetic: ['演示数据', 'synthetic'],
};

/**
 * Parts that tell a field inside a longer header, tried when no whole header fits. A wrong guess here is a wrong
 * verdict, so headers about amounts, distances, totals, limits, plans or denials are left alone.
 */
const PARTS: Partial<Record<LedgerField, RegExp>> = {
  name: /(企业|单位|锅炉)名称$/,
  lon: /经度|longitude/,
  lat: /纬度|latitude/,
  capacity: /(额定蒸发量|锅炉吨位|额定热功率)$/,
  fuel: /燃料(类型|种类|名称)?$/,
  builtUp: /(城市)?建成区内?$/,
  ultraLow: /超低排放$/,
  nox: /氮氧化物(排放)?浓度$/,
  heatNetwork: /热网(覆盖|内)?$/,
  isNew: /是否新建$/,
  coalBan: /禁[燃煤]区内?$/,
};
const NOT_THE_FIELD = /需|应|距|外|非|未|标准|限值|改造|替代|计划|台数|总|合计|以下|以上/;

/** NOx is compared in mg/m³; a column in another unit is not it. */
const NOX_UNIT = /^(mg\/n?m3)?$/;

/** A header cell without its unit: lower case, full-width forms folded, brackets off. */
export interface HeaderCell {
  readonly text: string;
  /** What stands in brackets, such as `t/h` or `mw`, several joined by `|`; '' where nothing does. */
  readonly unit: string;
}

export function readHeaderCell(cell: string): HeaderCell {
  const folded = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\ufeff/, '')
    .replace(/[\s*:]/g, '');
  const brackets = [...folded.matchAll(/[([【〔]([^)\]】〕]*)[)\]】〕]/g)].map(([, inside]) => inside);
  return { text: folded.replace(/[([【〔].*?([)\]】〕]|$)/g, ''), unit: brackets.join('|') };
}

/** Whether a row names columns of longitude and latitude. */
export function hasPositionHeader(header: readonly string[]): boolean {
  const { lon, lat } = mapHeader(header);
  return lon !== undefined && lat !== undefined;
}

/** The column of each field that a header names, as far as it can be told; each column serves one field. */
export function mapHeader(header: readonly string[]): ColumnMapping {
  const cells = header.map(readHeaderCell);
  const map: Partial<Record<LedgerField, number>> = {};
  const taken = new Set<number>();
  const take = (field: LedgerField, fits: (text: string) => boolean) => {
    if (map[field] !== undefined) return;
    const column = cells.findIndex(({ text }, i) => !taken.has(i) && fits(text));
    if (column === -1 || (field === 'nox' && !NOX_UNIT.test(cells[column]!.unit))) return;
    map[field] = column;
    taken.add(column);
  };
  for (const field of LEDGER_FIELDS) {
    for (const alias of ALIASES[field]) take(field, (text) => text === alias);
  }
  for (const field of LEDGER_FIELDS) {
    const part = PARTS[field];
    if (part !== undefined) take(field, (text) => part.test(text) && !NOT_THE_FIELD.test(text));
  }
  return map;
}
