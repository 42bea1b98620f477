import type { BoilerLedger } from '../../domain/boiler-ledger.ts';
import type { CoordinateSystem } from '../../domain/coordinate-system.ts';
import type { IssueReport, RejectTable } from '../../domain/import-outcome.ts';
import type { ColumnMapping } from '../../domain/import-plan.ts';
import type { LayerKind } from '../../domain/layer-kind.ts';
import type { PlaceCheck } from '../../domain/place-check.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { createConverter } from '../crs/create-converter.ts';
import { createRowImport } from './import-table.ts';

/** Rows with corrected cells, and how the file that they are of was read. */
export interface RowsToReimport {
  readonly kind: LayerKind;
  /** Header of the cells, and the column of each field in it; a spatial file's position has columns too. */
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  readonly system: CoordinateSystem;
  readonly rows: readonly {
    readonly row: number;
    readonly sheetRow: number;
    readonly cells: readonly string[];
  }[];
}

/** What became of them: the accepted ones as boilers or as features, the others rejected again. */
export interface ReimportedRows {
  readonly accepted: number;
  readonly own: BoilerLedger | Pick<UserLayer, 'rows' | 'geometries'>;
  readonly rejects: RejectTable;
  readonly issues: IssueReport;
}

/**
 * Reads some rows of an imported file again, alone, after their cells were corrected. Throws a RangeError on a system
 * that cannot be converted: the file could not have been imported in it.
 */
export async function reimportRows(
  { kind, header, mapping, system, rows }: RowsToReimport,
  places: PlaceCheck | null = null,
): Promise<ReimportedRows> {
  const converter = await createConverter(system);
  if (!converter.ok) throw new RangeError(`no conversion from ${system.id}`);
  const reading = createRowImport(kind, { header, mapping, isSpatial: false }, converter, places);
  for (const row of rows) reading.add(row);
  const provenance = {
    fileName: '',
    table: '',
    format: '',
    encoding: '',
    importedAt: '',
    datumHistory: [],
  };
  const outcome = reading.finish({ headerRows: null, rowsRead: rows.length, notes: [], provenance });
  return {
    accepted: outcome.accepted,
    own: outcome.kind === 'boilers' ? outcome.ledger : outcome.layer,
    rejects: outcome.rejects,
    issues: outcome.issues,
  };
}
