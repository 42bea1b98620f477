import { expect, test } from 'vitest';
import { sinCosDegrees } from '../../../src/geo/sin-cos.ts';
import { createRandom } from './tiling.ts';

const out = new Float64Array(2);

test('sine and cosine are those of the platform to 1e-15, at any angle', () => {
  const random = createRandom(1);
  const drawn = Array.from({ length: 20_000 }, () => 720 * random() - 360);
  // On table entries, half way between them, and at the ends of the table.
  const hard = [0, -0, 0.0625, 0.125, 35.1875, 90, -90, 180, -180, 180.0000001, 359.9375, 1e-300];
  for (const degrees of [...hard, ...drawn]) {
    sinCosDegrees(degrees, out);
    expect(Math.abs(out[0]! - Math.sin((degrees * Math.PI) / 180))).toBeLessThan(1e-15);
    expect(Math.abs(out[1]! - Math.cos((degrees * Math.PI) / 180))).toBeLessThan(1e-15);
  }
});

test('what is no number gives none', () => {
  for (const degrees of [Number.NaN, Number.POSITIVE_INFINITY]) {
    sinCosDegrees(degrees, out);
    expect([...out]).toEqual([Number.NaN, Number.NaN]);
  }
});
