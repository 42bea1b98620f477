import type {
  FileProblem,
  InputFile,
  OpenOptions,
  OpenResult,
  SourceRow,
  TableNote,
  TableSource,
} from '../../../../src/data/formats/format.ts';

type Open = (file: InputFile, options: OpenOptions) => Promise<OpenResult>;

/** A file of these bytes, as a reader gets it. */
export function inputFile(name: string, ...parts: BlobPart[]): InputFile {
  return { name, blob: new Blob(parts) };
}

export interface ReadTable {
  readonly rows: SourceRow[];
  readonly notes: TableNote[];
}

export async function readAll(table: TableSource): Promise<ReadTable> {
  const rows: SourceRow[] = [];
  const notes: TableNote[] = [];
  let done = 0;
  for await (const batch of table.rows()) {
    if (!(batch.done >= done && batch.done <= 1))
      throw new Error(`progress went from ${done} to ${batch.done}`);
    done = batch.done;
    rows.push(...batch.rows);
    notes.push(...(batch.notes ?? []));
  }
  if (done !== 1) throw new Error(`progress ended at ${done}`);
  return { rows, notes };
}

/** Opens, and fails the test where the file cannot be opened. */
export async function openGood(open: Open, file: InputFile, encoding: OpenOptions['encoding'] = 'auto') {
  const opened = await open(file, { encoding });
  if (!opened.ok) throw new Error(`refused: ${JSON.stringify(opened.error)}`);
  return opened;
}

/** The first table of a file. */
export async function readFirst(open: Open, file: InputFile, encoding: OpenOptions['encoding'] = 'auto') {
  const { tables, notes } = await openGood(open, file, encoding);
  const read = await readAll(tables[0]!);
  return { ...read, table: tables[0]!, notes: [...notes, ...read.notes] };
}

export async function problemOf(open: Open, file: InputFile): Promise<FileProblem | null> {
  const opened = await open(file, { encoding: 'auto' });
  return opened.ok ? null : opened.error;
}

/** Reads whatever can be read: for broken files, where all that matters is that nothing is thrown. */
export async function readWhatever(open: Open, file: InputFile): Promise<FileProblem | ReadTable[]> {
  const opened = await open(file, { encoding: 'auto' });
  if (!opened.ok) return opened.error;
  const tables: ReadTable[] = [];
  for (const table of opened.tables) tables.push(await readAll(table));
  opened.close?.();
  return tables;
}

/** Every prefix of `bytes` at a stride, and around every given point. */
export function* truncations(bytes: Uint8Array, stride: number, points: readonly number[] = []) {
  for (let end = 0; end < bytes.length; end += stride) yield bytes.slice(0, end);
  for (const point of points) {
    for (const end of [point - 1, point, point + 1]) {
      if (end >= 0 && end < bytes.length) yield bytes.slice(0, end);
    }
  }
}
