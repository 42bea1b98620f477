import fc from 'fast-check';
import { geojson } from 'flatgeobuf';
import { fromFeature } from 'flatgeobuf/lib/mjs/geojson/feature.js';
import { HttpReader } from 'flatgeobuf/lib/mjs/http-reader.js';
import type { Feature, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type FlatGeobufColumn,
  type FlatGeobufFeature,
  type FlatGeobufOptions,
  writeFlatGeobuf,
} from '../../../src/data/flatgeobuf-write.ts';

const COLUMNS: readonly FlatGeobufColumn[] = [
  { name: 'id', type: 'int', nullable: false },
  { name: 'name', type: 'string', nullable: true },
  { name: 'capacity', type: 'double', nullable: true },
  { name: 'retired', type: 'bool', nullable: true },
];
const POINTS: FlatGeobufOptions = { name: 'points', columns: COLUMNS, geometryType: 'Point' };

const pointFeature = (
  id: number,
  lon: number,
  lat: number,
  extra: object = {},
): FlatGeobufFeature<Point> => ({
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties: { id, name: null, capacity: null, retired: null, ...extra },
});

/** The library's reader of the whole file, which ignores the index. */
async function readAll(bytes: Uint8Array): Promise<Feature[]> {
  const features: Feature[] = [];
  for await (const feature of geojson.deserialize(bytes)) features.push(feature as Feature);
  return features;
}

/** Stands in for a server that honours `Range`: only the bytes asked for are given, short at the end. */
function rangeSource(bytes: Uint8Array) {
  return {
    getRange: async (begin: number, length: number) =>
      bytes.slice(begin, begin + length).buffer as ArrayBuffer,
  };
}

type Rect = { minX: number; minY: number; maxX: number; maxY: number };

/** What the library's index search finds, in stored order. */
async function searchIndex(bytes: Uint8Array, rect: Rect): Promise<unknown[]> {
  const reader = await HttpReader.openSource(rangeSource(bytes) as never);
  const found: { id: number; feature: unknown }[] = [];
  for await (const { id, feature } of reader.selectBbox(rect))
    found.push({ id, feature: fromFeature(id, feature, reader.header) });
  return found.sort((a, b) => a.id - b.id).map(({ feature }) => feature);
}

const positionsOf = (geometry: Feature['geometry']): number[][] => {
  const flat = (part: unknown): number[][] =>
    typeof (part as number[])[0] === 'number' ? [part as number[]] : (part as unknown[]).flatMap(flat);
  return flat((geometry as Polygon).coordinates);
};

const touches = (geometry: Feature['geometry'], rect: Rect): boolean => {
  const lons = positionsOf(geometry).map((position) => position[0] as number);
  const lats = positionsOf(geometry).map((position) => position[1] as number);
  return (
    Math.min(...lons) <= rect.maxX &&
    Math.max(...lons) >= rect.minX &&
    Math.min(...lats) <= rect.maxY &&
    Math.max(...lats) >= rect.minY
  );
};

beforeAll(() => {
  // The library's reader writes a line for every node it visits.
  vi.spyOn(console, 'debug').mockImplementation(() => {});
});

describe('writeFlatGeobuf', () => {
  test('keeps every value, column type and null, whatever the first feature holds', async () => {
    const features = [
      pointFeature(1, 116.4, 39.9),
      pointFeature(2, 117.2, 39.1, { name: '锅炉', capacity: 35, retired: false }),
      pointFeature(3, 112.5, 37.9, { name: '', capacity: -0.5, retired: true }),
    ];
    let header: Record<string, unknown> | undefined;
    const bytes = writeFlatGeobuf(features, POINTS);
    const read = [];
    for await (const feature of geojson.deserialize(bytes, {
      headerMetaFn: (meta) => {
        header = meta as unknown as Record<string, unknown>;
      },
    }))
      read.push(feature as Feature);
    expect(read.map((feature) => feature.properties).sort((a, b) => a?.id - b?.id)).toEqual([
      { id: 1 },
      { id: 2, name: '锅炉', capacity: 35, retired: false },
      { id: 3, name: '', capacity: -0.5, retired: true },
    ]);
    expect(header).toMatchObject({ featuresCount: 3, indexNodeSize: 16, crs: { org: 'EPSG', code: 4326 } });
    expect(Array.from(header?.envelope as Float64Array)).toEqual([112.5, 37.9, 117.2, 39.9]);
    const columns = header?.columns as { name: string; nullable: boolean }[];
    expect(columns.map(({ name, nullable }) => ({ name, nullable }))).toEqual(
      COLUMNS.map(({ name, nullable }) => ({ name, nullable })),
    );
  });

  test('round-trips polygons with holes, multi-polygons and lines, and drops a third coordinate', async () => {
    const ring = (x: number, y: number, side: number): number[][] => [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ];
    const holed: Polygon = { type: 'Polygon', coordinates: [ring(110, 30, 5), ring(111, 31, 1)] };
    const multi: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[ring(110, 30, 2)], [ring(115, 35, 2), ring(115.5, 35.5, 1)]],
    };
    const line: LineString = {
      type: 'LineString',
      coordinates: [
        [110, 30, 7],
        [111, 32, 8],
      ],
    };
    for (const geometry of [holed, multi, line]) {
      const bytes = writeFlatGeobuf([{ geometry, properties: {} }], {
        name: 'shapes',
        columns: [],
        geometryType: geometry.type,
      });
      const [read] = await readAll(bytes);
      expect(read?.geometry).toEqual(
        geometry === line
          ? {
              type: 'LineString',
              coordinates: [
                [110, 30],
                [111, 32],
              ],
            }
          : geometry,
      );
    }
    const mixed = writeFlatGeobuf(
      [holed, multi, line].map((geometry) => ({ geometry, properties: {} })),
      { name: 'mixed', columns: [], geometryType: 'Unknown' },
    );
    expect((await readAll(mixed)).map((feature) => feature.geometry.type).sort()).toEqual([
      'LineString',
      'MultiPolygon',
      'Polygon',
    ]);
  });

  test('writes a valid file without an index for no features', async () => {
    const bytes = writeFlatGeobuf([], POINTS);
    let featuresCount = -1;
    for await (const _ of geojson.deserialize(bytes, {
      headerMetaFn: (meta) => {
        featuresCount = meta.featuresCount;
      },
    }))
      throw new Error('no feature was expected');
    expect(featuresCount).toBe(0);
  });

  test('names the feature and the column that a value does not fit', () => {
    const write = (extra: object) => () => writeFlatGeobuf([pointFeature(1, 1, 1, extra)], POINTS);
    expect(write({ capacity: '35' })).toThrow(/points: feature 0: column capacity \(double\) cannot hold 35/);
    expect(write({ capacity: Number.NaN })).toThrow(/capacity/);
    expect(write({ id: null })).toThrow(/column id/);
    expect(write({ id: 1.5 })).toThrow(/column id/);
    expect(() => writeFlatGeobuf([pointFeature(1, Number.NaN, 1)], POINTS)).toThrow(/no finite position/);
  });

  test.each([1, 2, 15, 16, 17, 256, 257, 5000])(
    'finds the same %i points by index as by brute force',
    async (count) => {
      // A fixed low-discrepancy scatter: repeatable, and dense enough that boxes cut through nodes.
      const features = Array.from({ length: count }, (_, index) =>
        pointFeature(index, 110 + ((index * 0.7548776662) % 1) * 10, 33 + ((index * 0.5698402909) % 1) * 8),
      );
      const bytes = writeFlatGeobuf(features, POINTS);
      const stored = await readAll(bytes);
      expect(stored.map((feature) => feature.properties?.id).sort((a, b) => a - b)).toEqual(
        features.map((_, index) => index),
      );
      for (const rect of [
        { minX: 112, minY: 35, maxX: 114, maxY: 36 },
        { minX: 100, minY: 20, maxX: 130, maxY: 50 },
        { minX: 119.9, minY: 33, maxX: 120, maxY: 41 },
        { minX: 0, minY: 0, maxX: 1, maxY: 1 },
      ]) {
        const expected = stored.filter((feature) => touches(feature.geometry, rect));
        expect(await searchIndex(bytes, rect)).toEqual(expected);
      }
    },
  );

  test('property: index search equals brute force on random lines, and order of input does not matter to it', async () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -90, max: 90, noNaN: true });
    const position = fc.tuple(lon, lat);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(position, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 120 }),
        fc.tuple(position, position),
        async (lines, [a, b]) => {
          const bytes = writeFlatGeobuf(
            lines.map((coordinates) => ({ geometry: { type: 'LineString', coordinates }, properties: {} })),
            { name: 'lines', columns: [], geometryType: 'LineString' },
          );
          const rect = {
            minX: Math.min(a[0], b[0]),
            minY: Math.min(a[1], b[1]),
            maxX: Math.max(a[0], b[0]),
            maxY: Math.max(a[1], b[1]),
          };
          const stored = await readAll(bytes);
          expect(stored).toHaveLength(lines.length);
          const expected = stored.filter((feature) => touches(feature.geometry, rect));
          expect(await searchIndex(bytes, rect)).toEqual(expected);
        },
      ),
      { seed: 20191231, numRuns: 150 },
    );
  });

  test('gives the same bytes for the same input', () => {
    const features = Array.from({ length: 300 }, (_, index) => pointFeature(index, 110 + (index % 7), 35));
    expect(writeFlatGeobuf(features, POINTS)).toEqual(writeFlatGeobuf(structuredClone(features), POINTS));
  });
});
