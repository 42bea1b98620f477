import { type DenseWorkSheet, type Range, utils } from '@e965/xlsx';
import type { CellRange, TableNote, TableSource } from './format.ts';
import { batchRows, type RowStep } from './row-batches.ts';
import { type CellTrouble, cellText } from './spreadsheet-cell.ts';

/** What a sheet can hold (ECMA-376); cells beyond are made up by a broken or hostile file. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

export interface SheetInfo {
  readonly name: string;
  readonly isHidden: boolean;
  readonly date1904: boolean;
  /** Parses the sheet; null where it cannot be. Called when first needed. */
  load(): DenseWorkSheet | null;
}

/** A sheet as a table: rows and columns keep their places, blank rows are left out. */
export function sheetTable(sheet: SheetInfo): TableSource {
  return {
    name: sheet.name,
    rowCount: null,
    header: null,
    isSpatial: false,
    crs: null,
    get merges() {
      return (sheet.load()?.['!merges'] ?? []).map(({ s, e }: Range): CellRange => {
        return { firstRow: s.r, lastRow: e.r, firstColumn: s.c, lastColumn: e.c };
      });
    },
    rows(signal) {
      const found = new SheetNotes();
      return batchRows(sheetRows(sheet, found), signal, () => found.notes());
    },
  };
}

function* sheetRows(sheet: SheetInfo, found: SheetNotes): Generator<RowStep> {
  if (sheet.isHidden) found.isHidden = sheet.name;
  const parsed = sheet.load();
  if (parsed === null) {
    found.isUnreadable = sheet.name;
    return;
  }
  const data = parsed['!data'];
  const end = Math.min(data.length, MAX_ROWS);
  if (data.length > MAX_ROWS) found.isCut = true;
  for (let r = 0; r < end; r++) {
    const row = data[r];
    if (row === undefined) continue;
    const cells: string[] = [];
    for (let c = 0; c < Math.min(row.length, MAX_COLUMNS); c++) {
      const cell = row[c];
      if (cell === undefined || cell === null) {
        cells.push('');
        continue;
      }
      const { text, trouble } = cellText(cell, sheet.date1904);
      if (trouble !== null) found.count(trouble, r, c);
      cells.push(text);
    }
    while (cells.at(-1) === '') cells.pop();
    if (cells.length > 0) yield { row: { sheetRow: r + 1, cells }, done: (r + 1) / end };
  }
}

/** Counts what has to be told of a sheet, with the first cell of each. */
class SheetNotes {
  isHidden: string | null = null;
  isUnreadable: string | null = null;
  isCut = false;
  readonly #counts = new Map<CellTrouble, { count: number; cell: string }>();

  count(trouble: CellTrouble, r: number, c: number): void {
    const known = this.#counts.get(trouble);
    if (known === undefined) this.#counts.set(trouble, { count: 1, cell: utils.encode_cell({ r, c }) });
    else known.count++;
  }

  notes(): TableNote[] {
    const notes: TableNote[] = [];
    if (this.isUnreadable !== null)
      notes.push({ code: 'sheet-unreadable', params: { sheet: this.isUnreadable } });
    if (this.isHidden !== null) notes.push({ code: 'sheet-hidden', params: { sheet: this.isHidden } });
    if (this.isCut) notes.push({ code: 'sheet-cut', params: { limit: MAX_ROWS } });
    for (const [code, counted] of this.#counts) notes.push({ code, params: { ...counted } });
    return notes;
  }
}
