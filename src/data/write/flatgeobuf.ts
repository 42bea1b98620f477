import type { Geometry } from 'geojson';
import {
  type FlatGeobufColumn,
  type FlatGeobufFeature,
  type SimpleGeometry,
  writeFlatGeobufParts,
} from '../flatgeobuf-write.ts';
import { type FileWriter, refuseToWrite, WRITTEN } from './file-writer.ts';
import type { OutColumn, OutTable } from './out-table.ts';

const INT32 = 2 ** 31;

/**
 * Indexed FlatGeobuf. Column types come from the table and fit every row, so no value is lost to a first row without
 * one; null is left out, an empty text is kept. The header names the coordinate system, and its metadata where the
 * table comes from. Rows without a place, and collections of shapes, are refused.
 */
export const writeFlatGeobufTable: FileWriter = function* (table) {
  const types = new Set<SimpleGeometry['type']>();
  const isWide = table.columns.map(() => false);
  for (let i = 0; i < table.count; i++) {
    const { cells, geometry } = table.row(i);
    if (!isIndexable(geometry)) {
      return refuseToWrite('write-row-without-geometry', { row: i + 1, format: 'FlatGeobuf' });
    }
    types.add(geometry.type);
    for (const [column, value] of cells.entries()) {
      if (typeof value === 'number' && (value < -INT32 || value >= INT32)) isWide[column] = true;
    }
  }
  const columns = table.columns.map((column, i) => columnOf(column, isWide[i]!));
  const [onlyType] = types;
  const { system } = table;
  const parts = writeFlatGeobufParts(
    { count: table.count, feature: (i) => featureOf(table, i) },
    {
      name: table.name.en,
      title: table.name.zh,
      columns,
      geometryType: types.size === 1 ? onlyType! : table.geometry.kind === 'points' ? 'Point' : 'Unknown',
      crs: { code: system.epsg ?? 0, name: system.name.en },
      ...(table.synthetic ? { description: 'Contains synthetic demonstration data / 含演示数据' } : {}),
      metadata: JSON.stringify({
        ...Object.fromEntries(table.provenance.map(({ key, value }) => [key, value])),
        coordinate_system: system.code,
      }),
    },
  );
  let bytesDone = 0;
  for (const bytes of parts) {
    bytesDone += bytes.length;
    yield { bytes, done: bytesDone === 0 ? 0.5 : 1 };
  }
  return WRITTEN;
};

/** Has a finite position, and is of a kind that the file's index and readers know. */
function isIndexable(geometry: Geometry | null): geometry is SimpleGeometry {
  if (geometry === null || geometry.type === 'GeometryCollection') return false;
  const isFull = (part: unknown): boolean =>
    Array.isArray(part) &&
    part.length > 0 &&
    (typeof part[0] === 'number' ? part.every(Number.isFinite) : part.every(isFull));
  return isFull(geometry.coordinates);
}

function columnOf({ name, title, type }: OutColumn, isWide: boolean): FlatGeobufColumn {
  const integer = isWide ? 'double' : 'int';
  const types = { text: 'string', number: 'double', boolean: 'bool', date: 'datetime', integer } as const;
  return { name, title: title.zh, type: types[type], nullable: true };
}

function featureOf(table: OutTable, i: number): FlatGeobufFeature {
  const { cells, geometry } = table.row(i);
  return {
    geometry: geometry as SimpleGeometry,
    properties: Object.fromEntries(table.columns.map(({ name }, column) => [name, cells[column] ?? null])),
  };
}
