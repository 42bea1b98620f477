import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { ImportReport } from '../domain/import-report.ts';
import type { UserLayer } from '../domain/user-layer.ts';

/** An imported file with the corrections that were made to its rows since. */
export interface FinishedImport {
  /** How it stands now, corrections included. */
  readonly report: ImportReport;
  /** How it stood before the corrections: they are made to this, so that each can be taken back. */
  readonly before: {
    readonly report: ImportReport;
    readonly own: BoilerLedger | UserLayer;
    /** The ledger that this file was added to; null where it replaced it, and for layers. */
    readonly others: BoilerLedger | null;
  };
  /** Rows with other cells than the file's, in the order in which they were corrected. */
  readonly corrections: readonly CorrectedRow[];
}

export interface CorrectedRow {
  readonly row: number;
  readonly sheetRow: number;
  /** Under the report's header. */
  readonly cells: readonly string[];
}
