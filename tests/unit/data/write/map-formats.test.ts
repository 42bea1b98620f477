import { kml as kmlToGeoJson } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { geojson } from 'flatgeobuf';
import type { Feature, FeatureCollection, Geometry, Point, Position } from 'geojson';
import shp from 'shpjs';
import { describe, expect, test } from 'vitest';
import { chooseOutSystem } from '../../../../src/data/write/choose-system.ts';
import { GCJ02, moveGeometry } from '../../../../src/data/write/out-system.ts';
import {
  type OutColumn,
  type OutTable,
  type OutValue,
  ownColumn,
} from '../../../../src/data/write/out-table.ts';
import { someTable, written } from '../../../fixtures/written-file.ts';

const COLUMNS: readonly OutColumn[] = [
  ownColumn('编号'),
  ownColumn('企业名称和地址'),
  ownColumn('capacity_tph', 'number'),
  ownColumn('capacity_total', 'integer'),
  ownColumn('is_new', 'boolean'),
  ownColumn('deadline', 'date'),
];
const ROWS: readonly (readonly OutValue[])[] = [
  ['0001', null, null, null, null, null],
  ['110101000000000001', '锅炉房<甲>&"乙"', 35.125, -7, true, '2019-12-31'],
  ['', '𠮷 ß', 1e-7, 2 ** 40, false, '2020-02-29'],
];
const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const AREAS: readonly Geometry[] = [
  { type: 'Polygon', coordinates: [square(110, 30, 4), square(111, 31, 1).toReversed()] },
  { type: 'MultiPolygon', coordinates: [[square(115, 35, 1)], [square(117, 35, 1)]] },
  { type: 'Polygon', coordinates: [square(100, 20, 1)] },
];
const POINTS: readonly Geometry[] = [
  { type: 'Point', coordinates: [116.391_234_567_891, 39.907] },
  { type: 'Point', coordinates: [-0.5, -33] },
  { type: 'Point', coordinates: [117, 39] },
];
const table = (geometries: readonly (Geometry | null)[], more: Partial<OutTable> = {}) =>
  someTable({
    columns: COLUMNS,
    count: geometries.length,
    row: (i) => ({ cells: ROWS[i % ROWS.length]!, geometry: geometries[i]! }),
    geometry: { kind: 'any', inTables: true },
    labelColumn: '企业名称和地址',
    ...more,
  });
const bytesOf = async (...args: Parameters<typeof written>) => (await written(...args)).bytes;
const byName = (features: readonly Feature[]) =>
  [...features].sort((a, b) => (String(a.properties?.编号) < String(b.properties?.编号) ? -1 : 1));

describe('FlatGeobuf', () => {
  const read = async (bytes: Uint8Array) => {
    let header: Record<string, unknown> = {};
    const features: Feature[] = [];
    const headerMetaFn = (meta: unknown) => {
      header = meta as Record<string, unknown>;
    };
    for await (const feature of geojson.deserialize(bytes, { headerMetaFn }))
      features.push(feature as Feature);
    return { header, features };
  };

  test('has an index, a type for every column, and keeps the difference between unknown and empty', async () => {
    const { header, features } = await read(await bytesOf(table(POINTS), 'fgb'));
    expect(header).toMatchObject({ featuresCount: 3, indexNodeSize: 16, crs: { org: 'EPSG', code: 4326 } });
    expect(JSON.parse(String(header.metadata))).toMatchObject({
      data_hash: 'abc',
      coordinate_system: 'wgs84',
    });
    const [empty, unknown, full] = byName(features);
    expect(unknown!.properties).toEqual({ 编号: '0001' });
    expect(empty!.properties).toEqual({
      编号: '',
      企业名称和地址: '𠮷 ß',
      capacity_tph: 1e-7,
      // Beyond 32 bits: a double holds it whole.
      capacity_total: 2 ** 40,
      is_new: false,
      deadline: '2020-02-29',
    });
    expect(full!.properties).toMatchObject({ capacity_tph: 35.125, capacity_total: -7, is_new: true });
    expect(new Set(features.map(({ geometry }) => JSON.stringify(geometry)))).toEqual(
      new Set(POINTS.map((point) => JSON.stringify(point))),
    );
  });

  test('names a datum without a code, refuses rows without a place, and takes no rows', async () => {
    const moved = table(
      POINTS.map((point) => moveGeometry(point, GCJ02)),
      { system: GCJ02 },
    );
    expect((await read(await bytesOf(moved, 'fgb'))).header).toMatchObject({
      crs: { code: 0, name: 'GCJ-02 degrees' },
    });
    await expect(written(table([POINTS[0]!, null]), 'fgb')).rejects.toThrow(
      'write-row-without-geometry {"row":2,"format":"FlatGeobuf"}',
    );
    expect((await read(await bytesOf(table([]), 'fgb'))).features).toEqual([]);
  });
});

describe('Shapefile', () => {
  const open = async (bytes: Uint8Array) => {
    const read = await shp(bytes.slice().buffer as ArrayBuffer);
    return (Array.isArray(read) ? read : [read]) as (FeatureCollection & { fileName?: string })[];
  };

  test('texts of any script, numbers with every digit, dates and yes/no come back', async () => {
    const bytes = await bytesOf(table(POINTS), 'shp');
    expect(Object.keys(unzipSync(bytes))).toEqual([
      'some_table.shp',
      'some_table.shx',
      'some_table.dbf',
      'some_table.cpg',
      'some_table.prj',
      'fields.csv',
      'source.txt',
    ]);
    const [layer] = await open(bytes);
    // shpjs projects from WGS-84 to WGS-84, which costs the last digits.
    for (const [i, { geometry }] of layer!.features.entries()) {
      const [x, y] = (geometry as Point).coordinates as [number, number];
      expect(x).toBeCloseTo((POINTS[i] as Point).coordinates[0]!, 10);
      expect(y).toBeCloseTo((POINTS[i] as Point).coordinates[1]!, 10);
    }
    const [unknown, full, odd] = layer!.features.map(({ properties }) => properties!);
    expect(unknown).toMatchObject({ 编号: '0001', 企业名: '', capacity_t: Number.NaN });
    expect(full).toMatchObject({
      编号: '110101000000000001',
      企业名: '锅炉房<甲>&"乙"',
      capacity_t: 35.125,
      capacity_2: -7,
      is_new: true,
    });
    expect(odd).toMatchObject({ 企业名: '𠮷 ß', capacity_t: 1e-7, capacity_2: 2 ** 40, is_new: false });
  });

  test('names are unique within 10 bytes, and the list in the zip has the full ones', async () => {
    const { bytes, notes } = await written(table(POINTS), 'shp');
    expect(strFromU8(unzipSync(bytes)['fields.csv']!)).toBe(
      [
        'field,column,title_zh,title_en,type,part',
        '编号,编号,编号,编号,C,1',
        '企业名,企业名称和地址,企业名称和地址,企业名称和地址,C,1',
        'capacity_t,capacity_tph,capacity_tph,capacity_tph,F,1',
        'capacity_2,capacity_total,capacity_total,capacity_total,N,1',
        'is_new,is_new,is_new,is_new,L,1',
        'deadline,deadline,deadline,deadline,D,1',
        '',
      ].join('\r\n'),
    );
    expect(notes).toEqual([{ code: 'write-fields-renamed', params: { count: 3 } }]);
  });

  test('a long text takes several fields, cut between characters, and nothing is lost', async () => {
    const long = `${'锅炉 '.repeat(200)}end`;
    const bytes = await bytesOf(
      someTable({
        columns: [ownColumn('remark')],
        count: 1,
        row: () => ({ cells: [long], geometry: POINTS[0]! }),
        geometry: { kind: 'any', inTables: true },
      }),
      'shp',
    );
    const [layer] = await open(bytes);
    const parts = Object.entries(layer!.features[0]!.properties!);
    expect(parts.map(([name]) => name).slice(0, 2)).toEqual(['remark', 'remark~2']);
    for (const [, part] of parts) expect(Buffer.byteLength(part as string)).toBeLessThanOrEqual(254);
    expect(parts.map(([, part]) => part).join('')).toBe(long);
  });

  test('areas keep their holes and parts; kinds go into files of their own, with their own rows', async () => {
    const [areas] = await open(await bytesOf(table(AREAS), 'shp'));
    expect(areas!.features.map(({ geometry }) => geometry.type)).toEqual([
      'Polygon',
      'MultiPolygon',
      'Polygon',
    ]);
    const holed = areas!.features[0]!.geometry as Extract<Geometry, { type: 'Polygon' }>;
    expect(holed.coordinates.map((ring) => ring.length)).toEqual([5, 5]);
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    const mixed = await open(await bytesOf(table([AREAS[0]!, POINTS[1]!, line, null]), 'shp'));
    expect(mixed.map(({ fileName, features }) => [fileName, features.length]).sort()).toEqual([
      ['some_table_line', 1],
      ['some_table_point', 1],
      ['some_table_polygon', 2],
    ]);
  });

  test('degrees without a register say so beside the shapes, not in a .prj that others would misread', async () => {
    const files = unzipSync(await bytesOf(table(POINTS, { system: GCJ02 }), 'shp'));
    expect(Object.keys(files)).not.toContain('some_table.prj');
    expect(strFromU8(files['source.txt']!)).toContain('(gcj02)');
  });
});

describe('KML', () => {
  const open = (bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes);
    const document = new DOMParser().parseFromString(text, 'text/xml');
    return { text, features: kmlToGeoJson(document as unknown as Document).features as Feature[] };
  };

  test('names, typed data, escaped texts, and the shapes', async () => {
    const { features, text } = open(await bytesOf(table(AREAS), 'kml'));
    expect(features.map(({ properties }) => properties?.name)).toEqual([
      undefined,
      '锅炉房<甲>&"乙"',
      '𠮷 ß',
    ]);
    expect(features[1]!.properties).toMatchObject({
      编号: '110101000000000001',
      capacity_tph: 35.125,
      capacity_total: -7,
      is_new: true,
      deadline: '2019-12-31',
    });
    expect(features[0]!.properties).not.toHaveProperty('capacity_tph');
    expect(features[0]!.geometry).toEqual(AREAS[0]);
    expect(features[1]!.geometry).toMatchObject({ type: 'GeometryCollection' });
    expect(text).toContain('<description>数据哈希: abc</description>');
  });

  test('each verdict has its style', async () => {
    const verdicts = table(POINTS, {
      columns: [ownColumn('verdict')],
      row: (i) => ({ cells: [['close', 'retain', 'review'][i]!], geometry: POINTS[i]! }),
      verdictColumn: 'verdict',
    });
    const { text } = open(await bytesOf(verdicts, 'kml'));
    for (const verdict of ['close', 'retain', 'review']) {
      expect(text).toContain(`<Style id="${verdict}">`);
      expect(text).toContain(`<styleUrl>#${verdict}</styleUrl>`);
    }
  });

  test('takes no projected coordinates, and notes degrees that it does not mean', async () => {
    const { system } = await chooseOutSystem('cgcs2000-gk3', [117]);
    await expect(written(table(POINTS, { system }), 'kml')).rejects.toThrow('write-kml-needs-degrees');
    expect((await written(table(POINTS, { system: GCJ02 }), 'kml')).notes).toEqual([
      { code: 'write-kml-not-wgs84', params: { system: 'gcj02' } },
    ]);
  });
});

describe('coordinate systems to write in', () => {
  test('Gauss-Krüger takes the zone of the middle, and its register code', async () => {
    const { system, notes } = await chooseOutSystem('cgcs2000-gk3', [116.2, 118.9]);
    expect(system).toMatchObject({ code: 'cgcs2000-gk3-117e', epsg: 4548, unit: 'metre' });
    expect(notes).toEqual([]);
    // On the central meridian the easting is 500 km, and the northing the meridian's length from the equator:
    // 4 429 529.0 m at 40° N on the GRS 80 ellipsoid (Kawase 2011, series).
    const [easting, northing] = system.fromWgs84(117, 40);
    expect(easting).toBeCloseTo(500_000, 3);
    expect(northing).toBeCloseTo(4_429_529.03, 1);
    expect((await chooseOutSystem('cgcs2000-gk6', [116, 118])).system).toMatchObject({
      code: 'cgcs2000-gk6-117e',
      epsg: 4509,
    });
    expect((await chooseOutSystem('cgcs2000-gk3', [117], 120)).system.epsg).toBe(4549);
  });

  test('says where rows lie far from the meridian', async () => {
    const { notes } = await chooseOutSystem('cgcs2000-gk3', [105, 120]);
    expect(notes).toEqual([{ code: 'write-far-from-meridian', params: { meridian: 114, degrees: 9 } }]);
  });
});
