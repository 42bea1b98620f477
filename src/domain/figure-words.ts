import { formatMeasured, formatNumber } from './figure-format.ts';
import type { Lang } from './messages.ts';

/**
 * Figures with their unit, and what stands where there is none: for slides, pages and sheets, with the digits of the
 * screen. Numbers themselves are written by `figure-format.ts`.
 */

const THIN_SPACE = '\u2009';
const UNKNOWN = { zh: '不明', en: 'unknown' } as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** What a document says where a figure is not known: never 0, never nothing. */
export function unknownFigure(lang: Lang): string {
  return UNKNOWN[lang];
}

/** Steam output of several boilers, in whole t/h as the totals on screen. */
export function formatTph(capacityTph: number): string {
  return `${formatNumber(capacityTph)}${THIN_SPACE}t/h`;
}

/** Steam output of one boiler with the decimals that it has; NaN is said in words. */
export function formatCapacity(capacityTph: number, lang: Lang): string {
  return Number.isNaN(capacityTph)
    ? unknownFigure(lang)
    : `${formatMeasured(capacityTph, 3)}${THIN_SPACE}t/h`;
}

/** Areas to 0.1 km², as the table of coverage. */
export function formatKm2(areaKm2: number): string {
  return `${formatNumber(areaKm2, 1)}${THIN_SPACE}km²`;
}

/** An ISO date as people write it: 2020年3月31日, 31 March 2020. */
export function formatDate(isoDate: string, lang: Lang): string {
  const [year = 0, month = 0, day = 0] = isoDate.split('-').map(Number);
  return lang === 'zh' ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1]} ${year}`;
}
