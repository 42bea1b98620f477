import * as XLSX from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/data/formats/workbook.ts';
import {
  inputFile,
  openGood,
  problemOf,
  readAll,
  readFirst,
  readWhatever,
  truncations,
} from './read-table.ts';

type Cells = Record<string, XLSX.CellObject>;

function sheet(cells: Cells, merges: XLSX.Range[] = []): XLSX.WorkSheet {
  const addresses = Object.keys(cells).map((address) => XLSX.utils.decode_cell(address));
  const end = { r: Math.max(...addresses.map(({ r }) => r)), c: Math.max(...addresses.map(({ c }) => c)) };
  return { ...cells, '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: end }), '!merges': merges };
}

function workbookBytes(
  sheets: Record<string, XLSX.WorkSheet>,
  bookType: XLSX.BookType = 'xlsx',
  workbook: XLSX.WorkBook['Workbook'] = {},
): Uint8Array<ArrayBuffer> {
  const made = { SheetNames: Object.keys(sheets), Sheets: sheets, Workbook: workbook };
  return new Uint8Array(XLSX.write(made, { type: 'array', bookType, bookSST: bookType === 'xlsx' }));
}

/** Rewrites one part of an XLSX. */
function editPart(bytes: Uint8Array, name: string, edit: (text: string) => string): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(bytes);
  parts[name] = strToU8(edit(new TextDecoder().decode(parts[name])));
  return zipSync(parts);
}

const LEDGER: Cells = {
  A1: { t: 's', v: '2026 年锅炉台账' },
  A3: { t: 's', v: '编号' },
  B3: { t: 's', v: '经度' },
  A4: { t: 'n', v: 110101199003071000 },
  B4: { t: 'n', v: 116.3512345, z: '0.00' },
  C4: { t: 'n', v: 0.07, z: '0%' },
  D4: { t: 'n', v: 43831, z: 'yyyy/m/d' },
  E4: { t: 'n', v: 43831.75, z: 'yyyy-mm-dd hh:mm' },
  F4: { t: 'b', v: true },
  G4: { t: 'e', v: 0x2a },
  H4: { t: 'n', v: 35, f: '30+5' },
  A6: { t: 's', v: '110101199003071234' },
  B6: { t: 'n', v: 20, z: '0"t/h"' },
  C6: { t: 'n', v: 12345, z: '000000' },
  D6: { t: 'n', v: 1164213, z: '0"°"00"′"00"″"' },
  E6: { t: 'n', v: 0.1 + 0.2 },
  F6: { t: 'n', v: 12345, z: '0!.0,"万"' },
  G6: { t: 'n', v: 1234567.891, z: '#,##0.00' },
  H6: { t: 's', v: '=HYPERLINK("http://x")' },
};

const EXPECTED = [
  { sheetRow: 1, cells: ['2026 年锅炉台账'] },
  { sheetRow: 3, cells: ['编号', '经度'] },
  {
    sheetRow: 4,
    cells: ['110101199003071000', '116.3512345', '7%', '2020-01-01', '2020-01-01T18:00:00', 'TRUE', '', '35'],
  },
  {
    sheetRow: 6,
    cells: [
      '110101199003071234',
      '20t/h',
      '012345',
      '116°42′13″',
      '0.3',
      '12345',
      '1234567.891',
      '=HYPERLINK("http://x")',
    ],
  },
];

/** Made before the reader hands SheetJS its decoders, without which it writes texts differently. */
const EXCEL_95 = workbookBytes({ s: sheet({ A1: { t: 's', v: 'WXYZ' } }) }, 'biff5');

describe('workbook', () => {
  test.each(['xlsx', 'biff8'] as const)(
    '%s: cells keep digits, dates, units and their rows',
    async (bookType) => {
      const merges = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 7 } }];
      const bytes = workbookBytes({ 台账: sheet(LEDGER, merges) }, bookType);
      const { rows, table, notes } = await readFirst(openWorkbook, inputFile('台账.xlsx', bytes));
      expect(rows).toEqual(EXPECTED);
      expect(table).toMatchObject({ name: '台账', header: null, isSpatial: false, crs: null });
      expect(table.merges).toEqual([{ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 7 }]);
      expect(notes).toEqual([
        { code: 'id-lost-digits', params: { count: 1, cell: 'A4' } },
        { code: 'cell-errors', params: { count: 1, cell: 'G4' } },
      ]);
    },
  );

  test('days of the other calendar (1904) are four years later', async () => {
    const cells: Cells = { A1: { t: 'n', v: 42369, z: 'yyyy/m/d' } };
    const bytes = workbookBytes({ s: sheet(cells) }, 'xlsx', { WBProps: { date1904: true } });
    // Excel's own rule: 1904 dates are 1462 days behind; 43831 is 2020-01-01.
    expect((await readFirst(openWorkbook, inputFile('a.xlsx', bytes))).rows[0]?.cells).toEqual([
      '2020-01-01',
    ]);
  });

  test('hidden sheets come last, and say so', async () => {
    const one = (text: string) => sheet({ A1: { t: 's', v: text } });
    const bytes = workbookBytes({ a: one('1'), b: one('2'), c: one('3') }, 'xlsx', {
      Sheets: [{ Hidden: 1 }, {}, { Hidden: 2 }],
    });
    const { tables } = await openGood(openWorkbook, inputFile('a.xlsx', bytes));
    expect(tables.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
    const read = await Promise.all(tables.map(readAll));
    expect(read.map(({ rows }) => rows[0]?.cells[0])).toEqual(['2', '1', '3']);
    expect(read.map(({ notes }) => notes)).toEqual([
      [],
      [{ code: 'sheet-hidden', params: { sheet: 'a' } }],
      [{ code: 'sheet-hidden', params: { sheet: 'c' } }],
    ]);
  });

  test('a formula without a stored result is empty and counted, not 0', async () => {
    const bytes = editPart(
      workbookBytes({ s: sheet({ A1: { t: 's', v: 'x' }, B1: { t: 'n', v: 5, f: '2+3' } }) }),
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace('<v>5</v>', ''),
    );
    const { rows, notes } = await readFirst(openWorkbook, inputFile('a.xlsx', bytes));
    expect(rows[0]?.cells).toEqual(['x']);
    expect(notes).toEqual([{ code: 'formulas-uncalculated', params: { count: 1 } }]);
  });

  test('texts of Excel 95 in code page 936 are decoded', async () => {
    const bytes = EXCEL_95.slice();
    const at = indexOf(bytes, strToU8('WXYZ'));
    bytes.set([0xb9, 0xf8, 0xc2, 0xaf], at); // 锅炉
    const codepage = indexOf(bytes, Uint8Array.of(0x42, 0x00, 0x02, 0x00));
    bytes.set([0xa8, 0x03], codepage + 4);
    expect((await readFirst(openWorkbook, inputFile('a.xls', bytes))).rows[0]?.cells).toEqual(['锅炉']);
  });

  test('a web page or XML named .xls is read as shown', async () => {
    const before = '<html><meta charset="gb2312"><table><tr><td>';
    const after = '</td></tr><tr><td>00123</td></tr></table></html>';
    const gbk = inputFile('a.xls', before, Uint8Array.of(0xb1, 0xe0, 0xba, 0xc5), after);
    const page = await readFirst(openWorkbook, gbk);
    expect(page.rows.map(({ cells }) => cells)).toEqual([['编号'], ['00123']]);
    expect(page.notes).toEqual([{ code: 'workbook-is-markup', params: {} }]);
    const xml = workbookBytes(
      { 表: sheet({ A1: { t: 's', v: '编号' }, B1: { t: 'n', v: 1.23456789, z: '0.0' } }) },
      'xlml',
    );
    expect((await readFirst(openWorkbook, inputFile('a.xls', xml))).rows[0]?.cells).toEqual([
      '编号',
      '1.23456789',
    ]);
  });

  test('each kind of file that is no workbook is refused with its reason', async () => {
    expect(await problemOf(openWorkbook, inputFile('a.xlsx'))).toMatchObject({ code: 'file-empty' });
    expect(await problemOf(openWorkbook, inputFile('a.xls', '\x7fELF, no table\n\0'))).toMatchObject({
      code: 'workbook-not-one',
    });
    expect(
      await problemOf(openWorkbook, inputFile('a.xlsx', zipSync({ 'a.txt': strToU8('x') }))),
    ).toMatchObject({
      code: 'workbook-invalid',
    });
    const laughs = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "&c;&c;">]><Workbook/>';
    expect(await problemOf(openWorkbook, inputFile('a.xls', laughs))).toMatchObject({ code: 'xml-entities' });
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, '/EncryptedPackage', [1, 2, 3]);
    XLSX.CFB.utils.cfb_add(container, '/EncryptionInfo', [4, 0, 4, 0, 64, 0, 0, 0]);
    const locked = new Uint8Array(XLSX.CFB.write(container, { type: 'buffer' }));
    expect(await problemOf(openWorkbook, inputFile('a.xlsx', locked))).toMatchObject({
      code: 'file-encrypted',
    });
  });

  test('a part that defines entities expands none of them', async () => {
    const bytes = editPart(
      workbookBytes({ s: sheet({ A1: { t: 's', v: 'x' } }) }),
      'xl/sharedStrings.xml',
      (xml) =>
        xml.replace('?>', '?><!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>').replace('>x<', '>&b;<'),
    );
    const read = await readWhatever(openWorkbook, inputFile('a.xlsx', bytes));
    expect(JSON.stringify(read)).not.toContain('haha');
  });

  test('a cell placed beyond any sheet costs nothing', async () => {
    const bytes = editPart(
      workbookBytes({ s: sheet({ A1: { t: 's', v: 'x' } }) }),
      'xl/worksheets/sheet1.xml',
      (xml) =>
        xml.replace('</sheetData>', '<row r="400000000"><c r="A400000000"><v>1</v></c></row></sheetData>'),
    );
    const { rows, notes } = await readFirst(openWorkbook, inputFile('a.xlsx', bytes));
    expect(rows).toHaveLength(1);
    expect(notes).toContainEqual({ code: 'sheet-cut', params: { limit: 1048576 } });
  });

  test.each([
    ['xlsx', 97],
    ['biff8', 211],
  ] as const)('%s cut anywhere is never thrown at', async (bookType, stride) => {
    const bytes = workbookBytes({ 台账: sheet(LEDGER) }, bookType);
    for (const cut of truncations(bytes, stride)) {
      await readWhatever(openWorkbook, inputFile('台账', cut));
    }
  });

  test('reading stops between two batches once it is called off', async () => {
    const cells: Cells = {};
    for (let row = 1; row <= 3000; row++) cells[`A${row}`] = { t: 'n', v: row };
    const { tables } = await openGood(openWorkbook, inputFile('a.xlsx', workbookBytes({ s: sheet(cells) })));
    const controller = new AbortController();
    let read = 0;
    const reading = (async () => {
      for await (const batch of tables[0]!.rows(controller.signal)) {
        read += batch.rows.length;
        controller.abort();
      }
    })();
    await expect(reading).rejects.toThrow();
    expect(read).toBe(1000);
  });
});

function indexOf(bytes: Uint8Array, sought: Uint8Array): number {
  for (let at = 0; at <= bytes.length - sought.length; at++) {
    if (sought.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  throw new Error('not found');
}
