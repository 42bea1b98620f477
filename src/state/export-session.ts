import type { OutEncoding, OutFormat, OutSystemId } from '../domain/export-plan.ts';
import type { CoverageLevel } from './view.ts';

/** What can go out; a user's layer is named by its id. */
export const EXPORT_SUBJECTS = [
  'closureList',
  'results',
  'selection',
  'listed',
  'ledger',
  'coverage',
  'unitCoverage',
  'targets',
  'near',
  'rejects',
] as const;
export type ExportSubjectId = (typeof EXPORT_SUBJECTS)[number] | { readonly layer: string };

/** What the user last chose to export; kept while the page is open. */
export interface ExportChoice {
  readonly subject: ExportSubjectId;
  readonly level: CoverageLevel;
  readonly format: OutFormat;
  readonly system: OutSystemId;
  readonly encoding: OutEncoding;
  /** Of the boilers that are listed: all columns of the results, or those that the table shows. */
  readonly columns: 'all' | 'shown';
}

/** The closure list for a spreadsheet is what a planner takes along most. */
export const DEFAULT_EXPORT: ExportChoice = {
  subject: 'closureList',
  level: 'city',
  format: 'xlsx',
  system: 'wgs84',
  encoding: 'utf-8',
  columns: 'all',
};

/** Where an export stands. */
export type ExportRun =
  | {
      readonly status: 'running';
      /** Share of the rows written, 0 … 1. */
      readonly done: number;
      /** A short one shows nothing, a longer one its progress, a long one a way to stop it. */
      readonly shows: 'nothing' | 'progress' | 'stop';
    }
  | { readonly status: 'done'; readonly fileName: string; readonly notes: readonly ExportNote[] }
  | ({ readonly status: 'refused' } & ExportNote);

export interface ExportNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
