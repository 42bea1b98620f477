import type { Converter, PositionProblem } from '../crs/converter.ts';
import { foldCell, isBlankCell, readNumber } from './read-cells.ts';

export interface Position {
  /** Degrees, WGS-84. */
  readonly lon: number;
  readonly lat: number;
  /** Half a unit of the last decimal given, and what the conversion may be off by, metres on the ground. */
  readonly precisionM: number;
}

export type PositionReading =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly code: PositionProblem | 'position-missing' | 'position-not-a-number' };

const METRES_PER_DEGREE = 111_320;

/**
 * Reads a position from two cells: decimal degrees, degrees-minutes-seconds, or metres, as the system has it.
 * Positions that cannot be in China are refused with a reason; none is repaired silently.
 */
export function readPosition(xCell: string, yCell: string, system: Converter): PositionReading {
  if (isBlankCell(xCell) || isBlankCell(yCell)) return { ok: false, code: 'position-missing' };
  const x = readCoordinate(xCell, /[东e]经?/gi);
  const y = readCoordinate(yCell, /[北n]纬?/gi);
  if (x === null || y === null) return { ok: false, code: 'position-not-a-number' };
  const converted = system.toWgs84(x.value, y.value);
  if (!converted.ok) return { ok: false, code: converted.problem };
  const { lon, lat } = converted;
  // A ledger gives both with the same decimals, and spreadsheets drop trailing zeros: the finer of the two counts.
  const precision = Math.min(x.precision, y.precision);
  const decimalsM =
    system.unit === 'metres'
      ? precision * Math.SQRT2
      : precision * METRES_PER_DEGREE * Math.hypot(1, Math.cos((lat * Math.PI) / 180));
  return { ok: true, position: { lon, lat, precisionM: decimalsM + system.accuracyM } };
}

interface Coordinate {
  /** Degrees or metres. */
  readonly value: number;
  /** Half a unit of the last digit written. */
  readonly precision: number;
}

const DMS = /^(\d{1,3})d(?:(\d{1,2}(?:\.\d*)?)m(?:(\d{1,2}(?:\.\d*)?)s?)?)?$/;

/** One number or angle; `hemisphere` are the letters that may stand with it. Null where the text is neither. */
function readCoordinate(cell: string, hemisphere: RegExp): Coordinate | null {
  const marked = cell
    .replace(/[°º˚度]/g, 'd')
    .replace(/(''|′′|’’|["″”“]|秒)/g, 's')
    .replace(/(['′’‘]|分)/g, 'm');
  const plain = foldCell(marked);
  const decimal = readNumber(plain);
  if (!Number.isNaN(decimal)) return { value: decimal, precision: 0.5 * lastDigit(plain) };
  const bare = plain
    .toLowerCase()
    .replace(hemisphere, '')
    .replace(/^(-?[\d.]+)d$/, '$1');
  const withoutLetters = readNumber(bare);
  if (!Number.isNaN(withoutLetters)) return { value: withoutLetters, precision: 0.5 * lastDigit(bare) };
  const parts = DMS.exec(bare);
  if (parts === null) return null;
  const [, d, m = '', s = ''] = parts;
  const minutes = Number(m);
  const seconds = Number(s);
  if (minutes >= 60 || seconds >= 60) return null;
  const last = s !== '' ? lastDigit(s) / 3600 : m !== '' ? lastDigit(m) / 60 : 1;
  return { value: Number(d) + minutes / 60 + seconds / 3600, precision: 0.5 * last };
}

/** Value of one unit in the last written digit: 0.01 for `116.35`. */
function lastDigit(text: string): number {
  const parts = /^[+-]?\d*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text.replaceAll(',', ''));
  return 10 ** (Number(parts?.[2] ?? 0) - (parts?.[1]?.length ?? 0));
}
