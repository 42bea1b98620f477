import type { MeasureText } from '../../../domain/sheet.ts';

const MM_PER_INCH = 25.4;
/** Where 微软雅黑 is missing, offices set Latin letters and digits in a font up to so much wider; Chinese is square in all. */
const LATIN_RESERVE = 1.16;
const CHINESE_RESERVE = 1.02;
/** Offices put so much between Chinese and Latin, ems. */
const GAP_EM = 0.2;
const BOLD_RESERVE = 1.1;
/** Height of a line of 微软雅黑 and Noto Sans SC in type sizes. */
export const LINE_HEIGHT = 1.35;

/** Where a line may break after: a space, or any character of Chinese; never before closing punctuation. */
const PIECES = /[\u0021-\u024f\u2009\u2012-\u2026]+ ?|./gsu;
const NOT_FIRST = /^[，。；：、！？）》”’%…·]/u;

/** Breaks a text into lines no wider than `widthIn` inches. A word too long for a line goes over it. */
export function wrapText(
  text: string,
  { sizePt, bold, widthIn }: { readonly sizePt: number; readonly bold: boolean; readonly widthIn: number },
  measure: MeasureText,
): string[] {
  const fits = (line: string) => widthOf(line.trimEnd(), sizePt, bold, measure) <= widthIn;
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let line = '';
    for (const piece of paragraph.match(PIECES) ?? []) {
      if (line === '' || fits(line + piece) || NOT_FIRST.test(piece)) line += piece;
      else {
        lines.push(line.trimEnd());
        line = piece;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

const CHINESE = /[\u2e80-\u{10ffff}]+/gu;

/** Width in inches as an office sets it, rather too wide than too narrow. */
export function widthOf(text: string, sizePt: number, bold: boolean, measure: MeasureText): number {
  const chinese = text.match(CHINESE) ?? [];
  const latin = text.replace(CHINESE, '');
  const gaps = (chinese.length * 2 * GAP_EM * sizePt) / 72;
  const mm =
    measure(chinese.join(''), sizePt, bold) * CHINESE_RESERVE + measure(latin, sizePt, bold) * LATIN_RESERVE;
  return (mm / MM_PER_INCH) * (bold ? BOLD_RESERVE : 1) + (latin === '' ? 0 : gaps);
}

/** Height in inches of so many lines. */
export function heightOf(lines: number, sizePt: number): number {
  return (lines * sizePt * LINE_HEIGHT) / 72;
}

/** The largest of `sizes` (largest first) at which the text fits a box; the smallest where none does. */
export function fitSize(
  text: string,
  box: { readonly w: number; readonly h: number },
  sizes: readonly number[],
  bold: boolean,
  measure: MeasureText,
): number {
  const fits = (sizePt: number) => {
    const lines = wrapText(text, { sizePt, bold, widthIn: box.w }, measure);
    const widest = Math.max(...lines.map((line) => widthOf(line, sizePt, bold, measure)));
    return heightOf(lines.length, sizePt) <= box.h && widest <= box.w;
  };
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** The text cut to so many lines, with an ellipsis where something is left out. */
export function clipText(
  text: string,
  options: {
    readonly sizePt: number;
    readonly bold: boolean;
    readonly widthIn: number;
    readonly lines: number;
  },
  measure: MeasureText,
): string {
  if (wrapText(text, options, measure).length <= options.lines) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (wrapText(cut, options, measure).length <= options.lines) return cut;
  }
  return text;
}
