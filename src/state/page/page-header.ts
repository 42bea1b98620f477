import { breakLines } from '../../domain/break-lines.ts';
import type { MeasureText, SheetItem } from '../../domain/sheet.ts';
import { type Block, textLine } from './block.ts';
import { LOGO_PICTURE } from './page-request.ts';
import { INK, lineMm, type PageStyle } from './page-style.ts';
import { shorten } from './shorten.ts';

/** A word in a frame: what must be seen at a glance. */
export interface Stamp {
  readonly text: string;
  readonly colour: string;
}

export interface HeaderContent {
  readonly title: string;
  readonly subtitle: string;
  readonly conditions: string;
  readonly stamps: readonly Stamp[];
  readonly logo: { readonly width: number; readonly height: number; readonly alt: string } | null;
}

/** Title and conditions on the left, stamps and logo on the right, a rule below. */
export function headerBlock(
  content: HeaderContent,
  widthMm: number,
  style: PageStyle,
  measure: MeasureText,
): Block & { readonly titleCut: boolean } {
  const gap = style.gapMm;
  const logo = content.logo === null ? null : logoSize(content.logo, style);
  const mostStampsMm = widthMm * 0.4;
  const stamps = stampsBlock(content.stamps, mostStampsMm, style, measure);
  const rightMm =
    Math.max(stamps.widthMm, 0) + (logo === null ? 0 : logo.widthMm + (stamps.widthMm > 0 ? gap : 0));
  const leftMm = widthMm - rightMm - (rightMm > 0 ? gap * 1.5 : 0);
  const { blocks, cut } = titleBlocks(content, leftMm, style, measure);
  const heights = blocks.reduce((sum, { heightMm }) => sum + heightMm, 0);
  const inner = Math.max(heights, stamps.heightMm, logo?.heightMm ?? 0);
  return {
    widthMm,
    heightMm: inner + gap * 0.6,
    titleCut: cut,
    draw: (x, y) => {
      let top = y;
      const items: SheetItem[] = blocks.flatMap((block) => {
        const drawn = block.draw(x, top);
        top += block.heightMm;
        return drawn;
      });
      const right = x + widthMm;
      if (logo !== null && content.logo !== null) {
        items.push({
          kind: 'image',
          xMm: right - logo.widthMm,
          yMm: y,
          widthMm: logo.widthMm,
          heightMm: logo.heightMm,
          image: LOGO_PICTURE,
          alt: content.logo.alt,
        });
      }
      const stampsRight = right - (logo === null ? 0 : logo.widthMm + gap);
      items.push(...stamps.draw(stampsRight - stamps.widthMm, y));
      const rule = y + inner + gap * 0.45;
      items.push({ kind: 'rect', xMm: x, yMm: rule, widthMm, heightMm: 0.35, fill: INK.text, stroke: null });
      return items;
    },
  };
}

function logoSize({ width, height }: { width: number; height: number }, { gapMm }: PageStyle) {
  const mostHigh = gapMm * 3.4;
  const mostWide = gapMm * 10;
  const scale = Math.min(mostHigh / height, mostWide / width);
  return { widthMm: width * scale, heightMm: height * scale };
}

/** A long title is set smaller, then on two lines, then three; what is longer still is cut. */
const TITLE_SIZES = [1, 0.9, 0.8, 0.7, 0.62] as const;
const TITLE_LINES = [1, 1, 2, 2, 3] as const;

function titleBlocks(
  { title, subtitle, conditions }: HeaderContent,
  widthMm: number,
  { pt, gapMm }: PageStyle,
  measure: MeasureText,
): { blocks: Block[]; cut: boolean } {
  const tries = TITLE_SIZES.map((share, i) => {
    const sizePt = pt.title * share;
    return {
      sizePt,
      lines: breakLines(title, widthMm, { sizePt, bold: true }, measure),
      most: TITLE_LINES[i]!,
    };
  });
  const fitting = tries.find(({ lines, most }) => lines.length <= most);
  const { sizePt, lines, most } = fitting ?? tries.at(-1)!;
  const kept = lines.slice(0, most);
  if (fitting === undefined) {
    kept[most - 1] = shorten(
      `${kept[most - 1]}${lines.slice(most).join('')}`,
      widthMm,
      sizePt,
      true,
      measure,
    );
  }
  const sub = limitLines(subtitle, widthMm, pt.subtitle, false, measure, 2);
  const said = limitLines(conditions, widthMm, pt.body, false, measure, 2);
  const heading: Block = linesBlock(kept, widthMm, { sizePt, bold: true });
  return {
    blocks: [
      heading,
      linesBlock(sub, widthMm, { sizePt: pt.subtitle }),
      ...(said.length === 0 ? [] : [spacer(gapMm * 0.15)]),
      linesBlock(said, widthMm, { sizePt: pt.body, colour: INK.muted }),
    ],
    cut: fitting === undefined,
  };
}

/** At most so many lines, the last one shortened. */
export function limitLines(
  text: string,
  widthMm: number,
  sizePt: number,
  bold: boolean,
  measure: MeasureText,
  most: number,
): string[] {
  if (text === '') return [];
  const lines = breakLines(text, widthMm, { sizePt, bold: bold }, measure);
  if (lines.length <= most) return lines;
  const last = shorten(lines.slice(most - 1).join(''), widthMm, sizePt, bold, measure);
  return [...lines.slice(0, most - 1), last];
}

export function linesBlock(
  lines: readonly string[],
  widthMm: number,
  look: { sizePt: number; bold?: boolean; colour?: string },
): Block {
  const step = lineMm(look.sizePt);
  return {
    widthMm,
    heightMm: lines.length * step,
    draw: (x, y) => lines.map((line, i) => textLine(line, x, y + i * step, look)),
  };
}

function spacer(heightMm: number): Block {
  return { widthMm: 0, heightMm, draw: () => [] };
}

/** Stamps in rows from the right. */
function stampsBlock(
  stamps: readonly Stamp[],
  mostMm: number,
  { pt, gapMm }: PageStyle,
  measure: MeasureText,
): Block {
  const sizePt = pt.body;
  const padMm = gapMm * 0.45;
  const heightMm = lineMm(sizePt) + gapMm * 0.3;
  const boxes = stamps.map((stamp) => {
    const text = shorten(stamp.text, mostMm - 2 * padMm, sizePt, true, measure);
    return { ...stamp, text, widthMm: measure(text, sizePt, true) + 2 * padMm };
  });
  const rows: (typeof boxes)[] = [];
  let used = Infinity;
  for (const box of boxes) {
    if (used + gapMm / 2 + box.widthMm > mostMm) {
      rows.push([]);
      used = -gapMm / 2;
    }
    rows.at(-1)!.push(box);
    used += gapMm / 2 + box.widthMm;
  }
  const rowWidth = (row: typeof boxes) =>
    row.reduce((sum, { widthMm }) => sum + widthMm, 0) + (gapMm / 2) * (row.length - 1);
  const widthMm = Math.max(0, ...rows.map(rowWidth));
  const stepMm = heightMm + gapMm / 3;
  return {
    widthMm,
    heightMm: rows.length === 0 ? 0 : rows.length * stepMm - gapMm / 3,
    draw: (x, y) =>
      rows.flatMap((row, i) => {
        let left = x + widthMm - rowWidth(row);
        const top = y + i * stepMm;
        return row.flatMap((box): SheetItem[] => {
          const at = left;
          left += box.widthMm + gapMm / 2;
          return stampItems(box, at, top, heightMm, padMm, sizePt);
        });
      }),
  };
}

function stampItems(
  { text, colour, widthMm }: Stamp & { widthMm: number },
  xMm: number,
  yMm: number,
  heightMm: number,
  padMm: number,
  sizePt: number,
): SheetItem[] {
  return [
    { kind: 'rect', xMm, yMm, widthMm, heightMm, fill: INK.paper, stroke: colour, strokeMm: 0.3 },
    textLine(text, xMm + padMm, yMm + (heightMm - lineMm(sizePt)) / 2, { sizePt, bold: true, colour }),
  ];
}

/** A stamp by itself, such as the plate in the map's corner. */
export function stampBlock(stamp: Stamp, { pt, gapMm }: PageStyle, measure: MeasureText): Block {
  const padMm = gapMm * 0.45;
  const heightMm = lineMm(pt.body) + gapMm * 0.3;
  const widthMm = measure(stamp.text, pt.body, true) + 2 * padMm;
  return {
    widthMm,
    heightMm,
    draw: (x, y) => stampItems({ ...stamp, widthMm }, x, y, heightMm, padMm, pt.body),
  };
}
