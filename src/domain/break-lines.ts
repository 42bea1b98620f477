import type { MeasureText } from './sheet.ts';

/** May not begin a line (GB/T 15834, § 5.1): closing marks, and the later half of ……, —— and of a quantity. */
const NOT_FIRST = new Set('，。、；：？！）】》〉」』〕〗”’…—％‰℃°·～,.;:?!)]}%›»');
/** May not end a line: opening marks. */
const NOT_LAST = new Set('（【《〈「『〔〖“‘￥([{$‹«');
/** Where a word that is wider than a line is best broken: after these. */
const SEAMS = new Set('/\\-_.,:;=&?+');
/** Letters, digits and marks of scripts that are written in words; narrow and fixed spaces bind. */
const IN_WORD = /[\u0021-\u024f\u0370-\u052f\u1e00-\u1eff\u2009\u200a\u202f\u2010-\u2015\u2019\u2212\u00a0]/u;

export interface SetType {
  readonly sizePt: number;
  readonly bold: boolean;
}

/**
 * Lines of a text that fit a width: Chinese breaks between any two characters but those that punctuation holds
 * together, other scripts between words. What is wider than a line by itself is broken where it must be. Nothing is
 * lost but the spaces at breaks; a line feed begins a new line. O(characters).
 */
export function breakLines(
  text: string,
  widthMm: number,
  { sizePt, bold }: SetType,
  measure: MeasureText,
): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const units = unitsOf(paragraph);
    return fill(units, widthMm, (unit) => measure(unit, sizePt, bold));
  });
}

/** The widest part of a text that is not broken willingly, in millimetres. */
export function widestUnit(text: string, { sizePt, bold }: SetType, measure: MeasureText): number {
  let widest = 0;
  for (const unit of unitsOf(text)) widest = Math.max(widest, measure(unit, sizePt, bold));
  return widest;
}

/** Words, spaces and characters, with the marks that hold on to them. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  let joinsNext = false;
  let last: 'word' | 'other' | 'space' = 'space';
  for (const character of text) {
    const kind = /^[ \t\u3000]$/.test(character) ? 'space' : IN_WORD.test(character) ? 'word' : 'other';
    const holds =
      kind !== 'space' &&
      last !== 'space' &&
      (joinsNext || NOT_FIRST.has(character) || (kind === 'word' && last === 'word'));
    if (holds && units.length > 0) units[units.length - 1] += character;
    else units.push(character);
    joinsNext = NOT_LAST.has(character);
    last = kind;
  }
  return units;
}

function fill(units: readonly string[], widthMm: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  let usedMm = 0;
  const end = () => {
    lines.push(line.trimEnd());
    line = '';
    usedMm = 0;
  };
  const put = (unit: string) => {
    const unitMm = measure(unit);
    const isSpace = unit.trim() === '';
    // Rounding must not break a column that is exactly as wide as its text.
    if (!isSpace && line !== '' && usedMm + unitMm > widthMm + 1e-6) end();
    if (isSpace && line === '') return;
    if (unitMm <= widthMm + 1e-6 || isSpace) {
      line += unit;
      usedMm += unitMm;
      return;
    }
    for (const part of cut(unit, widthMm, measure)) {
      if (line !== '') end();
      line = part;
      usedMm = measure(part);
    }
  };
  for (const unit of units) put(unit);
  if (line.trim() !== '' || lines.length === 0) end();
  return lines;
}

/** Parts of a unit that is wider than a line, at seams where there are some in the latter half of a part. */
function cut(unit: string, widthMm: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let usedMm = 0;
  for (const character of unit) {
    const characterMm = measure(character);
    if (part.length > 0 && usedMm + characterMm > widthMm + 1e-6) {
      const seam = part.findLastIndex((letter) => SEAMS.has(letter)) + 1;
      const at = seam > part.length / 2 ? seam : part.length;
      parts.push(part.slice(0, at).join(''));
      part = part.slice(at);
      usedMm = measure(part.join(''));
    }
    part.push(character);
    usedMm += characterMm;
  }
  return [...parts, part.join('')];
}
