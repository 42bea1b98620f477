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
  'city',
  'synthetic',
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** Whole header texts (normalised, brackets off), most specific first. */
const ALIASES: Readonly<Record<LedgerField, readonly string[]>> = {
  id: ['编号', '锅炉编号', '设备编号', '锅炉代码', 'id', 'boiler_id', 'code', '序号'],
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
  city: ['城市', '所在城市', '所在市', '地市', '地级市', '设区市', '所属城市', '市', 'city'],
  synthetic: ['演示数据', 'synthetic'],
};

/** Parts that tell a field inside a longer header, tried when no whole header fits. */
const PARTS: Partial<Record<LedgerField, RegExp>> = {
  name: /(企业|单位|锅炉)名称/,
  lon: /经度|longitude/,
  lat: /纬度|latitude/,
  capacity: /额定蒸发量|蒸吨|锅炉吨位|额定热功率/,
  fuel: /^(?!.*(消耗|用量|热值|硫|灰|替代|改造)).*燃料/,
  builtUp: /建成区/,
  ultraLow: /超低排放/,
  nox: /氮氧化物.*(浓度|排放)/,
  heatNetwork: /热网/,
  isNew: /是否新建/,
};

/** A header cell without its unit: lower case, full-width forms folded, brackets off. */
export interface HeaderCell {
  readonly text: string;
  /** What stands in the brackets, such as `t/h` or `mw`; '' where nothing does. */
  readonly unit: string;
}

export function readHeaderCell(cell: string): HeaderCell {
  const folded = cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^\ufeff/, '')
    .replace(/[\s*:]/g, '');
  const bracket = /[([【〔]([^)\]】〕]*)[)\]】〕]/.exec(folded);
  return { text: folded.replace(/[([【〔].*$/, ''), unit: bracket?.[1] ?? '' };
}

/** The column of each field that a header names; each column serves one field. */
export type HeaderMap = ReadonlyMap<LedgerField, number>;

/** Maps a header row to fields; null where longitude or latitude cannot be found. */
export function findHeader(header: readonly string[]): HeaderMap | null {
  const map = mapHeader(header);
  return map.has('lon') && map.has('lat') ? map : null;
}

/** Maps whatever columns can be told. */
export function mapHeader(header: readonly string[]): HeaderMap {
  const cells = header.map((cell) => readHeaderCell(cell).text);
  const map = new Map<LedgerField, number>();
  const taken = new Set<number>();
  const take = (field: LedgerField, column: number) => {
    if (column === -1 || map.has(field)) return;
    map.set(field, column);
    taken.add(column);
  };
  for (const field of LEDGER_FIELDS) {
    for (const alias of ALIASES[field])
      take(
        field,
        cells.findIndex((cell, i) => cell === alias && !taken.has(i)),
      );
  }
  for (const field of LEDGER_FIELDS) {
    const part = PARTS[field];
    if (part !== undefined)
      take(
        field,
        cells.findIndex((cell, i) => part.test(cell) && !taken.has(i)),
      );
  }
  return map;
}
