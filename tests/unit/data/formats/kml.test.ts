import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openKml, openKmz } from '../../../../src/data/formats/kml.ts';
import { inputFile, openGood, problemOf, readFirst, readWhatever, truncations } from './read-table.ts';

function kml(body: string, head = '<?xml version="1.0" encoding="UTF-8"?>') {
  return `${head}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${body}</Document></kml>`;
}

const POINT = '<Point><coordinates>116.3512345,39.9,0</coordinates></Point>';
const SCHEMA =
  '<Schema id="s"><SimpleField name="编号" type="int"/><SimpleField name="容量" type="double"/></Schema>';

function placemark(inside: string) {
  return `<Placemark>${inside}</Placemark>`;
}

async function geometryOf(inside: string) {
  const { rows } = await readFirst(openKml, inputFile('a.kml', kml(placemark(inside))));
  return rows[0]?.geometryProblem ?? rows[0]?.geometry;
}

describe('KML', () => {
  test('placemarks in folders are rows; attributes keep their digits, descriptions their text', async () => {
    const text = kml(
      SCHEMA +
        placemark(`<name>甲厂</name><styleUrl>#x</styleUrl>
          <description><![CDATA[<table><tr><td>燃料</td><td>煤</td></tr></table>]]></description>${POINT}`) +
        `<Folder><name>石家庄</name><Folder><name>裕华</name>${placemark(
          `<name>乙厂</name><ExtendedData><SchemaData schemaUrl="#s">
            <SimpleData name="编号">110101199003071234</SimpleData><SimpleData name="容量">35.50</SimpleData>
          </SchemaData><Data name="备注"><value>&lt;script&gt;</value></Data></ExtendedData>`,
        )}</Folder></Folder>`,
    );
    const { rows, table, notes } = await readFirst(openKml, inputFile('a.kml', text));
    expect(table).toMatchObject({ isSpatial: true, rowCount: 2, crs: { definition: 'EPSG:4326' } });
    const named = rows.map(({ cells }) =>
      Object.fromEntries(table.header!.map((name, i) => [name, cells[i]])),
    );
    expect(named).toEqual([
      {
        name: '甲厂',
        description: '<table><tr><td>燃料</td><td>煤</td></tr></table>',
        folder: '',
        编号: '',
        容量: '',
        备注: '',
      },
      {
        name: '乙厂',
        description: '',
        folder: '石家庄/裕华',
        编号: '110101199003071234',
        容量: '35.50',
        备注: '<script>',
      },
    ]);
    expect(rows.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [116.3512345, 39.9, 0] },
      null,
    ]);
    expect(notes).toEqual([]);
  });

  test('shapes: lines, polygons with holes, several in one', async () => {
    const ring = (text: string) => `<LinearRing><coordinates>${text}</coordinates></LinearRing>`;
    const outer = '0,0 9,0 9,9 0,0';
    expect(await geometryOf('<LineString><coordinates>\n 1, 2 3,4,\t5\n</coordinates></LineString>')).toEqual(
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4, 5],
        ],
      },
    );
    const polygon = `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs><innerBoundaryIs>${ring('5,1 6,1 6,2 5,1')}</innerBoundaryIs></Polygon>`;
    const rings = [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 0],
      ],
      [
        [5, 1],
        [6, 1],
        [6, 2],
        [5, 1],
      ],
    ];
    expect(await geometryOf(polygon)).toEqual({ type: 'Polygon', coordinates: rings });
    expect(await geometryOf(`<MultiGeometry>${polygon}${polygon}</MultiGeometry>`)).toEqual({
      type: 'MultiPolygon',
      coordinates: [rings, rings],
    });
    expect(await geometryOf(`<MultiGeometry>${POINT}${polygon}</MultiGeometry>`)).toMatchObject({
      type: 'GeometryCollection',
    });
  });

  test('a word among the coordinates never lets the next number take its place', async () => {
    for (const text of ['NaN,39.9,0', 'Infinity,39.9', '116.5E,39.9N', '1e308,2']) {
      expect(await geometryOf(`<Point><coordinates>${text}</coordinates></Point>`)).toBe(
        'geometry-not-finite',
      );
    }
    expect(await geometryOf('<Point><coordinates> </coordinates></Point>')).toBeNull();
  });

  test('links are not followed, overlays not read; both are counted', async () => {
    const text = kml(
      `<NetworkLink><name>n</name><Link><href>http://example.com/x.kml</href></Link></NetworkLink>
       <GroundOverlay><name>g</name><Icon><href>a.png</href></Icon><LatLonBox><north>1</north><south>0</south><east>1</east><west>0</west></LatLonBox></GroundOverlay>
       ${placemark(POINT)}`,
    );
    const { rows, notes } = await readFirst(openKml, inputFile('a.kml', text));
    expect(rows).toHaveLength(1);
    expect(notes).toEqual([
      { code: 'kml-network-links', params: { count: 1 } },
      { code: 'kml-overlays', params: { count: 1 } },
    ]);
  });

  test('GBK documents are decoded', async () => {
    const [before, after] = kml(placemark('<name>|</name>'), '<?xml version="1.0" encoding="GBK"?>').split(
      '|',
    );
    const file = inputFile('a.kml', before!, Uint8Array.of(0xb9, 0xf8, 0xc2, 0xaf), after!);
    expect((await readFirst(openKml, file)).rows[0]?.cells).toEqual(['锅炉']);
  });

  test('prefixes that are not declared, which some programs write, do no harm', async () => {
    const text = `<kml xmlns="http://www.opengis.net/kml/2.2" xsi:schemaLocation="x"><Placemark><name>a</name>${POINT}</Placemark></kml>`;
    const read = await readWhatever(openKml, inputFile('a.kml', text));
    expect(Array.isArray(read) && read[0]?.rows).toHaveLength(1);
  });

  test.each([
    ['', 'file-empty'],
    [
      '<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><kml>&b;</kml>',
      'xml-entities',
    ],
    [kml('<Folder>'.repeat(10_000) + '</Folder>'.repeat(10_000)), 'xml-too-deep'],
    [kml('<Placemark><name>a</Placemark>'), 'xml-invalid'],
    ['<!--'.repeat(100_000), 'xml-invalid'],
    ['<a'.repeat(100_000), 'xml-invalid'],
    ['<html></html>', 'kml-not'],
    ['just text', 'xml-invalid'],
  ])('%.30s is refused as %s', async (text, code) => {
    expect(await problemOf(openKml, inputFile('a.kml', text))).toMatchObject({ code });
  });

  test('a document cut anywhere is refused, never thrown at', async () => {
    const bytes = strToU8(
      kml(SCHEMA + placemark(`<name>甲</name><description><![CDATA[<b>]]></description>${POINT}`)),
    );
    for (const cut of truncations(bytes, 1)) await readWhatever(openKml, inputFile('a.kml', cut));
  });
});

describe('KMZ', () => {
  test('doc.kml comes first; pictures and nested zips are left alone', async () => {
    const one = (name: string) => strToU8(kml(placemark(`<name>${name}</name>${POINT}`)));
    const packed = zipSync({
      'files/b.kml': one('b'),
      'doc.kml': one('main'),
      'files/a.png': strToU8('png'),
      'files/inner.zip': zipSync({ 'c.kml': one('c') }),
    });
    const { tables } = await openGood(openKmz, inputFile('a.kmz', packed));
    expect(tables.map(({ name }) => name)).toEqual(['doc', 'files/b']);
    expect((await readFirst(openKmz, inputFile('a.kmz', packed))).rows[0]?.cells).toEqual(['main']);
  });

  test('a main document that only links to others of the zip is left out', async () => {
    const link = (href: string) => `<NetworkLink><Link><href>${href}</href></Link></NetworkLink>`;
    const packed = zipSync({
      'doc.kml': strToU8(kml(link('layers/a.kml') + link('http://example.com/b.kml'))),
      'layers/a.kml': strToU8(kml(placemark(POINT))),
    });
    const { tables, notes } = await openGood(openKmz, inputFile('a.kmz', packed));
    expect(tables.map(({ name }) => name)).toEqual(['layers/a']);
    expect(notes).toEqual([{ code: 'kml-network-links', params: { count: 1 } }]);
  });

  test('without a document, or broken, it is refused', async () => {
    expect(await problemOf(openKmz, inputFile('a.kmz', zipSync({ a: strToU8('x') })))).toMatchObject({
      code: 'kmz-without-kml',
    });
    expect(await problemOf(openKmz, inputFile('a.kmz', 'PK'))).toMatchObject({ code: 'zip-invalid' });
    expect(await problemOf(openKmz, inputFile('a.kmz'))).toMatchObject({ code: 'file-empty' });
  });
});
