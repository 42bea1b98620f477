import type { ImportOutcome } from '../data/import/import-outcome.ts';
import type { DatumChoice, EncodingChoice } from '../state/import-session.ts';

export interface ImportRequest {
  readonly file: File;
  readonly datum: DatumChoice;
  readonly encoding: EncodingChoice;
}

/** What the import worker does: one file at a time. */
export interface ImportApi {
  importFile(
    request: ImportRequest,
    onProgress: (done: number, total: number) => void,
  ): Promise<ImportOutcome>;
}
