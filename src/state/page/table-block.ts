import { formatNumber } from '../../domain/figure-format.ts';
import type { Lang } from '../../domain/messages.ts';
import { pageText } from '../../domain/page-words.ts';
import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import { type Block, textBlock, textLine } from './block.ts';
import type { PageTable } from './page-request.ts';
import { INK, lineMm, type PageStyle } from './page-style.ts';
import { shorten } from './shorten.ts';

/** A table of single lines; rows that do not fit are counted below it. Null where not even one fits. */
export function tableBlock(
  { title, columns, rows }: PageTable,
  widthMm: number,
  mostMm: number,
  style: PageStyle,
  lang: Lang,
  measure: MeasureText,
): (Block & { readonly rest: number }) | null {
  const { pt, gapMm } = style;
  const sizePt = pt.small;
  const step = lineMm(sizePt) * 1.1;
  const heading = textBlock(title, widthMm, { sizePt: pt.heading, bold: true }, measure);
  const roomMm = mostMm - heading.heightMm - step;
  const fit = Math.floor(roomMm / step + 1e-6);
  const shown = rows.length <= fit ? rows.length : fit - 1;
  if (shown < 1) return null;
  const rest = rows.length - shown;
  const padMm = gapMm * 0.3;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (widthMm * share) / shares);
  const line = (cells: readonly string[], x: number, y: number, head: boolean): SheetItem[] => {
    let left = x;
    return columns.flatMap(({ align }, i): SheetItem[] => {
      const wide = widths[i]!;
      const text = shorten(cells[i] ?? '', wide - padMm, sizePt, false, measure);
      const at = align === 'end' ? left + wide : left;
      left += wide;
      if (text === '') return [];
      return [textLine(text, at, y, { sizePt, align, colour: head ? INK.muted : INK.text })];
    });
  };
  return {
    widthMm,
    heightMm: heading.heightMm + step * (1 + shown + Number(rest > 0)),
    rest,
    draw: (x, y) => {
      const top = y + heading.heightMm;
      const heads = columns.map((column) => column.title);
      const note = pageText('tableRest', lang, { count: formatNumber(rest) });
      return [
        ...heading.draw(x, y),
        ...line(heads, x, top, true),
        ...rows.slice(0, shown).flatMap((cells, i): SheetItem[] => {
          const at = top + step * (i + 1);
          return [
            { kind: 'rect', xMm: x, yMm: at, widthMm, heightMm: 0.1, fill: INK.hair, stroke: null },
            ...line(cells, x, at, false),
          ];
        }),
        ...(rest === 0 ? [] : [textLine(note, x, top + step * (shown + 1), { sizePt, colour: INK.muted })]),
      ];
    },
  };
}
