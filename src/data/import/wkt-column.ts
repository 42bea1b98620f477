import type { Geometry } from 'geojson';
import type { RowBatch, SourceRow, TableSource } from '../formats/format.ts';
import { readWkt } from './read-wkt-geometry.ts';

/** Names of a column of well-known text: GDAL's, PostGIS's, and our own exports'. */
const WKT_HEADER = /^(wkt|geom|geometry|the_geom|几何（wkt）|geometry \(wkt\))$/i;

/**
 * A table of cells whose shapes stand in a column of well-known text, as one whose rows carry geometry. Any other
 * table is given back as it is. `header` and `samples` are what its first rows told.
 */
export function withWktColumn(
  table: TableSource,
  header: readonly string[],
  samples: readonly SourceRow[],
): { readonly table: TableSource; readonly samples: readonly SourceRow[] } {
  if (table.isSpatial) return { table, samples };
  const column = header.findIndex((name) => WKT_HEADER.test(name.trim()));
  const sample = samples.find(({ cells }) => (cells[column] ?? '') !== '');
  if (column === -1 || sample === undefined || readWkt(sample.cells[column]!) === null) {
    return { table, samples };
  }
  const spatial: TableSource = {
    ...table,
    isSpatial: true,
    async *rows(signal?: AbortSignal): AsyncGenerator<RowBatch> {
      for await (const batch of table.rows(signal)) {
        yield { ...batch, rows: batch.rows.map((row) => withGeometry(row, column)) };
      }
    },
  };
  return { table: spatial, samples: samples.map((row) => withGeometry(row, column)) };
}

/** The shape moves out of its cell: the row goes out again with it once, not twice. */
function withGeometry(row: SourceRow, column: number): SourceRow {
  const text = row.cells[column] ?? '';
  const geometry: Geometry | null = readWkt(text);
  if (geometry !== null) return { ...row, cells: row.cells.with(column, ''), geometry };
  return { ...row, geometry, geometryProblem: text.trim() === '' ? 'geometry-missing' : 'geometry-broken' };
}
