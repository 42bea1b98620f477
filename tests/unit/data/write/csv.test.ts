import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { type OutValue, ownColumn } from '../../../../src/data/write/out-table.ts';
import { someTable, written, writtenText } from '../../../fixtures/written-file.ts';

const table = (rows: readonly (readonly OutValue[])[], names = ['a', 'b', 'c', 'd', 'e', 'f']) =>
  someTable({
    columns: names.map((name) => ownColumn(name)),
    count: rows.length,
    row: (i) => ({ cells: rows[i]!, geometry: null }),
    geometry: { kind: 'none' },
  });

describe('CSV', () => {
  test('cells survive commas, quotes, line breaks and outer spaces', async () => {
    const cells = ['a,b', 'say "hi"', 'two\r\nlines', ' spaced ', '', '中文'];
    const text = await writtenText(table([cells]), 'csv');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(Papa.parse(text.slice(1)).data[1]).toEqual(cells);
    expect(await writtenText(table([], ['x']), 'csv')).toBe('\ufeffx\r\n');
  });

  test('numbers stay numbers, texts cannot run, unknown is blank', async () => {
    const text = await writtenText(table([['=1+1', -3, 0.1, null, true, '-5']]), 'csv');
    expect(text).toBe("\ufeffa,b,c,d,e,f\r\n'=1+1,-3,0.1,,yes,-5\r\n");
  });

  test('GB18030 has no mark and every character', async () => {
    const { bytes } = await written(table([['锅炉', '𠮷', 'ß', null, null, null]]), 'csv', {
      encoding: 'gb18030',
    });
    expect(new TextDecoder('gb18030').decode(bytes)).toBe('a,b,c,d,e,f\r\n锅炉,𠮷,ß,,,\r\n');
  });

  test('a point is two columns in its place, and a column of that name gives way', async () => {
    const points = someTable({
      columns: [ownColumn('id'), ownColumn('lon'), ownColumn('x')],
      count: 1,
      row: () => ({ cells: ['B1', 'old', ''], geometry: { type: 'Point', coordinates: [116.5, 39.25] } }),
      geometry: { kind: 'points', columnsAt: 1, namesSystem: true },
    });
    expect(await writtenText(points, 'csv')).toBe(
      '\ufeffid,lon,lat,datum,lon_2,x\r\nB1,116.5,39.25,wgs84,old,\r\n',
    );
  });

  test('other shapes are well-known text', async () => {
    const shapes = someTable({
      columns: [ownColumn('id')],
      count: 1,
      row: () => ({
        cells: ['Z'],
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1.5],
              [0, 0],
            ],
          ],
        },
      }),
      geometry: { kind: 'any', inTables: true },
    });
    expect(await writtenText(shapes, 'csv')).toContain('"POLYGON ((0 0, 1 0, 1 1.5, 0 0))",wgs84');
  });

  test('a million rows never are one text', async () => {
    let most = 0;
    const { writeCsv } = await import('../../../../src/data/write/csv.ts');
    const big = someTable({
      columns: [ownColumn('id')],
      count: 1_000_000,
      row: (i) => ({ cells: [`B${i}`], geometry: null }),
      geometry: { kind: 'none' },
    });
    let total = 0;
    for (const { bytes } of writeCsv(big, { lang: 'zh', encoding: 'utf-8', writtenAt: '' })) {
      most = Math.max(most, bytes.length);
      total += bytes.length;
    }
    expect(most).toBeLessThan(300_000);
    // "id" and its mark, then B0 … B999999 with line ends.
    expect(total).toBe(3 + 4 + 1_000_000 * 3 + 10 + 90 * 2 + 900 * 3 + 9000 * 4 + 90_000 * 5 + 900_000 * 6);
  });
});
