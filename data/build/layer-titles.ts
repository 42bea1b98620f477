import type { FeatureLayerId, ListLayerId } from '../../src/data/schemas/served-layers.ts';

export interface LayerTitle {
  readonly id: FeatureLayerId | ListLayerId;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Entry of `facts/sources.json` that the layer rests on. */
  readonly source: string;
}

/** Every served layer, in the order of the manifest. */
export const LAYER_TITLES: readonly LayerTitle[] = (
  [
    ['counties', '县级区划', 'Counties', 'boundaries/'],
    ['places', '方案所列城市（地区）', 'Places of the plans', 'boundaries/'],
    ['regions', '方案区域', 'Regions of the plans', 'boundaries/'],
    ['neighbours', '应急联动城市', 'Cities that join the emergency response only', 'boundaries/'],
    ['provinces', '省级区划底图', 'Provinces (backdrop)', 'boundaries/'],
    ['boundaries', '区划界线', 'Boundary lines', 'boundaries/'],
    ['labels', '地名注记', 'Labels', 'boundaries/'],
    ['chp-units', '燃煤机组（30 万千瓦及以上）', 'Coal-fired units of at least 300 MW', 'chp-units.csv'],
    ['stations', '国家空气质量监测站点', 'National air-quality stations', 'air-stations.csv'],
    ['coal-ban-zones', '禁煤（禁燃）区', 'Coal-ban zones', 'coal-ban-zones.json'],
    ['sidings', '铁路专用线（示意）', 'Rail sidings (schematic)', 'sidings.json'],
    ['built-up-demo', '演示建成区', 'Demonstration built-up areas', 'synthetic'],
    ['demo-boilers', '演示锅炉台账', 'Demonstration boiler ledger', 'synthetic'],
    ['rules', '方案条款', 'Rules of the plans', 'rules/'],
    ['targets', 'PM2.5 与重污染天数目标', 'PM2.5 and heavy-pollution-day targets', 'targets.csv'],
    ['dustfall', '月降尘量', 'Monthly dust-fall', 'dustfall.csv'],
    ['dust-gauges-demo', '演示降尘缸', 'Demonstration dust-fall gauges', 'synthetic'],
    ['tasks', '方案其他任务指标', 'Other figures of the plans', 'tasks.json'],
    [
      'zones-unmapped',
      '无法成图的禁煤（禁燃）区',
      'Coal-ban zones that cannot be drawn',
      'coal-ban-zones.json',
    ],
    ['stations-unplaced', '无坐标的监测站点', 'Stations without a position', 'air-stations.csv'],
    ['sidings-unplaced', '位置未公开的铁路专用线', 'Sidings without a public position', 'sidings.json'],
    ['area-check', '面积核对', 'Area check', 'published-areas.csv'],
  ] as const
).map(([id, titleZh, titleEn, source]) => ({ id, titleZh, titleEn, source }));
