import { strToU8, zipSync } from 'fflate';
import { parseShp } from 'shpjs';
import { describe, expect, test } from 'vitest';
import { openShapefileZip } from '../../../../src/data/formats/shapefile.ts';
import {
  buildDbf,
  buildShp,
  multiPointShape,
  NULL_SHAPE,
  packNumbers,
  partsShape,
  pointShape,
  type TestShape,
} from '../../../fixtures/build-shapefile.ts';
import {
  inputFile,
  openGood,
  problemOf,
  readAll,
  readFirst,
  readWhatever,
  truncations,
} from './read-table.ts';

/** 锅炉 in GBK. */
const BOILER_GBK = [0xb9, 0xf8, 0xc2, 0xaf];
const SQUARE = [
  [0, 0],
  [0, 10],
  [10, 10],
  [10, 0],
  [0, 0],
]; // clockwise: an outer ring
const HOLE = [
  [2, 2],
  [4, 2],
  [4, 4],
  [2, 4],
  [2, 2],
]; // counter-clockwise
const FIELDS = [
  { name: 'id', type: 'C', length: 8 },
  { name: 'cap', type: 'N', length: 20, decimals: 12 },
];

function zipOf(parts: Record<string, Uint8Array>, name = 'a') {
  return inputFile(
    'a.zip',
    zipSync(Object.fromEntries(Object.entries(parts).map(([ending, bytes]) => [`${name}.${ending}`, bytes]))),
  );
}

function shapefile(type: number, shapes: readonly TestShape[], dbf = numberedDbf(shapes.length)) {
  return { ...buildShp(type, shapes), dbf };
}

function numberedDbf(count: number) {
  return buildDbf(
    FIELDS,
    Array.from({ length: count }, (_, i) => [`GL${i + 1}`, '35.123456789012']),
  );
}

async function geometriesOf(type: number, shapes: readonly TestShape[]) {
  const { rows } = await readFirst(openShapefileZip, zipOf(shapefile(type, shapes)));
  return rows.map(({ geometry, geometryProblem }) => geometryProblem ?? geometry);
}

describe('shapefile', () => {
  test('points with their attributes; numbers keep every digit; the .prj is stated', async () => {
    const prj = 'PROJCS["CGCS2000_3_Degree_GK_Zone_39",GEOGCS["x"]]';
    const parts = { ...shapefile(1, [pointShape(116.5, 39.5), NULL_SHAPE]), prj: strToU8(prj) };
    const { rows, table, notes } = await readFirst(openShapefileZip, zipOf(parts));
    expect(table).toMatchObject({
      name: 'a',
      header: ['id', 'cap'],
      isSpatial: true,
      crs: { definition: prj, name: 'CGCS2000_3_Degree_GK_Zone_39' },
    });
    expect(rows).toEqual([
      {
        sheetRow: 1,
        cells: ['GL1', '35.123456789012'],
        geometry: { type: 'Point', coordinates: [116.5, 39.5] },
      },
      { sheetRow: 2, cells: ['GL2', '35.123456789012'], geometry: null },
    ]);
    expect(notes).toEqual([]);
  });

  test('shapes agree with shpjs', async () => {
    const shapes = {
      1: [pointShape(1, 2), pointShape(116.35, 39.9)],
      3: [partsShape(3, [HOLE]), partsShape(3, [SQUARE, HOLE])],
      8: [
        multiPointShape([
          [1, 2],
          [3, 4],
        ]),
        multiPointShape([[5, 6]]),
      ],
      13: [
        partsShape(13, [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ]),
      ],
    };
    for (const [type, made] of Object.entries(shapes)) {
      const { shp } = buildShp(Number(type), made);
      const theirs = parseShp(shp.buffer as ArrayBuffer).map((shape) => {
        const { type: kind, coordinates } = shape as { type: string; coordinates: unknown };
        return { type: kind, coordinates };
      });
      expect(await geometriesOf(Number(type), made)).toEqual(theirs);
    }
  });

  test('holes go to their ring whatever their order; none is lost', async () => {
    const far = SQUARE.map(([x = 0, y = 0]) => [x + 100, y]);
    const farHole = HOLE.map(([x = 0, y = 0]) => [x + 100, y]);
    const lost = HOLE.map(([x = 0, y = 0]) => [x - 50, y]);
    const [first, second, third] = await geometriesOf(5, [
      partsShape(5, [farHole, HOLE, SQUARE, far]),
      partsShape(5, [HOLE]),
      partsShape(5, [SQUARE, lost]),
    ]);
    const turned = (ring: number[][]) => ring.toReversed();
    expect(first).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [turned(SQUARE), turned(HOLE)],
        [turned(far), turned(farHole)],
      ],
    });
    // One ring alone is outer, whichever way it runs.
    expect(second).toEqual({ type: 'Polygon', coordinates: [HOLE] });
    expect(third).toEqual({ type: 'MultiPolygon', coordinates: [[turned(SQUARE)], [lost]] });
  });

  test('an island in a hole is a polygon of its own', async () => {
    const hole = HOLE.map(([x = 0, y = 0]) => [x * 2 - 3, y * 2 - 3]);
    const island = SQUARE.map(([x = 0, y = 0]) => [x / 10 + 2, y / 10 + 2]);
    const inIsland = HOLE.map(([x = 0, y = 0]) => [2 + x / 20, 2 + y / 20]);
    const [shape] = await geometriesOf(5, [partsShape(5, [SQUARE, hole, island, inIsland])]);
    expect(shape).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [SQUARE.toReversed(), hole.toReversed()],
        [island.toReversed(), inIsland.toReversed()],
      ],
    });
  });

  test.each([
    ['GBK', undefined, 0],
    ['CP936', undefined, 0],
    ['936', undefined, 0],
    ['ANSI 936', undefined, 0],
    ['GB2312', undefined, 0],
    ['gb18030\r\n', undefined, 0],
    ['', undefined, 77],
    [null, undefined, 0],
    [null, undefined, 87],
    ['UTF-8', 'cpg-wrong', 0],
    ['65001', 'cpg-wrong', 0],
    ['klingon', 'cpg-unknown', 0],
  ])('GBK texts with .cpg %j are read (note: %s, driver %i)', async (cpg, note, languageDriver) => {
    const fields = [{ name: BOILER_GBK, type: 'C', length: 8 }];
    const dbf = buildDbf(fields, [[BOILER_GBK]], { languageDriver });
    const parts = {
      ...shapefile(1, [pointShape(1, 2)], dbf),
      ...(cpg === null ? {} : { cpg: strToU8(cpg) }),
    };
    const { rows, table, notes } = await readFirst(openShapefileZip, zipOf(parts));
    expect(table.header).toEqual(['锅炉']);
    expect(rows[0]?.cells).toEqual(['锅炉']);
    expect(notes.map(({ code }) => code)).toEqual(note === undefined ? [] : [note]);
  });

  test('UTF-8 without .cpg is told, also where a text was cut within a character; the user overrides', async () => {
    const dbf = buildDbf([{ name: 'n', type: 'C', length: 7 }], [['锅炉房']]);
    const parts = shapefile(1, [pointShape(1, 2)], dbf);
    const read = await readFirst(openShapefileZip, zipOf(parts));
    expect(read.rows[0]?.cells).toEqual(['锅炉\ufffd']);
    expect(read.notes).toEqual([
      { code: 'encoding-damaged', params: { encoding: 'utf-8', count: 1, row: 1 } },
    ]);
    const overridden = await openGood(openShapefileZip, zipOf(parts), 'gb18030');
    expect(overridden.encoding).toBe('gb18030');
  });

  test('deleted records take their shapes along: the others stay in step', async () => {
    const dbf = buildDbf(FIELDS, [['A'], ['B'], ['C']], { deleted: [1] });
    const parts = shapefile(1, [pointShape(1, 1), pointShape(2, 2), pointShape(3, 3)], dbf);
    const { rows, notes } = await readFirst(openShapefileZip, zipOf(parts));
    expect(rows.map(({ sheetRow, cells, geometry }) => [sheetRow, cells[0], geometry])).toEqual([
      [1, 'A', { type: 'Point', coordinates: [1, 1] }],
      [3, 'C', { type: 'Point', coordinates: [3, 3] }],
    ]);
    expect(notes).toEqual([{ code: 'shapefile-deleted', params: { name: 'a', count: 1 } }]);
  });

  test('the index tells which shape is whose, also where the file keeps old copies', async () => {
    const { shp, shx } = buildShp(1, [pointShape(9, 9), pointShape(2, 2), pointShape(1, 1)]);
    // Shape 1 was edited: its record is now the last, and the first is left behind.
    const view = new DataView(shx.buffer);
    const edited = shx.slice(0, 116);
    new DataView(edited.buffer).setInt32(24, 58);
    new DataView(edited.buffer).setInt32(100, view.getInt32(116));
    const { rows, notes } = await readFirst(
      openShapefileZip,
      zipOf({ shp, shx: edited, dbf: numberedDbf(2) }),
    );
    expect(rows.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [1, 1] },
      { type: 'Point', coordinates: [2, 2] },
    ]);
    expect(notes).toEqual([]);
  });

  test('missing parts and counts that differ are said, and lose no row', async () => {
    const { shp, shx, dbf } = shapefile(1, [pointShape(1, 1), pointShape(2, 2)]);
    const codes = async (parts: Record<string, Uint8Array>) =>
      (await readFirst(openShapefileZip, zipOf(parts))).notes.map(({ code }) => code);
    expect(await codes({ shp, dbf })).toEqual(['shapefile-no-index']);
    expect(await codes({ shp, shx })).toEqual(['shapefile-no-dbf']);
    expect(await codes({ shp, shx, dbf: dbf.slice(0, 20) })).toEqual(['shapefile-dbf-invalid']);
    const { rows, notes } = await readFirst(openShapefileZip, zipOf({ shp, shx, dbf: numberedDbf(3) }));
    expect(notes).toEqual([
      { code: 'shapefile-counts-differ', params: { name: 'a', shapes: 2, records: 3 } },
    ]);
    expect(rows[2]).toEqual({
      sheetRow: 3,
      cells: ['GL3', '35.123456789012'],
      geometry: null,
      geometryProblem: 'geometry-missing',
    });
    expect(await problemOf(openShapefileZip, zipOf({ dbf }))).toMatchObject({
      code: 'zip-without-shapefile',
    });
    expect(await problemOf(openShapefileZip, zipOf({ shp: dbf }))).toMatchObject({
      code: 'shapefile-invalid',
    });
    expect(await problemOf(openShapefileZip, inputFile('a.zip'))).toMatchObject({ code: 'file-empty' });
  });

  test('impossible shapes are problems of their rows', async () => {
    expect(
      await geometriesOf(5, [
        packNumbers(['i', 5], ['d', 0, 0, 0, 0], ['i', 2 ** 30, 2 ** 30]),
        packNumbers(['i', 5], ['d', 0, 0, 0, 0], ['i', 1, 2 ** 30, 0], ['d', 1, 1]),
        packNumbers(['i', 5], ['d', 0, 0, 0, 0], ['i', 2, 1, 0, 7], ['d', 1, 1]),
        packNumbers(['i', 5], ['d', 0, 0, 0, 0], ['i', 0, 0]),
        packNumbers(['i', 31], ['d', 0, 0, 0, 0]),
        packNumbers(['i', 77]),
        pointShape(Number.NaN, 1),
        pointShape(Number.POSITIVE_INFINITY, 1),
        pointShape(1e308, 1),
        partsShape(5, [[[1, 1]]]),
        pointShape(1, 1),
      ]),
    ).toEqual([
      'geometry-broken',
      'geometry-broken',
      'geometry-broken',
      'geometry-empty',
      'geometry-multipatch',
      'geometry-broken',
      'geometry-not-finite',
      'geometry-not-finite',
      'geometry-not-finite',
      'geometry-invalid',
      { type: 'Point', coordinates: [1, 1] },
    ]);
  });

  test('several shapefiles in one zip are several tables', async () => {
    const { shp, shx, dbf } = shapefile(1, [pointShape(1, 1)]);
    const packed = zipSync({
      'd/锅炉.SHP': shp,
      'd/锅炉.SHX': shx,
      'd/锅炉.DBF': dbf,
      'e/热网.shp': shp,
      'e/热网.dbf': dbf,
      'f/热网.shp': shp,
      'readme.txt': strToU8('x'),
    });
    const { tables } = await openGood(openShapefileZip, inputFile('a.zip', packed));
    expect(tables.map(({ name }) => name)).toEqual(['锅炉', 'e/热网', 'f/热网']);
    for (const table of tables) expect((await readAll(table)).rows).toHaveLength(1);
  });

  test('each part cut anywhere is never thrown at, and keeps the rows of the others', async () => {
    const parts = shapefile(5, [partsShape(5, [SQUARE, HOLE]), NULL_SHAPE, partsShape(15, [SQUARE])]);
    for (const part of ['shp', 'shx', 'dbf'] as const) {
      for (const cut of truncations(parts[part], 3)) {
        const read = await readWhatever(openShapefileZip, zipOf({ ...parts, [part]: cut }));
        if (Array.isArray(read) && part !== 'shp') expect(read[0]?.rows).toHaveLength(3);
      }
    }
  });
});
