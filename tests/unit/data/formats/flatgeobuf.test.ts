import { Builder } from 'flatbuffers';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Geometry as Shape } from 'geojson';
import { describe, expect, test } from 'vitest';
import { openFlatGeobuf } from '../../../../src/data/formats/flatgeobuf.ts';
import { flatGeobufCells } from '../../../../src/data/formats/flatgeobuf-cells.ts';
import { inputFile, problemOf, readFirst, readWhatever, truncations } from './read-table.ts';

const RING = [
  [0, 0],
  [9, 0],
  [9, 9],
  [0, 0],
];
const HOLE = [
  [5, 2],
  [6, 2],
  [6, 3],
  [5, 2],
];
const SHAPES = [
  { type: 'Point', coordinates: [116.35, 39.9] },
  { type: 'Point', coordinates: [1, 2, 3] },
  { type: 'LineString', coordinates: RING },
  { type: 'MultiPoint', coordinates: RING },
  { type: 'MultiLineString', coordinates: [RING, HOLE] },
  { type: 'Polygon', coordinates: [RING, HOLE] },
  { type: 'MultiPolygon', coordinates: [[RING, HOLE], [RING]] },
] as Shape[];

function bytesOf(shapes: readonly Shape[]): Uint8Array<ArrayBuffer> {
  const features = shapes.map((geometry, i) => ({
    type: 'Feature' as const,
    geometry,
    properties: { 编号: `GL${i}`, 容量: i + 0.5, 是否: i % 2 === 0 },
  }));
  return new Uint8Array(serialize({ type: 'FeatureCollection', features }));
}

function fgb(bytes: Uint8Array<ArrayBuffer>) {
  return inputFile('a.fgb', bytes);
}

function headerEnd(bytes: Uint8Array): number {
  return 12 + new DataView(bytes.buffer).getUint32(8, true);
}

/** A file without columns whose one feature is made by `build`. */
function withFeature(build: (builder: Builder) => number): Uint8Array<ArrayBuffer> {
  const plain = new Uint8Array(
    serialize({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: { type: 'Point', coordinates: [1, 2] }, properties: {} },
        { type: 'Feature', geometry: { type: 'LineString', coordinates: RING }, properties: {} },
      ],
    }),
  );
  const builder = new Builder();
  builder.finishSizePrefixed(build(builder));
  const feature = builder.asUint8Array();
  const head = plain.subarray(0, headerEnd(plain));
  const bytes = new Uint8Array(head.length + feature.length);
  bytes.set(head);
  bytes.set(feature, head.length);
  return bytes;
}

describe('FlatGeobuf', () => {
  test('all geometry types and columns are read', async () => {
    const { rows, table } = await readFirst(openFlatGeobuf, fgb(bytesOf(SHAPES)));
    expect(table).toMatchObject({
      header: ['编号', '容量', '是否'],
      isSpatial: true,
      rowCount: 7,
      crs: null,
    });
    expect(rows.map(({ geometry }) => geometry)).toEqual(SHAPES);
    expect(rows[1]).toMatchObject({ sheetRow: 2, cells: ['GL1', '1.5', 'false'] });
  });

  test('cells keep every digit of each type', () => {
    const view = new DataView(new ArrayBuffer(38));
    view.setUint16(0, 0, true);
    view.setBigInt64(2, 110101199003071234n, true);
    view.setUint16(10, 1, true);
    view.setFloat32(12, 35.1, true);
    view.setUint16(16, 2, true);
    view.setFloat64(18, 116.3512345, true);
    view.setUint16(26, 3, true);
    view.setUint32(28, 3, true);
    new Uint8Array(view.buffer).set(new TextEncoder().encode('锅'), 32);
    const types = [ColumnType.Long, ColumnType.Float, ColumnType.Double, ColumnType.String];
    const columns = types.map((type) => ({ name: '', type }));
    expect(flatGeobufCells(new Uint8Array(view.buffer, 0, 35), columns)).toEqual([
      '110101199003071234',
      '35.1',
      '116.3512345',
      '锅',
    ]);
    expect(() => flatGeobufCells(new Uint8Array(view.buffer, 0, 34), columns)).toThrow(RangeError);
    expect(() => flatGeobufCells(new Uint8Array(view.buffer, 0, 35), columns.slice(0, 2))).toThrow(
      RangeError,
    );
  });

  test('what is no FlatGeobuf, or another version, is refused', async () => {
    const bytes = bytesOf(SHAPES);
    expect(await problemOf(openFlatGeobuf, inputFile('a.fgb'))).toMatchObject({ code: 'file-empty' });
    expect(await problemOf(openFlatGeobuf, inputFile('a.fgb', '经度,纬度'))).toMatchObject({
      code: 'fgb-not',
    });
    bytes[3] = 2;
    expect(await problemOf(openFlatGeobuf, fgb(bytes))).toEqual({
      code: 'fgb-version',
      params: { version: 2 },
    });
  });

  test('a lying header size or index is refused; a lying count is said', async () => {
    const huge = bytesOf(SHAPES);
    new DataView(huge.buffer).setUint32(8, 2 ** 31, true);
    expect(await problemOf(openFlatGeobuf, fgb(huge))).toEqual({
      code: 'fgb-damaged',
      params: { part: 'header' },
    });
    const { notes, rows } = await readFirst(openFlatGeobuf, fgb(withFeature(linePart)));
    expect(rows).toHaveLength(1);
    expect(notes).toEqual([{ code: 'fgb-count', params: { features: 1, declared: 2 } }]);
  });

  test('a feature size that cannot be ends the file', async () => {
    for (const size of [0, 3, 2 ** 31, 2 ** 32 - 1]) {
      const bytes = bytesOf(SHAPES);
      new DataView(bytes.buffer).setUint32(headerEnd(bytes), size, true);
      const { rows, notes } = await readFirst(openFlatGeobuf, fgb(bytes));
      expect(rows).toEqual([]);
      expect(notes).toEqual([{ code: 'fgb-cut', params: { features: 0, declared: 7 } }]);
    }
  });

  test('collections that share their parts exponentially cost nothing', async () => {
    const bytes = withFeature((builder) => {
      let part = linePart.geometry(builder);
      for (let level = 0; level < 60; level++) {
        const parts = Geometry.createPartsVector(builder, [part, part]);
        Geometry.startGeometry(builder);
        Geometry.addParts(builder, parts);
        Geometry.addType(builder, 7);
        part = Geometry.endGeometry(builder);
      }
      return featureOf(builder, part);
    });
    const { rows } = await readFirst(openFlatGeobuf, fgb(bytes));
    expect(rows[0]?.geometryProblem).toBe('geometry-broken');
  });

  test('a file cut anywhere, or with any byte turned, is never thrown at', async () => {
    const bytes = bytesOf(SHAPES);
    for (const cut of truncations(bytes, 5, [8, 12, headerEnd(bytes)])) {
      await readWhatever(openFlatGeobuf, fgb(cut as Uint8Array<ArrayBuffer>));
    }
    for (let at = 8; at < bytes.length; at += 3) {
      for (const value of [0x00, 0x7f, 0xff]) {
        const turned = bytes.slice();
        turned[at] = value;
        await readWhatever(openFlatGeobuf, fgb(turned));
      }
    }
  });
});

function featureOf(builder: Builder, geometry: number): number {
  Feature.startFeature(builder);
  Feature.addGeometry(builder, geometry);
  return Feature.endFeature(builder);
}

function linePart(builder: Builder): number {
  return featureOf(builder, linePart.geometry(builder));
}

linePart.geometry = (builder: Builder): number => {
  const xy = Geometry.createXyVector(builder, [1, 2, 3, 4]);
  Geometry.startGeometry(builder);
  Geometry.addXy(builder, xy);
  Geometry.addType(builder, 2);
  return Geometry.endGeometry(builder);
};
