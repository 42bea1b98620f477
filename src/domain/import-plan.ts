import type { CoordinateSystem, StatedCrs } from './coordinate-system.ts';
import type { LayerField, LayerKind } from './layer-kind.ts';

/** Encodings that a text file may be read in; `auto` where nobody overrides what its bytes say. */
export const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Something that a reader had to decide or found: `code` and `params` go to `issueText`. */
export interface TableNote {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What can be told of a file before it is imported, for the user to confirm or change. */
export interface FileInspection {
  readonly ok: true;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly notes: readonly TableNote[];
  readonly tables: readonly TableInspection[];
}

export interface TableInspection {
  readonly name: string;
  readonly rowCount: number | null;
  readonly isSpatial: boolean;
  readonly crs: StatedCrs | null;
  /** First rows as they stand on the sheet (empty where the format names its columns). */
  readonly top: readonly (readonly string[])[];
  /** Where the header was found; null where the format names its columns or no header can be told. */
  readonly headerRows: HeaderRows | null;
  readonly header: readonly string[];
  /** Some data rows, as wide as the header. */
  readonly samples: readonly (readonly string[])[];
  /** Kinds by how well they fit, best first; never empty. */
  readonly kinds: readonly { readonly kind: LayerKind; readonly score: number }[];
  /** Columns guessed for the best kind, or as the user set kind and columns. */
  readonly mapping: ColumnMapping;
  /** Rows whose position says least and most about the datum; the evidence for each candidate, best first. */
  readonly datums: readonly DatumEvidence[];
  /** What may be taken until the user says otherwise; null where neither the file nor clear evidence says it. */
  readonly proposal: SystemProposal | null;
  /** Columns whose values will be converted. */
  readonly conversions: readonly UnitConversion[];
}

/** The coordinate system that the file states, or that the evidence leaves no doubt of. */
export interface SystemProposal {
  readonly system: CoordinateSystem;
  readonly by: 'file' | 'evidence';
}

export interface UnitConversion {
  readonly field: LayerField;
  /** Units as people write them, such as `MW` and `t/h`. */
  readonly from: string;
  readonly to: string;
  /** One of `from` in `to`, such as `÷ 0.7`. */
  readonly factor: string;
}

/** What the user says of one table before it is imported; null where it is left to the inspection. */
export interface TableRevision {
  /** Name of the table; the first one where null. The others are inspected as they are found. */
  readonly table: string | null;
  readonly headerRows: HeaderRows | null;
  readonly kind: LayerKind | null;
  readonly mapping: ColumnMapping | null;
}

/** 0-based rows on the sheet that make up the header. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/** Column index (0-based, in the header) of each field. */
export type ColumnMapping = Readonly<Partial<Record<LayerField, number>>>;

/** How well one coordinate system explains the rows. */
export interface DatumEvidence {
  readonly system: CoordinateSystem;
  /** True where it fits only with the two columns exchanged: to be offered, never done unasked. */
  readonly swapped: boolean;
  /** How likely it is against the others, 0 … 1; systems whose scores differ by less than `EVIDENCE_MARGIN` are alike. */
  readonly score: number;
  /** Rows whose position can be read in this system and falls in China. */
  readonly plausibleRows: number;
  /** Of the rows that name a known county or city: how many fall into it, and how many were tried. */
  readonly matchedRows: number;
  readonly namedRows: number;
  /** What speaks for or against it, as issue codes. */
  readonly reasons: readonly TableNote[];
}

/** All that an import needs to know; what the dialog or the command line fills in. */
export interface ImportPlan {
  readonly kind: LayerKind;
  readonly encoding: Encoding;
  /** Name of the table; the first one where null. */
  readonly table: string | null;
  /** Null: as found by inspection. */
  readonly headerRows: HeaderRows | null;
  /** Null: as guessed for the kind. */
  readonly mapping: ColumnMapping | null;
  readonly system: CoordinateSystem;
  readonly systemBy: 'file' | 'user' | 'evidence';
}
