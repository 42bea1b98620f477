import type { Bilingual, Lang } from './messages.ts';

/** Words of the pages that maps are laid out on. `{name}` stands for a value. */
export const PAGE_TEXT = {
  figures: { zh: '主要数据', en: 'Key figures' },
  legend: { zh: '图例', en: 'Legend' },
  legendRest: { zh: '另有 {count} 个图层未列出', en: '{count} more layers are not listed' },
  inset: { zh: '位置示意', en: 'Location' },
  insetNote: { zh: '省级轮廓示意，非标准地图', en: 'Outlines of provinces, schematic, not a standard map' },
  scale: { zh: '比例尺', en: 'Scale' },
  scaleAbout: { zh: '比例尺约', en: 'Scale about' },
  atLatitude: { zh: '图幅中心 {lat} 处', en: 'at {lat}, the centre of the map' },
  scaleRange: {
    zh: '南缘 {south}，北缘 {north}',
    en: 'south {south}, north {north}',
  },
  north: { zh: '北', en: 'N' },
  datum: { zh: '坐标系 WGS-84', en: 'Datum WGS-84' },
  datumFrom: { zh: '坐标系 WGS-84（由{systems}转换）', en: 'Datum WGS-84 (converted from {systems})' },
  projection: { zh: '投影 Web 墨卡托（EPSG:3857）', en: 'Projection Web Mercator (EPSG:3857)' },
  sources: { zh: '资料来源', en: 'Sources' },
  sourcesRest: { zh: '另有 {count} 项来源未列出', en: '{count} more sources are not listed' },
  ground: { zh: '底图', en: 'Ground' },
  ledger: { zh: '锅炉台账', en: 'Boiler ledger' },
  importedOn: { zh: '{date} 导入', en: 'imported on {date}' },
  drawnBy: { zh: '用户绘制', en: 'drawn by the user' },
  undated: { zh: '日期不详', en: 'undated' },
  maker: { zh: '制图单位', en: 'Made by' },
  madeOn: { zh: '制图日期', en: 'Made on' },
  reviewNumber: { zh: '审图号', en: 'Map approval no.' },
  internal: { zh: '内部工作用图', en: 'Internal working map' },
  asOf: { zh: '截至 {date}', en: 'As of {date}' },
  radius: { zh: '供热半径 {radius} km', en: 'Heating radius {radius} km' },
  confirmed: { zh: '机组：供热已确认及推定', en: 'Units: heat confirmed or hinted' },
  all: { zh: '机组：全部', en: 'Units: all' },
  leastUnit: { zh: '单机 {mw} MW 及以上', en: '{mw} MW and more each' },
  month: { zh: '{month} 降尘', en: 'Dust-fall of {month}' },
  scenario: { zh: '情景', en: 'Scenario' },
  scenarioLine: { zh: '情景：人工调整 {count} 台机组', en: 'Scenario: {count} units changed by hand' },
  notCurrent: { zh: '结果未更新', en: 'Results not current' },
  synthetic: { zh: '演示数据', en: 'Demonstration data' },
  approximate: { zh: '含近似范围', en: 'Approximate outlines' },
  schematic: { zh: '含示意位置', en: 'Schematic positions' },
  covered: { zh: '供热半径覆盖', en: 'Within heating radius' },
  coveredReference: { zh: '半径覆盖（参考，无条款）', en: 'Within radius (reference, no clause)' },
  coveredOf: { zh: '{covered} / {total} km²', en: '{covered} of {total} km²' },
  units: { zh: '计入机组 {count} 台', en: '{count} counted units' },
  boilers: { zh: '台', en: 'Boilers' },
  capacity: { zh: 't/h', en: 't/h' },
  capacityUnknown: {
    zh: '其中 {count} 台吨位不明，未计入 t/h',
    en: '{count} of unknown capacity, not in the t/h',
  },
  noLedger: { zh: '未载入锅炉台账', en: 'No ledger of boilers is loaded' },
  tableRest: { zh: '另有 {count} 行未列出', en: '{count} more rows are not listed' },
  features: { zh: '{kind}，{count} 个', en: '{kind}, {count}' },
  dustCell: { zh: '降尘：{class}', en: 'Dust-fall: {class}' },
  dustWithin: { zh: '限值以内', en: 'within the limit' },
  dustOver: { zh: '超过限值', en: 'over the limit' },
  dustEmpty: { zh: '无数值', en: 'no value' },
  boilerCounts: { zh: '各处台数（放大后显示点位）', en: 'Boilers by place, as numbers' },
  mapAlt: { zh: '{title}的地图', en: 'Map of {title}' },
  logoAlt: { zh: '制图单位标志', en: 'Logo' },
} as const satisfies Record<string, Bilingual>;

export type PageWord = keyof typeof PAGE_TEXT;

/** A word of the page with its values. */
export function pageText(
  word: PageWord,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return PAGE_TEXT[word][lang].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** How true a layer is. */
export const STANDING_TEXT: Readonly<
  Record<'real' | 'approximate' | 'synthetic' | 'schematic' | 'own', Bilingual>
> = {
  real: { zh: '真实', en: 'real' },
  approximate: { zh: '近似', en: 'approximate' },
  synthetic: { zh: '演示数据', en: 'demonstration' },
  schematic: { zh: '示意', en: 'schematic' },
  own: { zh: '导入', en: 'imported' },
};

/** Areas that can be chosen, as a title names them. */
export const AREA_TEXT: Readonly<Record<'2+26' | '汾渭平原' | '钦州' | '廊坊' | '聊城', Bilingual>> = {
  '2+26': { zh: '京津冀及周边“2+26”城市', en: 'Beijing-Tianjin-Hebei and surroundings (2+26)' },
  汾渭平原: { zh: '汾渭平原', en: 'Fenwei Plain' },
  钦州: { zh: '钦州市', en: 'Qinzhou' },
  廊坊: { zh: '廊坊市', en: 'Langfang' },
  聊城: { zh: '聊城市', en: 'Liaocheng' },
};

/** Titles that the program proposes, by what leads on the map. */
export const TITLE_TEXT = {
  boilers: { zh: '{area}燃煤锅炉筛查图', en: '{area}: boilers by verdict' },
  heat: { zh: '{area}热电联产供热半径覆盖图', en: '{area}: reach of CHP heat' },
  targets: { zh: '{area}{indicator}图', en: '{area}: {indicator}' },
  dustfall: { zh: '{area}月降尘量图（{month}）', en: '{area}: dust-fall, {month}' },
  other: { zh: '{area}工作底图', en: '{area}: working map' },
} as const satisfies Record<string, Bilingual>;
