import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { readFontAdvances } from '../../../../src/data/print/font-advances.ts';
import { printFont } from '../../../fixtures/print-font.ts';

const font = printFont();

/** The width that the PDF's own font engine gives, in ems of 1000 points. */
function enginesWidth(): (text: string) => number {
  const document = new PDFDocument({ autoFirstPage: false });
  document.font(new Uint8Array(font.bytes)).fontSize(1000);
  return (text) => document.widthOfString(text, { features: { kern: false, liga: false } as never });
}

test('every character of the basic plane is as wide as the engine that writes PDFs sets it', () => {
  const advances = readFontAdvances(font.bytes);
  const width = enginesWidth();
  let known = 0;
  const wrong: string[] = [];
  for (let codePoint = 0x20; codePoint < 0x30000; codePoint += codePoint < 0x3400 ? 1 : 37) {
    if (codePoint >= 0xd800 && codePoint < 0xe000) continue;
    const em = advances.advanceEm(codePoint);
    if (em === null) continue;
    known++;
    const engines = width(String.fromCodePoint(codePoint)) / 1000;
    if (Math.abs(engines - em) > 1e-6) wrong.push(`${codePoint.toString(16)}: ${em} ${engines}`);
  }
  expect(wrong).toEqual([]);
  expect(known).toBeGreaterThan(1500);
});

test.each(['燃煤锅炉 35 t/h，PM2.5 AVATAR To fi ffl', '“2+26”城市 3 241 台（≥35 t/h）……', 'ＡＢ１２①Ⅲ℃µ²'])(
  'a line is as wide as its characters: %s',
  (text) => {
    const engines = (enginesWidth()(text) / 1000) * 12 * (25.4 / 72);
    expect(font.measure(text, 12, false) / engines).toBeCloseTo(1, 4);
    expect(font.measure(text, 12, true)).toBe(font.measure(text, 12, false));
  },
);

test('what the font lacks is seen, counted as wide as it is set, and named once', () => {
  const text = '龘锅\u0f40炉\u0f40😀';
  expect(font.settable(text)).toBe('龘锅□炉□□');
  expect(font.lacking(text)).toEqual(['\u0f40', '😀']);
  expect(font.measure(text, 10, false)).toBeCloseTo(font.measure('龘锅□炉□□', 10, false), 9);
});

test('what cannot be seen takes no room: breaks become spaces, controls, marks and broken halves do not stay', () => {
  expect(font.settable('甲\t乙\n丙\u200b\ufeff丁\u0007\u202e')).toBe('甲 乙 丙丁');
  expect(font.settable('3\u2009241\u202f台')).toBe('3 241 台');
  expect(font.settable('cafe\u0301')).toBe('café');
  expect(font.settable('\ud83d')).toBe('□');
});
