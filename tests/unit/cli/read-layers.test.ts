import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLayers } from '../../../src/cli/read-layers.ts';

let folder = '';
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lantu-layers-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AREA =
  '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"城区"},"geometry":{"type":"Polygon","coordinates":[[[116,39],[117,39],[117,40],[116,39]]]}}]}';
const UNITS =
  '电厂名称,机组,经度,纬度,装机容量(MW),状态\n自备热电,1号,116.45,39.92,350,operating\n某厂,2号,,,300,operating\n';

describe('--layers', () => {
  test('guesses the kind from name, columns and shapes; every row is accounted for', async () => {
    const layers = await readLayers({ layers: [write('建成区.geojson', AREA), write('机组.csv', UNITS)] });
    expect(layers.map(({ layer }) => layer.kind)).toEqual(['built-up-areas', 'chp-units']);
    expect(layers[1]).toMatchObject({ rowsRead: 2, accepted: 1, rejected: 1 });
    expect(layers[1]!.layer.mapping).toMatchObject({ name: 0, unit: 1, capacityMw: 4 });
  });

  test('takes the kind that is named, and ids that are the same each time', async () => {
    const path = write('x.geojson', AREA);
    const [first] = await readLayers({ layers: [`heat-networks=${path}`] });
    const [again] = await readLayers({ layers: [`heat-networks=${path}`] });
    expect(first!.layer).toMatchObject({ kind: 'heat-networks', id: again!.layer.id });
  });

  test.each([
    ['x.geojson', AREA, /KIND=FILE/],
    ['锅炉.csv', '编号,经度,纬度,蒸吨,燃料\nA,116,39,10,煤\n', /FILE/],
    ['机组空.csv', '电厂名称,机组,经度,纬度,装机容量\n厂,1,,,300\n', /position/],
  ])('%s is refused', async (name, text, message) => {
    await expect(readLayers({ layers: [write(name, text)] })).rejects.toThrow(message);
  });
});
