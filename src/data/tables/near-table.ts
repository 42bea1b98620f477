import type { Geometry } from 'geojson';
import type { NearRow } from '../../domain/near-rows.ts';
import { type NearStatus, RAIL_SHARE_TARGET_PCT } from '../../domain/near-sites.ts';
import { moveGeometry, type OutSystem, WGS84 } from '../write/out-system.ts';
import type { OutColumn, OutTable, OutType } from '../write/out-table.ts';
import { item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

export interface NearTableOptions {
  readonly topic: 'stations' | 'sidings';
  /** Null for the counties. */
  readonly layerName: string | null;
  readonly withinKm: number;
  /** How many sites counted. */
  readonly sites: number;
  readonly synthetic: boolean;
  readonly dataHash: string;
  readonly system?: OutSystem;
}

/** What has a station or siding near and what has none, with the distance to the nearest, metres to 1. */
export function nearTable(
  rows: readonly NearRow[],
  geometryOf: (row: NearRow) => Geometry | undefined,
  options: NearTableOptions,
): OutTable {
  const { topic, layerName, withinKm, sites, synthetic, dataHash, system = WGS84 } = options;
  const isCounty = layerName === null;
  const about = {
    system,
    provenance: [
      item('data_hash', '数据哈希（sha256）', 'Data hash (sha256)', dataHash),
      item('asked_about', '统计对象', 'Asked about', layerName ?? '区县 / counties'),
      item('sites', topic === 'stations' ? '站点数' : '专用线数', 'Sites that count', String(sites)),
      ...(isCounty ? [] : [item('within_km', '半径（km）', 'Within (km)', String(withinKm))]),
      item('distance', '距离', 'Distance', 'geodesic, WGS-84; an area from its closest place'),
      item('coordinate_system', '输出坐标系', 'Coordinate system', system.name.en),
    ],
    synthetic,
  };
  return {
    ...about,
    name:
      topic === 'stations'
        ? { zh: '监测站点覆盖', en: 'Station coverage' }
        : { zh: '铁路专用线覆盖', en: 'Siding coverage' },
    columns: [...columnsOf(isCounty), ...(topic === 'sidings' ? SHARE_COLUMNS : [])],
    count: rows.length,
    row(i) {
      const row = rows[i]!;
      const { name, place, status, near, sharePct } = row;
      const geometry = geometryOf(row);
      const share = [sharePct, sharePct === null ? null : sharePct >= RAIL_SHARE_TARGET_PCT];
      return {
        cells: [
          name,
          place === '' ? null : place,
          status,
          near.distanceM === null ? null : Math.round(near.distanceM),
          near.nearest === '' ? null : near.nearest,
          isCounty ? near.inside : null,
          ...(topic === 'sidings' ? share : []),
        ],
        geometry: geometry === undefined ? null : moveGeometry(geometry, system),
      };
    },
    geometry: { kind: 'any', inTables: false },
    labelColumn: 'name',
    companions: () => [sourcesTable(about)],
  };
}

const column = (name: string, zh: string, en: string, type: OutType = 'text'): OutColumn => ({
  name,
  title: { zh, en },
  type,
});

const COUNTY_STATUS: Readonly<Record<NearStatus, { zh: string; en: string }>> = {
  missing: { zh: '没有站点', en: 'no station' },
  doubtful: { zh: '存疑', en: 'doubtful' },
  served: { zh: '有站点', en: 'has a station' },
  unknown: { zh: '无从判断', en: 'cannot be told' },
};

const FEATURE_STATUS: typeof COUNTY_STATUS = {
  ...COUNTY_STATUS,
  missing: { zh: '半径内没有', en: 'none within' },
  served: { zh: '半径内有', en: 'within' },
};

function columnsOf(isCounty: boolean): OutColumn[] {
  const texts = isCounty ? COUNTY_STATUS : FEATURE_STATUS;
  return [
    column('name', '名称', 'Name'),
    column('city', '所属城市', 'City'),
    { ...column('status', '结果', 'Result'), say: (value, lang) => texts[value as NearStatus][lang] },
    column('distance_m', '最近距离（m）', 'Distance to the nearest (m)', 'integer'),
    column('nearest', '最近处', 'Nearest'),
    column('stations_inside', '境内站点', 'Stations inside', 'integer'),
  ];
}

const SHARE_COLUMNS: readonly OutColumn[] = [
  column('rail_share_pct', '铁路等运输占比（%）', 'Share of rail (%)', 'number'),
  column('meets_80_pct', '达到 80%', 'Meets 80 %', 'boolean'),
];
