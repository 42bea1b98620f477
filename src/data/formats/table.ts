/** What every format of a list of boilers comes down to: text cells, as the file writes them. */
export interface RawTable {
  readonly header: readonly string[];
  /** One array a data row. May be longer or shorter than the header. */
  readonly rows: readonly (readonly string[])[];
  /** Number of the row in the file as a spreadsheet shows it (the header of a plain CSV is 1). */
  readonly sheetRow: (row: number) => number;
  /** Set where the format itself carries positions: columns of longitude and latitude in the header. */
  readonly positionColumns: { readonly lon: number; readonly lat: number } | null;
  readonly encoding: string;
  readonly notes: readonly TableNote[];
}

/** Something that a reader had to decide about the file as a whole. */
export interface TableNote {
  readonly code: 'quotes-literal' | 'encoding-damaged' | 'delimiter' | 'header-row';
  readonly params: Readonly<Record<string, string | number>>;
}

/** A file that cannot be read at all; the text for the user comes from `issueText`. */
export interface FileProblem {
  readonly code:
    | 'file-empty'
    | 'file-binary'
    | 'file-too-large'
    | 'encoding-invalid'
    | 'format-unknown'
    | 'json-invalid'
    | 'geojson-not-features'
    | 'crs-unsupported'
    | 'position-columns-missing'
    | 'too-many-columns';
  readonly params: Readonly<Record<string, string | number>>;
}

export type TableResult =
  | { readonly ok: true; readonly table: RawTable }
  | { readonly ok: false; readonly error: FileProblem };

export function tableProblem(code: FileProblem['code'], params: FileProblem['params'] = {}): TableResult {
  return { ok: false, error: { code, params } };
}
