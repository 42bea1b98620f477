import { breakLines } from '../../domain/break-lines.ts';
import type { MeasureText, SheetItem, SheetText } from '../../domain/sheet.ts';
import { baselineMm, INK, lineMm } from './page-style.ts';

/** Something of a known size that can be put anywhere on the page. */
export interface Block {
  readonly widthMm: number;
  readonly heightMm: number;
  draw(xMm: number, yMm: number): SheetItem[];
}

export interface TextLook {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly align?: SheetText['align'];
}

/** One line of text; `xMm` is its anchor, `yMm` the top of the line. */
export function textLine(text: string, xMm: number, yMm: number, look: TextLook): SheetText {
  const { sizePt, bold = false, colour = INK.text, align = 'start' } = look;
  return { kind: 'text', text, xMm, yMm: yMm + baselineMm(sizePt), sizePt, bold, colour, align };
}

/** A text broken to a width, set from the left, or from the right where it is aligned to the end. */
export function textBlock(text: string, widthMm: number, look: TextLook, measure: MeasureText): Block {
  const { sizePt, bold = false, align = 'start' } = look;
  const lines = text === '' ? [] : breakLines(text, widthMm, { sizePt, bold: bold }, measure);
  const step = lineMm(sizePt);
  return {
    widthMm,
    heightMm: lines.length * step,
    draw: (x, y) =>
      lines.map((line, i) =>
        textLine(
          line,
          align === 'end' ? x + widthMm : align === 'middle' ? x + widthMm / 2 : x,
          y + i * step,
          look,
        ),
      ),
  };
}

/** Blocks below each other. */
export function stack(blocks: readonly Block[], gapMm: number): Block {
  const shown = blocks.filter(({ heightMm }) => heightMm > 0);
  return {
    widthMm: Math.max(0, ...shown.map(({ widthMm }) => widthMm)),
    heightMm: heightOf(shown, gapMm),
    draw: (x, y) => {
      let top = y;
      return shown.flatMap((block) => {
        const items = block.draw(x, top);
        top += block.heightMm + gapMm;
        return items;
      });
    },
  };
}

/** Height of blocks below each other. */
export function heightOf(blocks: readonly Block[], gapMm: number): number {
  return blocks.reduce((sum, { heightMm }) => sum + heightMm, 0) + gapMm * Math.max(0, blocks.length - 1);
}

/** Blocks put into columns in order, each column as full as the height allows; what does not fit is in `rest`. */
export function flow<Kind extends Block>(
  blocks: readonly Kind[],
  columns: number,
  heightMm: number,
  gapMm: number,
): { readonly columns: Kind[][]; readonly rest: readonly Kind[] } {
  const filled: Kind[][] = [[]];
  let used = 0;
  for (const [at, block] of blocks.entries()) {
    const column = filled.at(-1)!;
    const needs = block.heightMm + (column.length > 0 ? gapMm : 0);
    if (used + needs <= heightMm + 1e-6) {
      column.push(block);
      used += needs;
    } else if (filled.length < columns && block.heightMm <= heightMm + 1e-6) {
      filled.push([block]);
      used = block.heightMm;
    } else return { columns: filled, rest: blocks.slice(at) };
  }
  return { columns: filled, rest: [] };
}
