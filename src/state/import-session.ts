import type { ImportReport } from './project.ts';

/** Coordinate datums that the user can declare for a file. */
export const DATUMS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const;
export type DatumChoice = (typeof DATUMS)[number];

export const ENCODINGS = ['auto', 'utf-8', 'gb18030'] as const;
export type EncodingChoice = (typeof ENCODINGS)[number];

/** One visit to the import dialog. The datum has no default: a wrong one silently moves verdicts. */
export type ImportSession =
  | {
      readonly step: 'choose';
      readonly file: File | null;
      readonly datum: DatumChoice | null;
      readonly encoding: EncodingChoice;
    }
  | { readonly step: 'running'; readonly fileName: string; readonly done: number; readonly total: number }
  | { readonly step: 'finished'; readonly report: ImportReport; readonly accepted: number }
  | {
      readonly step: 'failed';
      readonly fileName: string;
      readonly code: string;
      readonly params: Readonly<Record<string, string | number>>;
    };

export const NEW_IMPORT: Extract<ImportSession, { step: 'choose' }> = {
  step: 'choose',
  file: null,
  datum: null,
  encoding: 'auto',
};
