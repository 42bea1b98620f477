import { breakLines, widestUnit } from './break-lines.ts';
import { columnWidths } from './flow-column-widths.ts';
import type { FlowColumn, FlowRow, FlowTable } from './flow-document.ts';
import type { FlowColumnBox, FlowPiece } from './flow-pieces.ts';
import {
  CAPTION,
  CELL,
  CELL_HEAD,
  type FlowType,
  HAIRLINE,
  leadMm,
  lineAt,
  QUIET,
  WASH,
} from './flow-style.ts';
import type { MeasureText, SheetItem } from './sheet.ts';

const PAD_MM = { side: 1.6, top: 1 } as const;
/** A row with more lines than that goes on on the next page. */
const MOST_LINES_TOGETHER = 12;

interface Laid {
  readonly box: FlowColumnBox;
  readonly columns: readonly FlowColumn[];
  readonly widthsMm: readonly number[];
}

/** A table in rows, its head again on every page. O(cells). */
export function tablePieces(table: FlowTable, box: FlowColumnBox): FlowPiece[] {
  const laid = { box, columns: table.columns, widthsMm: widthsOf(table, box) };
  const head = table.hasHead ? headPiece(laid) : null;
  const pieces = keepTogether(table.rows.map((row) => rowPieces(laid, row, head)));
  const caption = table.caption === '' ? [] : [captionPiece(table.caption, box)];
  const first = head === null ? [] : [{ ...head, beforeMm: caption.length > 0 ? 0.5 : 3, head: null }];
  if (head === null && caption.length === 0 && pieces[0] !== undefined)
    pieces[0] = { ...pieces[0], beforeMm: 3 };
  return [...caption, ...first, ...pieces];
}

/** A short table stays whole; of a longer one neither the first nor the last row stands alone, unless it is tall. */
function keepTogether(rows: readonly FlowPiece[][]): FlowPiece[] {
  const heightMm = (parts: readonly FlowPiece[]) => parts.reduce((sum, part) => sum + part.heightMm, 0);
  const isShort = rows.reduce((sum, parts) => sum + heightMm(parts), 0) <= WHOLE_MM;
  return rows.flatMap((parts, row) => {
    const isEdge = row === 0 || row === rows.length - 2;
    const keeps = row < rows.length - 1 && (isShort || (isEdge && heightMm(parts) <= TALL_ROW_MM));
    return parts.map((piece, part) => ({ ...piece, keepsNext: keeps && part === parts.length - 1 }));
  });
}
const WHOLE_MM = 50;
const TALL_ROW_MM = 22;

function widthsOf({ columns, rows, hasHead }: FlowTable, { widthMm, measure }: FlowColumnBox): number[] {
  const wishes = columns.map(({ title }, column) => {
    let [naturalMm, leastMm] = [0, 0];
    const ask = (text: string, type: FlowType) => {
      for (const line of text.split('\n')) {
        const lineMm = measure(line, type.sizePt, type.bold);
        naturalMm = Math.max(naturalMm, lineMm);
        leastMm = Math.max(leastMm, lineMm <= SHORT_MM ? lineMm : longestWord(line, type, measure));
      }
    };
    if (hasHead) ask(title, CELL_HEAD);
    for (const { cells } of rows) ask(cells[column]!, CELL);
    return { naturalMm: naturalMm + 2 * PAD_MM.side, leastMm: leastMm + 2 * PAD_MM.side };
  });
  return columnWidths(wishes, widthMm);
}
/** A line as short as that is not broken where there is room. */
const SHORT_MM = 18;
/** A word that is longer does not hold a column open: a hash, an address. */
const MOST_LEAST_MM = 40;

function longestWord(text: string, type: FlowType, measure: MeasureText): number {
  return Math.min(widestUnit(text, type, measure), MOST_LEAST_MM);
}

function captionPiece(caption: string, { leftMm, widthMm, measure }: FlowColumnBox): FlowPiece {
  const lines = breakLines(caption, widthMm, CAPTION, measure);
  return {
    beforeMm: 4,
    heightMm: lines.length * leadMm(CAPTION),
    keepsNext: true,
    head: null,
    section: null,
    draw: (topMm) => lines.map((line, at) => lineAt(line, leftMm, topMm + at * leadMm(CAPTION), CAPTION)),
  };
}

function headPiece(laid: Laid): Omit<FlowPiece, 'head'> {
  const { leftMm, widthMm } = laid.box;
  const cells = laid.columns.map(({ title }, column) => cellLines(laid, title, column, CELL_HEAD));
  const heightMm = rowHeight(Math.max(...cells.map(({ length }) => length)));
  return {
    beforeMm: 0,
    heightMm,
    keepsNext: true,
    section: null,
    draw: (topMm) => [
      { kind: 'rect', xMm: leftMm, yMm: topMm, widthMm, heightMm, fill: WASH, stroke: null },
      { kind: 'rect', xMm: leftMm, yMm: topMm, widthMm, heightMm: 0.3, fill: QUIET, stroke: null },
      ...drawCells(laid, cells, topMm + PAD_MM.top, CELL_HEAD),
      hairline(laid, topMm + heightMm, QUIET),
    ],
  };
}

function rowPieces(laid: Laid, row: FlowRow, head: FlowPiece['head']): FlowPiece[] {
  const type = row.bold ? CELL_HEAD : CELL;
  const cells = row.cells.map((cell, column) => cellLines(laid, cell, column, type));
  const lines = Math.max(1, ...cells.map(({ length }) => length));
  const parts = Math.ceil(lines / MOST_LINES_TOGETHER);
  return Array.from({ length: parts }, (_, part) => {
    const from = part * MOST_LINES_TOGETHER;
    const shown = cells.map((cell) => cell.slice(from, from + MOST_LINES_TOGETHER));
    const isLast = part === parts - 1;
    const aboveMm = part === 0 ? PAD_MM.top : 0;
    const heightMm =
      aboveMm + Math.min(MOST_LINES_TOGETHER, lines - from) * leadMm(CELL) + (isLast ? PAD_MM.top : 0);
    return {
      beforeMm: 0,
      heightMm,
      keepsNext: false,
      head,
      section: null,
      draw: (topMm) => [
        ...drawCells(laid, shown, topMm + aboveMm, type),
        ...(isLast ? [hairline(laid, topMm + heightMm, HAIRLINE)] : []),
      ],
    };
  });
}

function cellLines({ box, widthsMm }: Laid, text: string, column: number, type: FlowType): string[] {
  return breakLines(text, widthsMm[column]! - 2 * PAD_MM.side, type, box.measure);
}

function rowHeight(lines: number): number {
  return lines * leadMm(CELL) + 2 * PAD_MM.top;
}

function drawCells(
  { box, columns, widthsMm }: Laid,
  cells: readonly (readonly string[])[],
  topMm: number,
  type: FlowType,
): SheetItem[] {
  let leftMm = box.leftMm;
  return cells.flatMap((lines, column) => {
    const { align } = columns[column]!;
    const xMm = align === 'start' ? leftMm + PAD_MM.side : leftMm + widthsMm[column]! - PAD_MM.side;
    leftMm += widthsMm[column]!;
    return lines.flatMap((line, at) =>
      line === '' ? [] : [lineAt(line, xMm, topMm + at * leadMm(type), type, align)],
    );
  });
}

function hairline({ box }: Laid, yMm: number, colour: string): SheetItem {
  const { leftMm, widthMm } = box;
  return { kind: 'rect', xMm: leftMm, yMm: yMm - 0.1, widthMm, heightMm: 0.1, fill: colour, stroke: null };
}
