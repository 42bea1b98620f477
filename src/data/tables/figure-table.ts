import type { MultiPolygon } from 'geojson';
import type { FigureRow } from '../../domain/figure-rows.ts';
import {
  APART_TEXT,
  INDICATOR_TEXT,
  INDICATOR_UNIT,
  LEVEL_TEXT,
  STATUS_TEXT,
  unitText,
} from '../../domain/plan-figure-text.ts';
import { type IndicatorId, isPast, type PlanFigures } from '../../domain/plan-figures.ts';
import { moveGeometry, type OutSystem, WGS84 } from '../write/out-system.ts';
import type { OutColumn, OutTable, OutType } from '../write/out-table.ts';
import { item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

export interface FigureTableOptions {
  readonly indicator: IndicatorId;
  readonly documents: PlanFigures['documents'];
  /** ISO date against which deadlines are past. */
  readonly asOf: string;
  readonly dataHash: string;
  readonly system?: OutSystem;
}

/**
 * Figures of the plans, one row a figure and one for each area that has none: its value is empty and its status says
 * so, never 0. `outlines` are by the areas' codes; what has none goes without a place.
 */
export function figureTable(
  rows: readonly FigureRow[],
  outlines: ReadonlyMap<string, MultiPolygon>,
  { indicator, documents, asOf, dataHash, system = WGS84 }: FigureTableOptions,
): OutTable {
  const about = {
    system,
    provenance: [
      item('data_hash', '数据哈希（sha256）', 'Data hash (sha256)', dataHash),
      item('as_of', '截至日期', 'As of', asOf),
      item('indicator', '指标', 'Indicator', INDICATOR_TEXT[indicator].en),
      item('coordinate_system', '输出坐标系', 'Coordinate system', system.name.en),
    ],
    synthetic: false,
  };
  return {
    ...about,
    name: { zh: INDICATOR_TEXT[indicator].zh, en: INDICATOR_TEXT[indicator].en },
    columns: COLUMNS,
    count: rows.length,
    row(i) {
      const { place, level, region, area, figure, status, value } = rows[i]!;
      const references = figure?.references ?? [];
      const outline = area === null ? undefined : outlines.get(area.code);
      const isCoded = level === 'city' || level === 'county';
      return {
        cells: [
          area !== null && isCoded ? area.code : null,
          place,
          level,
          area?.city?.name ?? null,
          region,
          indicator,
          value,
          figure?.unit ?? INDICATOR_UNIT[indicator],
          status,
          figure?.note.zh || null,
          figure?.note.en || null,
          figure?.season?.[0] ?? null,
          figure?.season?.[1] ?? null,
          figure?.deadline ?? null,
          figure?.deadline == null ? null : isPast(figure.deadline, asOf),
          references.map(({ document }) => documents[document]?.zh ?? document).join('; ') || null,
          references.flatMap(({ clause }) => clause ?? []).join('; ') || null,
          figure?.apart ?? null,
        ],
        geometry: outline === undefined ? null : moveGeometry(outline, system),
      };
    },
    geometry: { kind: 'any', inTables: false },
    labelColumn: 'name',
    companions: () => [sourcesTable(about)],
  };
}

/** Outlines of provinces' parts by `region/province`, put together from those of their cities. */
export function joinOutlines(
  cities: ReadonlyMap<string, MultiPolygon>,
  areas: PlanFigures['areas'],
): ReadonlyMap<string, MultiPolygon> {
  const joined = new Map<string, MultiPolygon['coordinates']>();
  for (const { level, code, region, province } of areas) {
    const outline = level === 'city' ? cities.get(code) : undefined;
    if (outline === undefined) continue;
    const key = `${region}/${province}`;
    joined.set(key, [...(joined.get(key) ?? []), ...outline.coordinates]);
  }
  return new Map([...joined].map(([key, coordinates]) => [key, { type: 'MultiPolygon', coordinates }]));
}

const column = (name: string, zh: string, en: string, type: OutType = 'text'): OutColumn => ({
  name,
  title: { zh, en },
  type,
});

const COLUMNS: readonly OutColumn[] = [
  column('adcode', '行政区划代码', 'Adcode'),
  column('name', '名称', 'Name'),
  {
    ...column('level', '层级', 'Level'),
    say: (value, lang) => LEVEL_TEXT[value as keyof typeof LEVEL_TEXT][lang],
  },
  column('city', '所属城市', 'City'),
  column('region', '所属区域', 'Region'),
  {
    ...column('indicator', '指标', 'Indicator'),
    say: (value, lang) => INDICATOR_TEXT[value as IndicatorId][lang],
  },
  column('value', '数值', 'Value', 'number'),
  { ...column('unit', '单位', 'Unit'), say: (value, lang) => unitText(value)[lang] },
  {
    ...column('status', '载明情况', 'Status'),
    say: (value, lang) => STATUS_TEXT[value as keyof typeof STATUS_TEXT][lang],
  },
  column('note', '说明', 'Remarks (Chinese)'),
  column('note_en', '说明（英文）', 'Remarks'),
  column('season_from', '起', 'Season from', 'date'),
  column('season_to', '止', 'Season to', 'date'),
  column('deadline', '期限', 'Deadline'),
  column('overdue', '已过期限', 'Past', 'boolean'),
  column('source_document', '来源文件', 'Source document'),
  column('source_clause', '条款', 'Clause'),
  {
    ...column('not_drawn', '未上图原因', 'Why not drawn'),
    say: (value, lang) => APART_TEXT[value as keyof typeof APART_TEXT][lang],
  },
];
