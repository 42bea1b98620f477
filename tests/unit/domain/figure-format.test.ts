import { describe, expect, it } from 'vitest';
import {
  formatDistance,
  formatMeasured,
  formatNumber,
  formatShare,
} from '../../../src/domain/figure-format.ts';
import { formatCapacity, formatDate, formatKm2, formatTph } from '../../../src/domain/figure-words.ts';

const S = '\u2009';

describe('numbers on screen', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, `1${S}000`],
    [1234567.891, 1, `1${S}234${S}567.9`],
    [-1234.5, 0, `−1${S}235`],
    [-0.001, 1, '0.0'],
    [999.96, 1, `1${S}000.0`],
  ])('%d with %i decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('shows a measured value with no more decimals than it has', () => {
    expect(formatMeasured(35)).toBe('35');
    expect(formatMeasured(0.5)).toBe('0.5');
    expect(formatMeasured(14 / 3)).toBe('4.67');
  });

  it('writes shares and distances with their unit', () => {
    expect(formatShare(0.1053)).toBe(`10.5${S}%`);
    expect(formatDistance(999.4)).toBe(`999${S}m`);
    expect(formatDistance(15000)).toBe(`15.00${S}km`);
  });
});

describe('figures in documents', () => {
  it('writes steam output, and says what is not known', () => {
    expect(formatTph(21430.4)).toBe(`21${S}430${S}t/h`);
    expect(formatCapacity(0.125, 'zh')).toBe(`0.125${S}t/h`);
    expect(formatCapacity(Number.NaN, 'zh')).toBe('不明');
    expect(formatCapacity(Number.NaN, 'en')).toBe('unknown');
  });

  it('writes areas as the table of coverage does', () => {
    expect(formatKm2(273119.06)).toBe(`273${S}119.1${S}km²`);
  });

  it('writes dates as people do, whatever the time zone of the machine', () => {
    expect(formatDate('2020-03-31', 'zh')).toBe('2020年3月31日');
    expect(formatDate('2020-03-01', 'en')).toBe('1 March 2020');
  });
});
