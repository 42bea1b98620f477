import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWkt } from '../../../../src/data/import/read-wkt-geometry.ts';
import { toWkt } from '../../../../src/data/write/wkt.ts';

describe('well-known text', () => {
  // Examples of OGC 06-103r4, table 6, and how PostGIS and GDAL write them.
  test.each([
    ['POINT (10 40)', { type: 'Point', coordinates: [10, 40] }],
    ['SRID=4326;point(-1.5e1 .5)', { type: 'Point', coordinates: [-15, 0.5] }],
    ['POINT Z (1 2 3)', { type: 'Point', coordinates: [1, 2] }],
    [
      'MULTIPOINT ((10 40), (40 30))',
      {
        type: 'MultiPoint',
        coordinates: [
          [10, 40],
          [40, 30],
        ],
      },
    ],
    [
      'MULTIPOINT (10 40, 40 30)',
      {
        type: 'MultiPoint',
        coordinates: [
          [10, 40],
          [40, 30],
        ],
      },
    ],
    [
      'LINESTRING (30 10, 10 30)',
      {
        type: 'LineString',
        coordinates: [
          [30, 10],
          [10, 30],
        ],
      },
    ],
    [
      'POLYGON ((35 10, 45 45, 15 40, 35 10), (20 30, 35 35, 30 20, 20 30))',
      {
        type: 'Polygon',
        coordinates: [
          [
            [35, 10],
            [45, 45],
            [15, 40],
            [35, 10],
          ],
          [
            [20, 30],
            [35, 35],
            [30, 20],
            [20, 30],
          ],
        ],
      },
    ],
    [
      'MULTIPOLYGON (((1 1, 2 1, 2 2, 1 1)), ((3 3, 4 3, 4 4, 3 3)))',
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [1, 1],
              [2, 1],
              [2, 2],
              [1, 1],
            ],
          ],
          [
            [
              [3, 3],
              [4, 3],
              [4, 4],
              [3, 3],
            ],
          ],
        ],
      },
    ],
  ])('%s', (text, geometry) => {
    expect(readWkt(text)).toEqual(geometry);
  });

  test.each([
    '',
    'POINT',
    'POINT EMPTY',
    'POINT (1)',
    'POINT (1 2',
    'POINT (1 2) x',
    'POINT (1 2, 3 4)',
    'POINT (a b)',
    'POLYGON (1 2, 3 4)',
    'POLYGON ((1 2, 3 4)',
    'CIRCLE (1 2)',
    'GEOMETRYCOLLECTION (POINT (1 2))',
    `POLYGON ${'('.repeat(100_000)}`,
  ])('%j is none', (text) => {
    expect(readWkt(text)).toBeNull();
  });

  test('what is written is read, every digit', () => {
    const position = fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(position, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
        (rings) => {
          const geometry = {
            type: 'Polygon' as const,
            coordinates: rings.map((ring) => ring.map(([x, y]) => [x + 0, y + 0])),
          };
          expect(readWkt(toWkt(geometry))).toEqual(geometry);
        },
      ),
      { seed: 4, numRuns: 300 },
    );
  });

  test('any text is read or is none', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('(', ')', ',', ' ', '1', '.', 'e', '-', 'P', 'POINT', 'POLYGON', ';'),
        }),
        (text) => {
          readWkt(text);
        },
      ),
      { seed: 4, numRuns: 5000 },
    );
  });
});
