import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { Datum } from './datum.ts';
import type { Encoding } from './decode-text.ts';
import { formatOf } from './formats/registry.ts';
import type { FileProblem, RawTable, TableNote } from './formats/table.ts';
import { type CellIssue, createLedgerBuilder, type RejectedRow, unusedColumns } from './ledger-builder.ts';
import { findHeader, type HeaderMap, mapHeader } from './ledger-header.ts';

export interface ImportOptions {
  readonly fileName: string;
  readonly datum: Datum;
  readonly encoding: Encoding;
  readonly onProgress?: (rowsDone: number, rowsTotal: number) => void;
}

export interface ImportedLedger {
  readonly ok: true;
  readonly ledger: BoilerLedger;
  readonly rejects: readonly RejectedRow[];
  /** Cells of accepted rows that could not be used and count as unknown. */
  readonly issues: readonly CellIssue[];
  readonly header: readonly string[];
  /** Accepted + rejected. */
  readonly rowsRead: number;
  readonly encoding: string;
  readonly datum: Datum;
  readonly notes: readonly ImportNote[];
}
export type LedgerImport = ImportedLedger | { readonly ok: false; readonly error: FileProblem };

/** What the reader decided or converted, for the user to confirm. */
export type ImportNote =
  | TableNote
  | {
      readonly code: 'capacity-converted';
      readonly params: { readonly unit: string; readonly count: number };
    }
  | { readonly code: 'columns-unused'; readonly params: { readonly columns: string } };

/** Rows between two reports of progress. */
const SLICE_ROWS = 2000;

/** A file beyond this cannot be held as text and columns in one tab. */
const MAX_BYTES = 200 * 2 ** 20;

/**
 * Reads a boiler ledger from a file's bytes. Every row of the file ends up accepted or rejected with a reason;
 * a file that cannot be read at all is a coded problem, not an exception.
 */
export async function importLedger(bytes: Uint8Array, options: ImportOptions): Promise<LedgerImport> {
  const format = formatOf(options.fileName);
  if (format === null) return refuse('format-unknown', { file: options.fileName });
  if (bytes.length > MAX_BYTES) return refuse('file-too-large', { limitMb: MAX_BYTES / 2 ** 20 });
  const read = await format.read(bytes, options.encoding);
  if (!read.ok) return read;
  const { table } = read;
  const columns = columnsOf(table);
  if (columns === null) {
    return refuse('position-columns-missing', {
      columns: table.header.filter((cell) => cell !== '').join(', '),
    });
  }
  const builder = createLedgerBuilder(table, columns, options.datum);
  for (let row = 0; row < table.rows.length; row++) {
    builder.addRow(row);
    if (row % SLICE_ROWS === SLICE_ROWS - 1) {
      options.onProgress?.(row + 1, table.rows.length);
    }
  }
  options.onProgress?.(table.rows.length, table.rows.length);
  const { ledger, rejects, issues, conversions } = builder.finish();
  return {
    ok: true,
    ledger,
    rejects,
    issues,
    header: table.header,
    rowsRead: table.rows.length,
    encoding: table.encoding,
    datum: options.datum,
    notes: [
      ...table.notes,
      ...[...conversions].map(([unit, count]) => ({
        code: 'capacity-converted' as const,
        params: { unit, count },
      })),
      ...noteUnused(table, columns),
    ],
  };
}

function columnsOf(table: RawTable): HeaderMap | null {
  if (table.positionColumns === null) return findHeader(table.header);
  return new Map([
    ...mapHeader(table.header),
    ['lon', table.positionColumns.lon] as const,
    ['lat', table.positionColumns.lat] as const,
  ]);
}

function noteUnused(table: RawTable, columns: HeaderMap): ImportNote[] {
  const unused = unusedColumns(table.header, columns).map((column) => table.header[column]!);
  return unused.length === 0 ? [] : [{ code: 'columns-unused', params: { columns: unused.join(', ') } }];
}

function refuse(code: FileProblem['code'], params: FileProblem['params'] = {}): LedgerImport {
  return { ok: false, error: { code, params } };
}
