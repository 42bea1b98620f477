import type { Lang } from '../../domain/messages.ts';
import type { OutColumn, OutValue } from './out-table.ts';
import { xmlText } from './xml-text.ts';

/** Indices into the cell formats of `STYLES_XML`. */
export const STYLE = {
  general: 0,
  header: 1,
  text: 2,
  date: 3,
  grouped: 4,
  groupedTenths: 5,
  percent: 6,
} as const;

/** Most UTF-16 units that a cell of a workbook holds. */
export const MAX_CELL_UNITS = 32_767;

const DAY_MS = 86_400_000;
/** Day 0 of a workbook's serial dates; right from 1 March 1900 on. */
const SERIAL_START = Date.UTC(1899, 11, 30);

/** One cell of SpreadsheetML; '' for an empty one. `ref` is its address, such as `B7`. */
export function cellXml(value: OutValue, column: OutColumn, ref: string, lang: Lang): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') {
    const style = numberStyle(column);
    return `<c r="${ref}"${style === STYLE.general ? '' : ` s="${style}"`}><v>${value}</v></c>`;
  }
  if (typeof value === 'boolean') return textCell(YES_NO[lang][value ? 0 : 1], ref, STYLE.text);
  if (column.type === 'date') {
    const serial = (Date.parse(`${value}T00:00:00Z`) - SERIAL_START) / DAY_MS;
    if (serial > 60) return `<c r="${ref}" s="${STYLE.date}"><v>${serial}</v></c>`;
  }
  return textCell(column.say?.(value, lang) ?? value, ref, STYLE.text);
}

function numberStyle({ look, shownDecimals }: OutColumn): number {
  if (look === undefined) return STYLE.general;
  if (look === 'percent') return STYLE.percent;
  return shownDecimals === 1 ? STYLE.groupedTenths : STYLE.grouped;
}

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const;

/** A text cell is a text whatever it begins with: nothing in it runs. */
export function textCell(text: string, ref: string, style: number): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(escapeUnits(text))}</t></is></c>`;
}

/**
 * Characters that XML cannot hold as `_xHHHH_`, and a text that looks like that so that it is not taken for it.
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 */
function escapeUnits(text: string): string {
  const code = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  return text.replace(LOOKS_ESCAPED, '_x005F_').replace(NOT_XML, code);
}

const LOOKS_ESCAPED = /_(?=x[0-9a-f]{4}_)/gi;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids exactly these
const NOT_XML = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Letters of a column: A, B … Z, AA … */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** Width of a text in characters of a Latin digit; Chinese characters take two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0x2e7f ? 2 : 1;
  return width;
}
