import type { MeasureText } from '../../domain/sheet.ts';

/** The text cut to a width, with an ellipsis where something is left off. */
export function shorten(
  text: string,
  widthMm: number,
  sizePt: number,
  bold: boolean,
  measure: MeasureText,
): string {
  if (measure(text, sizePt, bold) <= widthMm) return text;
  let kept = [...text];
  while (kept.length > 0 && measure(`${kept.join('')}…`, sizePt, bold) > widthMm) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
