import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { createPolygonSet, ringRange } from '../../../src/geo/polygon-set.ts';
import { multiPolygon } from './fixtures.ts';

const outer = [
  [0, 0],
  [0, 4],
  [4, 4],
  [4, 0],
  [0, 0],
];
const hole = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 1],
];

test('rings are closed and turned so that the interior is on the left', () => {
  const open: Polygon = { type: 'Polygon', coordinates: [outer.slice(0, -1), hole] };
  const set = createPolygonSet([open]);
  expect([...set.coords.slice(0, 10)]).toEqual([4, 0, 4, 4, 0, 4, 0, 0, 4, 0]);
  expect([...set.coords.slice(10)]).toEqual([2, 2, 2, 1, 1, 1, 2, 2]);
  expect([...set.vertexStart]).toEqual([0, 5, 9]);
  expect([...set.bounds]).toEqual([0, 0, 4, 4]);
});

test('features, parts and rings are found again by their offsets', () => {
  const shifted = outer.map(([x, y]) => [x! + 10, y!]);
  const set = createPolygonSet([
    multiPolygon([[outer, hole], [shifted]]),
    multiPolygon([]),
    { type: 'Polygon', coordinates: [shifted] },
  ]);
  expect(set.featureCount).toBe(3);
  expect([...set.partStart]).toEqual([0, 2, 2, 3]);
  expect([0, 1, 2].map((feature) => ringRange(set, feature))).toEqual([
    [0, 3],
    [3, 3],
    [3, 4],
  ]);
});

test('rings that enclose nothing are left out, and a coordinate that is not finite is refused', () => {
  const speck: Polygon = { type: 'Polygon', coordinates: [hole.slice(0, 2), hole] };
  expect(createPolygonSet([speck]).coords.length).toBe(0);
  const broken: Polygon = { type: 'Polygon', coordinates: [[...hole, [Number.NaN, 1]]] };
  expect(() => createPolygonSet([broken])).toThrow(RangeError);
});
