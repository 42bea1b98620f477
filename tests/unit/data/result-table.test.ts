import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { RESULT_COLUMNS, resultTable } from '../../../src/data/result-table.ts';
import { rejectsTable } from '../../../src/data/tables/rejects-table.ts';
import { GCJ02 } from '../../../src/data/write/out-system.ts';
import type { OutTable } from '../../../src/data/write/out-table.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { codeTexts } from '../../../src/domain/text-column.ts';
import { rejectsOf } from '../../fixtures/import-outcomes.ts';
import { ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { writtenText } from '../../fixtures/written-file.ts';

const csvOf = async (table: OutTable) => {
  const text = await writtenText(table, 'csv');
  return Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;
};

describe('the result table', () => {
  const place = middleOf('东丽区');
  const screener = createScreener(smallWorld({ units: [{ ...UNIT, ...place }] }), DEFAULT_PARAMS);
  const ledger = ledgerOf([
    { ...place, fuel: 'coal', capacityTph: 20, name: '=cmd' },
    { ...middleOf('盐湖区'), fuel: 'coal', capacityTph: 20 },
    { ...place, fuel: 'gas', noxMgm3: 30, synthetic: true },
  ]);
  const result = screener.screen(ledger);

  test('has one row a boiler with the clause that decides, or the one left open', async () => {
    const [header, first, second] = await csvOf(resultTable(screener, ledger, result, { rows: [0, 1] }));
    const cell = (row: string[] | undefined, column: string) => row?.[header!.indexOf(column)];
    expect(header).toEqual(RESULT_COLUMNS);
    expect(first).toHaveLength(header!.length);
    expect(cell(first, 'clause')).toBe('环大气〔2019〕88号 二(二)11');
    expect(cell(first, 'matched_rules')).toBe('jjj-2019/10;jjj-2019/11');
    expect(cell(first, 'overdue')).toBe('yes');
    expect(cell(second, 'verdict')).toBe('review');
    expect(cell(second, 'built_up')).toBe('unknown');
    expect(cell(second, 'clause')).toBe('汾渭平原2019-2020年秋冬季大气污染综合治理攻坚行动方案 二(二)10');
  });

  test('says of each row whether it is synthetic as soon as one is', async () => {
    const [header, ...rows] = await csvOf(resultTable(screener, ledger, result));
    expect(header!.at(-1)).toBe('synthetic');
    expect(rows.map((row) => row.at(-1))).toEqual(['no', 'no', 'yes']);
    const { features, synthetic, madeWith } = JSON.parse(
      await writtenText(resultTable(screener, ledger, result), 'geojson'),
    );
    expect(synthetic).toBe(true);
    expect(madeWith).toMatchObject({ data_hash: 'test', as_of: '2020-03-31', synthetic_rows: '1 / 3' });
    expect(
      features.map(({ properties }: { properties: { synthetic: boolean } }) => properties.synthetic),
    ).toEqual([false, false, true]);
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [place.lon, place.lat] });
    expect(features[0].properties).not.toHaveProperty('lon');
  });

  test('keeps the columns that no field took; one with our name gets a suffix', async () => {
    const own = {
      ...ledger,
      extras: [
        { name: '备注', cells: codeTexts(['新', '', '"旧"']) },
        { name: 'Verdict', cells: codeTexts(['1', '2', '3']) },
      ],
    };
    const options = { keepsColumns: true, namesSystem: true, system: GCJ02, rows: [0, 1] };
    const [header, first] = await csvOf(resultTable(screener, own, result, options));
    expect(header!.slice(-2)).toEqual(['备注', 'Verdict_2']);
    expect(header!.slice(3, 6)).toEqual(['lon', 'lat', 'datum']);
    expect([first![5], ...first!.slice(-2)]).toEqual(['gcj02', '新', '1']);
  });

  test('a workbook goes with a summary, the clauses and the sources', async () => {
    const [summary, rules, sources] = resultTable(screener, ledger, result).companions!();
    const rowsOf = (table: OutTable) => Array.from({ length: table.count }, (_, i) => table.row(i).cells);
    const [all, ...cities] = rowsOf(summary!);
    // Two boilers of 20 t/h and one of unknown capacity.
    expect(all!.slice(3, 5)).toEqual([3, 40]);
    expect(all!.at(-1)).toBe(1);
    expect(cities.map(([city, , , boilers]) => [city, boilers])).toEqual([
      ['天津市', 2],
      ['运城市', 1],
    ]);
    const [document, number, issued] = ['document', 'document_number', 'issued'].map((name) =>
      rules!.columns.findIndex((column) => column.name === name),
    );
    const fenwei = rowsOf(rules!).find(([rule]) => String(rule).startsWith('fenwei-2019/'))!;
    expect([fenwei[document!], fenwei[number!], fenwei[issued!]]).toEqual([
      '汾渭平原2019-2020年秋冬季大气污染综合治理攻坚行动方案',
      null,
      '2019-11-06',
    ]);
    expect(rowsOf(rules!).reduce((sum, cells) => sum + Number(cells.at(-1)), 0)).toBeGreaterThan(0);
    expect(rowsOf(sources!).map(([, , key]) => key)).toContain('data_hash');
  });
});

describe('rejected rows', () => {
  test('keep every original cell, surplus ones too, as text', async () => {
    const cells = ['A', '116', '多', '余'];
    const reject = { row: 3, sheetRow: 4, cells, code: 'too-many-cells', column: '', value: '多' };
    const [header, row] = await csvOf(rejectsTable(['编号', 'reason'], rejectsOf([reject]), 'zh', null));
    expect(header).toEqual([
      'row',
      '编号',
      'reason_2',
      'extra_cell_1',
      'extra_cell_2',
      'reason',
      'message',
      'suggestion',
    ]);
    expect(row?.slice(0, 6)).toEqual(['3', ...cells, 'too-many-cells']);
    expect(row?.[6]).toMatch(/第 4 行.*多/);
  });
});
