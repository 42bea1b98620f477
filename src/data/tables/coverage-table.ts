import type { MultiPolygon } from 'geojson';
import type { Reference } from '../../domain/reference.ts';
import type { CoverageRow, ScreeningParams, UnitCoverageRow } from '../../domain/screening.ts';
import type { World } from '../../domain/world.ts';
import { moveGeometry, type OutSystem, WGS84 } from '../write/out-system.ts';
import type { OutColumn, OutTable, OutType, OutValue } from '../write/out-table.ts';
import { describeLayers, describeRun, item } from './provenance.ts';
import { sourcesTable } from './sources-table.ts';

export interface CoverageTableOptions {
  readonly params: ScreeningParams;
  readonly dataHash: string;
  /** The user's layers that count along; none where absent. */
  readonly layers?: Pick<World, 'layers' | 'layersHash'>;
  /** Coordinate system of the shapes; WGS-84 where absent. */
  readonly system?: OutSystem;
}

/**
 * Coverage of areas, with their outlines for formats that draw them. `outlines` are by adcode, a region's by its
 * name. Areas are on the ellipsoid, km² to 0.001; shares to 0.000001.
 */
export function coverageTable(
  rows: readonly CoverageRow[],
  outlines: ReadonlyMap<string, MultiPolygon>,
  options: CoverageTableOptions,
): OutTable {
  return {
    ...about(options),
    name: { zh: '供热覆盖', en: 'Heat coverage' },
    columns: COVERAGE_COLUMNS,
    count: rows.length,
    row(i) {
      const row = rows[i]!;
      return {
        cells: [...areaCells(row), row.qualifyingUnits, rounded(row.twoOrMoreKm2, 3)],
        geometry: outlineOf(row, outlines, options.system),
      };
    },
  };
}

/** Reach of each qualifying unit at its place, km² to 0.001. */
export function unitCoverageTable(
  rows: readonly UnitCoverageRow[],
  { units }: Pick<Reference, 'units'>,
  options: CoverageTableOptions,
): OutTable {
  const places = new Map(units.map(({ unitId, lon, lat }) => [unitId, [lon, lat]]));
  return {
    ...about(options),
    name: { zh: '机组覆盖', en: 'Unit coverage' },
    columns: UNIT_COLUMNS,
    count: rows.length,
    row(i) {
      const { unitId, plant, unit, capacityMw, reachKm2, aloneKm2 } = rows[i]!;
      const cells: OutValue[] = [unitId, plant, unit, capacityMw, rounded(reachKm2, 3), rounded(aloneKm2, 3)];
      const coordinates = places.get(unitId);
      return {
        cells,
        geometry:
          coordinates === undefined
            ? null
            : moveGeometry({ type: 'Point', coordinates }, options.system ?? WGS84),
      };
    },
  };
}

function about({ params, dataHash, layers, system = WGS84 }: CoverageTableOptions) {
  const described = {
    system,
    provenance: [
      ...describeRun(params, dataHash),
      ...(layers === undefined ? [] : describeLayers(layers)),
      item('coordinate_system', '输出坐标系', 'Coordinate system', system.name.en),
    ],
    synthetic: false,
  };
  return {
    ...described,
    geometry: { kind: 'any', inTables: false } as const,
    labelColumn: 'name',
    companions: () => [sourcesTable(described)],
  };
}

/** An area with what of it is covered, in the order of `AREA_COLUMNS`. */
interface CoveredArea {
  /** '' for a region. */
  readonly adcode: string;
  readonly name: string;
  readonly level: keyof typeof AREA_LEVELS;
  readonly region: string;
  readonly areaKm2: number;
  readonly coveredKm2: number;
  readonly coveredShare: number;
}

export function areaCells(row: CoveredArea): OutValue[] {
  return [
    row.adcode === '' ? null : row.adcode,
    row.name,
    row.level,
    row.region,
    rounded(row.areaKm2, 3),
    rounded(row.coveredKm2, 3),
    rounded(row.coveredShare, 6),
  ];
}

/** `outlines` are by adcode, a region's by its name. */
export function outlineOf(
  { adcode, name }: Pick<CoveredArea, 'adcode' | 'name'>,
  outlines: ReadonlyMap<string, MultiPolygon>,
  system: OutSystem = WGS84,
) {
  const outline = outlines.get(adcode === '' ? name : adcode);
  return outline === undefined ? null : moveGeometry(outline, system);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

export const column = (
  name: string,
  zh: string,
  en: string,
  type: OutType = 'text',
  decimals?: number,
): OutColumn => ({
  name,
  title: { zh, en },
  type,
  ...(decimals === undefined ? {} : { decimals }),
});

const AREA_LEVELS = {
  region: { zh: '区域', en: 'region' },
  city: { zh: '城市', en: 'city' },
  county: { zh: '县', en: 'county' },
} as const;

export const AREA_COLUMNS: readonly OutColumn[] = [
  column('adcode', '行政区划代码', 'Adcode'),
  column('name', '名称', 'Name'),
  {
    ...column('level', '层级', 'Level'),
    say: (value, lang) => AREA_LEVELS[value as CoveredArea['level']][lang],
  },
  column('region', '所属区域', 'Region'),
  column('area_km2', '面积（km²）', 'Area (km²)', 'number', 3),
  column('covered_km2', '覆盖（km²）', 'Covered (km²)', 'number', 3),
  column('covered_share', '覆盖率', 'Covered share', 'number', 6),
];

const COVERAGE_COLUMNS: readonly OutColumn[] = [
  ...AREA_COLUMNS,
  column('qualifying_units', '境内合格机组', 'Qualifying units', 'integer'),
  column('area_in_reach_of_two_or_more_km2', '两处以上热源（km²）', 'Two or more sources (km²)', 'number', 3),
];

const UNIT_COLUMNS: readonly OutColumn[] = [
  column('unit_id', '机组代码', 'Unit id'),
  column('plant', '电厂', 'Plant'),
  column('unit', '机组', 'Unit'),
  column('capacity_mw', '容量（MW）', 'Capacity (MW)', 'number'),
  column('reach_km2', '覆盖（km²）', 'Reach (km²)', 'number', 3),
  column('reached_by_no_other_site_km2', '独占覆盖（km²）', 'Reached by no other site (km²)', 'number', 3),
];
