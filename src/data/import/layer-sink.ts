import type { Geometry, Position as LonLatPosition } from 'geojson';
import { AREA_KINDS, type LayerKind } from '../../domain/layer-kind.ts';
import { detached } from '../../domain/text-column.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import type { Converter } from '../crs/converter.ts';
import { findAreaFault } from './check-area.ts';
import { type DataRow, issueOf, type RowShape } from './data-row.ts';
import { readTristate } from './read-cells.ts';
import type { RowLog } from './row-log.ts';
import { pointOfRow, type Refusal } from './row-position.ts';

export interface LayerSink {
  add(row: DataRow): void;
  count(): number;
  /** Memory that the rows take so far, bytes; about. */
  heldBytes(): number;
  finish(): Pick<UserLayer, 'header' | 'rows' | 'geometries' | 'mapping' | 'synthetic'>;
}

/** Collects the rows of a layer of any kind but boilers, with their geometry in WGS-84. */
export function createLayerSink(kind: LayerKind, shape: RowShape, system: Converter, log: RowLog): LayerSink {
  const rows: string[][] = [];
  const geometries: Geometry[] = [];
  let synthetic = 0;
  let heldBytes = 0;
  const syntheticColumn = shape.header.findIndex((name) => /^(synthetic|演示数据)$/i.test(name));
  return {
    add(row) {
      const judged = geometryOfRow(row, kind, shape, system);
      if ('code' in judged) {
        log.reject(issueOf(row, shape, judged));
        return;
      }
      const fault = AREA_KINDS.includes(kind) ? findAreaFault(judged.geometry) : null;
      if (fault !== null) {
        const issue = issueOf(row, shape, { code: fault, column: 'geometry', value: judged.geometry.type });
        if (fault === 'geometry-no-area') {
          log.reject(issue);
          return;
        }
        log.note(issue);
      }
      rows.push(shape.header.map((_, column) => detached(row.cells[column] ?? '')));
      geometries.push(judged.geometry);
      heldBytes += ROW_BYTES + row.cells.reduce((sum, cell) => sum + cell.length + CELL_BYTES, 0);
      heldBytes += POSITION_BYTES * countPositions(judged.geometry);
      if (readTristate(row.cells[syntheticColumn] ?? '', 'synthetic').value === 1) synthetic++;
    },
    count: () => rows.length,
    heldBytes: () => heldBytes,
    finish: () => ({
      header: shape.header,
      rows,
      geometries,
      mapping: shape.mapping,
      synthetic: rows.length > 0 && synthetic === rows.length,
    }),
  };
}

/** What a row, a cell and a position take as objects. */
const ROW_BYTES = 200;
const CELL_BYTES = 24;
const POSITION_BYTES = 48;

function countPositions(geometry: Geometry): number {
  if (geometry.type === 'GeometryCollection') return 0;
  return geometry.type === 'Point' ? 1 : geometry.coordinates.flat(3).length / 2;
}

function geometryOfRow(
  row: DataRow,
  kind: LayerKind,
  shape: RowShape,
  system: Converter,
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
  return typeof converted === 'string' ? refuse(converted) : { geometry: converted };
}

/** The geometry in WGS-84; a code where a position is no pair of numbers, or no place in China in this system. */
function convertGeometry(geometry: Geometry, system: Converter): Geometry | string {
  if (geometry.type === 'GeometryCollection') return 'geometry-broken';
  const coordinates = convertNested(geometry.coordinates, DEPTH[geometry.type] ?? 0, system);
  return typeof coordinates === 'string' ? coordinates : ({ type: geometry.type, coordinates } as Geometry);
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

function convertNested(value: unknown, depth: number, system: Converter): Nested | string {
  if (!Array.isArray(value)) return 'geometry-broken';
  if (depth === 0) {
    const [x, y] = value;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return 'geometry-broken';
    const converted = system.toWgs84(x, y);
    return converted.ok ? [converted.lon, converted.lat] : converted.problem;
  }
  if (value.length === 0) return 'geometry-broken';
  const parts: Nested[] = [];
  for (const part of value) {
    const converted = convertNested(part, depth - 1, system);
    if (typeof converted === 'string') return converted;
    parts.push(converted);
  }
  return parts;
}
