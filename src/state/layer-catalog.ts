import { verdictText } from '../domain/messages.ts';
import { VERDICTS, type Verdict } from '../domain/vocabulary.ts';
import type { FillId, PatternId, StrokeId, SymbolId } from './marks.ts';

/** Groups of the layer panel, in order. */
export const LAYER_GROUPS = [
  { id: 'admin', titleZh: '行政区划', titleEn: 'Administrative areas' },
  { id: 'heat', titleZh: '热源与半径', titleEn: 'Heat sources and radius' },
  { id: 'boilers', titleZh: '锅炉', titleEn: 'Boilers' },
  { id: 'zones', titleZh: '禁燃区与建成区', titleEn: 'Coal-ban zones and built-up areas' },
  { id: 'monitoring', titleZh: '监测', titleEn: 'Monitoring' },
  { id: 'dust', titleZh: '降尘', titleEn: 'Dust-fall' },
  { id: 'transport', titleZh: '运输', titleEn: 'Transport' },
  { id: 'targets', titleZh: '目标与任务', titleEn: 'Targets and tasks' },
] as const;
export type LayerGroupId = (typeof LAYER_GROUPS)[number]['id'];

/** What a legend shows beside its words; the ids point into marks.ts, from which the map draws too. */
export type Swatch =
  | { readonly kind: 'line'; readonly stroke: StrokeId }
  | { readonly kind: 'fill'; readonly fill: FillId }
  /** A class of a map of areas: as it is painted there. */
  | { readonly kind: 'class'; readonly fill: FillId | null; readonly pattern: PatternId | null }
  | { readonly kind: 'hatch'; readonly pattern: PatternId; readonly stroke: StrokeId }
  | { readonly kind: 'symbol'; readonly symbol: SymbolId }
  | { readonly kind: 'mark'; readonly verdict: Verdict; readonly synthetic: boolean }
  | { readonly kind: 'text' };

export interface LegendEntry {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly swatch: Swatch;
}

export const LAYER_IDS = [
  'boundaries',
  'neighbours',
  'labels',
  'chp',
  'rings',
  'union',
  'boilers',
  'coal-ban',
  'built-up-demo',
  'stations',
  'sidings',
  'dustfall',
  'targets',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export interface CatalogLayer {
  readonly id: LayerId;
  readonly group: LayerGroupId;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Layers of manifest.json that say where the data comes from and how true it is. */
  readonly manifestIds: readonly string[];
  readonly defaultVisible: boolean;
  readonly legend: readonly LegendEntry[];
}

const entry = (id: string, titleZh: string, titleEn: string, swatch: Swatch): LegendEntry => ({
  id,
  titleZh,
  titleEn,
  swatch,
});
const line = (stroke: StrokeId): Swatch => ({ kind: 'line', stroke });
const areaClass = (fill: FillId | null, pattern: PatternId | null = null): Swatch => ({
  kind: 'class',
  fill,
  pattern,
});
const symbol = (id: SymbolId): Swatch => ({ kind: 'symbol', symbol: id });

/** Every layer that a user can switch, in panel order, which is not the drawing order. One table, kept whole. */
export const LAYER_CATALOG: readonly CatalogLayer[] = [
  {
    id: 'chp',
    group: 'heat',
    titleZh: '热电厂（30 万千瓦及以上机组）',
    titleEn: 'CHP plants (units of 300 MW and more)',
    manifestIds: ['chp-units'],
    defaultVisible: true,
    legend: [
      entry('chp-confirmed', '计入 · 供热已确认', 'Counted · heat confirmed', symbol('chpConfirmed')),
      entry('chp-hinted', '计入 · 由名称推定', 'Counted · hinted by a name', symbol('chpHinted')),
      entry(
        'chp-unknown',
        '计入 · 供热未确认',
        'Counted · heat not known or industrial',
        symbol('chpUnknown'),
      ),
      entry('chp-other', '未计入（灰）', 'Not counted (grey)', symbol('chpOtherConfirmed')),
    ],
  },
  {
    id: 'rings',
    group: 'heat',
    titleZh: '供热半径',
    titleEn: 'Heating radius',
    manifestIds: ['chp-units'],
    defaultVisible: true,
    legend: [
      entry('ring', '有条款', 'A clause applies', line('ring')),
      entry('ring-reference', '参考，无条款', 'For reference, no clause', line('ringReference')),
    ],
  },
  {
    id: 'union',
    group: 'heat',
    titleZh: '半径覆盖范围',
    titleEn: 'Area in reach',
    manifestIds: ['chp-units'],
    defaultVisible: true,
    legend: [
      entry('union', '有条款', 'A clause applies', { kind: 'fill', fill: 'union' }),
      entry('union-reference', '参考，无条款', 'For reference, no clause', {
        kind: 'fill',
        fill: 'unionReference',
      }),
    ],
  },
  {
    id: 'boilers',
    group: 'boilers',
    titleZh: '锅炉（按结论）',
    titleEn: 'Boilers by verdict',
    manifestIds: ['demo-boilers'],
    defaultVisible: true,
    legend: [
      ...VERDICTS.map((verdict) =>
        entry(`boiler-${verdict}`, verdictText(verdict, 'zh'), verdictText(verdict, 'en'), {
          kind: 'mark',
          verdict,
          synthetic: false,
        }),
      ),
      entry('boiler-synthetic', '演示数据（空心）', 'Demonstration data (hollow)', {
        kind: 'mark',
        verdict: 'retain',
        synthetic: true,
      }),
    ],
  },
  {
    id: 'coal-ban',
    group: 'zones',
    titleZh: '禁燃区（近似）',
    titleEn: 'Coal-ban zones (approximate)',
    manifestIds: ['coal-ban-zones'],
    defaultVisible: true,
    legend: [
      entry('coal-ban', '由区县界近似拼合', 'Put together from county borders', {
        kind: 'hatch',
        pattern: 'coalBan',
        stroke: 'coalBan',
      }),
    ],
  },
  {
    id: 'built-up-demo',
    group: 'zones',
    titleZh: '建成区（演示）',
    titleEn: 'Built-up areas (demonstration)',
    manifestIds: ['built-up-demo'],
    defaultVisible: true,
    legend: [
      entry('built-up-demo', '演示数据', 'Demonstration data', {
        kind: 'hatch',
        pattern: 'builtUp',
        stroke: 'builtUp',
      }),
    ],
  },
  {
    id: 'stations',
    group: 'monitoring',
    titleZh: '空气质量国控站点',
    titleEn: 'National air-quality stations',
    manifestIds: ['stations'],
    defaultVisible: true,
    legend: [
      entry('station-yes', '2019-2020 年秋冬季运行', 'Active in season 2019-2020', symbol('stationActive')),
      entry('station-partial', '部分时段运行', 'Active for part of it', symbol('stationPartial')),
      entry('station-no', '未运行', 'Not active', symbol('stationStopped')),
      entry('station-unknown', '不详', 'Not known', symbol('stationUnknown')),
    ],
  },
  {
    id: 'dustfall',
    group: 'dust',
    titleZh: '各市月降尘量',
    titleEn: 'Monthly dust-fall of cities',
    manifestIds: ['dustfall'],
    defaultVisible: false,
    legend: [
      entry('dust-upTo6', '≤6 吨/(平方公里·月)', '≤6 t/(km²·month)', areaClass('dustUpTo6')),
      entry('dust-upTo9', '6-9，限值以内', '6-9, within the limit', areaClass('dustUpTo9')),
      entry('dust-upTo12', '9-12，超过限值', '9-12, over the limit', areaClass('dustUpTo12')),
      entry('dust-above12', '＞12，超过限值', '>12, over the limit', areaClass('dustAbove12')),
      entry(
        'dust-classWithin',
        '≤9，只公布类别',
        '≤9, only the class published',
        areaClass('dustUpTo9', 'noNumber'),
      ),
      entry(
        'dust-classOver',
        '＞9，只公布类别',
        '>9, only the class published',
        areaClass('dustUpTo12', 'noNumber'),
      ),
      entry(
        'dust-notPublished',
        '未公布（不是零）',
        'Not published (not zero)',
        areaClass(null, 'notPrinted'),
      ),
    ],
  },
  {
    id: 'sidings',
    group: 'transport',
    titleZh: '铁路专用线（示意）',
    titleEn: 'Rail sidings (schematic)',
    manifestIds: ['sidings'],
    defaultVisible: true,
    legend: [entry('siding', '示意位置', 'Schematic position', symbol('siding'))],
  },
  {
    id: 'targets',
    group: 'targets',
    titleZh: '方案目标与任务',
    titleEn: 'Targets and tasks of the plans',
    manifestIds: ['targets', 'tasks'],
    defaultVisible: false,
    // The classes of the chosen indicator come before these (target-classes.tsx).
    legend: [
      entry(
        'target-words',
        '只有文字要求，无数值',
        'Asked in words, no number',
        areaClass('ramp1', 'noNumber'),
      ),
      entry(
        'target-not-printed',
        '本件未载明（不是零）',
        'Not printed in our copy (not zero)',
        areaClass(null, 'notPrinted'),
      ),
    ],
  },
  {
    id: 'boundaries',
    group: 'admin',
    titleZh: '行政边界',
    titleEn: 'Boundaries',
    manifestIds: ['boundaries', 'regions', 'places', 'counties'],
    defaultVisible: true,
    legend: [
      entry('boundary-region', '区域界', 'Region', line('region')),
      entry('boundary-province', '省界', 'Province', line('province')),
      entry('boundary-place', '市界', 'City', line('place')),
      entry('boundary-county', '区县界', 'County', line('county')),
    ],
  },
  {
    id: 'neighbours',
    group: 'admin',
    titleZh: '周边城市（仅应急联动）',
    titleEn: 'Neighbours (emergency response only)',
    manifestIds: ['neighbours'],
    defaultVisible: true,
    legend: [
      entry('neighbour', '只参加应急联动，无锅炉条款', 'Emergency response only, no boiler rule', {
        kind: 'hatch',
        pattern: 'neighbour',
        stroke: 'neighbour',
      }),
    ],
  },
  {
    id: 'labels',
    group: 'admin',
    titleZh: '地名',
    titleEn: 'Place names',
    manifestIds: ['labels'],
    defaultVisible: true,
    legend: [
      entry('label', '省、市、区县名', 'Provinces, cities, counties', { kind: 'text' }),
      entry(
        'functional-zone',
        '无公开边界的功能区',
        'Functional zone with no published boundary',
        symbol('functionalZone'),
      ),
    ],
  },
];

/** The switches as they stand when the app first opens. */
export const DEFAULT_VISIBLE: Readonly<Record<LayerId, boolean>> = Object.fromEntries(
  LAYER_CATALOG.map(({ id, defaultVisible }) => [id, defaultVisible]),
) as Record<LayerId, boolean>;
