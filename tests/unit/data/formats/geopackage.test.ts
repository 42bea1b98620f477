import initSqlJs, { type SqlCell } from 'sql.js/dist/sql-asm-memory-growth.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { openGeoPackage } from '../../../../src/data/formats/geopackage.ts';
import {
  inputFile,
  openGood,
  problemOf,
  readAll,
  readFirst,
  readWhatever,
  truncations,
} from './read-table.ts';

const SCHEMA = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
  organization_coordsys_id INTEGER, definition TEXT);
CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER,
  z INTEGER, m INTEGER);
INSERT INTO gpkg_spatial_ref_sys VALUES ('CGCS2000 / 3-degree GK zone 38', 4526, 'EPSG', 4526, 'PROJCS[...]'),
  ('local', 100001, 'NONE', 100001, 'PROJCS["local"]'), ('undefined', -1, 'NONE', -1, 'undefined');`;

const BOILERS = `
CREATE TABLE "锅炉" (fid INTEGER PRIMARY KEY, geom BLOB, "编号" TEXT, id64 INTEGER, "容量" REAL, photo BLOB);
INSERT INTO gpkg_contents VALUES ('锅炉', 'features', 4526);
INSERT INTO gpkg_geometry_columns VALUES ('锅炉', 'geom', 'POINT', 4526, 0, 0);
INSERT INTO "锅炉" VALUES
  (1, x'47500001AE1100000101000000000000000000F03F0000000000000040', 'GL1', 110101199003071234, 35.5, x'0102'),
  (2, NULL, 'GL2', NULL, 1e-7, NULL);`;

let makeDatabase: (sql: string) => Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const { Database } = await initSqlJs({ useOldExtensionFunctions: false });
  makeDatabase = (sql) => {
    const database = new Database();
    try {
      database.run(sql);
      return database.export();
    } finally {
      database.close();
    }
  };
});

function gpkg(bytes: Uint8Array<ArrayBuffer>) {
  return inputFile('a.gpkg', bytes);
}

describe('GeoPackage', () => {
  test('features keep every digit, their geometry and the system that the file states', async () => {
    const { rows, table, notes } = await readFirst(openGeoPackage, gpkg(makeDatabase(SCHEMA + BOILERS)));
    expect(table).toMatchObject({
      name: '锅炉',
      rowCount: 2,
      header: ['fid', '编号', 'id64', '容量', 'photo'],
      isSpatial: true,
      crs: { definition: 'EPSG:4526', name: 'CGCS2000 / 3-degree GK zone 38' },
    });
    expect(rows).toEqual([
      {
        sheetRow: 1,
        cells: ['1', 'GL1', '110101199003071234', '35.5', '[2 B]'],
        geometry: { type: 'Point', coordinates: [1, 2] },
      },
      { sheetRow: 2, cells: ['2', 'GL2', '', '1e-7', ''], geometry: null },
    ]);
    expect(notes).toEqual([]);
  });

  test('tables of attributes are read too; tiles, views and virtual tables are named and left', async () => {
    const bytes = makeDatabase(`${SCHEMA}${BOILERS}
      CREATE TABLE notes (a TEXT, "q""q" TEXT); INSERT INTO notes VALUES ('x', 'y');
      CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
      INSERT INTO gpkg_contents VALUES ('notes', 'attributes', 0), ('map', 'tiles', 0), ('endless', 'features', 0);`);
    const { tables, notes } = await openGood(openGeoPackage, gpkg(bytes));
    expect(tables.map(({ name, isSpatial }) => [name, isSpatial])).toEqual([
      ['锅炉', true],
      ['notes', false],
    ]);
    expect((await readAll(tables[1]!)).rows).toEqual([{ sheetRow: 1, cells: ['x', 'y'] }]);
    expect(notes).toEqual([
      { code: 'gpkg-table-skipped', params: { name: 'map', type: 'tiles' } },
      { code: 'gpkg-table-skipped', params: { name: 'endless', type: 'view' } },
    ]);
  });

  test.each([
    [100001, { definition: 'PROJCS["local"]', name: 'local' }],
    [-1, null],
    [77, null],
  ])('srs_id %i is stated as %j', async (id, crs) => {
    const sql = `${SCHEMA}${BOILERS}UPDATE gpkg_geometry_columns SET srs_id = ${id};`;
    expect((await readFirst(openGeoPackage, gpkg(makeDatabase(sql)))).table.crs).toEqual(crs);
  });

  test('a database in write-ahead mode, as QGIS leaves it, is read', async () => {
    const bytes = makeDatabase(SCHEMA + BOILERS);
    bytes.fill(2, 18, 20);
    expect((await readFirst(openGeoPackage, gpkg(bytes))).rows).toHaveLength(2);
  });

  test('what is no GeoPackage is refused by name', async () => {
    expect(await problemOf(openGeoPackage, inputFile('a.gpkg'))).toMatchObject({ code: 'file-empty' });
    expect(await problemOf(openGeoPackage, inputFile('a.gpkg', 'x'.repeat(5000)))).toMatchObject({
      code: 'gpkg-not',
    });
    expect(await problemOf(openGeoPackage, gpkg(makeDatabase('CREATE TABLE a (b)')))).toMatchObject({
      code: 'gpkg-not',
    });
    expect(await problemOf(openGeoPackage, gpkg(makeDatabase(SCHEMA)))).toMatchObject({ code: 'gpkg-empty' });
    const scrambled = makeDatabase(SCHEMA + BOILERS);
    for (let i = 100; i < 4096; i++) scrambled[i] = (i * 7919) & 0xff;
    expect(await problemOf(openGeoPackage, gpkg(scrambled))).toMatchObject({ code: 'gpkg-damaged' });
  });

  test('a database cut anywhere, or with bytes turned, is never thrown at', async () => {
    const bytes = makeDatabase(SCHEMA + BOILERS);
    for (const cut of truncations(bytes, 1021, [100, 4096])) {
      await readWhatever(openGeoPackage, gpkg(cut as Uint8Array<ArrayBuffer>));
    }
    for (let at = 16; at < bytes.length; at += 997) {
      const turned = bytes.slice();
      turned[at] = turned[at]! ^ 0xff;
      await readWhatever(openGeoPackage, gpkg(turned));
    }
  });

  test('many rows come in batches', async () => {
    const values: SqlCell[] = [];
    for (let i = 0; i < 2500; i++) values.push(i);
    const rows = values.map((i) => `(${i})`).join(',');
    const sql = `${SCHEMA}CREATE TABLE t (i INTEGER); INSERT INTO t VALUES ${rows};
      INSERT INTO gpkg_contents VALUES ('t', 'attributes', 0);`;
    const read = await readFirst(openGeoPackage, gpkg(makeDatabase(sql)));
    expect(read.rows.map(({ cells }) => Number(cells[0]))).toEqual(values);
  });
});
