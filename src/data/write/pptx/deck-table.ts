import type PptxGenJS from 'pptxgenjs';
import { type Deck, hex } from './deck.ts';
import { clipText, heightOf, wrapText } from './fit-text.ts';

export interface DeckColumn {
  readonly title: string;
  /** Inches. */
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

export interface DeckRow {
  readonly cells: readonly string[];
  /** A total. */
  readonly strong?: boolean;
  /** Colours of cells, by column; the ink's where left out. */
  readonly colours?: Readonly<Record<number, string>>;
}

export interface DeckTable {
  /** Name of the object, for the selection pane and readers. */
  readonly name: string;
  readonly columns: readonly DeckColumn[];
  readonly sizePt: number;
  /** Most lines of a cell; what is longer ends in an ellipsis. */
  readonly lines: number;
}

/** Inches beside and above the text of a cell. */
const PAD = { x: 0.08, y: 0.055 } as const;

/** Rows in pages no higher than `heightIn`, the head included. At least one row a page. */
export function pageRows(
  deck: Deck,
  table: DeckTable,
  rows: readonly DeckRow[],
  heightIn: number,
): DeckRow[][] {
  const head = rowHeight(deck, table, { cells: table.columns.map(({ title }) => title), strong: true });
  const pages: DeckRow[][] = [];
  let left = 0;
  for (const row of rows) {
    const height = rowHeight(deck, table, row);
    const page = pages.at(-1);
    if (page === undefined || height > left) {
      pages.push([row]);
      left = heightIn - head - height;
    } else {
      page.push(row);
      left -= height;
    }
  }
  return pages;
}

/** Draws a native table; gives its height in inches. */
export function addTable(
  slide: PptxGenJS.Slide,
  deck: Deck,
  table: DeckTable,
  rows: readonly DeckRow[],
  at: { readonly x: number; readonly y: number },
): number {
  const { columns, sizePt, name } = table;
  const head: DeckRow = { cells: columns.map(({ title }) => title), strong: true };
  const heights = [head, ...rows].map((row) => rowHeight(deck, table, row));
  const cells = [head, ...rows].map((row, i) =>
    columns.map(({ align, width }, column): PptxGenJS.TableCell => {
      const isHead = i === 0;
      const line = { type: 'solid', pt: isHead ? 1 : 0.5, color: hex(deck.colours.line) } as const;
      const none = { type: 'none' } as const;
      const colour = isHead ? deck.colours.inkMuted : (row.colours?.[column] ?? deck.colours.ink);
      return {
        text: clip(deck, table, row, column, width),
        options: {
          align,
          valign: 'middle',
          bold: row.strong === true,
          fontSize: sizePt,
          color: hex(colour),
          margin: [PAD.y, PAD.x, PAD.y, PAD.x],
          border: [none, none, line, none],
          ...(row.strong === true && !isHead ? { fill: { color: hex(deck.colours.sunken) } } : {}),
        },
      };
    }),
  );
  slide.addTable(cells, {
    ...at,
    w: columns.reduce((sum, { width }) => sum + width, 0),
    colW: columns.map(({ width }) => width),
    rowH: heights,
    objectName: name,
  });
  return heights.reduce((sum, height) => sum + height, 0);
}

function clip(deck: Deck, table: DeckTable, row: DeckRow, column: number, width: number): string {
  const { sizePt, lines } = table;
  const options = { sizePt, bold: row.strong === true, widthIn: width - 2 * PAD.x, lines };
  return clipText(row.cells[column] ?? '', options, deck.measure);
}

function rowHeight(deck: Deck, table: DeckTable, row: DeckRow): number {
  const { sizePt, columns } = table;
  const lines = columns.map(({ width }, column) => {
    const text = clip(deck, table, row, column, width);
    const options = { sizePt, bold: row.strong === true, widthIn: width - 2 * PAD.x };
    return wrapText(text, options, deck.measure).length;
  });
  return heightOf(Math.max(...lines), sizePt) + 2 * PAD.y;
}
