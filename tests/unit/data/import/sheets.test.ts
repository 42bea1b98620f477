import { describe, expect, test } from 'vitest';
import type { CellRange, TableSource } from '../../../../src/data/formats/format.ts';
import { readDataRows } from '../../../../src/data/import/data-rows.ts';
import { guessMapping } from '../../../../src/data/import/guess-mapping.ts';
import { findHeaderRows, joinHeader } from '../../../../src/data/import/sheet-header.ts';
import { readTableHead } from '../../../../src/data/import/table-head.ts';
import { allTexts } from '../../../../src/domain/text-column.ts';
import { importLedgerText } from './import-text.ts';

const sheet = (rows: readonly string[]) => rows.map((row, i) => ({ sheetRow: i + 1, cells: row.split('|') }));
const merge = (a: string, b: string): CellRange => {
  const at = (cell: string) => [Number(cell.slice(1)) - 1, cell.charCodeAt(0) - 65] as const;
  const [[firstRow, firstColumn], [lastRow, lastColumn]] = [at(a), at(b)];
  return { firstRow, lastRow, firstColumn, lastColumn };
};

describe('the header of a sheet', () => {
  test.each<[string, string[], CellRange[], [number, number], string[]]>([
    ['one row', ['编号|经度|纬度', 'A1|116.4|39.9'], [], [0, 0], ['编号', '经度', '纬度']],
    [
      'below a title',
      ['廊坊市锅炉台账', '单位：台', '编号|经度|纬度', 'A1|116.4|39.9'],
      [merge('A1', 'C1')],
      [2, 2],
      ['编号', '经度', '纬度'],
    ],
    [
      'two rows with merged cells',
      ['序号|企业名称|坐标||额定出力', '||经度|纬度|t/h', '1|东厂|116.4|39.9|20'],
      [merge('A1', 'A2'), merge('B1', 'B2'), merge('C1', 'D1')],
      [0, 1],
      ['序号', '企业名称', '经度', '纬度', '额定出力(t/h)'],
    ],
    [
      'two rows in a CSV, which has no merged cells',
      ['序号|企业名称|坐标||燃料|', '||经度|纬度|类型|', '1|东厂|116.4|39.9|煤'],
      [],
      [0, 1],
      ['序号', '企业名称', '经度', '纬度', '燃料类型', ''],
    ],
    [
      'a row of data below a short header is no header',
      ['编号|名称|经度|纬度|备注', 'A1|东厂|||坐标待补', 'A2|西厂|116.4|39.9|'],
      [],
      [0, 0],
      ['编号', '名称', '经度', '纬度', '备注'],
    ],
    [
      'no position column: the row with most known names',
      ['统计表', '编号|企业名称|燃料|X|Y', 'A|厂|煤|116.4|39.9'],
      [],
      [1, 1],
      ['编号', '企业名称', '燃料', 'X', 'Y'],
    ],
  ])('%s', (_says, rows, merges, [first, last], names) => {
    const top = sheet(rows);
    expect(findHeaderRows(top, merges)).toEqual({ first, last });
    expect(joinHeader(top.slice(first, last + 1))).toEqual(names);
  });

  test('a file that begins with data has columns A, B, …, and its first row is a row', async () => {
    const result = await importLedgerText('A1,116.41,39.91,煤\nA2,116.42,39.92,天然气\n');
    expect(result.header).toEqual(['A', 'B', 'C', 'D']);
    expect(result.mapping).toMatchObject({ lon: 1, lat: 2, fuel: 3 });
    expect([...result.ledger.row]).toEqual([1, 2]);
    expect(result.notes.map(({ code }) => code)).toContain('header-none');
  });

  test('the user may say which rows are the header', async () => {
    const text = 'x,y\nlon,lat\n116.4,39.9\n';
    const result = await importLedgerText(text, { headerRows: { first: 1, last: 1 } });
    expect(result).toMatchObject({ rowsRead: 1, header: ['lon', 'lat'] });
  });
});

test('a column without a name that holds something is named by its letter and kept', async () => {
  const { header, ledger } = await importLedgerText(
    '编号,经度,纬度,,\nA,116.41234,39.9,甲路,\nB,116.5,39.9,,\n',
  );
  expect(header).toEqual(['编号', '经度', '纬度', 'D', '']);
  expect(ledger.extras.map(({ name }) => name)).toEqual(['D']);
});

describe('what is no row of the table is left out and said', () => {
  const HEADER = '编号,企业名称,经度,纬度,蒸吨';
  test('totals, page-break headers, blank rows and notes', async () => {
    const result = await importLedgerText(
      [
        HEADER,
        'A1,东厂,116.4,39.9,10',
        ',,,,',
        HEADER,
        'A2,合计能源公司,116.5,39.9,20',
        '小 计,,,,30',
        '合计,2台,,,30',
        '注：容量以铭牌为准,,,,',
        '填表人：张三,,审核：李四,,',
      ].join('\n'),
    );
    expect(allTexts(result.ledger.id)).toEqual(['A1', 'A2']);
    expect(result.rowsRead).toBe(2);
    expect(result.notes).toEqual(
      expect.arrayContaining([
        { code: 'blank-rows', params: { count: 1, row: 3 } },
        { code: 'header-repeated', params: { count: 1, row: 4 } },
        { code: 'totals-rows', params: { count: 2, row: 6 } },
        { code: 'table-note', params: { row: 8, text: '注：容量以铭牌为准' } },
      ]),
    );
  });

  test.each([
    ['合计,,116.4,39.9,30', 'accepted'],
    ['A9,总计热力公司,,,30', 'rejected'],
    ['A9,东厂,,,30', 'rejected'],
  ])('%s is a row: %s', async (row, fate) => {
    const result = await importLedgerText(`${HEADER}\n${row}\n`);
    expect(fate === 'accepted' ? result.accepted : result.rejects.count).toBe(1);
  });

  test('a thousand notes are not swallowed as notes', async () => {
    const notes = Array.from({ length: 1000 }, (_, i) => `注${i}：见附件`).join('\n');
    const result = await importLedgerText(`${HEADER}\nA1,东厂,116.4,39.9,10\n${notes}\n`);
    expect(result.rejects.count).toBe(980);
  });
});

test('cells merged downwards count for each of their rows', async () => {
  const rows = sheet(['名称|经度|纬度|蒸吨', '东厂|116.4|39.9|10', '|||20', '西厂|116.5|39.8|4']);
  const table: TableSource = {
    name: '',
    rowCount: null,
    header: null,
    isSpatial: false,
    crs: null,
    merges: [merge('A2', 'A3'), merge('B2', 'B3'), merge('C2', 'C3')],
    async *rows() {
      yield { rows, done: 1 };
    },
  };
  const head = (await readTableHead(table, null))!;
  const shape = {
    header: head.header,
    mapping: guessMapping('boilers', head.header, [], false),
    isSpatial: false,
  };
  const batches = [];
  for await (const batch of readDataRows(table, head, shape)) batches.push(batch);
  expect(batches.flatMap((batch) => batch.rows.map(({ cells }) => cells.join('|')))).toEqual([
    '东厂|116.4|39.9|10',
    '东厂|116.4|39.9|20',
    '西厂|116.5|39.8|4',
  ]);
  expect(batches.flatMap(({ notes }) => notes)).toEqual([{ code: 'merged-filled', params: { count: 1 } }]);
});
