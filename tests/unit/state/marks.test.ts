import { describe, expect, it } from 'vitest';
import { MARK_SHAPES, markPath, PATTERNS, STROKES, SYMBOLS } from '../../../src/state/marks.ts';
import { PALETTES } from '../../../src/state/palette.ts';

/** Corner points of a path of straight lines; H and V take the other coordinate from the point before. */
function cornersOf(path: string): [number, number][] {
  const corners: [number, number][] = [];
  for (const [, command, numbers] of path.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const values = String(numbers).trim().split(/\s+/).map(Number);
    const [lastX, lastY] = corners.at(-1) ?? [0, 0];
    if (command === 'H') corners.push([values[0] as number, lastY]);
    else if (command === 'V') corners.push([lastX, values[0] as number]);
    else corners.push([values[0] as number, values[1] as number]);
  }
  return corners;
}

describe('paths of marks', () => {
  it.each(MARK_SHAPES)('close round the centre and grow with the radius: %s', (shape) => {
    expect(markPath(shape, 5)).toMatch(/^M.*Z$/);
    expect(markPath(shape, 5)).not.toBe(markPath(shape, 6));
  });

  it('make an equilateral triangle that points up', () => {
    const [apex, right, left] = cornersOf(markPath('triangle', 10)) as [
      [number, number],
      [number, number],
      [number, number],
    ];
    const side = (a: [number, number], b: [number, number]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
    expect(apex[1]).toBeLessThan(right[1]);
    expect(side(apex, right)).toBeCloseTo(side(right, left), 2);
    expect(side(apex, left)).toBeCloseTo(side(right, left), 2);
  });

  it('make squares and diamonds alike on all sides', () => {
    for (const shape of ['square', 'diamond'] as const) {
      const distances = cornersOf(markPath(shape, 10)).map(([x, y]) => Math.hypot(x, y));
      expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(1e-9);
      expect(distances).toHaveLength(4);
    }
  });
});

describe('the table of marks', () => {
  it('uses colours that every theme has', () => {
    const keys = [
      ...Object.values(STROKES).map(({ colour }) => colour),
      ...Object.values(PATTERNS).map(({ colour }) => colour),
    ];
    for (const palette of Object.values(PALETTES))
      for (const key of keys) expect(palette[key]).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('keeps hatches seamless: tiles are whole pixels', () => {
    for (const { tilePx } of Object.values(PATTERNS)) expect(Number.isInteger(tilePx)).toBe(true);
  });

  it('draws symbols inside their box of 24 by 24', () => {
    for (const [id, { parts }] of Object.entries(SYMBOLS)) {
      for (const { path } of parts) {
        for (const value of path.match(/-?\d*\.?\d+/g) ?? []) {
          expect(Number(value), id).toBeGreaterThanOrEqual(0);
          expect(Number(value), id).toBeLessThanOrEqual(24);
        }
      }
    }
  });

  it('draws what is approximate, made up or for reference with dashes', () => {
    for (const id of ['coalBan', 'builtUp', 'ringReference', 'neighbour'] as const) {
      expect(STROKES[id].dash).toBeDefined();
    }
    expect('dash' in STROKES.ring).toBe(false);
  });
});
