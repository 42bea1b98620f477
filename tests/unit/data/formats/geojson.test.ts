import { describe, expect, test } from 'vitest';
import { geoJsonFormat } from '../../../../src/data/formats/geojson.ts';
import { openNdjson } from '../../../../src/data/formats/ndjson.ts';
import { inputFile, problemOf, readFirst, readWhatever, truncations } from './read-table.ts';

const open = geoJsonFormat.open;
const POINT = { type: 'Point', coordinates: [116.5, 39.5] };

function feature(properties: unknown, geometry: unknown = POINT, id?: unknown) {
  return { type: 'Feature', properties, geometry, ...(id === undefined ? {} : { id }) };
}

function json(value: unknown) {
  return inputFile('a.geojson', JSON.stringify(value));
}

function collection(features: readonly unknown[], crs?: string) {
  const member = crs === undefined ? {} : { crs: { type: 'name', properties: { name: crs } } };
  return { type: 'FeatureCollection', ...member, features };
}

describe('GeoJSON', () => {
  test('features are rows; properties of any type are text', async () => {
    const { rows, table } = await readFirst(
      open,
      json(
        collection([
          feature({ a: 1.5, b: '文', c: true, d: null, e: { f: [1] } }, POINT, 7),
          feature({ g: 'later' }, null),
          feature(null, { type: 'Point', coordinates: [1, 2, 3] }),
        ]),
      ),
    );
    expect(table).toMatchObject({ rowCount: 3, isSpatial: true, crs: null });
    expect(table.header).toEqual(['feature.id', 'a', 'b', 'c', 'd', 'e', 'g']);
    expect(rows).toEqual([
      { sheetRow: 1, cells: ['7', '1.5', '文', 'true', '', '{"f":[1]}', ''], geometry: POINT },
      { sheetRow: 2, cells: ['', '', '', '', '', '', 'later'], geometry: null },
      {
        sheetRow: 3,
        cells: ['', '', '', '', '', '', ''],
        geometry: { type: 'Point', coordinates: [1, 2, 3] },
      },
    ]);
  });

  test('ids written as long numbers keep every digit', async () => {
    const text =
      '{"type":"Feature","properties":{"id":110101199003071234,"t":"x, 110101199003071234, \\" y"},"geometry":null}';
    const { rows } = await readFirst(open, inputFile('a.geojson', text));
    expect(rows[0]?.cells).toEqual(['110101199003071234', 'x, 110101199003071234, " y']);
  });

  test.each([
    ['urn:ogc:def:crs:EPSG::4490', 'EPSG:4490'],
    ['urn:ogc:def:crs:EPSG:6.9:4547', 'EPSG:4547'],
    ['EPSG:4326', 'EPSG:4326'],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:4326'],
    ['Beijing local', 'Beijing local'],
  ])('crs %s is stated as %s', async (name, definition) => {
    expect((await readFirst(open, json(collection([], name)))).table.crs).toEqual({ definition, name });
  });

  test('bare geometries and collections are rows too; a collection of one kind becomes a Multi geometry', async () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    const geometries = async (value: unknown) =>
      (await readFirst(open, json(value))).rows.map(({ geometry }) => geometry);
    expect(await geometries(line)).toEqual([line]);
    expect(await geometries({ type: 'GeometryCollection', geometries: [POINT, line] })).toEqual([
      POINT,
      line,
    ]);
    expect(await geometries(feature({}, { type: 'GeometryCollection', geometries: [line, line] }))).toEqual([
      { type: 'MultiLineString', coordinates: [line.coordinates, line.coordinates] },
    ]);
  });

  test('broken geometries are problems of their rows', async () => {
    const geometries = [
      { type: 'Point', coordinates: ['1', 2] },
      { type: 'Point', coordinates: [] },
      { type: 'Point', coordinates: [1e308, 2] },
      { type: 'Point', coordinates: [[1, 2]] },
      { type: 'Polygon', coordinates: [] },
      { type: 'Polygon', coordinates: [[[1, 2]]] },
      { type: 'Blob', coordinates: [1, 2] },
      { type: 'toString', coordinates: [1, 2] },
      'POINT (1 2)',
    ];
    const { rows } = await readFirst(open, json(collection([...geometries.map((g) => feature({}, g)), 5])));
    expect(rows.map(({ geometryProblem }) => geometryProblem)).toEqual([
      'geometry-invalid',
      'geometry-empty',
      'geometry-not-finite',
      'geometry-invalid',
      'geometry-empty',
      'geometry-invalid',
      'geometry-invalid',
      'geometry-invalid',
      'geometry-invalid',
      'geometry-invalid',
    ]);
  });

  test('keys that could reach a prototype are columns like any other', async () => {
    const text =
      '{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":"c"},"geometry":null}';
    const { rows, table } = await readFirst(open, inputFile('a.geojson', text));
    expect(table.header).toEqual(['__proto__', 'constructor']);
    expect(rows[0]?.cells).toEqual(['{"polluted":1}', 'c']);
    expect('polluted' in {}).toBe(false);
  });

  test('what is nested 10 000 deep crashes nothing', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    const value = inputFile('a.geojson', `{"type":"Feature","properties":{"a":${deep}},"geometry":null}`);
    expect((await readFirst(open, value)).rows).toHaveLength(1);
    const shape = inputFile('a.geojson', `{"type":"Point","coordinates":${deep}}`);
    expect((await readFirst(open, shape)).rows[0]?.geometryProblem).toBe('geometry-invalid');
    let nested = '{"type":"GeometryCollection","geometries":[';
    nested = nested.repeat(10_000) + ']}'.repeat(10_000);
    const collections = inputFile('a.geojson', `{"type":"Feature","geometry":${nested}}`);
    expect((await readFirst(open, collections)).rows[0]?.geometryProblem).toBe('geometry-invalid');
  });

  test('what is no GeoJSON is refused, and a file cut anywhere too', async () => {
    expect(await problemOf(open, inputFile('a.geojson'))).toMatchObject({ code: 'file-empty' });
    for (const value of [1, [], {}, { type: 'Topology', objects: {} }, null]) {
      expect(await problemOf(open, json(value))).toMatchObject({ code: 'geojson-not-features' });
    }
    const bytes = new TextEncoder().encode(JSON.stringify(collection([feature({ 名: '锅炉' })])));
    for (const cut of truncations(bytes, 1)) {
      if (cut.length > 0) expect(await readWhatever(open, inputFile('a', cut))).toHaveProperty('code');
    }
  });
});

describe('newline-delimited GeoJSON', () => {
  const lines = [feature({ a: 1 }), feature({ b: '二' }, null), { nonsense: 1 }].map((value) =>
    JSON.stringify(value),
  );

  test.each([
    ['lines', lines.join('\n')],
    ['CRLF and blank lines', `\ufeff${lines.join('\r\n\r\n')}\r\n`],
    ['RFC 8142 text sequence', lines.map((line) => `\u001e${line}\n`).join('')],
  ])('%s are read', async (_, text) => {
    const { rows, table } = await readFirst(openNdjson, inputFile('a.ndjson', text));
    expect(table).toMatchObject({ rowCount: 3, header: ['a', 'b'] });
    expect(rows.map(({ cells, geometry }) => [cells, geometry])).toEqual([
      [['1', ''], POINT],
      [['', '二'], null],
      [['', ''], null],
    ]);
    expect(rows[2]?.geometryProblem).toBe('geometry-invalid');
  });

  test('a line that is no JSON keeps its row and its text', async () => {
    const { rows } = await readFirst(
      openNdjson,
      inputFile('a.ndjson', `${lines[0]}\n{"type":"Fea\n${lines[1]}\n`),
    );
    expect(rows.map(({ sheetRow, geometryProblem }) => [sheetRow, geometryProblem])).toEqual([
      [1, undefined],
      [2, 'json-line-invalid'],
      [3, undefined],
    ]);
    expect(rows[1]?.cells).toEqual(['{"type":"Fea']);
  });

  test('a collection over many lines is read as GeoJSON; garbage is refused', async () => {
    const pretty = JSON.stringify(collection([feature({ a: 1 })]), null, 2);
    expect((await readFirst(openNdjson, inputFile('a.ndjson', pretty))).rows).toHaveLength(1);
    expect(await problemOf(openNdjson, inputFile('a.ndjson', 'no\njson'))).toMatchObject({
      code: 'json-invalid',
    });
  });

  test('30 000 features come in batches, each a piece of the file', async () => {
    const text = Array.from({ length: 30_000 }, (_, i) => JSON.stringify(feature({ i }))).join('\n');
    const { rows } = await readFirst(openNdjson, inputFile('a.ndjson', text));
    expect(rows).toHaveLength(30_000);
    expect(rows[29_999]).toMatchObject({ sheetRow: 30_000, cells: ['29999'] });
  });
});
