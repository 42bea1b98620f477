import type {
  ColumnMapping,
  Encoding,
  FileInspection,
  TableInspection,
  TableRevision,
} from '../../domain/import-plan.ts';
import type { Gazetteer } from '../crs/gazetteer.ts';
import type { FileProblem, InputFile, TableSource } from '../formats/format.ts';
import { findConversions } from './find-conversions.ts';
import { guessKinds } from './guess-kind.ts';
import { guessMapping } from './guess-mapping.ts';
import { openInput } from './open-input.ts';
import { readTableHead, type TableHead } from './table-head.ts';
import { weighTable } from './weigh-table.ts';
import { withWktColumn } from './wkt-column.ts';

/** Rows shown to the user. */
const SHOWN_ROWS = 20;

export interface InspectOptions {
  readonly encoding: Encoding;
  /** What the user has set already. */
  readonly revision?: TableRevision;
  /** Places that rows name, for evidence on the coordinate system; without it none is weighed. */
  readonly gazetteer?: Gazetteer;
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
      tables.push(await inspectTable(table, file.name, options, revision));
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
  source: TableSource,
  fileName: string,
  { gazetteer, signal }: InspectOptions,
  revision?: TableRevision,
): Promise<TableInspection> {
  const head = await readTableHead(source, revision?.headerRows ?? null, signal);
  const header = head?.header ?? [];
  const { table, samples: rows } = withWktColumn(source, header, head?.samples ?? []);
  const samples = rows.map(({ cells }) => header.map((_, column) => cells[column] ?? ''));
  const { isSpatial } = table;
  const geometryTypes = rows.flatMap(({ geometry }) => (geometry ? [geometry.type] : []));
  const kinds = guessKinds({ names: [fileName, table.name], header, isSpatial, geometryTypes });
  const kind = revision?.kind ?? kinds[0]!.kind;
  const mapping = revision?.mapping ?? guessMapping(kind, header, samples, isSpatial);
  return {
    name: table.name,
    rowCount: table.rowCount,
    isSpatial,
    crs: table.crs,
    top: (head?.top ?? []).slice(0, SHOWN_ROWS).map(({ cells }) => cells),
    headerRows: head?.headerRows ?? null,
    header,
    samples: samples.slice(0, SHOWN_ROWS),
    kinds,
    mapping,
    ...(await weigh(table, head, mapping, gazetteer, signal)),
    conversions: findConversions(kind, header, mapping, samples),
  };
}

/** Nothing to weigh where no row has a position. */
async function weigh(
  table: TableSource,
  head: TableHead | null,
  mapping: ColumnMapping,
  gazetteer: Gazetteer | undefined,
  signal?: AbortSignal,
): Promise<Pick<TableInspection, 'datums' | 'proposal'>> {
  const hasPositions = table.isSpatial || (mapping.lon !== undefined && mapping.lat !== undefined);
  if (head === null || gazetteer === undefined || !hasPositions) return { datums: [], proposal: null };
  return weighTable(table, head, mapping, gazetteer, signal);
}
