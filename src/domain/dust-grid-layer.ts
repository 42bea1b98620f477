import type { Position } from 'geojson';
import type { DustGrid, GridCounty } from './dust-grid.ts';
import { DUST_FALL_LIMIT, type DustGridParams } from './dust-grid-params.ts';
import type { Lang } from './messages.ts';
import type { UserLayer } from './user-layer.ts';

interface GridLayerSource {
  readonly id: string;
  /** Name of the area, such as 廊坊市. */
  readonly area: string;
  readonly counties: readonly Pick<GridCounty, 'adcode' | 'name'>[];
  readonly params: DustGridParams;
  /** Where the gauges come from: the user's layer, or the demonstration set. */
  readonly gauges: { readonly name: string; readonly synthetic: boolean };
  /** ISO time. */
  readonly madeAt: string;
  /** Language of the names and columns. */
  readonly lang: Lang;
}

/** Columns of a grid layer, as they go out with it. */
const HEADERS: Readonly<Record<Lang, readonly string[]>> = {
  zh: ['网格编号', '区县代码', '区县', '降尘量(t/km²·月)', '与9的比较', '参与降尘缸数', '最近降尘缸(km)'],
  en: [
    'cell',
    'county_adcode',
    'county',
    'dust_fall_t_km2_month',
    'class_vs_9',
    'gauges',
    'nearest_gauge_km',
  ],
};

/** The grid as a layer of the project: drawn, listed and exported like any other. */
export function gridLayer(grid: DustGrid, source: GridLayerSource): UserLayer {
  const { params, counties, lang } = source;
  return {
    id: source.id,
    kind: 'grids',
    name:
      lang === 'zh'
        ? `${source.area}降尘网格 ${params.cellKm} km`
        : `Dust-fall grid ${source.area} ${params.cellKm} km`,
    provenance: {
      fileName: `${source.gauges.name} · ${describeParams(params, lang)}`,
      table: '',
      format: 'dust-grid',
      encoding: 'utf-8',
      importedAt: source.madeAt,
      datumHistory: [],
    },
    header: HEADERS[lang],
    rows: grid.cells.map(({ county, value, gauges, nearestKm }, i) => [
      String(i + 1),
      counties[county]?.adcode ?? '',
      counties[county]?.name ?? '',
      value === null ? '' : value.toFixed(3),
      value === null ? '' : value > DUST_FALL_LIMIT ? '>9' : '<=9',
      String(gauges),
      nearestKm === null ? '' : nearestKm.toFixed(3),
    ]),
    geometries: grid.cells.map(({ ring }) => ({
      type: 'Polygon',
      coordinates: [ring.map(([lon, lat]): Position => [lon, lat])],
    })),
    mapping: { id: 0, dustFall: 3 },
    synthetic: source.gauges.synthetic,
  };
}

/** How a grid was made: months, method, power and search radius, as its source line says. */
function describeParams({ months, method, power, searchRadiusKm }: DustGridParams, lang: Lang): string {
  const [first = '', last] = [months[0], months.at(-1)];
  const zh = lang === 'zh';
  const span =
    months.length === 1
      ? first
      : `${first}${zh ? '～' : ' … '}${last} (${months.length}${zh ? ' 个月' : ' months'})`;
  const radius = zh ? `搜索半径 ${searchRadiusKm} km` : `search radius ${searchRadiusKm} km`;
  if (method === 'nearest-gauge') return `${span} · ${zh ? '最近降尘缸' : 'nearest gauge'} · ${radius}`;
  return `${span} · ${zh ? '反距离加权' : 'inverse distance'} p=${power} · ${radius}`;
}
