import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths } from '../../../src/domain/flow-column-widths.ts';
import { A4_PORTRAIT, type FlowBlock, type FlowTable } from '../../../src/domain/flow-document.ts';
import { flowSheets } from '../../../src/domain/flow-pages.ts';
import type { Sheet, SheetText } from '../../../src/domain/sheet.ts';
import { squareMeasure } from '../../fixtures/square-measure.ts';

const PAPER = { ...A4_PORTRAIT, lang: 'zh', source: '来源：演示台账', mark: '含演示数据' } as const;
const PT_TO_MM = 25.4 / 72;

function set(blocks: readonly FlowBlock[]): Sheet[] {
  return flowSheets({ title: '方法与依据', subtitle: '副题', blocks }, PAPER, squareMeasure);
}

function textsOf({ items }: Sheet): SheetText[] {
  return items.filter((item) => item.kind === 'text');
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The squares of a line's characters. */
function boxOf({ text, xMm, yMm, sizePt, bold, align }: SheetText): Box {
  const width = squareMeasure(text, sizePt, bold);
  const left = align === 'start' ? xMm : xMm - width;
  const size = sizePt * PT_TO_MM;
  return { left, right: left + width, top: yMm - 0.88 * size, bottom: yMm + 0.12 * size };
}

function tableOf(rows: readonly (readonly string[])[], hasHead = true): FlowTable {
  const columns = (rows[0] ?? []).map((_, column) => ({
    title: `栏${column}`,
    align: column === 0 ? ('start' as const) : ('end' as const),
  }));
  return {
    kind: 'table',
    caption: '表',
    columns,
    rows: rows.map((cells) => ({ cells, bold: false })),
    hasHead,
  };
}

const word = fc.string({ unit: fc.constantFrom(...'县锅炉，。（）abcd0123 /'), maxLength: 60 });
const block: fc.Arbitrary<FlowBlock> = fc.oneof(
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const),
    text: word,
  }),
  fc
    .string({ unit: fc.constantFrom(...'县锅炉，。abcd '), maxLength: 900 })
    .map((text) => ({ kind: 'paragraph' as const, text })),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(word, { maxLength: 6 }) }),
  fc.record({ kind: fc.constant('note' as const), text: word }),
  fc.record({
    kind: fc.constant('figures' as const),
    items: fc.array(
      fc.record({ value: fc.constantFrom('3 241', '12.5 %', '1 234 567 890 123 t/h'), label: word }),
      {
        maxLength: 6,
      },
    ),
  }),
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 60 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(word, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map((rows) => tableOf(rows)),
);

test('nothing overlaps, and nothing leaves the page', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      for (const sheet of set(blocks)) {
        const boxes = textsOf(sheet).map(boxOf);
        boxes.forEach((box, i) => {
          expect(box.left).toBeGreaterThan(19.9);
          expect(box.right).toBeLessThan(190.1);
          expect(box.top).toBeGreaterThan(10);
          expect(box.bottom).toBeLessThan(290);
          for (const other of boxes.slice(i + 1)) {
            const apart =
              box.right <= other.left + 1e-6 ||
              other.right <= box.left + 1e-6 ||
              box.bottom <= other.top + 1e-6 ||
              other.bottom <= box.top + 1e-6;
            expect(apart, JSON.stringify([box, other])).toBe(true);
          }
        });
      }
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('no cell of a table is lost, whatever the pages', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { maxLength: 80 }), (rows) => {
      const cells = rows.map((row) => row.map((cell) => cell.replace(/\s/g, '')));
      const drawn = set([tableOf(cells)])
        .flatMap(textsOf)
        .filter(({ sizePt, bold }) => sizePt === 8.5 && !bold)
        .map(({ text }) => text)
        .filter((text) => text !== '表');
      const letters = (texts: readonly string[]) => [...texts.join('').replace(/\s/g, '')].sort().join('');
      expect(letters(drawn)).toBe(letters(cells.flat()));
    }),
    { seed: 12, numRuns: 60 },
  );
});

test('a long table repeats its head on each page, keeps its rows in order, and leaves no row alone', () => {
  const rows = Array.from({ length: 130 }, (_, row) => [`县${row}`, `${row}`]);
  const sheets = set([tableOf(rows)]);
  expect(sheets.length).toBeGreaterThan(2);
  const perPage = sheets.map((sheet) => {
    const texts = textsOf(sheet).map(({ text }) => text);
    expect(texts.filter((text) => text === '栏0')).toHaveLength(1);
    return texts.filter((text) => /^县\d+$/.test(text));
  });
  expect(perPage.flat()).toEqual(rows.map(([name]) => name));
  for (const page of perPage) expect(page.length).toBeGreaterThan(1);
});

test('a row that is longer than a page goes on on the next ones', () => {
  const cell = '县'.repeat(4000);
  const drawn = set([tableOf([[cell, '1']])]).flatMap(textsOf);
  expect(
    drawn
      .filter(({ text }) => /^县+$/.test(text))
      .map(({ text }) => text)
      .join(''),
  ).toBe(cell);
});

test('numbers end at the column’s right edge', () => {
  const texts = set([
    tableOf([
      ['甲', '1.5'],
      ['乙', '12.5'],
    ]),
  ]).flatMap(textsOf);
  const ends = texts.filter(({ text }) => /^\d+\.5$/.test(text)).map((text) => boxOf(text).right);
  expect(ends[0]).toBeCloseTo(ends[1]!, 9);
});

test('pages are numbered, named and marked, and sections are known', () => {
  const sheets = set([
    { kind: 'heading', level: 1, text: '数据' },
    tableOf(Array.from({ length: 80 }, (_, row) => [`${row}`])),
    { kind: 'heading', level: 1, text: '规则' },
  ]);
  sheets.forEach((sheet, page) => {
    const texts = textsOf(sheet).map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([`第 ${page + 1} / ${sheets.length} 页`, '来源：演示台账', '含演示数据']),
    );
  });
  expect(sheets[0]!.sections).toEqual(['数据']);
  expect(sheets.at(-1)!.sections).toEqual(['规则']);
});

test('a heading is never the last on its page', () => {
  for (let rows = 1; rows < 60; rows++) {
    const sheets = set([
      tableOf(Array.from({ length: rows }, (_, row) => [`行${row}`])),
      { kind: 'heading', level: 1, text: '标题' },
      { kind: 'paragraph', text: '正文'.repeat(80) },
    ]);
    const page = sheets.find(({ sections }) => sections!.includes('标题'))!;
    expect(textsOf(page).filter(({ text }) => text.startsWith('正文')).length).toBeGreaterThan(1);
  }
});

test('columns share the width: all of it, and none below its longest word', () => {
  const wish = fc
    .tuple(fc.double({ min: 1, max: 400, noNaN: true }), fc.double({ min: 0.05, max: 1, noNaN: true }))
    .map(([naturalMm, part]) => ({ naturalMm, leastMm: naturalMm * part }));
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 9 }), (wishes) => {
      const widths = columnWidths(wishes, 170);
      expect(widths.reduce((sum, mm) => sum + mm, 0)).toBeCloseTo(170, 6);
      const least = wishes.reduce((sum, { leastMm }) => sum + leastMm, 0);
      const isShort = (mm: number, column: number) => mm < wishes[column]!.leastMm - 1e-6;
      if (least < 170) expect(widths.filter(isShort)).toEqual([]);
    }),
    { seed: 13, numRuns: 300 },
  );
});
