import type { OutEncoding, OutFormat } from '../../domain/export-plan.ts';
import type { TableNote } from '../../domain/import-plan.ts';
import type { Lang } from '../../domain/messages.ts';
import type { FileProblem } from '../formats/format.ts';
import type { OutTable } from './out-table.ts';

export interface WriteOptions {
  readonly lang: Lang;
  readonly encoding: OutEncoding;
  /** ISO time of writing where a format must state one; the same input and time give the same bytes. */
  readonly writtenAt: string;
}

/** What a writer hands out while it works. */
export interface WrittenPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Share of the rows done, 0 … 1. */
  readonly done: number;
}

export type WriteEnd =
  | { readonly ok: true; readonly notes: readonly TableNote[] }
  | { readonly ok: false; readonly error: FileProblem };

/** One format's writer: gives the file part by part, in order, so that it can be stopped and never is one string. */
export type FileWriter = (table: OutTable, options: WriteOptions) => Generator<WrittenPart, WriteEnd>;

/** A format that files go out in. Its writer, and the library behind it, are loaded when first used. */
export interface OutFormatEntry {
  readonly id: OutFormat;
  readonly mediaType: string;
  readonly load: () => Promise<FileWriter>;
}

export const WRITTEN: WriteEnd = { ok: true, notes: [] };

export function refuseToWrite(code: string, params: FileProblem['params'] = {}): WriteEnd {
  return { ok: false, error: { code, params } };
}
