import type { MeasureText } from '../../domain/sheet.ts';

/** Marks that must not begin a line, and those that must not end one (GB/T 15834). */
const NOT_FIRST = /^[，。、；：？！）》」』】〉”’%‰,.;:?!)\]}·…—℃]/;
const NOT_LAST = /[（《「『【〈“‘([{]$/;
/** What may be parted from its neighbours anywhere: Chinese characters and full-width marks. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** Breaks a text into lines of at most that width; a word that is wider than a line is cut. Line breaks in it stay. */
export function breakLines(
  text: string,
  widthMm: number,
  sizePt: number,
  bold: boolean,
  measure: MeasureText,
): string[] {
  const width = (part: string) => measure(part, sizePt, bold);
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of splitWords(paragraph).flatMap((part) => cutToWidth(part, widthMm, width))) {
      if (line !== '' && width((line + word).trimEnd()) > widthMm) {
        lines.push(line.trimEnd());
        line = word.trimStart();
      } else line += word;
    }
    return [...lines, line.trimEnd()];
  });
}

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

/** Pieces between which a line may end; each keeps the spaces after it. */
function splitWords(text: string): string[] {
  const words: string[] = [];
  for (const character of text) {
    const last = words.at(-1);
    if (last === undefined || mayBreak(last, character)) words.push(character);
    else words[words.length - 1] = last + character;
  }
  return words;
}

function mayBreak(before: string, character: string): boolean {
  const last = before.at(-1)!;
  if (character === ' ' || NOT_FIRST.test(character) || NOT_LAST.test(before)) return false;
  return last === ' ' || WIDE.test(last) || WIDE.test(character);
}

function cutToWidth(word: string, widthMm: number, width: (text: string) => number): string[] {
  if (width(word.trimEnd()) <= widthMm) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (part !== '' && width(part + character) > widthMm) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
