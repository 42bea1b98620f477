import type { LayerField, LayerKind } from '../../domain/layer-kind.ts';

/** Whole header texts (normalised, brackets off), most specific first, of fields that mean the same in every kind. */
const COMMON: Partial<Record<LayerField, readonly string[]>> = {
  id: ['编号', '设备编号', 'id', 'code', 'feature.id', 'fid', '序号'],
  name: ['名称', '企业名称', '单位名称', '企业', '单位', 'name', 'company'],
  lon: ['经度', '东经', '中心经度', 'lon', 'lng', 'long', 'longitude'],
  lat: ['纬度', '北纬', '中心纬度', 'lat', 'latitude'],
  synthetic: ['演示数据', 'synthetic'],
};

/** Fields of one kind; they come before the common ones. */
const OF_KIND: Readonly<Record<LayerKind, Partial<Record<LayerField, readonly string[]>>>> = {
  boilers: {
    id: [
      '编号',
      '锅炉编号',
      '设备编号',
      '锅炉代码',
      '设备代码',
      'id',
      'boiler_id',
      'code',
      'feature.id',
      '序号',
    ],
    name: [
      '名称',
      '企业名称',
      '单位名称',
      '使用单位',
      '使用单位名称',
      '锅炉名称',
      '企业',
      '单位',
      'name',
      'company',
    ],
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
      '出力',
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
    county: [
      '区县',
      '县区',
      '所在区县',
      '所在县区',
      '县市区',
      '县',
      '所属区县',
      '行政区',
      'county',
      'district',
    ],
  },
  'chp-units': {
    id: ['编号', '机组编码', 'unit_id', 'id', 'code', 'feature.id', '序号'],
    name: ['电厂名称', '电厂', '厂名', '企业名称', '单位名称', '名称', 'plant', 'name', '企业', '单位'],
    unit: ['机组', '机组编号', '机组名称', '机组号', 'unit'],
    capacityMw: [
      '装机容量',
      '单机容量',
      '机组容量',
      '机组规模',
      '额定功率',
      '容量',
      'capacity_mw',
      'capacitymw',
      'capacity',
    ],
    status: ['状态', '运行状态', '机组状态', 'status'],
    startYear: [
      '投产年份',
      '投运年份',
      '投产年',
      '投产时间',
      '投运时间',
      '投产日期',
      'start_year',
      'startyear',
    ],
    retiredYear: ['退役年份', '关停年份', '退役时间', '关停时间', 'retired_year', 'retiredyear'],
    heat: ['供热', '是否供热', '是否热电联产', '热电联产', 'heat'],
  },
  'coal-ban-zones': {
    effectiveFrom: [
      '生效日期',
      '实施日期',
      '起始日期',
      '生效时间',
      '实施时间',
      'effective_from',
      'effectivefrom',
    ],
  },
  'built-up-areas': {},
  'heat-networks': {},
  stations: {
    id: ['站点编号', '站点编码', '点位编码', '编号', 'station_id', 'id', 'code', 'feature.id', '序号'],
    name: ['站点名称', '点位名称', '监测点名称', '监测站名称', '站点', '点位', '名称', 'name', 'station'],
    stationType: ['站点类型', '点位类型', '类型', '站点级别', 'station_type', 'type'],
  },
  'dust-gauges': {
    name: ['点位名称', '监测点名称', '监测点', '点位', '站点名称', '名称', 'name', '城市'],
    month: ['月份', '监测月份', '年月', '监测时间', '月', 'month'],
    dustFall: ['降尘量', '降尘', '月降尘量', '平均降尘量', 'dust_fall', 'dustfall'],
  },
  grids: {
    id: ['网格编号', '网格编码', '网格号', '编号', 'grid_id', 'id', 'feature.id', '序号'],
    name: ['网格名称', '名称', 'name'],
    dustFall: ['降尘量', '降尘', '平均降尘量', 'dust_fall', 'dustfall'],
  },
  sidings: {
    name: ['专用线名称', '铁路专用线', '企业名称', '名称', '单位名称', 'name', 'company'],
    deadline: ['完成时限', '时限', '完成时间', '建成时间', '计划建成时间', 'deadline'],
    railShare: ['铁路运输比例', '铁路货运比例', '铁路占比', '铁路比例', 'rail_share', 'railshare'],
  },
  boundaries: {
    name: ['名称', '区县', '行政区名称', 'name'],
    adcode: ['行政区划代码', '区划代码', '行政区代码', '行政代码', 'adcode', '代码', 'pac', 'xzqdm'],
  },
  other: {},
};

export function aliasesOf(kind: LayerKind, field: LayerField): readonly string[] {
  return OF_KIND[kind][field] ?? COMMON[field] ?? [];
}

/**
 * Parts that tell a field inside a longer header, tried when no whole header fits. A wrong guess here is a wrong
 * verdict, so headers about amounts, distances, totals, limits, plans or denials are left alone.
 */
export const HEADER_PARTS: Partial<Record<LayerField, RegExp>> = {
  name: /(企业|单位|锅炉|电厂|站点|点位)名称$/,
  lon: /经度|longitude/,
  lat: /纬度|latitude/,
  capacity: /(额定蒸发量|锅炉吨位|额定热功率|额定出力)$/,
  fuel: /燃料(类型|种类|名称)?$/,
  builtUp: /(城市)?建成区内?$/,
  ultraLow: /超低排放$/,
  nox: /氮氧化物(排放)?浓度$/,
  heatNetwork: /热网(覆盖|内)?$/,
  isNew: /是否新建$/,
  coalBan: /禁[燃煤]区内?$/,
  capacityMw: /(装机|单机|机组)容量$/,
  dustFall: /降尘量$/,
  adcode: /区划代码$/,
};
export const NOT_THE_FIELD = /需|应|距|外|非|未|标准|限值|改造|替代|计划|台数|总|合计|以下|以上/;

/** Words that hint at a yes/no field in a longer header; taken only where the column holds yes and no alone. */
export const TRISTATE_HINTS = {
  builtUp: /建成区/,
  ultraLow: /超低/,
  heatNetwork: /热网|供热管网/,
  isNew: /新建/,
  biomassEquipped: /生物质专用|旋风.*布袋|布袋/,
  coalBan: /禁[燃煤]区/,
} as const;
