import type { IssueReport, RejectTable } from './import-outcome.ts';
import type { ColumnMapping, TableNote } from './import-plan.ts';
import type { LayerKind } from './layer-kind.ts';
import type { Provenance } from './user-layer.ts';

/** What became of each row of an imported file: `rowsRead` = `accepted` + rejected, always. */
export interface ImportReport {
  readonly kind: LayerKind;
  readonly provenance: Provenance;
  readonly rowsRead: number;
  readonly accepted: number;
  /** Of the cells that rejects and issues carry. */
  readonly header: readonly string[];
  /** Columns as they were used, in that header. */
  readonly mapping: ColumnMapping;
  readonly rejects: RejectTable;
  /** What is doubtful about accepted rows. */
  readonly issues: IssueReport;
  readonly notes: readonly TableNote[];
}
