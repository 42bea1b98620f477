import { SSF } from '@e965/xlsx';

/** What SheetJS gives for a cell: type, stored value, number format. */
export interface SheetCell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string | number;
}

/** Codes of what has to be told of a cell. */
export type CellTrouble = 'cell-errors' | 'id-lost-digits';

export interface CellText {
  readonly text: string;
  readonly trouble: CellTrouble | null;
}

/** The parts of SheetJS's number format library that are used here; its own types say `any`. */
interface NumberFormats {
  is_date(format: string): boolean;
  parse_date_code(value: number, options: { date1904: boolean }): DateParts | null;
  format(format: string, value: number): string;
  get_table(): Record<number, string>;
}

interface DateParts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly H: number;
  readonly M: number;
  readonly S: number;
}

const formats = SSF as NumberFormats;

type FormatKind = 'plain' | 'date' | 'elapsed' | 'percent' | 'padded' | 'literal';
const kinds = new Map<string, FormatKind>();

/** Spreadsheets keep 15 significant digits; of a longer whole number the rest is lost already. */
const LOST_DIGITS_FROM = 1e15;
/** From here on a number is written with an exponent. */
const LOST_DIGITS_TO = 1e21;

/** Text of a cell as the planner sees it, but with every digit that is stored, and dates in ISO 8601. */
export function cellText(cell: SheetCell, date1904: boolean): CellText {
  const { t, v } = cell;
  if (v === undefined || v === null) return plain('');
  if (t === 'e') return { text: '', trouble: 'cell-errors' };
  if (t === 'b') return plain(v === true ? 'TRUE' : 'FALSE');
  if (v instanceof Date) return plain(v.toISOString().replace(/T00:00:00\.000Z$|\.000Z$/, ''));
  if (typeof v !== 'number') return plain(String(v));
  return numberCell(v, formatCode(cell.z), date1904);
}

function plain(text: string): CellText {
  return { text, trouble: null };
}

function formatCode(z: string | number | undefined): string {
  if (typeof z === 'number') return formats.get_table()[z] ?? 'General';
  return z ?? 'General';
}

function numberCell(value: number, format: string, date1904: boolean): CellText {
  switch (formatKind(format)) {
    case 'date': {
      const date = formats.parse_date_code(value, { date1904 });
      return date === null ? plain(numberText(value)) : plain(dateText(date, value));
    }
    case 'elapsed':
      return plain(formats.format(format, value));
    case 'percent':
      return plain(`${numberText(Number((value * 100).toPrecision(15)))}%`);
    case 'padded':
      return plain(formats.format(format, value).trim());
    case 'literal':
      return plain(withLiterals(value, formats.format(format, value).trim()));
    default: {
      const size = Math.abs(value);
      const isLost = size >= LOST_DIGITS_FROM && size < LOST_DIGITS_TO;
      return { text: numberText(value), trouble: isLost ? 'id-lost-digits' : null };
    }
  }
}

function formatKind(format: string): FormatKind {
  const known = kinds.get(format);
  if (known !== undefined) return known;
  const kind = findFormatKind(format);
  kinds.set(format, kind);
  return kind;
}

/** Judged by the section for positive numbers; colours, conditions, locales and padding show nothing. */
function findFormatKind(format: string): FormatKind {
  if (/\[(h+|m+|s+)\]/i.test(format)) return 'elapsed';
  if (formats.is_date(format)) return 'date';
  const shown = (format.split(';')[0] ?? '').replace(/\[[^\]]*\]/g, '').replace(/[_*]./g, '');
  if (/^\s*0{2,}\s*$/.test(shown)) return 'padded';
  if (/["\\]|[^\s\d#?.,%@A-Za-z()+-]/.test(shown)) return 'literal';
  return shown.includes('%') ? 'percent' : 'plain';
}

function dateText({ y, m, d, H, M, S }: DateParts, value: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(H)}:${two(M)}:${two(S)}`;
  if (value < 1) return time;
  const date = `${String(y).padStart(4, '0')}-${two(m)}-${two(d)}`;
  return time === '00:00:00' ? date : `${date}T${time}`;
}

/**
 * A format may add a unit (`0"t/h"`) or split digits (`0"°"00"′"`): the unit belongs to the value. The number itself
 * is given in full; where the format scales it (`0.0,"千"`) what it adds would be wrong, and is left out.
 */
function withLiterals(value: number, shown: string): string {
  const one = /^(\D*?)([\d,]*\.?\d+)(\D*)$/.exec(shown);
  if (one !== null && value >= 0) {
    const [, before = '', digits = '', after = ''] = one;
    const decimals = digits.split('.')[1]?.length ?? 0;
    const difference = Math.abs(Number(digits.replaceAll(',', '')) - value);
    if (after.startsWith('%')) return `${numberText(Number((value * 100).toPrecision(15)))}${after}`;
    if (difference <= 0.500001 * 10 ** -decimals) return `${before}${numberText(value)}${after}`;
  }
  const isSplit = shown.replace(/\D/g, '').replace(/^0+/, '') === String(value);
  return isSplit ? shown : numberText(value);
}

/**
 * The shortest decimal that gives the stored number. What arithmetic left in the last two digits of a short number
 * (0.1 + 0.2) is dropped, as a spreadsheet does: it would pass for precision.
 */
function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(15));
  const isNoise = String(rounded).replace(/\D/g, '').length <= 12;
  return String(isNoise ? rounded : value);
}
