import initSqlJs, { type SqlCell, type SqlDatabase } from 'sql.js/dist/sql-asm-memory-growth.js';
import { MAX_COLUMNS } from './feature-table.ts';
import {
  fileProblem,
  type InputFile,
  type OpenOptions,
  type OpenResult,
  type SourceRow,
  type TableNote,
  type TableSource,
} from './format.ts';
import { type GpkgContents, type GpkgTable, quoteName, readGpkgContents } from './gpkg-contents.ts';
import { readGpkgGeometry } from './gpkg-geometry.ts';
import { batchRows, type RowStep } from './row-batches.ts';

/** The whole database is held in memory, twice while it is opened. */
const MAX_FILE_BYTES = 300_000_000;
/** A damaged database can name the same page without end. */
const MAX_ROWS = 5_000_000;
const MAGIC = 'SQLite format 3\0';
/** Write and read version in the database's header: 2 is write-ahead logging, which needs files beside. */
const VERSION_AT = 18;

/** GeoPackage 1.0 to 1.4, by SQLite compiled to plain JavaScript. */
export async function openGeoPackage({ blob }: InputFile, { signal }: OpenOptions): Promise<OpenResult> {
  if (blob.size === 0) return fileProblem('file-empty');
  if (blob.size > MAX_FILE_BYTES) return fileProblem('gpkg-too-large', { limitMb: MAX_FILE_BYTES / 1e6 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    return fileProblem('gpkg-not');
  if (bytes[VERSION_AT] === 2) bytes.fill(1, VERSION_AT, VERSION_AT + 2);
  signal?.throwIfAborted();
  const { Database } = await initSqlJs({ useOldExtensionFunctions: false });
  let database: SqlDatabase | null = null;
  let contents: GpkgContents;
  try {
    database = new Database(bytes);
    contents = readGpkgContents(database);
  } catch (cause) {
    database?.close();
    return sqliteProblem(cause);
  }
  const opened = database;
  const wide = contents.tables.find(({ columns }) => columns.length > MAX_COLUMNS);
  if (contents.tables.length === 0 || wide !== undefined) {
    opened.close();
    return wide === undefined
      ? fileProblem('gpkg-empty')
      : fileProblem('too-many-columns', { limit: MAX_COLUMNS });
  }
  return {
    ok: true,
    format: 'geopackage',
    encoding: 'utf-8',
    notes: contents.notes,
    tables: contents.tables.map((table) => tableSource(opened, table)),
    close: () => opened.close(),
  };
}

function sqliteProblem(cause: unknown) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/no such table: gpkg_contents/.test(reason)) return fileProblem('gpkg-not');
  // An encrypted file has no SQLite magic: what has it and is no database is damaged.
  return fileProblem('gpkg-damaged', { reason: reason.slice(0, 100) });
}

function tableSource(database: SqlDatabase, table: GpkgTable): TableSource {
  return {
    name: table.name,
    rowCount: table.rowCount,
    header: table.columns,
    isSpatial: table.geometryColumn !== null,
    crs: table.crs,
    rows(signal) {
      const notes: TableNote[] = [];
      return batchRows(tableRows(database, table, notes), signal, () => notes);
    },
  };
}

function* tableRows(database: SqlDatabase, table: GpkgTable, notes: TableNote[]): Generator<RowStep> {
  const { columns, geometryColumn, name, rowCount } = table;
  const selected = geometryColumn === null ? columns : [...columns, geometryColumn];
  let sheetRow = 0;
  try {
    const statement = database.prepare(
      `SELECT ${selected.map(quoteName).join(', ')} FROM ${quoteName(name)}`,
    );
    try {
      while (statement.step()) {
        if (++sheetRow > MAX_ROWS) throw new Error(`> ${MAX_ROWS}`);
        const values = statement.get(null, { useBigInt: true });
        const cells = values.slice(0, columns.length).map(cellText);
        const row: SourceRow = { sheetRow, cells };
        const shape = geometryColumn === null ? {} : readGpkgGeometry(values.at(-1));
        yield { row: { ...row, ...shape }, done: sheetRow / Math.max(rowCount, sheetRow) };
      }
    } finally {
      statement.free();
    }
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 100);
    notes.push({ code: 'gpkg-table-cut', params: { name, rows: sheetRow, reason } });
  }
}

function cellText(value: SqlCell): string {
  if (value === null) return '';
  if (value instanceof Uint8Array) return `[${value.length} B]`;
  return typeof value === 'number' && !Number.isFinite(value) ? '' : String(value);
}
