import { describe, expect, test } from 'vitest';
import { GCJ02, moveGeometry } from '../../../../src/data/write/out-system.ts';
import { ownColumn } from '../../../../src/data/write/out-table.ts';
import { someTable, written, writtenText } from '../../../fixtures/written-file.ts';

const point = { type: 'Point' as const, coordinates: [116.4, 39.9] };
const table = (more = {}) =>
  someTable({
    columns: [ownColumn('id'), ownColumn('n', 'number'), ownColumn('__proto__')],
    count: 2,
    row: (i) =>
      i === 0 ? { cells: ['', 1.5, 'p'], geometry: point } : { cells: ['x', null, ''], geometry: null },
    ...more,
  });

describe('GeoJSON', () => {
  test('numbers stay numbers, unknown is null, an empty text is empty, a row without a place is null', async () => {
    const read = JSON.parse(await writtenText(table(), 'geojson'));
    expect(read.type).toBe('FeatureCollection');
    expect(read.madeWith).toEqual({ data_hash: 'abc' });
    expect(read.features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([point, null]);
    expect(
      read.features.map(({ properties }: { properties: Record<string, unknown> }) =>
        Object.entries(properties),
      ),
    ).toEqual([
      [
        ['id', ''],
        ['n', 1.5],
        ['__proto__', 'p'],
      ],
      [
        ['id', 'x'],
        ['n', null],
        ['__proto__', ''],
      ],
    ]);
    expect(read).not.toHaveProperty('coordinateSystem');
    expect(read).not.toHaveProperty('crs');
  });

  test('another datum than the standard wants is named in the file and noted', async () => {
    const gcj = table({
      system: GCJ02,
      row: () => ({ cells: ['', 1, ''], geometry: moveGeometry(point, GCJ02) }),
    });
    const { bytes, notes } = await written(gcj, 'geojson');
    const read = JSON.parse(new TextDecoder().decode(bytes));
    expect(read.coordinateSystem).toMatchObject({ code: 'gcj02' });
    expect(notes).toEqual([{ code: 'write-geojson-not-wgs84', params: { system: 'gcj02' } }]);
    // GCJ-02 in Beijing lies some 6″ east and 1.4″ … 5″ north of WGS-84.
    const [lon, lat] = read.features[0].geometry.coordinates;
    expect(lon - 116.4).toBeGreaterThan(0.004);
    expect(lon - 116.4).toBeLessThan(0.008);
    expect(Math.abs(lat - 39.9)).toBeLessThan(0.003);
  });

  test('lines hold one feature each, whatever their texts hold', async () => {
    const text = await writtenText(
      table({ row: () => ({ cells: ['two\nlines\u2028', 1, ''], geometry: point }) }),
      'geojsonl',
    );
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line).properties.id)).toEqual([
      'two\nlines\u2028',
      'two\nlines\u2028',
    ]);
  });

  test('marks demonstration data, and no features are a valid collection', async () => {
    expect(JSON.parse(await writtenText(table({ synthetic: true, count: 0 }), 'geojson'))).toMatchObject({
      synthetic: true,
      features: [],
    });
  });
});
