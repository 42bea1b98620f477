import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import type { IssueReport, RejectTable } from '../../domain/import-outcome.ts';
import type { ColumnMapping, HeaderRows, TableNote } from '../../domain/import-plan.ts';
import type { LayerKind } from '../../domain/layer-kind.ts';
import type { Provenance, UserLayer } from '../../domain/user-layer.ts';
import type { FileProblem } from '../formats/format.ts';

/** What became of a file: `accepted + rejects.count = rowsRead`. */
export interface ImportedTable {
  readonly ok: true;
  readonly header: readonly string[];
  /** Header of the cells that rejects and issues carry: `header`, and a spatial format's position. */
  readonly rowHeader: readonly string[];
  readonly headerRows: HeaderRows | null;
  readonly isSpatial: boolean;
  /** The columns as they were used. */
  readonly mapping: ColumnMapping;
  readonly rowsRead: number;
  readonly accepted: number;
  readonly rejects: RejectTable;
  /** What is doubtful about accepted rows. */
  readonly issues: IssueReport;
  readonly notes: readonly TableNote[];
  readonly provenance: Provenance;
}

export interface ImportedLedger extends ImportedTable {
  readonly kind: 'boilers';
  readonly ledger: BoilerLedger;
}

export interface ImportedLayer extends ImportedTable {
  readonly kind: Exclude<LayerKind, 'boilers'>;
  readonly layer: UserLayer;
}

export type ImportOutcome =
  | ImportedLedger
  | ImportedLayer
  | { readonly ok: false; readonly error: FileProblem };
