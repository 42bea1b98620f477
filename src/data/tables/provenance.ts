import type { CoordinateSystem, DatumStep } from '../../domain/coordinate-system.ts';
import { ENGINE_VERSION } from '../../domain/engine-version.ts';
import type { ScreeningParams, UnitOverrides } from '../../domain/screening.ts';
import type { Provenance } from '../../domain/user-layer.ts';
import type { World } from '../../domain/world.ts';
import type { ProvenanceItem } from '../write/out-table.ts';

/** Engine, data and parameters that a result rests on. */
export function describeRun(params: ScreeningParams, dataHash: string): ProvenanceItem[] {
  return [
    item('engine_version', '引擎版本', 'Engine version', ENGINE_VERSION),
    item('data_hash', '数据哈希（sha256）', 'Data hash (sha256)', dataHash),
    item('as_of', '截至日期', 'As of', params.asOf),
    item('radius_km', '供热半径（km）', 'Heating radius (km)', String(params.radiusKm)),
    item('min_unit_mw', '单机容量下限（MW）', 'Least unit size (MW)', String(params.minUnitMw)),
    item('chp_set', '机组范围', 'Unit set', params.chpSet),
    item(
      'uncertainty_m',
      '半径线误差带（±m）',
      'Uncertain band at the radius (±m)',
      String(params.uncertaintyM),
    ),
    ...describeOverrides(params.unitOverrides),
  ];
}

/** Units taken in (+) or out (−) by hand: the result is then a scenario, not what the plans say. */
function describeOverrides(overrides: UnitOverrides): ProvenanceItem[] {
  const units = Object.entries(overrides).sort(([a], [b]) => (a < b ? -1 : 1));
  if (units.length === 0) return [];
  const listed = units.map(([unitId, state]) => `${state === 'in' ? '+' : '−'}${unitId}`).join('; ');
  return [
    item('unit_overrides', '情景：人工计入（+）与不计入（−）的机组', 'Scenario: units set by hand', listed),
  ];
}

/** The user's layers that decided along. */
export function describeLayers({
  layers,
  layersHash,
}: Pick<World, 'layers' | 'layersHash'>): ProvenanceItem[] {
  if (layers.length === 0) return [];
  const named = layers.map(({ name, kind, rows }) => `${name} (${kind}, ${rows.length})`).join('; ');
  return [
    item('user_layers', '用户图层', 'User layers', named),
    item('layers_hash', '用户图层哈希', 'Hash of user layers', layersHash),
  ];
}

/** The user's file and what was done to its positions. */
export function describeSource(source: Provenance): ProvenanceItem[] {
  const { fileName, table, format, encoding, importedAt, datumHistory } = source;
  return [
    item('source_file', '源文件', 'Source file', fileName),
    ...(table === '' ? [] : [item('source_table', '工作表或图层', 'Sheet or layer', table)]),
    ...(format === '' ? [] : [item('source_format', '源格式', 'Source format', format)]),
    item('source_encoding', '源编码', 'Source encoding', encoding),
    ...(importedAt === '' ? [] : [item('imported_at', '导入时间', 'Imported at', importedAt)]),
    item('datum_history', '坐标基准沿革', 'Datum history', datumHistory.map(describeStep).join(' → ')),
  ];
}

/** That rows are made up, where any are. */
export function describeSynthetic(rows: number, count: number): ProvenanceItem[] {
  return rows === 0 ? [] : [item('synthetic_rows', '演示数据行数', 'Synthetic rows', `${rows} / ${count}`)];
}

export function item(key: string, zh: string, en: string, value: string): ProvenanceItem {
  return { key, title: { zh, en }, value };
}

function describeStep({ from, by, accuracyM }: DatumStep): string {
  const exact = accuracyM === 0 ? '' : `, ±${accuracyM} m`;
  return `${describeSystem(from)} (${by}${exact})`;
}

function describeSystem(system: CoordinateSystem): string {
  if (system.id === 'stated') return system.name;
  return system.centralMeridian === null ? system.id : `${system.id} ${system.centralMeridian}E`;
}
