import { describe, expect, it } from 'vitest';
import { createTrail } from '../../../../src/ui/present/laser-trail.ts';
import { createDigits, readPresenterKey } from '../../../../src/ui/present/presenter-keys.ts';
import { clockText, elapsedText } from '../../../../src/ui/present/times.ts';

const press = (key: string, withLetters = true, more = {}) =>
  readPresenterKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, withLetters);

describe('keys of the presentation', () => {
  it('turn pages by arrows, space and what a clicker sends', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' '])
      expect(press(key)).toEqual({ does: 'step', by: 1 });
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp'])
      expect(press(key)).toEqual({ does: 'step', by: -1 });
    expect(press('Escape')).toEqual({ does: 'leave' });
    expect(press('B')).toEqual({ does: 'black' });
    expect(press('.')).toEqual({ does: 'black' });
    expect(press('7')).toEqual({ does: 'digit', digit: 7 });
  });

  it('leave the browser its own, and letters off where the user switched them off', () => {
    expect(press('f', true, { ctrlKey: true })).toBeNull();
    expect(press('ArrowLeft', true, { altKey: true })).toBeNull();
    for (const key of ['b', 'g', '.', '3']) expect(press(key, false)).toBeNull();
    expect(press('PageDown', false)).toEqual({ does: 'step', by: 1 });
    expect(press('q')).toBeNull();
  });

  it('put digits together that follow each other', () => {
    let now = 0;
    const digits = createDigits(() => now);
    expect(digits(1)).toBe(1);
    now = 400;
    expect(digits(2)).toBe(12);
    now = 3000;
    expect(digits(3)).toBe(3);
  });
});

describe('the laser pointer', () => {
  it('draws a trail that fades, and nothing where no pointer is', () => {
    const trail = createTrail(false);
    trail.add(0, 0, 0);
    trail.add(10, 0, 100);
    trail.add(20, 0, 200);
    expect(trail.dot).toEqual({ x: 20, y: 0 });
    const [older, newer] = trail.segments(210);
    expect(older!.strength).toBeLessThan(newer!.strength);
    trail.end();
    expect(trail.dot).toBeNull();
    expect(trail.isStill(210)).toBe(false);
    expect(trail.isStill(1000)).toBe(true);
  });

  it('has no trail under reduced motion', () => {
    const trail = createTrail(true);
    trail.add(0, 0, 0);
    trail.add(10, 0, 10);
    expect(trail.segments(20)).toEqual([]);
    expect(trail.dot).toEqual({ x: 10, y: 0 });
  });
});

describe('the speaker’s clock', () => {
  it('counts minutes, then hours, and never backwards', () => {
    expect(elapsedText(187_000)).toBe('3:07');
    expect(elapsedText(3_765_000)).toBe('1:02:45');
    expect(elapsedText(-5)).toBe('0:00');
    expect(clockText(new Date(2026, 10, 24, 9, 5))).toBe('09:05');
  });
});
