import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvCell, writeCsv } from '../../../src/data/csv-write.ts';
import { rejectsCsv, resultCsv, resultGeoJson } from '../../../src/data/result-table.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { rejectsOf } from '../../fixtures/import-outcomes.ts';
import { ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const parse = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

describe('CSV', () => {
  test('cells survive commas, quotes and line breaks', () => {
    const cells = ['a,b', 'say "hi"', 'two\r\nlines', ' spaced ', '', '中文'];
    expect(parse(writeCsv(['x'], [cells]))[1]).toEqual(cells);
    expect(writeCsv(['x'], [])).toBe('\ufeffx\r\n');
  });

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1+1'])(
    '%j cannot run as a formula',
    (cell) => {
      expect(csvCell(cell).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  test('numbers keep their sign', () => {
    expect(csvCell('-12.5')).toBe('-12.5');
    expect(csvCell(-3)).toBe('-3');
  });
});

describe('the result table', () => {
  const place = middleOf('东丽区');
  const screener = createScreener(smallWorld({ units: [{ ...UNIT, ...place }] }), DEFAULT_PARAMS);
  const ledger = ledgerOf([
    { ...place, fuel: 'coal', capacityTph: 20, name: '=cmd' },
    { ...middleOf('盐湖区'), fuel: 'coal', capacityTph: 20 },
    { ...place, fuel: 'gas', noxMgm3: 30, synthetic: true },
  ]);
  const result = screener.screen(ledger);

  test('has one row a boiler with the clause that decides, or the one left open', () => {
    const [header, first, second] = parse(resultCsv(screener, ledger, result, [0, 1]));
    const cell = (row: string[] | undefined, column: string) => row?.[header!.indexOf(column)];
    expect(header).not.toContain('synthetic');
    expect(first).toHaveLength(header!.length);
    expect(cell(first, 'clause')).toBe('环大气〔2019〕88号 二(二)11');
    expect(cell(first, 'matched_rules')).toBe('jjj-2019/10;jjj-2019/11');
    expect(cell(first, 'overdue')).toBe('yes');
    expect(cell(second, 'verdict')).toBe('review');
    expect(cell(second, 'built_up')).toBe('unknown');
    expect(cell(second, 'clause')).toBe('汾渭平原2019-2020年秋冬季大气污染综合治理攻坚行动方案 二(二)10');
  });

  test('says of each row whether it is synthetic as soon as one is', () => {
    const [header, ...rows] = parse(resultCsv(screener, ledger, result));
    expect(header!.at(-1)).toBe('synthetic');
    expect(rows.map((row) => row.at(-1))).toEqual(['no', 'no', 'yes']);
    const { features } = JSON.parse(resultGeoJson(screener, ledger, result)) as {
      features: { properties: { synthetic: boolean } }[];
    };
    expect(features.map(({ properties }) => properties.synthetic)).toEqual([false, false, true]);
  });

  test('rejected rows keep every original cell, surplus ones too', () => {
    const csv = rejectsCsv(
      ['编号', '经度'],
      rejectsOf([
        {
          row: 3,
          sheetRow: 4,
          cells: ['A', '116', '多', '余'],
          code: 'too-many-cells',
          column: '',
          value: '多',
        },
      ]),
      'zh',
    );
    const [header, row] = parse(csv);
    expect(header).toEqual(['row', '编号', '经度', 'reason', 'message', 'suggestion']);
    expect(row?.slice(0, 4)).toEqual(['3', 'A', '116,多,余', 'too-many-cells']);
    expect(row?.[4]).toMatch(/第 4 行.*多/);
  });
});
