import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  type OutColumn,
  type OutTable,
  type OutValue,
  ownColumn,
} from '../../../../src/data/write/out-table.ts';
import { someTable, written } from '../../../fixtures/written-file.ts';

const COLUMNS: readonly OutColumn[] = [
  { name: 'id', title: { zh: '编号', en: 'Id' }, type: 'text' },
  { name: 'tph', title: { zh: '吨位', en: 'Capacity' }, type: 'number' },
  { name: 'deadline', title: { zh: '期限', en: 'Deadline' }, type: 'date' },
  {
    name: 'verdict',
    title: { zh: '结论', en: 'Verdict' },
    type: 'text',
    say: (_, lang) => (lang === 'zh' ? '关' : 'close'),
  },
  { name: 'new', title: { zh: '新建', en: 'New' }, type: 'boolean' },
];
const sheet = (rows: readonly (readonly OutValue[])[], more: Partial<OutTable> = {}) =>
  someTable({
    name: { zh: '结果', en: 'Result' },
    columns: COLUMNS,
    count: rows.length,
    row: (i) => ({ cells: rows[i]!, geometry: null }),
    geometry: { kind: 'none' },
    ...more,
  });

/** SheetJS is the judge: it shares no code with the writer. */
const open = (bytes: Uint8Array) => read(bytes, { cellDates: false, cellNF: true, cellText: false });
const partOf = (bytes: Uint8Array, name: string) => new TextDecoder().decode(unzipSync(bytes)[name]);

describe('XLSX', () => {
  test('ids are texts, numbers numbers, dates dates, codes words, unknown is no cell', async () => {
    const { bytes } = await written(
      sheet([
        ['000123456789012345678', 35.5, '2019-12-31', 'close', true],
        ['', null, null, null, null],
      ]),
      'xlsx',
    );
    const [cells, blank] = [2, 3].map((row) =>
      ['A', 'B', 'C', 'D', 'E'].map((letter) => open(bytes).Sheets.结果![`${letter}${row}`]),
    );
    expect(cells!.map((cell) => [cell?.t, cell?.v])).toEqual([
      ['s', '000123456789012345678'],
      ['n', 35.5],
      // 2019-12-31 is day 43 830 of a workbook's calendar.
      ['n', 43_830],
      ['s', '关'],
      ['s', '是'],
    ]);
    expect(cells![0].z).toBe('@');
    expect(blank).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  test('no text runs or is lost: formulas, markup, control characters, line ends, spaces', async () => {
    const texts = ['=1+1', '<b>&"\'', 'a\u0001b', 'a\r\nb', ' x ', '_x0041_', '𠮷', 'tab\there', "'=x"];
    const { bytes } = await written(sheet(texts.map((text) => [text, null, null, null, null])), 'xlsx');
    const rows = utils.sheet_to_json<string[]>(open(bytes).Sheets.结果!, { header: 1 });
    expect(rows.slice(1).map(([text]) => text)).toEqual(
      // SheetJS makes one line feed of a carriage return and a line feed; the file itself holds both.
      texts.map((text) => text.replace('\r\n', '\n')),
    );
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toContain('a_x000D_\nb');
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('the header stays in view, has a filter, and speaks the language of the interface', async () => {
    const { bytes } = await written(sheet([['A', 1, null, null, null]]), 'xlsx', { lang: 'en' });
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"\/>/);
    expect(xml).toContain('<autoFilter ref="A1:E2"/>');
    expect(utils.sheet_to_json(open(bytes).Sheets.Result!, { header: 1 })[0]).toEqual([
      'Id',
      'Capacity',
      'Deadline',
      'Verdict',
      'New',
    ]);
  });

  test('companions are sheets of their own, under names that a workbook takes', async () => {
    const other = sheet([], { name: { zh: '结果', en: 'x' } });
    const odd = sheet([], { name: { zh: `a/b:[c]*?'${'长'.repeat(40)}`, en: 'x' } });
    const { bytes } = await written(sheet([], { companions: () => [other, odd] }), 'xlsx');
    const names = open(bytes).SheetNames;
    expect(names.slice(0, 2)).toEqual(['结果', '结果 2']);
    expect(names[2]).toMatch(/^a_b__c___'长+$/);
    expect(names[2]).toHaveLength(31);
  });

  test('a text that a cell cannot hold is refused, with its row and column', async () => {
    const rows = [['x'.repeat(32_767), null, null, null, null]];
    await expect(written(sheet(rows), 'xlsx')).resolves.toBeDefined();
    rows.push(['x'.repeat(32_768), null, null, null, null]);
    await expect(written(sheet(rows), 'xlsx')).rejects.toThrow(
      'write-cell-too-long {"row":2,"column":"编号","limit":32767}',
    );
  });

  test('what is longer than a sheet goes on in the next one', async () => {
    const long = someTable({
      name: { zh: '长', en: 'Long' },
      columns: [ownColumn('n', 'integer')],
      count: 1_048_576,
      row: (i) => ({ cells: [i], geometry: null }),
      geometry: { kind: 'none' },
    });
    const { bytes } = await written(long, 'xlsx');
    const files = unzipSync(bytes, {
      filter: ({ name }) => name.includes('sheet2') || name.endsWith('workbook.xml'),
    });
    expect(new TextDecoder().decode(files['xl/workbook.xml'])).toContain('name="长 2"');
    expect(new TextDecoder().decode(files['xl/worksheets/sheet2.xml'])).toContain(
      '<row r="2"><c r="A2"><v>1048575</v></c></row></sheetData>',
    );
  });

  test('the same table and time give the same bytes', async () => {
    const make = async () => (await written(sheet([['A', 1, '2020-01-01', 'close', false]]), 'xlsx')).bytes;
    expect(await make()).toEqual(await make());
  });

  test('writes a formula nowhere and takes more columns than letters', async () => {
    const wide = someTable({
      columns: Array.from({ length: 800 }, (_, i) => ownColumn(`c${i}`)),
      count: 1,
      row: () => ({ cells: Array.from({ length: 800 }, (_, i) => String(i)), geometry: null }),
      geometry: { kind: 'none' },
    });
    const { bytes } = await written(wide, 'xlsx');
    const [header, row] = utils.sheet_to_json<string[]>(Object.values(open(bytes).Sheets)[0]!, { header: 1 });
    expect([header!.length, row![799], row![26]]).toEqual([800, '799', '26']);
  });
});
