import type { MultiPolygon } from 'geojson';
import { ENGINE_VERSION } from '../../domain/engine-version.ts';
import type { Bilingual } from '../../domain/messages.ts';
import type { Reach, ReachRow } from '../../domain/reach.ts';
import { AREA_READING_TEXT, REACH_METHOD_TEXT, REACH_STATUS_TEXT } from '../../domain/reach-layer.ts';
import type { ReachOrigin } from '../../domain/reach-params.ts';
import { type OutSystem, WGS84 } from '../write/out-system.ts';
import type { OutColumn, OutTable } from '../write/out-table.ts';
import { AREA_COLUMNS, areaCells, column, outlineOf } from './coverage-table.ts';
import { item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

/** What a table of reach says, beside its rows. */
export interface ReachReport {
  readonly origin: ReachOrigin;
  readonly method: Reach['method'];
  /** Metres. */
  readonly errorM: number;
  readonly dataHash: string;
}

/**
 * Areas with their share within the distance. `outlines` are by adcode, a region's by its name, for formats that draw.
 * Areas are on the ellipsoid, km² to 0.001; shares to 0.000001.
 */
export function reachTable(
  rows: readonly ReachRow[],
  outlines: ReadonlyMap<string, MultiPolygon>,
  report: ReachReport,
  system: OutSystem = WGS84,
): OutTable {
  const { origin } = report;
  const about = {
    system,
    provenance: describeReach(report, system),
    synthetic: origin.status === 'synthetic',
  };
  return {
    ...about,
    name: { zh: '半径覆盖', en: 'Reach' } satisfies Bilingual,
    columns: COLUMNS,
    count: rows.length,
    row(i) {
      const row = rows[i]!;
      return {
        cells: [...areaCells(row), row.sources, origin.name, origin.distanceM, origin.status],
        geometry: outlineOf(row, outlines, system),
      };
    },
    geometry: { kind: 'any', inTables: false },
    labelColumn: 'name',
    companions: () => [sourcesTable(about)],
  };
}

function describeReach({ origin, method, errorM, dataHash }: ReachReport, system: OutSystem) {
  const { name, status, distanceM, reading, filter, sources, madeAt } = origin;
  return [
    item('engine_version', '引擎版本', 'Engine version', ENGINE_VERSION),
    item('data_hash', '数据哈希（sha256）', 'Data hash (sha256)', dataHash),
    item('source_layer', '来源图层', 'Source layer', name),
    item('source_status', '来源性质', 'Standing of the source', status),
    ...(filter === null
      ? []
      : [item('source_filter', '筛选条件', 'Filter', `${filter.column} = ${filter.value}`)]),
    item('sources', '来源要素数', 'Source features', String(sources)),
    item('distance_m', '距离（m）', 'Distance (m)', String(distanceM)),
    item('area_reading', '面要素口径', 'Reading of areas', AREA_READING_TEXT[reading].en),
    item('method', '算法', 'Method', REACH_METHOD_TEXT[method].en),
    item('distance_error_m', '距离误差上限（m）', 'Greatest error of the distance (m)', errorM.toFixed(3)),
    item('distances', '距离定义', 'Distances', 'WGS-84 geodesic'),
    item('made_at', '生成时间', 'Made at', madeAt),
    item('coordinate_system', '输出坐标系', 'Coordinate system', system.name.en),
  ];
}

const COLUMNS: readonly OutColumn[] = [
  ...AREA_COLUMNS,
  column('sources', '境内来源要素数', 'Source features in it', 'integer'),
  column('source_layer', '来源图层', 'Source layer'),
  column('distance_m', '距离（m）', 'Distance (m)', 'number'),
  {
    ...column('source_status', '来源性质', 'Standing of the source'),
    say: (value, lang) => REACH_STATUS_TEXT[value as ReachOrigin['status']][lang],
  },
];
