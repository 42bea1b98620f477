import type { PositionSystem } from './position-system.ts';
import { foldCell, isBlankCell, readNumber } from './read-cells.ts';

export interface Position {
  /** Degrees, WGS-84. */
  readonly lon: number;
  readonly lat: number;
  /** Half a unit of the last decimal given, metres on the ground. */
  readonly precisionM: number;
}

export type PositionProblem =
  | 'position-missing'
  | 'position-not-a-number'
  | 'position-zero'
  | 'position-swapped'
  | 'position-projected'
  | 'position-out-of-range'
  | 'position-outside-china';

export type PositionReading =
  | { readonly ok: true; readonly position: Position }
  | { readonly ok: false; readonly code: PositionProblem };

const METRES_PER_DEGREE = 111_320;

/** Land and near sea of China, degrees. */
const CHINA = { west: 73, east: 136, south: 3, north: 54 };

/**
 * Reads a position from two cells, in decimal degrees or degrees-minutes-seconds. Positions that cannot be a boiler
 * in China are refused with a reason; none is repaired silently.
 */
export function readPosition(lonCell: string, latCell: string, system: PositionSystem): PositionReading {
  if (isBlankCell(lonCell) || isBlankCell(latCell)) return { ok: false, code: 'position-missing' };
  const x = readAngle(lonCell, /[东e]经?/gi);
  const y = readAngle(latCell, /[北n]纬?/gi);
  if (x === null || y === null) return { ok: false, code: 'position-not-a-number' };
  const problem = judgePosition(x.degrees, y.degrees);
  if (problem !== null) return { ok: false, code: problem };
  const converted = system.toWgs84(x.degrees, y.degrees);
  if (converted === null) return { ok: false, code: 'position-out-of-range' };
  const [lon, lat] = converted;
  // A ledger gives both with the same decimals, and spreadsheets drop trailing zeros: the finer of the two counts.
  const precisionDeg = Math.min(x.precisionDeg, y.precisionDeg);
  const precisionM = precisionDeg * METRES_PER_DEGREE * Math.hypot(1, Math.cos((lat * Math.PI) / 180));
  return { ok: true, position: { lon, lat, precisionM } };
}

function judgePosition(lon: number, lat: number): PositionProblem | null {
  if (lon === 0 && lat === 0) return 'position-zero';
  const inChina = (x: number, y: number) =>
    x >= CHINA.west && x <= CHINA.east && y >= CHINA.south && y <= CHINA.north;
  if (inChina(lon, lat)) return null;
  if (inChina(lat, lon)) return 'position-swapped';
  if (Math.abs(lon) > 1000 && Math.abs(lat) > 1000) return 'position-projected';
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return 'position-out-of-range';
  return 'position-outside-china';
}

interface Angle {
  readonly degrees: number;
  /** Half a unit of the last digit written. */
  readonly precisionDeg: number;
}

const DMS = /^(\d{1,3})d(?:(\d{1,2}(?:\.\d*)?)m(?:(\d{1,2}(?:\.\d*)?)s?)?)?$/;

/** One angle; `hemisphere` are the letters that may stand with it. Null where the text is no angle. */
function readAngle(cell: string, hemisphere: RegExp): Angle | null {
  const marked = cell
    .replace(/[°º˚度]/g, 'd')
    .replace(/(''|′′|’’|["″”“]|秒)/g, 's')
    .replace(/(['′’‘]|分)/g, 'm');
  const plain = foldCell(marked);
  const decimal = readNumber(plain);
  if (!Number.isNaN(decimal)) return { degrees: decimal, precisionDeg: 0.5 * lastDigit(plain) };
  const bare = plain
    .toLowerCase()
    .replace(hemisphere, '')
    .replace(/^(-?[\d.]+)d$/, '$1');
  const withoutLetters = readNumber(bare);
  if (!Number.isNaN(withoutLetters)) return { degrees: withoutLetters, precisionDeg: 0.5 * lastDigit(bare) };
  const parts = DMS.exec(bare);
  if (parts === null) return null;
  const [, d, m = '', s = ''] = parts;
  const minutes = Number(m);
  const seconds = Number(s);
  if (minutes >= 60 || seconds >= 60) return null;
  const last = s !== '' ? lastDigit(s) / 3600 : m !== '' ? lastDigit(m) / 60 : 1;
  return { degrees: Number(d) + minutes / 60 + seconds / 3600, precisionDeg: 0.5 * last };
}

/** Value of one unit in the last written digit: 0.01 for `116.35`. */
function lastDigit(text: string): number {
  const parts = /^[+-]?\d*(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text.replaceAll(',', ''));
  return 10 ** (Number(parts?.[2] ?? 0) - (parts?.[1]?.length ?? 0));
}
