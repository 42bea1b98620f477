import type { Encoding, FileInspection, TableInspection, TableRevision } from '../../domain/import-plan.ts';
import type { FileProblem, InputFile, TableSource } from '../formats/format.ts';
import { mapHeader } from './guess-columns.ts';
import { openInput } from './open-input.ts';
import { readTableHead } from './table-head.ts';

/** Rows shown to the user. */
const SHOWN_ROWS = 20;

export interface InspectOptions {
  readonly encoding: Encoding;
  /** What the user has set already. */
  readonly revision?: TableRevision;
  readonly signal?: AbortSignal;
}

/** What can be told of a file before it is imported. Rejects only where `signal` aborts. */
export async function inspectFile(
  file: InputFile,
  options: InspectOptions,
): Promise<FileInspection | { readonly ok: false; readonly error: FileProblem }> {
  const opened = await openInput(file, options);
  if (!opened.ok) return opened;
  try {
    const tables: TableInspection[] = [];
    const revised = options.revision?.table ?? opened.tables[0]?.name;
    for (const table of opened.tables) {
      const revision = table.name === revised ? options.revision : undefined;
      tables.push(await inspectTable(table, revision, options.signal));
    }
    return {
      ok: true,
      fileName: file.name,
      sizeBytes: file.blob.size,
      format: opened.format,
      encoding: opened.encoding,
      notes: opened.notes,
      tables,
    };
  } finally {
    opened.close?.();
  }
}

async function inspectTable(
  table: TableSource,
  revision?: TableRevision,
  signal?: AbortSignal,
): Promise<TableInspection> {
  const head = await readTableHead(table, revision?.headerRows ?? null, signal);
  const header = head?.header ?? [];
  return {
    name: table.name,
    rowCount: table.rowCount,
    isSpatial: table.isSpatial,
    crs: table.crs,
    top: (head?.top ?? []).slice(0, SHOWN_ROWS).map(({ cells }) => cells),
    headerRows: head?.headerRows ?? null,
    header,
    samples: (head?.samples ?? [])
      .slice(0, SHOWN_ROWS)
      .map(({ cells }) => header.map((_, column) => cells[column] ?? '')),
    kinds: [{ kind: 'boilers', score: 1 }],
    mapping: revision?.mapping ?? mapHeader(header),
    datums: [],
    proposal: null,
    conversions: [],
  };
}
