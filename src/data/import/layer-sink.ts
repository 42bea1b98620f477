import type { Geometry, Position as LonLatPosition } from 'geojson';
import { AREA_KINDS, type LayerKind } from '../../domain/layer-kind.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { type DataRow, issueOf, type RowShape } from './data-row.ts';
import type { PositionSystem } from './position-system.ts';
import { readTristate } from './read-cells.ts';
import type { RowLog } from './row-log.ts';
import { pointOfRow, type Refusal } from './row-position.ts';

export interface LayerSink {
  add(row: DataRow): void;
  count(): number;
  finish(): Pick<UserLayer, 'header' | 'rows' | 'geometries' | 'mapping' | 'synthetic'>;
}

/** Collects the rows of a layer of any kind but boilers, with their geometry in WGS-84. */
export function createLayerSink(
  kind: LayerKind,
  shape: RowShape,
  system: PositionSystem,
  log: RowLog,
): LayerSink {
  const rows: string[][] = [];
  const geometries: Geometry[] = [];
  let synthetic = 0;
  const syntheticColumn = shape.header.findIndex((name) => /^(synthetic|演示数据)$/i.test(name));
  return {
    add(row) {
      const judged = geometryOfRow(row, kind, shape, system);
      if ('code' in judged) {
        log.reject(issueOf(row, shape, judged));
        return;
      }
      rows.push(shape.header.map((_, column) => row.cells[column] ?? ''));
      geometries.push(judged.geometry);
      if (readTristate(row.cells[syntheticColumn] ?? '', 'synthetic').value === 1) synthetic++;
    },
    count: () => rows.length,
    finish: () => ({
      header: shape.header,
      rows,
      geometries,
      mapping: shape.mapping,
      synthetic: rows.length > 0 && synthetic === rows.length,
    }),
  };
}

function geometryOfRow(
  row: DataRow,
  kind: LayerKind,
  shape: RowShape,
  system: PositionSystem,
): { readonly geometry: Geometry } | Refusal {
  const isArea = AREA_KINDS.includes(kind);
  if (!shape.isSpatial || row.geometry?.type === 'Point') {
    if (isArea && shape.isSpatial) return { code: 'geometry-not-area', column: 'geometry', value: 'Point' };
    const point = pointOfRow(row, shape, system);
    if ('code' in point) return point;
    return { geometry: { type: 'Point', coordinates: [point.position.lon, point.position.lat] } };
  }
  const refuse = (code: string): Refusal => ({ code, column: 'geometry', value: row.geometry?.type ?? '' });
  if (row.geometryProblem !== undefined) return refuse(row.geometryProblem);
  const { geometry } = row;
  if (geometry === null || geometry === undefined) return refuse('geometry-missing');
  if (isArea && geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    return refuse('geometry-not-area');
  }
  const converted = convertGeometry(geometry, system);
  return converted === null ? refuse('geometry-broken') : { geometry: converted };
}

/** The geometry in WGS-84; null where a position is no pair of numbers that can be converted, or it has none. */
function convertGeometry(geometry: Geometry, system: PositionSystem): Geometry | null {
  if (geometry.type === 'GeometryCollection') return null;
  const coordinates = convertNested(geometry.coordinates, DEPTH[geometry.type] ?? 0, system);
  return coordinates === null ? null : ({ type: geometry.type, coordinates } as Geometry);
}

/** Levels of arrays above a position. */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

type Nested = LonLatPosition | Nested[];

function convertNested(value: unknown, depth: number, system: PositionSystem): Nested | null {
  if (!Array.isArray(value)) return null;
  if (depth === 0) {
    const [x, y] = value;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return null;
    const converted = system.toWgs84(x, y);
    return converted === null || Math.abs(converted[0]) > 180 || Math.abs(converted[1]) > 90
      ? null
      : [...converted];
  }
  if (value.length === 0) return null;
  const parts: Nested[] = [];
  for (const part of value) {
    const converted = convertNested(part, depth - 1, system);
    if (converted === null) return null;
    parts.push(converted);
  }
  return parts;
}
