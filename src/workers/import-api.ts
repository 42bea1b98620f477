import type { ImportOutcome } from '../data/import/import-outcome.ts';
import type { ReimportedRows, RowsToReimport } from '../data/import/reimport-rows.ts';
import type { CoordinateSystem } from '../domain/coordinate-system.ts';
import type {
  Encoding,
  FileInspection,
  ImportPlan,
  TableNote,
  TableRevision,
} from '../domain/import-plan.ts';
import type { Box } from '../geo/clip-outlines.ts';

/** How a file is to be read, so far. */
export interface InspectQuery extends TableRevision {
  readonly file: File;
  readonly encoding: Encoding;
}

/** What was found in a file, or why it cannot be read. */
export type InspectAnswer = FileInspection | { readonly ok: false; readonly error: TableNote };

export type TableAnswer =
  | {
      readonly ok: true;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly ok: false; readonly error: TableNote };

/** Some of a table's positions under each of several coordinate systems. */
export interface PositionPreview {
  readonly points: readonly PreviewPoint[];
}

export interface PreviewPoint {
  /** As a spreadsheet numbers it. */
  readonly sheetRow: number;
  /** County, else city, as the row names it; '' where it names none. */
  readonly named: string;
  /** WGS-84 by system, in the order that was asked; null where the position cannot be one of that system. */
  readonly places: readonly (PreviewPlace | null)[];
}

export interface PreviewPlace {
  readonly lon: number;
  readonly lat: number;
  /** County that holds it; '' outside of all that are known. */
  readonly county: string;
}

export interface ImportRequest {
  readonly file: File;
  readonly plan: ImportPlan;
}

/** What the import worker does: one file at a time. */
export interface ImportApi {
  /** Where the bundled data is; county borders are read from there when first needed. */
  open(dataUrl: string): Promise<void>;
  inspect(query: InspectQuery): Promise<InspectAnswer>;
  /** At most 500 of the first positions; those that the systems put into different counties come first. */
  preview(query: InspectQuery, systems: readonly CoordinateSystem[]): Promise<PositionPreview>;
  /** County borders in a box as chains lon, lat, lon, lat …; steps below the tolerance (degrees) are left out. */
  outlines(box: Box, toleranceDeg: number): Promise<readonly Float64Array[]>;
  /** `onProgress` takes the share of the file that was read, 0 … 1. */
  importFile(request: ImportRequest, onProgress: (done: number) => void): Promise<ImportOutcome>;
  /** All rows below the header as text; for files that are read by the page itself, such as corrected rejects. */
  readTable(query: InspectQuery): Promise<TableAnswer>;
  reimportRows(rows: RowsToReimport): Promise<ReimportedRows>;
}
