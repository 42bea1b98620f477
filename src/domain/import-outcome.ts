import { type CodedColumn, codedAt, type TextColumn, textAt } from './text-column.ts';

/** What is wrong with one row: `issueText(code, {...params, column, value})` says it. */
export interface RowIssue {
  /** 1-based data row (the first below the header is 1), and the row as a spreadsheet numbers it. */
  readonly row: number;
  readonly sheetRow: number;
  readonly code: string;
  /** Header of the cell that is meant; several joined by `, `; '' where the row as a whole is. */
  readonly column: string;
  readonly value: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** All cells of the row as the file has them, under the import's `rowHeader`. */
  readonly cells: readonly string[];
}

/**
 * Issues of accepted rows. `counts` is complete; of each code only the first are kept, so that a million bad rows
 * do not fill the memory.
 */
export interface IssueReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly kept: readonly RowIssue[];
}

/** Rejected rows with every cell, packed: a million of them can be kept, and travel to a worker without copying. */
export interface RejectTable {
  readonly count: number;
  readonly row: Uint32Array;
  readonly sheetRow: Uint32Array;
  readonly code: CodedColumn;
  readonly column: CodedColumn;
  readonly value: TextColumn;
  /** Cells of all rows, one after the other. */
  readonly cells: TextColumn;
  /** Where the cells of each row end in `cells`. */
  readonly cellEnds: Uint32Array;
}

export const NO_ISSUES: IssueReport = { counts: {}, kept: [] };

export function rejectAt(rejects: RejectTable, i: number): RowIssue {
  const start = i === 0 ? 0 : rejects.cellEnds[i - 1]!;
  const end = rejects.cellEnds[i]!;
  return {
    row: rejects.row[i]!,
    sheetRow: rejects.sheetRow[i]!,
    code: codedAt(rejects.code, i),
    column: codedAt(rejects.column, i),
    value: textAt(rejects.value, i),
    params: {},
    cells: Array.from({ length: end - start }, (_, cell) => textAt(rejects.cells, start + cell)),
  };
}

export function* eachReject(rejects: RejectTable): Generator<RowIssue> {
  for (let i = 0; i < rejects.count; i++) yield rejectAt(rejects, i);
}

export function countIssues({ counts }: IssueReport): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
