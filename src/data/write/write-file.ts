import { type OutFormat, SPATIAL_FORMATS } from '../../domain/export-plan.ts';
import type { TableNote } from '../../domain/import-plan.ts';
import type { FileProblem } from '../formats/format.ts';
import type { WriteOptions } from './file-writer.ts';
import type { OutTable } from './out-table.ts';
import { outFormat } from './registry.ts';

export type WrittenFile =
  | { readonly ok: true; readonly blob: Blob; readonly notes: readonly TableNote[] }
  | { readonly ok: false; readonly error: FileProblem }
  | { readonly ok: false; readonly error: null };

/** Time between two reports of progress, milliseconds. */
const REPORT_MS = 100;

/**
 * Writes a table as a file. `onProgress` gets the share done, 0 … 1, about ten times a second, and stops the writing
 * where it answers false (the result then has no error). What a format cannot hold is refused with a code.
 */
export async function writeFile(
  table: OutTable,
  format: OutFormat,
  options: WriteOptions,
  onProgress: (done: number) => Promise<boolean> | boolean = () => true,
): Promise<WrittenFile> {
  const { load, mediaType } = outFormat(format);
  if (SPATIAL_FORMATS.includes(format) && table.geometry.kind === 'none') {
    return { ok: false, error: { code: 'write-needs-geometry', params: { format } } };
  }
  const writing = (await load())(table, options);
  const parts: Blob[] = [];
  let pending: Uint8Array<ArrayBuffer>[] = [];
  let reported = performance.now();
  for (;;) {
    const step = writing.next();
    if (step.done === true) {
      if (!step.value.ok) return step.value;
      return {
        ok: true,
        blob: new Blob([...parts, ...pending], { type: mediaType }),
        notes: step.value.notes,
      };
    }
    pending.push(step.value.bytes);
    if (performance.now() - reported < REPORT_MS) continue;
    // A blob may be kept out of memory; arrays are not.
    parts.push(new Blob(pending));
    pending = [];
    if (!(await onProgress(step.value.done))) return { ok: false, error: null };
    reported = performance.now();
  }
}
