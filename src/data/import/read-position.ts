import type { Converter } from '../crs/converter.ts';
import { foldCell, isBlankCell, readNumber } from './read-cells.ts';

export interface Position {
  /** Degrees, WGS-84. */
  readonly lon: number;
  readonly lat: number;
  /** Half a unit of the last decimal given, and what the conversion may be off by, metres on the ground. */
  readonly precisionM: number;
  /** Whether the cells were degrees, minutes and seconds. */
  readonly isSexagesimal: boolean;
}

export type PositionReading =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly code: string };

const METRES_PER_DEGREE = 111_320;

/**
 * Reads a position from two cells, in decimal degrees, degrees-minutes-seconds or metres. Positions that cannot be a
 * place in China are refused with a reason; none is repaired silently.
 */
export function readPosition(lonCell: string, latCell: string, system: Converter): PositionReading {
  if (isBlankCell(lonCell) || isBlankCell(latCell)) return { ok: false, code: 'position-missing' };
  const x = readCoordinate(lonCell, /[东e]经?/gi);
  const y = readCoordinate(latCell, /[北n]纬?/gi);
  if (x === null || y === null) return { ok: false, code: 'position-not-a-number' };
  const converted = system.toWgs84(x.value, y.value);
  if (!converted.ok) return { ok: false, code: converted.problem };
  const { lon, lat } = converted;
  // A ledger gives both with the same decimals, and spreadsheets drop trailing zeros: the finer of the two counts.
  const precision = Math.min(x.precision, y.precision);
  const diagonalM =
    system.unit === 'metres'
      ? precision * Math.SQRT2
      : precision * METRES_PER_DEGREE * Math.hypot(1, Math.cos((lat * Math.PI) / 180));
  const isSexagesimal = x.isSexagesimal || y.isSexagesimal;
  return { ok: true, position: { lon, lat, precisionM: diagonalM + system.accuracyM, isSexagesimal } };
}

/** An angle in degrees, however written; NaN where the text is none. */
export function readAngleDegrees(cell: string): number {
  return readCoordinate(cell, /[东北en][经纬]?/gi)?.value ?? Number.NaN;
}

interface Coordinate {
  readonly value: number;
  /** Half a unit of the last digit written, in the value's unit. */
  readonly precision: number;
  readonly isSexagesimal: boolean;
}

/** A plain decimal, as almost every cell is. */
const PLAIN = /^-?\d+(?:\.(\d+))?$/;
const DMS = /^(\d{1,3})d(?:(\d{1,2}(?:\.\d*)?)m(?:(\d{1,2}(?:\.\d*)?)s?)?)?$/;

/** One coordinate; `hemisphere` are the letters that may stand with it. Null where the text is none. */
function readCoordinate(cell: string, hemisphere: RegExp): Coordinate | null {
  const simple = PLAIN.exec(cell);
  if (simple !== null) {
    return { value: Number(cell), precision: 0.5 * 10 ** -(simple[1]?.length ?? 0), isSexagesimal: false };
  }
  const marked = cell
    .replace(/[°º˚度]/g, 'd')
    .replace(/(''|′′|’’|["″”“]|秒)/g, 's')
    .replace(/(['′’‘]|分)/g, 'm');
  const plain = foldCell(marked);
  const bare = plain
    .toLowerCase()
    .replace(hemisphere, '')
    .replace(/^(-?[\d.]+)d$/, '$1');
  for (const text of [plain, bare]) {
    const value = readNumber(text);
    if (!Number.isNaN(value)) return { value, precision: 0.5 * lastDigit(text), isSexagesimal: false };
  }
  const parts = DMS.exec(bare);
  if (parts === null) return null;
  const [, d, m = '', s = ''] = parts;
  const minutes = Number(m);
  const seconds = Number(s);
  if (minutes >= 60 || seconds >= 60) return null;
  const last = s !== '' ? lastDigit(s) / 3600 : m !== '' ? lastDigit(m) / 60 : 1;
  return {
    value: Number(d) + minutes / 60 + seconds / 3600,
    precision: 0.5 * last,
    isSexagesimal: true,
  };
}

/** Value of one unit in the last written digit: 0.01 for `116.35`. */
function lastDigit(text: string): number {
  const parts = /^[+-]?\d*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text.replaceAll(',', ''));
  return 10 ** (Number(parts?.[2] ?? 0) - (parts?.[1]?.length ?? 0));
}
