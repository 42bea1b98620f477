import type { RowBatch, SourceRow, TableNote } from './format.ts';

const BATCH_ROWS = 1000;

/** Rows between which a batch may be cut, and what share of the file each of them reaches. */
export interface RowStep {
  readonly row: SourceRow;
  /** 0 … 1 */
  readonly done: number;
}

/**
 * Groups rows into batches. `finalNotes` is asked after the last row, for what only all rows reveal. Throws the
 * signal's reason between two batches once it is aborted.
 */
export async function* batchRows(
  steps: Iterable<RowStep> | AsyncIterable<RowStep>,
  signal: AbortSignal | undefined,
  finalNotes: () => readonly TableNote[] = () => [],
): AsyncGenerator<RowBatch> {
  let rows: SourceRow[] = [];
  signal?.throwIfAborted();
  for await (const { row, done } of steps) {
    rows.push(row);
    if (rows.length < BATCH_ROWS) continue;
    yield { rows, done: Math.min(1, done) };
    rows = [];
    signal?.throwIfAborted();
  }
  yield { rows, done: 1, notes: finalNotes() };
}
