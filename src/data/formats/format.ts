import type { Geometry } from 'geojson';
import type { StatedCrs } from '../../domain/coordinate-system.ts';
import type { Encoding, TableNote } from '../../domain/import-plan.ts';
import type { SniffedFormat } from './sniff.ts';

export type { StatedCrs, TableNote };

/** A file to read. The browser's File, Node's openAsBlob, a pasted text and a test's bytes all come as this. */
export interface InputFile {
  readonly name: string;
  readonly blob: Blob;
}

export interface OpenOptions {
  /** `auto` unless the user overrides it. Formats that state their own encoding ignore it. */
  readonly encoding: Encoding;
  readonly signal?: AbortSignal;
}

/** One file format. Its reader, and the library behind it, are loaded when first used. */
export interface FileFormat {
  readonly id: string;
  /** Lower case, without the dot. */
  readonly extensions: readonly string[];
  /** What the content of such a file looks like; it outranks the ending. */
  readonly contents: readonly SniffedFormat[];
  open(file: InputFile, options: OpenOptions): Promise<OpenResult>;
}

/** Expected trouble is data: `code` and `params` go to `issueText`. Readers throw for bugs only. */
export interface FileProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type OpenResult = OpenedFile | { readonly ok: false; readonly error: FileProblem };

export interface OpenedFile {
  readonly ok: true;
  readonly format: string;
  /** Encoding of the texts, such as `gb18030`; `utf-8` for formats that are always that. */
  readonly encoding: string;
  /** What the reader had to decide about the file as a whole. */
  readonly notes: readonly TableNote[];
  /** Sheets of a workbook, layers of a database; one for most formats, never none. */
  readonly tables: readonly TableSource[];
  /** Frees what the reader holds. */
  close?(): void;
}

/** One table of a file. Cells are text as the file writes them: no number is re-formatted, no id loses a digit. */
export interface TableSource {
  /** Sheet or layer name; '' where the format has one table only. */
  readonly name: string;
  /** Null where it is not known before reading. */
  readonly rowCount: number | null;
  /**
   * Names of the columns where the format itself has them (Shapefile, GeoJSON …); null for cells on a sheet, whose
   * header has to be found among the first rows (it may not be the first, and may be two rows with merged cells).
   */
  readonly header: readonly string[] | null;
  /** Rows carry their geometry; positions are then not looked for in columns. */
  readonly isSpatial: boolean;
  /** What the file states of its coordinates; null where it says nothing. */
  readonly crs: StatedCrs | null;
  /** Merged cells of a sheet, 0-based and inclusive, on the numbering of `SourceRow.sheetRow − 1`. */
  readonly merges?: readonly CellRange[];
  /** Batches of rows in file order, from the first row (titles and header included where `header` is null). May be called again. */
  rows(signal?: AbortSignal): AsyncIterable<RowBatch>;
}

export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

export interface RowBatch {
  readonly rows: readonly SourceRow[];
  /** Share of the file that has been read, 0 … 1, for progress. */
  readonly done: number;
  /** Notes that only the rows reveal (a quote that swallowed lines, damaged characters). */
  readonly notes?: readonly TableNote[];
  /** The rest of the file cannot be read; no batch follows. The rows before it stand. */
  readonly problem?: FileProblem;
}

export interface SourceRow {
  /** Number of the row as a spreadsheet or a text editor shows it, from 1. For features, their number from 1. */
  readonly sheetRow: number;
  /** May be longer or shorter than the header. */
  readonly cells: readonly string[];
  /**
   * Spatial formats only, in the file's own coordinates; null where the feature has none or it is broken, with
   * `geometryProblem` saying why.
   */
  readonly geometry?: Geometry | null;
  readonly geometryProblem?: string;
}

export function fileProblem(
  code: string,
  params: FileProblem['params'] = {},
): { readonly ok: false; readonly error: FileProblem } {
  return { ok: false, error: { code, params } };
}
