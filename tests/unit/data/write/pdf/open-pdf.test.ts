import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { opaqueRows } from '../../../../../src/data/write/pdf/opaque-png.ts';
import { openPdf } from '../../../../../src/data/write/pdf/open-pdf.ts';
import type { Sheet, SheetPictures } from '../../../../../src/domain/sheet.ts';
import { printFont } from '../../../../fixtures/print-font.ts';
import { readPdf } from '../../../../fixtures/read-pdf.ts';
import { somePng, someSheet } from '../../../../fixtures/some-sheet.ts';

const font = printFont();
const FACTS = {
  title: '一图读懂',
  subject: '“2+26”城市',
  lang: 'zh',
  created: '2026-11-24T08:00:00Z',
} as const;
const PNG = somePng(60, 40);
const PICTURES: SheetPictures = new Map([
  ['map', PNG],
  ['again', PNG],
]);

async function write(sheets: readonly Sheet[], pictures = PICTURES) {
  const document = openPdf(FACTS, font);
  for (const sheet of sheets) await document.addSheet(sheet, pictures);
  return document.finish();
}

test('a document says what it is, in which language, and where its pages are', async () => {
  const { pdf, pages } = await write([
    someSheet({ title: '石家庄市' }),
    someSheet({ title: '石家庄市' }),
    someSheet({ title: '唐山市', sections: ['热源', '台账'] }),
  ]);
  const read = await readPdf(pdf);
  expect(pages).toBe(3);
  expect(read.info).toMatchObject({ Title: '一图读懂', Subject: '“2+26”城市', Creator: 'Lantu 蓝图' });
  expect(read.info.CreationDate).toBe('D:20261124080000Z');
  expect(read.language).toBe('zh-CN');
  expect(read.outline).toEqual([
    { title: '石家庄市', page: 0, depth: 0 },
    { title: '唐山市', page: 2, depth: 0 },
    { title: '热源', page: 2, depth: 1 },
    { title: '台账', page: 2, depth: 1 },
  ]);
});

test.each([
  [210, 297],
  [420, 297],
  [338.667, 190.5],
])('pages are as large as the sheet: %f × %f mm', async (widthMm, heightMm) => {
  const { pdf } = await write([someSheet({ widthMm, heightMm })]);
  const [page] = (await readPdf(pdf)).pages;
  expect(page!.widthMm).toBeCloseTo(widthMm, 3);
  expect(page!.heightMm).toBeCloseTo(heightMm, 3);
});

test('texts stand where the sheet has them, as wide as they are measured, and can be copied', async () => {
  const { pdf } = await write([someSheet()]);
  const [page] = (await readPdf(pdf)).pages;
  const find = (text: string) => page!.texts.find((line) => line.text === text)!;
  for (const [text, xMm, yMm, sizePt] of [
    ['“2+26”城市燃煤锅炉淘汰一图读懂', 20, 25, 20],
    ['截至 2020-03-31，应关停 3 241 台（≥35 t/h），AVATAR fi To', 20, 35, 10],
  ] as const) {
    const line = find(text);
    expect(line.xMm).toBeCloseTo(xMm, 2);
    expect(line.yMm).toBeCloseTo(yMm, 2);
    expect(line.sizePt).toBeCloseTo(sizePt, 2);
    expect(line.widthMm / font.measure(text, sizePt, false)).toBeCloseTo(1, 3);
  }
  const right = find('1 234.5');
  expect(right.xMm + right.widthMm).toBeCloseTo(277, 2);
  const middle = find('居中 middle');
  expect(middle.xMm + middle.widthMm / 2).toBeCloseTo(148.5, 2);
});

test('a picture is embedded once, whatever it is called and on however many pages', async () => {
  const copy = new Map([
    ['map', somePng(60, 40)],
    ['again', new Blob([PNG])],
  ]);
  const document = openPdf(FACTS, font);
  await document.addSheet(someSheet(), PICTURES);
  await document.addSheet(someSheet(), copy);
  const { pdf } = await document.finish();
  const text = await pdf.text();
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(1);
  const { pages } = await readPdf(pdf);
  expect(pages.map(({ pictures }) => pictures.length)).toEqual([2, 2]);
});

test('what the font lacks is named, and a picture that cannot be read is framed and named', async () => {
  const broken = new Map([
    ['map', new Blob([(await PNG.bytes()).subarray(0, 100)])],
    ['again', new Blob(['no picture'])],
  ]);
  const { pdf, lacking, unread } = await write([someSheet()], broken);
  expect(lacking).toEqual(['😀']);
  expect(unread).toEqual(['地图', '同一张图']);
  const texts = (await readPdf(pdf)).pages[0]!.texts.map(({ text }) => text);
  expect(texts).toContain('缺字□标明');
  expect(texts).toContain('[地图]');
});

test('a sheet whose picture nobody handed over is a mistake of the program', async () => {
  await expect(write([someSheet()], new Map())).rejects.toThrow('map was not handed over');
});

test('an opaque canvas loses its alpha channel and nothing else, whatever the filters', async () => {
  const png = somePng(23, 17);
  const { width, height, deflated } = (await opaqueRows(await png.bytes()))!;
  expect([width, height]).toEqual([23, 17]);
  const rows = inflateSync(deflated);
  expect(rows.length).toBe(17 * (1 + 3 * 23));
  // First row: no filter; second: differences to the left.
  expect([...rows.subarray(0, 7)]).toEqual([0, 0, 0, 0, 5, 0, 3]);
  expect([...rows.subarray(70, 77)]).toEqual([1, 0, 7, 3, 5, 0, 3]);
});

test.each([0, 1, 2, 3, 4])(
  'one pixel that can be seen through keeps the channel, in a row of filter %i',
  async (y) => {
    const png = somePng(9, 5, (x, row) => (x === 4 && row === y ? 254 : 255));
    expect(await opaqueRows(await png.bytes())).toBeNull();
    const { pdf, unread } = await write(
      [someSheet()],
      new Map([
        ['map', png],
        ['again', png],
      ]),
    );
    expect(unread).toEqual([]);
    expect((await pdf.text()).match(/\/SMask/g)).toHaveLength(1);
  },
);
