import { describe, expect, test } from 'vitest';
import { readGpkgGeometry } from '../../../../src/data/formats/gpkg-geometry.ts';
import { CurvedGeometryError, readWkb } from '../../../../src/data/formats/wkb.ts';
import { truncations } from './read-table.ts';

function bytes(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.replace(/\s/g, '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

// Composed by OGC 06-103r4, 8.2, from the numbers 1 to 4 as IEEE 754 doubles.
const ONE = '000000000000f03f';
const TWO = '0000000000000040';
const THREE = '0000000000000840';
const FOUR = '0000000000001040';
const POINT = `0101000000${ONE}${TWO}`;
const POINT_BIG = '00000000013ff00000000000004000000000000000';

describe('well-known binary', () => {
  test.each([
    ['little-endian point', POINT, { type: 'Point', coordinates: [1, 2] }],
    ['big-endian point', POINT_BIG, { type: 'Point', coordinates: [1, 2] }],
    ['ISO z', `01e9030000${ONE}${TWO}${THREE}`, { type: 'Point', coordinates: [1, 2, 3] }],
    ['ISO m', `01d1070000${ONE}${TWO}${THREE}`, { type: 'Point', coordinates: [1, 2] }],
    ['ISO zm', `01b90b0000${ONE}${TWO}${THREE}${FOUR}`, { type: 'Point', coordinates: [1, 2, 3] }],
    ['EWKB z with SRID', `01010000a0e6100000${ONE}${TWO}${THREE}`, { type: 'Point', coordinates: [1, 2, 3] }],
    ['empty point', `0101000000${'000000000000f87f'.repeat(2)}`, { type: 'Point', coordinates: [] }],
    [
      'line',
      `010200000002000000${ONE}${TWO}${THREE}${FOUR}`,
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      'multi of mixed byte orders',
      `010400000002000000${POINT}${POINT_BIG}`,
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [1, 2],
        ],
      },
    ],
    ['polygon', `01030000000100000001000000${ONE}${TWO}`, { type: 'Polygon', coordinates: [[[1, 2]]] }],
    [
      'collection',
      `010700000001000000${POINT}`,
      { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
    ],
  ])('%s', (_, hex, expected) => {
    expect(readWkb(bytes(hex))).toEqual(expected);
  });

  test('lying counts, nesting, unknown types and every cut are refused', () => {
    for (const hex of ['010200000000ffffff', '01ff000000', `010400000001000000010200000000000000`, '']) {
      expect(() => readWkb(bytes(hex))).toThrow(RangeError);
    }
    expect(() => readWkb(bytes('010700000001000000'.repeat(40) + POINT))).toThrow(RangeError);
    expect(() => readWkb(bytes('010800000000000000'))).toThrow(CurvedGeometryError);
    for (const cut of truncations(bytes(`010400000002000000${POINT}${POINT_BIG}`), 1)) {
      expect(() => readWkb(cut)).toThrow(RangeError);
    }
  });
});

describe('GeoPackage blob', () => {
  test.each([
    ['no envelope', `47500001e6100000${POINT}`, { geometry: { type: 'Point', coordinates: [1, 2] } }],
    [
      'xy envelope',
      `47500003e6100000${ONE.repeat(4)}${POINT}`,
      { geometry: { type: 'Point', coordinates: [1, 2] } },
    ],
    [
      'xyzm envelope',
      `47500009e6100000${ONE.repeat(8)}${POINT}`,
      { geometry: { type: 'Point', coordinates: [1, 2] } },
    ],
    ['empty flag', '47500011e6100000', { geometry: null, geometryProblem: 'geometry-empty' }],
    ['envelope code 7', `4750000fe6100000${POINT}`, { geometry: null, geometryProblem: 'geometry-broken' }],
    ['cut header', '4750', { geometry: null, geometryProblem: 'geometry-broken' }],
    ['another magic', `58580001e6100000${POINT}`, { geometry: null, geometryProblem: 'geometry-broken' }],
    ['a curve', '47500001e6100000010800000000000000', { geometry: null, geometryProblem: 'geometry-curved' }],
  ])('%s', (_, hex, expected) => {
    expect(readGpkgGeometry(bytes(hex))).toEqual(expected);
  });

  test('no blob is no geometry; a text is broken', () => {
    expect(readGpkgGeometry(null)).toEqual({ geometry: null });
    expect(readGpkgGeometry('POINT (1 2)')).toEqual({ geometry: null, geometryProblem: 'geometry-broken' });
  });
});
