import type { IssueReport, RejectTable } from '../../domain/import-outcome.ts';
import type { ImportPlan, TableNote } from '../../domain/import-plan.ts';
import type { LayerKind } from '../../domain/layer-kind.ts';
import { newId } from '../../domain/new-id.ts';
import type { PlaceCheck } from '../../domain/place-check.ts';
import type { Provenance } from '../../domain/user-layer.ts';
import type { Converter } from '../crs/converter.ts';
import { createConverter } from '../crs/create-converter.ts';
import { fileProblem, type InputFile, type OpenedFile, type TableSource } from '../formats/format.ts';
import { type RowShape, rowHeader } from './data-row.ts';
import { readDataRows } from './data-rows.ts';
import { guessMapping } from './guess-mapping.ts';
import type { ImportedTable, ImportOutcome } from './import-outcome.ts';
import { createLayerSink } from './layer-sink.ts';
import { createLedgerSink, unusedColumns } from './ledger-sink.ts';
import { openInput } from './open-input.ts';
import { createRowLog, type RowLog } from './row-log.ts';
import { readTableHead, type TableHead, whyWithoutRows } from './table-head.ts';
import { withWktColumn } from './wkt-column.ts';

export interface ImportProgress {
  /** Share of the file that has been read, 0 … 1. */
  readonly done: number;
  readonly rowsRead: number;
}

export interface ImportContext {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborting makes the import reject with the signal's reason; nothing is kept. */
  readonly signal?: AbortSignal;
  /** Compares the city that a row names with its position; without it that check is left out. */
  readonly places?: PlaceCheck | null;
  /** Memory that imported rows may take, bytes. */
  readonly maxHeldBytes?: number;
}

/** What a tab can hold besides the map and the screening. A ledger of 1 000 000 rows takes about a fifth of it. */
const MAX_HELD_BYTES = 2 ** 30;

/** A file beyond this is not begun; most of what is in it has to be kept. */
const MAX_FILE_BYTES = 2 * 2 ** 30;

/** Columns that a table may have; beyond it the file is something else. */
const MAX_COLUMNS = 2000;

/**
 * Imports one table of a file as planned. Every row ends up accepted or rejected with a reason; a file that cannot be
 * read at all is a coded problem, not an exception. Rejects only where `signal` aborts.
 */
export async function importTable(
  file: InputFile,
  plan: ImportPlan,
  context: ImportContext = {},
): Promise<ImportOutcome> {
  const { signal } = context;
  if (file.blob.size > MAX_FILE_BYTES) {
    return fileProblem('file-too-large', { limitMb: MAX_FILE_BYTES / 2 ** 20 });
  }
  const opened = await openInput(file, { encoding: plan.encoding, ...(signal && { signal }) });
  if (!opened.ok) return opened;
  try {
    return await importOpened(file.name, opened, plan, context);
  } finally {
    opened.close?.();
  }
}

async function importOpened(
  fileName: string,
  opened: OpenedFile,
  plan: ImportPlan,
  context: ImportContext,
): Promise<ImportOutcome> {
  const found = opened.tables.find(({ name }) => plan.table === null || name === plan.table);
  if (found === undefined) {
    const tables = opened.tables.map(({ name }) => name).join(', ');
    return fileProblem('table-missing', { table: plan.table ?? '', tables });
  }
  const system = await createConverter(plan.system);
  if (!system.ok) return system;
  const head = await readTableHead(found, plan.headerRows, context.signal);
  if (head === null) return { ok: false, error: await whyWithoutRows(found, context.signal) };
  if (head.header.length > MAX_COLUMNS) return fileProblem('too-many-columns', { limit: MAX_COLUMNS });
  const { table } = withWktColumn(found, head.header, head.samples);
  const samples = head.samples.map(({ cells }) => cells);
  const mapping = plan.mapping ?? guessMapping(plan.kind, head.header, samples, table.isSpatial);
  if (!table.isSpatial && (mapping.lon === undefined || mapping.lat === undefined)) {
    const columns = head.header.filter((cell) => cell !== '').join(', ');
    return fileProblem('position-columns-missing', { columns });
  }
  const provenance: Provenance = {
    fileName,
    table: table.name,
    format: opened.format,
    encoding: opened.encoding,
    importedAt: new Date().toISOString(),
    datumHistory: [{ from: plan.system, by: plan.systemBy, accuracyM: system.accuracyM }],
  };
  const shape: RowShape = { header: head.header, mapping, isSpatial: table.isSpatial };
  const rows = createRowImport(plan.kind, shape, system, context.places ?? null);
  const read = await readRows(table, head, shape, rows, context);
  if (!read.ok) return read;
  return rows.finish({
    headerRows: head.headerRows,
    rowsRead: read.rowsRead,
    notes: [...opened.notes, ...head.notes, ...read.notes],
    provenance,
  });
}

async function readRows(
  table: TableSource,
  head: TableHead,
  shape: RowShape,
  rows: RowImport,
  { signal, onProgress, maxHeldBytes = MAX_HELD_BYTES }: ImportContext,
): Promise<
  | { readonly ok: true; readonly rowsRead: number; readonly notes: TableNote[] }
  | ReturnType<typeof fileProblem>
> {
  const notes: TableNote[] = [];
  let rowsRead = 0;
  const refuse = () =>
    fileProblem('memory-limit', { limitMb: Math.round(maxHeldBytes / 2 ** 20), rows: rowsRead });
  try {
    for await (const batch of readDataRows(table, head, shape, signal)) {
      for (const row of batch.rows) rows.add(row);
      rowsRead += batch.rows.length;
      notes.push(...batch.notes);
      if (batch.problem !== undefined) {
        notes.push(batch.problem, { code: 'file-cut-short', params: { rows: rowsRead } });
      }
      if (rows.heldBytes() > maxHeldBytes) return refuse();
      onProgress?.({ done: batch.done, rowsRead });
    }
  } catch (cause) {
    // No room for a larger column: what the browser gives is less than the limit here.
    if (cause instanceof RangeError && /alloc|array (buffer )?length|string length/i.test(cause.message)) {
      return refuse();
    }
    throw cause;
  }
  return { ok: true, rowsRead, notes };
}

/** Rows on their way into a ledger or a layer. */
export type RowImport = ReturnType<typeof createRowImport>;

export function createRowImport(
  kind: LayerKind,
  shape: RowShape,
  system: Converter,
  places: PlaceCheck | null,
  log: RowLog = createRowLog(),
) {
  const sink =
    kind === 'boilers'
      ? { kind, ...createLedgerSink(shape, system, log, places) }
      : { kind, ...createLayerSink(kind, shape, system, log) };
  return {
    add: sink.add,
    heldBytes: () => sink.heldBytes() + log.heldBytes(),
    finish(
      read: Pick<ImportedTable, 'headerRows' | 'rowsRead' | 'notes' | 'provenance'>,
    ): Extract<ImportOutcome, { ok: true }> {
      const { rejects, issues }: { rejects: RejectTable; issues: IssueReport } = log.finish();
      const { header, mapping, isSpatial } = shape;
      const common = {
        ok: true as const,
        ...read,
        header,
        rowHeader: rowHeader(shape),
        isSpatial,
        mapping,
        accepted: sink.count(),
        rejects,
        issues,
      };
      if (sink.kind === 'boilers') {
        const { ledger, notes } = sink.finish();
        return { ...common, kind: 'boilers', ledger, notes: [...read.notes, ...notes, ...noteUnused(shape)] };
      }
      const { fileName, table } = read.provenance;
      const layer = {
        id: newId(),
        kind: sink.kind,
        name: table === '' ? fileName.replace(/\.[^.]*$/, '') : table,
        provenance: read.provenance,
        ...sink.finish(),
      };
      return { ...common, kind: sink.kind, layer };
    },
  };
}

function noteUnused(shape: RowShape): TableNote[] {
  const unused = unusedColumns(shape).map((column) => shape.header[column]!);
  return unused.length === 0 ? [] : [{ code: 'columns-unused', params: { columns: unused.join(', ') } }];
}
