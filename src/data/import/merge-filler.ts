import type { TableNote } from '../../domain/import-plan.ts';
import type { CellRange, SourceRow } from '../formats/format.ts';

/** Gives every row its cells, also those that the sheet shows merged over several rows. */
export interface MergeFiller {
  /** Rows in the order of the sheet. */
  fill(row: SourceRow): readonly string[];
  notes(): TableNote[];
}

/** A cell merged over rows is the cell of each of them: one company's name beside its three boilers. */
export function createMergeFiller(merges: readonly CellRange[]): MergeFiller {
  const waiting = merges.toSorted((a, b) => a.firstRow - b.firstRow);
  let active: { range: CellRange; text: string }[] = [];
  let next = 0;
  let filledRows = 0;
  return {
    fill({ sheetRow, cells }) {
      if (waiting.length === 0) return cells;
      const row = sheetRow - 1;
      active = active.filter(({ range }) => range.lastRow >= row);
      let filled: string[] | null = null;
      for (const { range, text } of active) {
        const column = range.firstColumn;
        if (text === '' || (cells[column] ?? '') !== '') continue;
        filled ??= Array.from({ length: Math.max(cells.length, column + 1) }, (_, i) => cells[i] ?? '');
        while (filled.length <= column) filled.push('');
        filled[column] = text;
      }
      for (; next < waiting.length && waiting[next]!.firstRow <= row; next++) {
        const range = waiting[next]!;
        if (range.firstRow === row) active.push({ range, text: cells[range.firstColumn] ?? '' });
      }
      if (filled === null) return cells;
      filledRows++;
      return filled;
    },
    notes: () => (filledRows === 0 ? [] : [{ code: 'merged-filled', params: { count: filledRows } }]),
  };
}
