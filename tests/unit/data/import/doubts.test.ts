import { describe, expect, test } from 'vitest';
import type { ImportedLedger } from '../../../../src/data/import/import-outcome.ts';
import { issueText } from '../../../../src/domain/issue-text.ts';
import { createPlaceCheck } from '../../../../src/domain/place-check.ts';
import { smallWorld } from '../../../fixtures/small-world.ts';
import { importLayerText, importLedgerText } from './import-text.ts';

const HEADER = '编号,企业名称,经度,纬度,蒸吨,燃料,城市';
const places = createPlaceCheck(smallWorld().counties);
const read = (...rows: string[]) => importLedgerText([HEADER, ...rows].join('\n'), {}, { places });
const codes = ({ issues }: ImportedLedger) => issues.kept.map(({ row, code }) => `${row} ${code}`);

describe('an accepted row is told what is doubtful about it', () => {
  test.each([
    ['several boilers in one row', 'A,厂,110.51234,35.51234,2×20t/h,煤,', 'capacity-multiple'],
    ['', 'A,厂,110.51234,35.51234,2*35,煤,', 'capacity-multiple'],
    ['', 'A,厂,110.51234,35.51234,20t/h×2,煤,', 'capacity-multiple'],
    ['', 'A,厂,110.51234,35.51234,2台20吨,煤,', 'capacity-multiple'],
    ['', 'A,厂,110.51234,35.51234,20吨2台,煤,', 'capacity-multiple'],
    ['', 'A,厂,110.51234,35.51234,10+20,煤,', 'capacity-multiple'],
    ['a range', 'A,厂,110.51234,35.51234,10～20吨,煤,', 'capacity-range'],
    ['words', 'A,厂,110.51234,35.51234,若干,煤,', 'capacity-unreadable'],
    ['no boiler is that large', 'A,厂,110.51234,35.51234,9999,煤,', 'capacity-impossible'],
    ['blank', 'A,厂,110.51234,35.51234,,煤,', 'capacity-blank'],
    ['blank', 'A,厂,110.51234,35.51234,10,不详,', 'fuel-blank'],
    ['unknown fuel', 'A,厂,110.51234,35.51234,10,煤改气,', 'fuel-unreadable'],
    ['two decimals', 'A,厂,110.51,35.51,10,煤,', 'precision-low'],
    ['minutes without seconds', 'A,厂,110°31′,35°31′,10,煤,', 'precision-low'],
    ['an id in scientific notation', '1.23457E+17,厂,110.51234,35.51234,10,煤,', 'id-rounded'],
    ['an id whose last digits are zeros', '911310001234567000,厂,110.51234,35.51234,10,煤,', 'id-rounded'],
    ['another city', 'A,厂,110.51234,35.51234,10,煤,聊城市', 'city-mismatch'],
    ['a city of the plans, a position outside', 'A,厂,109.51234,35.51234,10,煤,聊城市', 'city-elsewhere'],
  ])('%s: %s', async (_says, row, code) => {
    const result = await read(row);
    expect(codes(result)).toEqual([`1 ${code}`]);
    const [issue] = result.issues.kept;
    expect(issue!.cells).toEqual(row.split(','));
    for (const lang of ['zh', 'en'] as const) {
      const { params, column, value } = issue!;
      const text = issueText(code, { ...params, column, value }, lang);
      expect(text.message).not.toMatch(/[{}]|^[a-z]+-[a-z-]+$/);
      if (!code.endsWith('-blank')) expect(text.message).toContain(value);
    }
  });

  test.each([
    'A,厂,110.51234,35.51234,1×20t/h,煤,天津市',
    'A,厂,110.5123,35.5123,20蒸吨,天然气,天津',
    '913101MA1GXXXX00,厂,110°30′44.4″,35°30′44.4″,7MW,生物质,',
    '123456789012345,厂,110.51234,35.51234,２０,煤,某开发区',
  ])('nothing is doubtful about %s', async (row) => {
    expect(codes(await read(row))).toEqual([]);
  });

  test('duplicates name the row that came first', async () => {
    const result = await read(
      'A,东厂,110.51234,35.51234,10,煤,',
      'B,东厂,110.51234,35.51234,20,煤,',
      'A,西厂,110.61234,35.51234,10,煤,',
      'C,南厂,110.51234,35.51234,4,煤,',
    );
    expect(codes(result)).toEqual(['3 id-duplicate', '4 position-duplicate']);
    expect(result.issues.kept.map(({ params }) => params.first)).toEqual([2, 2]);
  });
});

test('each conversion is listed with its count', async () => {
  const { ledger, notes } = await read(
    'A,厂,110.51234,35.51234,7MW,煤,',
    'B,厂,110.61234,35.51234,7000kW,煤,',
    'C,厂,110.71234,35.51234,600万大卡/h,煤,',
    'D,厂,110°48′00.5″,35°30′00.5″,２０蒸吨,煤,',
    'E,厂,１１０．９１２３４,35.51234,35t/h,煤,',
  );
  expect([...ledger.capacityTph]).toEqual([10, 10, 10, 20, 35]);
  expect(notes).toEqual(
    expect.arrayContaining([
      { code: 'capacity-converted', params: { unit: 'MW', count: 1 } },
      { code: 'capacity-converted', params: { unit: 'kW', count: 1 } },
      { code: 'capacity-converted', params: { unit: '万大卡/h', count: 1 } },
      { code: 'units-in-cells', params: { count: 2 } },
      { code: 'degrees-converted', params: { count: 1 } },
      { code: 'width-folded', params: { count: 2 } },
    ]),
  );
});

test('columns that no field takes come along as they are', async () => {
  const text = 'lon,lat,地址,区县\n116.41234,39.91234,甲路,安次区\n116.51234,39.91234,,\n';
  const { ledger, mapping, notes } = await importLedgerText(text);
  expect(ledger.extras).toMatchObject([
    { name: '地址', cells: { values: ['甲路', ''] } },
    { name: '区县', cells: { values: ['安次区', ''] } },
  ]);
  expect(mapping.county).toBe(3);
  expect(notes).toContainEqual({ code: 'columns-unused', params: { columns: '地址' } });
});

describe('a layer', () => {
  const area = (ring: string, name = '区') =>
    `{"type":"Feature","geometry":{"type":"Polygon","coordinates":[${ring}]},"properties":{"name":"${name}"}}`;
  const collection = (...features: string[]) =>
    `{"type":"FeatureCollection","features":[${features.join(',')}]}`;

  test('keeps shapes and cells; what is no area or has no place is rejected by name', async () => {
    const point =
      '{"type":"Feature","geometry":{"type":"Point","coordinates":[116,39]},"properties":{"name":"点"}}';
    const none = '{"type":"Feature","geometry":null,"properties":{"name":"无"}}';
    const far = area('[[1,1],[2,1],[2,2],[1,1]]', '远');
    const text = collection(area('[[116,39],[117,39],[117,40],[116,39]]'), point, none, far);
    const { layer, rejects } = await importLayerText('建成区.geojson', text, { kind: 'built-up-areas' });
    expect(layer).toMatchObject({ kind: 'built-up-areas', name: '建成区', mapping: { name: 0 } });
    expect(layer.geometries).toEqual([
      {
        type: 'Polygon',
        coordinates: [
          [
            [116, 39],
            [117, 39],
            [117, 40],
            [116, 39],
          ],
        ],
      },
    ]);
    expect(rejects.code.values).toEqual(['geometry-not-area', 'geometry-missing', 'position-outside-china']);
  });

  test('of points comes from a table too', async () => {
    const { layer } = await importLayerText('站点.csv', '站点名称,经度,纬度,类型\n东站,116.4,39.9,国控\n', {
      kind: 'stations',
    });
    expect(layer.geometries).toEqual([{ type: 'Point', coordinates: [116.4, 39.9] }]);
    expect(layer.rows).toEqual([['东站', '116.4', '39.9', '国控']]);
    expect(layer.mapping).toEqual({ name: 0, lon: 1, lat: 2, stationType: 3 });
  });
});
