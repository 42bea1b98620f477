import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geoJsonFormat } from '../../../src/data/formats/geojson.ts';

async function open(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return geoJsonFormat.open({ name: 'x.geojson', blob: new Blob([text]) }, { encoding: 'auto' });
}

/** What the reader makes of a GeoJSON text: a record and a geometry a feature, or the code of what is wrong. */
async function features(value: unknown) {
  const opened = await open(value);
  if (!opened.ok) return opened.error.code;
  const table = opened.tables[0]!;
  const rows = [];
  for await (const batch of table.rows()) {
    for (const { cells, geometry, geometryProblem } of batch.rows) {
      const record = Object.fromEntries(table.header!.map((name, i) => [name, cells[i]]));
      rows.push({ record, geometry, problem: geometryProblem });
    }
  }
  return rows;
}

const feature = (geometry: unknown, properties: unknown = {}, more: object = {}) => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
});
const collection = (...members: readonly unknown[]) => ({ type: 'FeatureCollection', features: members });
const geometryOf = async (geometry: unknown) => {
  const read = await features(collection(feature(geometry)));
  return typeof read === 'string' ? read : (read[0]!.geometry ?? read[0]!.problem);
};

const RING = [
  [100, 30],
  [101, 30],
  [101, 31],
  [100, 31],
  [100, 30],
];
const HOLE = [
  [100.8, 30.8],
  [100.8, 30.2],
  [100.2, 30.2],
  [100.2, 30.8],
  [100.8, 30.8],
];

describe('RFC 7946', () => {
  // Section 3.1 and the examples of its appendix A, moved to where boilers are.
  const GEOMETRIES: readonly Geometry[] = [
    { type: 'Point', coordinates: [100, 30] },
    {
      type: 'LineString',
      coordinates: [
        [100, 30],
        [101, 31],
      ],
    },
    { type: 'Polygon', coordinates: [RING] },
    { type: 'Polygon', coordinates: [RING, HOLE] },
    {
      type: 'MultiPoint',
      coordinates: [
        [100, 30],
        [101, 31],
      ],
    },
    {
      type: 'MultiLineString',
      coordinates: [
        [
          [100, 30],
          [101, 31],
        ],
        [
          [102, 32],
          [103, 33],
        ],
      ],
    },
    { type: 'MultiPolygon', coordinates: [[RING], [RING, HOLE]] },
  ];
  test.each(GEOMETRIES.map((geometry) => [geometry.type, geometry] as const))(
    '3.1: %s',
    async (_, geometry) => {
      expect(await geometryOf(geometry)).toEqual(geometry);
    },
  );

  test('3.1.1: a position has two numbers at least; a third may be an altitude, more may be there', async () => {
    const [lon, lat] = (
      (await geometryOf({ type: 'Point', coordinates: [100, 30, 5, 7] })) as { coordinates: number[] }
    ).coordinates;
    expect([lon, lat]).toEqual([100, 30]);
    for (const coordinates of [[], [100], ['100', '30'], [null, null], 100, {}]) {
      expect(typeof (await geometryOf({ type: 'Point', coordinates }))).toBe('string');
    }
  });

  test('3.1.4, 3.1.6: a line has two positions, a ring four of which the last is the first', async () => {
    expect(typeof (await geometryOf({ type: 'LineString', coordinates: [[100, 30]] }))).toBe('string');
    expect(typeof (await geometryOf({ type: 'Polygon', coordinates: [RING.slice(0, 2)] }))).toBe('string');
  });

  test('3.1.6: parsers should not reject rings that wind the other way', async () => {
    const geometry = { type: 'Polygon', coordinates: [RING.toReversed()] };
    expect(await geometryOf(geometry)).toMatchObject({ type: 'Polygon' });
  });

  test('3.1.8: a collection of one shape is that shape; others are told apart', async () => {
    const single = { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [100, 30] }] };
    expect(await geometryOf(single)).toEqual({ type: 'Point', coordinates: [100, 30] });
  });

  test('3.2: a feature may have no place, no properties, and an id that is a text or a number', async () => {
    const read = await features(
      collection(
        feature(null, null),
        feature(null, { a: 1 }, { id: 7 }),
        feature(null, { a: 'x' }, { id: 'f8' }),
      ),
    );
    expect(read).toHaveLength(3);
    if (typeof read === 'string') throw new Error(read);
    expect(read.map(({ geometry }) => geometry)).toEqual([null, null, null]);
    expect(read.map(({ record }) => record['feature.id'])).toEqual(['', '7', 'f8']);
    expect(read.map(({ record }) => record.a)).toEqual(['', '1', 'x']);
  });

  test('3.3: a collection may be empty', async () => {
    expect(await features(collection())).toEqual([]);
  });

  test('3: a text may be a feature or a geometry alone', async () => {
    expect(await features(feature({ type: 'Point', coordinates: [100, 30] }))).toHaveLength(1);
    expect(await features({ type: 'Point', coordinates: [100, 30] })).toHaveLength(1);
  });

  test('1.4: types of geometries are told by their exact names', async () => {
    expect(typeof (await geometryOf({ type: 'point', coordinates: [100, 30] }))).toBe('string');
  });

  test('5, 6: bounding boxes and foreign members change nothing', async () => {
    const plain = await features(collection(feature({ type: 'Point', coordinates: [100, 30] }, { a: 1 })));
    const dressed = await features({
      bbox: [100, 30, 100, 30],
      title: 'x',
      ...collection({
        ...feature({ type: 'Point', coordinates: [100, 30], bbox: [100, 30, 100, 30], note: 'y' }, { a: 1 }),
        centre: 'z',
      }),
    });
    expect(dressed).toEqual(plain);
  });

  test('4: coordinates are WGS-84; the obsolete crs member is told, not followed in silence', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } };
    const opened = await open({ crs, ...collection(feature({ type: 'Point', coordinates: [100, 30] })) });
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.tables[0]!.crs?.definition).toContain('4490');
    const without = await open(collection());
    expect(without.ok && without.tables[0]!.crs).toBeNull();
  });

  test('11.1: UTF-8; RFC 8259 8.1: a mark may be ignored', async () => {
    const text = JSON.stringify(collection(feature(null, { 名称: '𠮷' })));
    expect(await features(`\ufeff${text}`)).toEqual(await features(text));
  });

  test.each([
    "{'type': 'Feature'}",
    '{"type":"FeatureCollection","features":[],}',
    '{"a":01}',
    '{"a":NaN}',
    '{"a":"\t"}',
    '',
  ])('RFC 8259: %j is no JSON', async (text) => {
    expect(await features(text)).toMatch(/^(json-invalid|file-empty)$/);
  });
});
