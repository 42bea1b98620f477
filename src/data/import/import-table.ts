import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import type { IssueReport, RejectTable } from '../../domain/import-outcome.ts';
import type { ColumnMapping, HeaderRows, ImportPlan, TableNote } from '../../domain/import-plan.ts';
import type { LayerKind } from '../../domain/layer-kind.ts';
import type { Provenance, UserLayer } from '../../domain/user-layer.ts';
import type { Converter } from '../crs/converter.ts';
import { createConverter } from '../crs/create-converter.ts';
import { type FileProblem, fileProblem, type InputFile, type OpenedFile } from '../formats/format.ts';
import { type RowShape, rowHeader } from './data-row.ts';
import { mapHeader } from './guess-columns.ts';
import { createLayerSink } from './layer-sink.ts';
import { createLedgerSink, unusedColumns } from './ledger-sink.ts';
import { openInput } from './open-input.ts';
import { createRowLog } from './row-log.ts';
import { readDataRows, readTableHead } from './table-head.ts';

export interface ImportProgress {
  /** Share of the file that has been read, 0 … 1. */
  readonly done: number;
  readonly rowsRead: number;
}

export interface ImportContext {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Aborting makes the import reject with the signal's reason; nothing is kept. */
  readonly signal?: AbortSignal;
}

/** What became of a file: `accepted + rejects.count = rowsRead`. */
interface ImportedTable {
  readonly ok: true;
  readonly header: readonly string[];
  /** Header of the cells that rejects and issues carry: `header`, and a spatial format's position. */
  readonly rowHeader: readonly string[];
  readonly headerRows: HeaderRows | null;
  /** The columns as they were used. */
  readonly mapping: ColumnMapping;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejects: RejectTable;
  /** What is doubtful about accepted rows. */
  readonly issues: IssueReport;
  readonly notes: readonly TableNote[];
  readonly provenance: Provenance;
}

export interface ImportedLedger extends ImportedTable {
  readonly kind: 'boilers';
  readonly ledger: BoilerLedger;
}

export interface ImportedLayer extends ImportedTable {
  readonly kind: Exclude<LayerKind, 'boilers'>;
  readonly layer: UserLayer;
}

export type ImportOutcome =
  | ImportedLedger
  | ImportedLayer
  | { readonly ok: false; readonly error: FileProblem };

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
  const opened = await openInput(file, { encoding: plan.encoding, ...(signal && { signal }) });
  if (!opened.ok) return opened;
  try {
    return await importOpened(file, opened, plan, context);
  } finally {
    opened.close?.();
  }
}

async function importOpened(
  file: InputFile,
  opened: OpenedFile,
  plan: ImportPlan,
  context: ImportContext,
): Promise<ImportOutcome> {
  const table = opened.tables.find(({ name }) => plan.table === null || name === plan.table);
  if (table === undefined) {
    return fileProblem('table-missing', {
      table: plan.table ?? '',
      tables: opened.tables.map(({ name }) => name).join(', '),
    });
  }
  const system = await createConverter(plan.system);
  if (!system.ok) return system;
  const head = await readTableHead(table, plan.headerRows, context.signal);
  if (head === null) return fileProblem('file-empty');
  const mapping = plan.mapping ?? mapHeader(head.header);
  if (!table.isSpatial && (mapping.lon === undefined || mapping.lat === undefined)) {
    return fileProblem('position-columns-missing', {
      columns: head.header.filter((cell) => cell !== '').join(', '),
    });
  }
  const shape: RowShape = { header: head.header, mapping, isSpatial: table.isSpatial };
  const log = createRowLog();
  const sink = createSink(plan.kind, shape, system, log);
  const notes: TableNote[] = [...opened.notes, ...head.notes];
  let rowsRead = 0;
  for await (const batch of readDataRows(table, head.headerRows, context.signal)) {
    for (const row of batch.rows) sink.add(row);
    rowsRead += batch.rows.length;
    notes.push(...(batch.notes ?? []));
    context.onProgress?.({ done: batch.done, rowsRead });
  }
  const { rejects, issues } = log.finish();
  const provenance: Provenance = {
    fileName: file.name,
    table: table.name,
    format: opened.format,
    encoding: opened.encoding,
    importedAt: new Date().toISOString(),
    datumHistory: [{ from: plan.system, by: plan.systemBy, accuracyM: system.accuracyM }],
  };
  const common = {
    ok: true as const,
    header: head.header,
    rowHeader: rowHeader(shape),
    headerRows: head.headerRows,
    mapping,
    rowsRead,
    accepted: sink.count(),
    rejects,
    issues,
    provenance,
  };
  const unused = unusedColumns(shape).map((column) => head.header[column]!);
  const unusedNotes: TableNote[] =
    unused.length === 0 ? [] : [{ code: 'columns-unused', params: { columns: unused.join(', ') } }];
  if (sink.kind === 'boilers') {
    const { ledger, conversions } = sink.finish();
    const converted = [...conversions].map(([unit, count]) => ({
      code: 'capacity-converted',
      params: { unit, count },
    }));
    return { ...common, kind: 'boilers', ledger, notes: [...notes, ...converted, ...unusedNotes] };
  }
  const layer: UserLayer = {
    id: crypto.randomUUID(),
    kind: sink.kind,
    name: table.name === '' ? file.name.replace(/\.[^.]*$/, '') : table.name,
    provenance,
    ...sink.finish(),
  };
  return { ...common, kind: sink.kind, layer, notes };
}

function createSink(
  kind: LayerKind,
  shape: RowShape,
  system: Converter,
  log: ReturnType<typeof createRowLog>,
) {
  return kind === 'boilers'
    ? { kind, ...createLedgerSink(shape, system, log) }
    : { kind, ...createLayerSink(kind, shape, system, log) };
}
