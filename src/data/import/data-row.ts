import type { Geometry } from 'geojson';
import type { RowIssue } from '../../domain/import-outcome.ts';
import type { ColumnMapping } from '../../domain/import-plan.ts';

/** One row below the header. */
export interface DataRow {
  /** 1-based. */
  readonly row: number;
  readonly sheetRow: number;
  readonly cells: readonly string[];
  readonly geometry?: Geometry | null;
  readonly geometryProblem?: string;
}

/** The columns of the table that rows are read under. */
export interface RowShape {
  readonly header: readonly string[];
  readonly mapping: ColumnMapping;
  /** Rows carry their geometry. */
  readonly isSpatial: boolean;
}

/** Columns that a spatial row's position is shown and corrected in; the header of `rowCells`. */
const GEOMETRY_HEADER = ['geometry.lon', 'geometry.lat'] as const;

/** Longest text of a geometry that is kept with a row. */
const MAX_GEOMETRY_TEXT = 10_000;

export function rowHeader({ header, isSpatial }: Pick<RowShape, 'header' | 'isSpatial'>): string[] {
  return isSpatial ? [...header, ...GEOMETRY_HEADER] : [...header];
}

/** All cells of a row under `rowHeader`; a spatial row's position follows its attributes. */
export function rowCells(row: DataRow, { header, isSpatial }: RowShape): readonly string[] {
  if (!isSpatial) return row.cells;
  return [...header.map((_, column) => row.cells[column] ?? ''), ...geometryCells(row.geometry ?? null)];
}

function geometryCells(geometry: Geometry | null): [string, string] {
  if (geometry === null) return ['', ''];
  if (geometry.type === 'Point') {
    // What a broken file calls a point may have anything for coordinates.
    const position: unknown = geometry.coordinates;
    if (Array.isArray(position)) return [numberText(position[0]), numberText(position[1])];
  }
  return [geometryText(geometry), ''];
}

function numberText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function geometryText(geometry: Geometry): string {
  try {
    return JSON.stringify(geometry).slice(0, MAX_GEOMETRY_TEXT);
  } catch {
    // Nested deeper than the stack.
    return String(geometry.type);
  }
}

/** An issue of one row, for the log. */
export function issueOf(
  row: DataRow,
  shape: RowShape,
  issue: { code: string; column: string; value: string; params?: RowIssue['params'] },
): RowIssue {
  return {
    row: row.row,
    sheetRow: row.sheetRow,
    code: issue.code,
    column: issue.column,
    value: issue.value,
    params: issue.params ?? {},
    cells: rowCells(row, shape),
  };
}
