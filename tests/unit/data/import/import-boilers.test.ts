import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { deobfuscate } from '../../../../src/data/crs/obfuscated.ts';
import type { ImportedLedger } from '../../../../src/data/import/import-outcome.ts';
import { importTable } from '../../../../src/data/import/import-table.ts';
import { encodeGb18030 } from '../../../../src/data/write/gb18030.ts';
import { FUEL_UNKNOWN, UNKNOWN, YES } from '../../../../src/domain/boiler-ledger.ts';
import type { RowIssue } from '../../../../src/domain/import-outcome.ts';
import type { ImportPlan } from '../../../../src/domain/import-plan.ts';
import { allTexts, textAt } from '../../../../src/domain/text-column.ts';
import { FUELS } from '../../../../src/domain/vocabulary.ts';
import { geodesicDistanceM } from '../../../../src/geo/geodesic.ts';
import { rejectList } from '../../../fixtures/import-outcomes.ts';

const PLAN: ImportPlan = {
  kind: 'boilers',
  encoding: 'auto',
  table: null,
  headerRows: null,
  mapping: null,
  system: { id: 'wgs84', centralMeridian: null },
  systemBy: 'user',
};

const HEADER = '编号,企业名称,经度,纬度,额定蒸发量(t/h),燃料类型,建成区';

interface ReadResult extends Omit<ImportedLedger, 'rejects' | 'issues'> {
  readonly rejects: readonly RowIssue[];
  readonly issues: readonly RowIssue[];
  readonly encoding: string;
}

async function read(text: string | Uint8Array, fileName = 'a.csv'): Promise<ReadResult> {
  const result = await importTable({ name: fileName, blob: new Blob([text as BlobPart]) }, PLAN);
  if (!result.ok) throw new Error(`not read: ${result.error.code}`);
  if (result.kind !== 'boilers') throw new Error(result.kind);
  expect(result.ledger.count).toBe(result.accepted);
  expect(result.accepted + result.rejects.count).toBe(result.rowsRead);
  const { kept } = result.issues;
  return {
    ...result,
    rejects: rejectList(result.rejects),
    issues: kept,
    encoding: result.provenance.encoding,
  };
}

async function problemOf(bytes: Uint8Array, fileName = 'a.csv'): Promise<string> {
  const result = await importTable({ name: fileName, blob: new Blob([bytes as BlobPart]) }, PLAN);
  return result.ok ? 'none' : result.error.code;
}

/** Issues of cells whose words are not understood. */
function unreadable(issues: readonly RowIssue[]): RowIssue[] {
  return issues.filter(({ code }) => code.endsWith('-unreadable'));
}

describe('positions that cannot be screened are rejected with their reason', () => {
  test.each([
    ['', '39.9', 'position-missing'],
    ['不详', '39.9', 'position-missing'],
    ['116.4', '/', 'position-missing'],
    ['东四', '39.9', 'position-not-a-number'],
    ['116.4.5', '39.9', 'position-not-a-number'],
    ['0', '0', 'position-zero'],
    ['39.9', '116.4', 'position-swapped'],
    ['396', '39.9', 'position-out-of-range'],
    ['39512345.12', '4412345.6', 'position-projected'],
    ['139.7', '35.7', 'position-outside-china'],
    ['-116.4', '39.9', 'position-outside-china'],
    ['116°61′00″', '39.9', 'position-not-a-number'],
  ])('%s, %s → %s', async (lon, lat, code) => {
    const { rejects, ledger } = await read(`${HEADER}\nA1,厂,${lon},${lat},10,煤,是\n`);
    expect(ledger.count).toBe(0);
    expect(rejects).toMatchObject([
      { row: 1, sheetRow: 2, code, cells: ['A1', '厂', lon, lat, '10', '煤', '是'] },
    ]);
  });

  test('a row with more cells than the header is not guessed at', async () => {
    const { rejects } = await read(
      `${HEADER}\nA1,厂,一分厂,116.4,39.9,10,煤,是\nA2,厂,116.4,39.9,10,煤,是,,\n`,
    );
    expect(rejects).toMatchObject([{ row: 1, code: 'too-many-cells', value: '是' }]);
  });
});

describe('positions are read as people write them', () => {
  test.each([
    ['116.4', '39.9', 116.4, 39.9],
    ['１１６．４', '３９．９', 116.4, 39.9],
    [' 116.4 ', '39.9°', 116.4, 39.9],
    ['东经116.4', '北纬39.9', 116.4, 39.9],
    ['116.4E', 'N39.9', 116.4, 39.9],
    ['116°24′00″', '39°54′', 116.4, 39.9],
    ['116度24分0秒', '39°54\'0"', 116.4, 39.9],
    ['1.164E+02', '39.9', 116.4, 39.9],
  ])('%s, %s', async (lonCell, latCell, lon, lat) => {
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
    const { ledger } = await read(`${HEADER}\nA1,厂,${quote(lonCell)},${quote(latCell)},10,煤,是\n`);
    expect(ledger.lon[0]).toBeCloseTo(lon, 9);
    expect(ledger.lat[0]).toBeCloseTo(lat, 9);
  });

  test('the finer of the two columns says how precise the position is', async () => {
    const { ledger } = await read(`${HEADER}\na,,116.40,39.9,,,\nb,,116.412345,39.9,,,\nc,,116,40,,,\n`);
    expect(ledger.precisionM[0]).toBeGreaterThan(500);
    expect(ledger.precisionM[0]).toBeLessThan(800);
    expect(ledger.precisionM[1]).toBeLessThan(0.1);
    expect(ledger.precisionM[2]).toBeGreaterThan(50_000);
  });
});

describe('datum', () => {
  const china = {
    lon: fc.double({ min: 100, max: 122, noNaN: true }),
    lat: fc.double({ min: 21, max: 42, noNaN: true }),
  };

  test.each(['gcj02', 'bd09'] as const)('%s comes back to the true position to a millimetre', (datum) => {
    fc.assert(
      fc.property(china.lon, china.lat, (lon, lat) => {
        const shifted = gcoord.transform(
          [lon, lat],
          gcoord.WGS84,
          datum === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09,
        );
        const [x, y] = deobfuscate(shifted[0]!, shifted[1]!, datum);
        expect(geodesicDistanceM(lon, lat, x, y)).toBeLessThan(0.001);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('the shift is hundreds of metres: a wrong datum is not a detail', () => {
    const offset = (datum: 'gcj02' | 'bd09') => {
      const [x, y] = deobfuscate(116.4, 39.9, datum);
      return geodesicDistanceM(116.4, 39.9, x, y);
    };
    expect(offset('gcj02')).toBeGreaterThan(300);
    expect(offset('bd09')).toBeGreaterThan(offset('gcj02'));
  });
});

describe('capacity, fuel and yes/no cells', () => {
  test.each([
    ['额定蒸发量(t/h)', '20', 20],
    ['额定蒸发量', '20蒸吨', 20],
    ['蒸吨', '35t/h', 35],
    ['吨位', '２０', 20],
    ['额定热功率', '24.5', 35],
    ['额定容量(MWt)', '14', 20],
    ['额定蒸发量(必填)', '20', 20],
    ['额定蒸发量/热功率(t/h或MW)', '30', Number.NaN],
    ['额定蒸发量（t/h）/额定热功率（MW）', '29', Number.NaN],
    ['额定蒸发量/额定热功率', '29', Number.NaN],
    ['额定蒸发量（t/h）/额定热功率（MW）', '29MW', 41.428571],
    ['35蒸吨以下台数', '2', Number.NaN],
    ['总蒸吨', '60', Number.NaN],
    ['额定容量（MW）', '14', 20],
    ['额定容量(kW)', '7000', 10],
    ['额定容量（万大卡/h）', '600', 10],
    ['额定容量(MW)', '10t/h', 10],
    ['额定蒸发量', '7MW', 10],
    ['额定蒸发量', '1,200', 1200],
    ['额定蒸发量', '2×20', Number.NaN],
    ['额定蒸发量', '约20', Number.NaN],
    ['额定蒸发量', '-5', Number.NaN],
    ['额定蒸发量', '0', Number.NaN],
    ['额定蒸发量', '99999', Number.NaN],
    ['额定蒸发量', '不详', Number.NaN],
  ])('%s: %s → %d t/h', async (header, cell, tph) => {
    const { ledger } = await read(`经度,纬度,${header}\n116.4,39.9,"${cell}"\n`);
    expect(ledger.capacityTph[0]).toBe(tph);
  });

  test('a conversion and an unusable cell are said', async () => {
    const { notes, issues } = await read('经度,纬度,额定容量(MW)\n116.4,39.9,14\n116.4,39.9,两台\n');
    expect(notes).toContainEqual({ code: 'capacity-converted', params: { unit: 'MW', count: 1 } });
    expect(unreadable(issues)).toMatchObject([
      { row: 2, sheetRow: 3, code: 'capacity-unreadable', column: '额定容量(MW)', value: '两台' },
    ]);
  });

  test.each([
    ['煤', 'coal'],
    ['型煤', 'coal'],
    ['水煤浆', 'coal'],
    ['兰炭', 'coal'],
    ['燃煤（无烟煤）', 'coal'],
    ['煤气', 'gas'],
    ['焦炉煤气', 'gas'],
    ['煤层气', 'gas'],
    ['天然气', 'gas'],
    ['生物质成型燃料', 'biomass'],
    ['柴油', 'oil'],
    ['油', 'oil'],
    ['电', 'electric'],
    ['coal', 'coal'],
    ['natural gas', 'gas'],
    ['煤矿瓦斯', 'gas'],
    ['气', 'gas'],
    ['natural_gas', 'gas'],
    ['空气源热泵', 'electric'],
    ['无烟煤', 'coal'],
    ['油气两用', undefined],
    ['石油气', 'gas'],
    ['charcoal', undefined],
    ['热电厂蒸汽', undefined],
    ['太阳能+电辅', undefined],
    ['非煤', undefined],
    ['不燃煤', undefined],
    ['无煤', undefined],
    ['禁煤', undefined],
    ['煤改气', undefined],
    ['煤、天然气', undefined],
    ['石油焦', undefined],
    ['其他', undefined],
    ['', undefined],
  ])('fuel %s → %s', async (cell, fuel) => {
    const { ledger } = await read(`经度,纬度,燃料\n116.4,39.9,${cell}\n`);
    expect(FUELS[ledger.fuel[0]!]).toBe(fuel);
  });

  test.each([
    ['氮氧化物排放量(吨/年)', 'noxMgm3', '3.2'],
    ['氮氧化物排放标准', 'noxMgm3', '50'],
    ['氮氧化物(kg/h)', 'noxMgm3', '1'],
    ['是否需要超低排放改造', 'ultraLow', '是'],
    ['距建成区距离(km)', 'builtUp', '1'],
    ['是否在建成区外', 'builtUp', '是'],
    ['燃料消耗量', 'fuel', '煤'],
    ['替代燃料', 'fuel', '天然气'],
  ] as const)('the header %s does not give %s', async (header, field, cell) => {
    const { ledger, notes } = await read(`经度,纬度,${header}\n116.4,39.9,${cell}\n`);
    const value = ledger[field][0]!;
    expect([UNKNOWN, FUEL_UNKNOWN].includes(value) || Number.isNaN(value)).toBe(true);
    expect(notes).toContainEqual({ code: 'columns-unused', params: { columns: header } });
  });

  test.each([
    ['是否位于城市建成区', 'builtUp', '是', 1],
    ['氮氧化物排放浓度(mg/m³)', 'noxMgm3', '80', 80],
    ['是否在禁燃区', 'coalBan', '是', 1],
    ['超低排放', 'ultraLow', '已完成', 1],
    ['热网', 'heatNetwork', '无', 0],
    ['新建', 'isNew', '已完成', 2],
    ['新建', 'isNew', '是的', 1],
    ['建成区', 'builtUp', '新建', 2],
    ['建成区', 'builtUp', '无', 2],
  ] as const)('%s (%s): %s → %d', async (header, field, cell, value) => {
    const { ledger } = await read(`经度,纬度,${header}\n116.4,39.9,${cell}\n`);
    expect(ledger[field][0]).toBe(value);
  });

  test('unknown is neither yes nor no', async () => {
    const { ledger, issues } = await read(
      '经度,纬度,建成区\n116.4,39.9,是\n116.4,39.9,否\n116.4,39.9,\n116.4,39.9,城郊\n',
    );
    expect([...ledger.builtUp]).toEqual([YES, 0, UNKNOWN, UNKNOWN]);
    expect(unreadable(issues)).toMatchObject([{ row: 4, code: 'tristate-unreadable', value: '城郊' }]);
  });
});

describe('files', () => {
  test('GB18030 is detected, four-byte characters and all', async () => {
    const { ledger, encoding } = await read(encodeGb18030(`${HEADER}\nA1,㐀㐁热力🔥,116.4,39.9,10,煤,是\n`));
    expect(encoding).toBe('gb18030');
    expect(textAt(ledger.name, 0)).toBe('㐀㐁热力🔥');
  });

  test('UTF-16 and a byte-order mark are understood', async () => {
    const text = `${HEADER}\r\nA1,热力,116.4,39.9,10,煤,是\r\n`;
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect(textAt((await read(wide)).ledger.name, 0)).toBe('热力');
    expect(textAt((await read(`\ufeff${text}`)).ledger.id, 0)).toBe('A1');
  });

  test('titles above the header, semicolons, tabs and quoted line breaks', async () => {
    const { ledger, notes } = await read(`某市锅炉台账\n\n编号;经度;纬度\n"A\n1";116.4;39.9\n`);
    expect(textAt(ledger.id, 0)).toBe('A\n1');
    expect(notes.map(({ code }) => code)).toEqual(['delimiter', 'header-row']);
    expect((await read('编号\t经度\t纬度\nA1\t116.4\t39.9\n')).ledger.count).toBe(1);
  });

  test.each([
    ['CRLF header, LF rows', '\r\n', '\n'],
    ['LF header, CRLF rows', '\n', '\r\n'],
    ['CR inside an LF file', '\n', '\r'],
  ])('%s: mixed line ends lose no row', async (_says, first, second) => {
    const text = `id,lon,lat,x${first}1,116.7,39.5${second}2,116.8,39.6${first}3,116.9,39.6${second}`;
    expect(allTexts((await read(text)).ledger.id)).toEqual(['1', '2', '3']);
  });

  test('a quote that closes rows later does not swallow the rows between', async () => {
    const row = (id: string, name: string) => `${id},${name},116.4,39.9,10,煤,是`;
    const text = [HEADER, row('A1', '"东厂'), row('A2', '西厂'), row('A3', '南厂"'), row('A4', '北厂')].join(
      '\n',
    );
    const { ledger, rejects } = await read(text);
    expect(ledger.count + rejects.length).toBe(4);
    expect(allTexts(ledger.id).sort()).toEqual(['A1', 'A2', 'A3', 'A4']);
  });

  test('a few damaged bytes are counted, not fatal', async () => {
    const bytes = encodeGb18030(
      `${HEADER}\n${Array.from({ length: 100 }, (_, i) => `A${i},热力公司,116.4,39.9,10,煤,是`).join('\n')}\n`,
    );
    bytes[bytes.indexOf(0xc8, 200)] = 0xff;
    const { ledger, notes } = await read(bytes);
    expect(ledger.count).toBe(100);
    expect(notes.map(({ code }) => code)).toContain('encoding-damaged');
  });

  test('a stray quote does not swallow the rows below', async () => {
    const { ledger, notes } = await read(
      `${HEADER}\nA1,"东厂锅炉房,116.4,39.9,10,煤,是\nA2,西厂,116.5,39.9,10,煤,是\n`,
    );
    expect(allTexts(ledger.id)).toEqual(['A1', 'A2']);
    expect(notes.map(({ code }) => code)).toContain('quotes-literal');
  });

  test('GeoJSON points come in, other geometries are rejected by name', async () => {
    const features = [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [116.4, 39.9] },
        properties: { 编号: 'A1', 蒸吨: 20 },
      },
      {
        type: 'Feature',
        geometry: { type: 'MultiPoint', coordinates: [[1, 2]] },
        properties: { 编号: 'A2' },
      },
      { type: 'Feature', geometry: null, properties: null },
    ];
    const { ledger, rejects } = await read(
      JSON.stringify({ type: 'FeatureCollection', features }),
      'a.geojson',
    );
    expect(ledger.capacityTph[0]).toBe(20);
    expect(rejects.map(({ code }) => code)).toEqual(['geometry-not-point', 'position-missing']);
  });

  test('GeoJSON that nests too deep, or shares no columns, ends in a row or a coded problem', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const point = '"geometry":{"type":"Point","coordinates":[116.4,39.9]}';
    const one = `{"type":"FeatureCollection","features":[{"type":"Feature","id":"F1",${point},"properties":{"x":${deep}}}]}`;
    const { ledger } = await read(one, 'a.geojson');
    expect(allTexts(ledger.id)).toEqual(['F1']);
    const features = Array.from(
      { length: 2001 },
      (_, i) => `{"type":"Feature",${point},"properties":{"k${i}":1}}`,
    );
    const many = `{"type":"FeatureCollection","features":[${features.join(',')}]}`;
    expect(await problemOf(new TextEncoder().encode(many), 'a.geojson')).toBe('too-many-columns');
  });

  test('what cannot be read at all is a coded problem', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(await problemOf(new Uint8Array())).toBe('file-empty');
    expect(await problemOf(bytes('\n\n'))).toBe('file-empty');
    expect(await problemOf(bytes('a\0\0b,c\n'))).toBe('file-binary');
    expect(await problemOf(bytes('编号,地址\n1,2\n'))).toBe('position-columns-missing');
    expect(await problemOf(bytes('x'), 'a.dwg')).toBe('format-unknown');
    expect(await problemOf(bytes('{'), 'a.geojson')).toBe('json-invalid');
    expect(await problemOf(bytes('[1]'), 'a.geojson')).toBe('geojson-not-features');
    expect(await problemOf(new Uint8Array([0xff, 0xff, 0x80, 0x2c]))).toBe('encoding-invalid');
  });
});

test('no row is lost, whatever the cells hold', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('116.4', '39.9', '', '煤', '=1+1', '"', ',', '\n', '不详'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { maxLength: 20 }),
      async (rows) => {
        // Bytes cannot hold half a surrogate pair, and a NUL marks a binary file.
        const clean = rows.map((cells) => cells.map((text) => text.toWellFormed().replaceAll('\0', '')));
        const text = clean
          .map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const { rowsRead } = await read(`${HEADER}\r\n${text}\r\n`);
        expect(rowsRead).toBe(clean.length);
      },
    ),
    { seed: 11, numRuns: 200 },
  );
});
