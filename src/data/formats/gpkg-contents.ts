import type { SqlCell, SqlDatabase } from 'sql.js/dist/sql-asm-memory-growth.js';
import type { StatedCrs, TableNote } from './format.ts';

/** A table that a GeoPackage lists. */
export interface GpkgTable {
  readonly name: string;
  /** Columns without the geometry. */
  readonly columns: readonly string[];
  readonly geometryColumn: string | null;
  readonly crs: StatedCrs | null;
  readonly rowCount: number;
}

export interface GpkgContents {
  readonly tables: readonly GpkgTable[];
  readonly notes: readonly TableNote[];
}

/** All rows of a query; throws SQLite's error. */
export function selectAll(database: SqlDatabase, sql: string, values: readonly SqlCell[] = []): SqlCell[][] {
  const statement = database.prepare(sql, values);
  try {
    const rows: SqlCell[][] = [];
    while (statement.step()) rows.push(statement.get(null, { useBigInt: true }));
    return rows;
  } finally {
    statement.free();
  }
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Tables of features and of attributes. Views and virtual tables are not read: what they compute has no bound. Throws
 * SQLite's error where the database is damaged or is no GeoPackage.
 */
export function readGpkgContents(database: SqlDatabase): GpkgContents {
  const listed = selectAll(
    database,
    `SELECT c.table_name, c.data_type, m.type, m.sql FROM gpkg_contents c
     LEFT JOIN sqlite_master m ON lower(m.name) = lower(c.table_name) AND m.type IN ('table', 'view')`,
  );
  const tables: GpkgTable[] = [];
  const notes: TableNote[] = [];
  for (const [name, dataType, objectType, sql] of listed) {
    const table = String(name);
    const isData = dataType === 'features' || dataType === 'attributes' || dataType === 'aspatial';
    const isPlain = objectType === 'table' && !/^\s*create\s+virtual/i.test(String(sql));
    if (isData && isPlain) tables.push(describeTable(database, table));
    else
      notes.push({
        code: 'gpkg-table-skipped',
        params: { name: table, type: String(isData ? objectType : dataType) },
      });
  }
  return { tables, notes };
}

function describeTable(database: SqlDatabase, name: string): GpkgTable {
  const hasGeometries = selectAll(
    database,
    `SELECT 1 FROM sqlite_master WHERE name = 'gpkg_geometry_columns'`,
  );
  const [geometry] =
    hasGeometries.length === 0
      ? []
      : selectAll(
          database,
          `SELECT g.column_name, s.srs_name, s.organization, s.organization_coordsys_id, s.definition
           FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
           WHERE lower(g.table_name) = lower(?)`,
          [name],
        );
  const geometryColumn = geometry === undefined ? null : String(geometry[0]);
  // Computed columns are not among them.
  const columns = selectAll(database, `PRAGMA table_info(${quoteName(name)})`).map((row) => String(row[1]));
  const [count] = selectAll(database, `SELECT count(*) FROM ${quoteName(name)}`);
  return {
    name,
    columns: columns.filter((column) => column.toLowerCase() !== geometryColumn?.toLowerCase()),
    geometryColumn,
    crs: geometry === undefined ? null : readCrs(geometry),
    rowCount: Number(count?.[0] ?? 0),
  };
}

function readCrs([, name, organisation, code, definition]: readonly SqlCell[]): StatedCrs | null {
  const isEpsg = String(organisation).toUpperCase() === 'EPSG' && Number(code) > 0;
  const text = isEpsg ? `EPSG:${code}` : String(definition ?? '').trim();
  // Ids 0 and −1 are undefined systems.
  if (text === '' || text === 'undefined' || Number(code) <= 0) return null;
  return { definition: text, name: String(name ?? text) };
}
