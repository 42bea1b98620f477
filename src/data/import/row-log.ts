import type { IssueReport, RejectTable, RowIssue } from '../../domain/import-outcome.ts';
import { createCodedColumnBuilder, createTextColumnBuilder, detached } from '../../domain/text-column.ts';
import { createNumberColumn } from './number-column.ts';

/** Issues kept in full, of each code; beyond it they are counted. */
export const KEPT_ISSUES = 10_000;

/** An issue's own objects, besides the characters of its cells. */
const KEPT_ISSUE_BYTES = 600;

/** Collects what became of rows: rejects in full and packed, issues in full up to a bound. */
export interface RowLog {
  reject(issue: RowIssue): void;
  note(issue: RowIssue): void;
  /** Memory that is taken so far, bytes. */
  heldBytes(): number;
  finish(): { readonly rejects: RejectTable; readonly issues: IssueReport };
}

export function createRowLog(): RowLog {
  const row = createNumberColumn(Uint32Array);
  const sheetRow = createNumberColumn(Uint32Array);
  const cellEnds = createNumberColumn(Uint32Array);
  const code = createCodedColumnBuilder();
  const column = createCodedColumnBuilder();
  const value = createTextColumnBuilder();
  const cells = createTextColumnBuilder();
  const counts = new Map<string, number>();
  const kept: RowIssue[] = [];
  let count = 0;
  let cellCount = 0;
  let keptBytes = 0;
  return {
    reject(issue) {
      count++;
      row.push(issue.row);
      sheetRow.push(issue.sheetRow);
      code.push(issue.code);
      column.push(issue.column);
      value.push(issue.value);
      for (const cell of issue.cells) cells.push(cell);
      cellCount += issue.cells.length;
      cellEnds.push(cellCount);
    },
    note(issue) {
      const seen = counts.get(issue.code) ?? 0;
      counts.set(issue.code, seen + 1);
      if (seen >= KEPT_ISSUES) return;
      kept.push({ ...issue, cells: issue.cells.map(detached) });
      keptBytes += issue.cells.reduce((sum, cell) => sum + cell.length, 0) + KEPT_ISSUE_BYTES;
    },
    heldBytes: () =>
      [row, sheetRow, cellEnds, code, column, value, cells].reduce(
        (sum, part) => sum + part.bytes(),
        keptBytes,
      ),
    finish: () => ({
      rejects: {
        count,
        row: row.finish(),
        sheetRow: sheetRow.finish(),
        code: code.finish(),
        column: column.finish(),
        value: value.finish(),
        cells: cells.finish(),
        cellEnds: cellEnds.finish(),
      },
      issues: { counts: Object.fromEntries(counts), kept },
    }),
  };
}
