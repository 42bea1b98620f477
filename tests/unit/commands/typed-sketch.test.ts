import { describe, expect, it } from 'vitest';
import { readTypedSketch } from '../../../src/commands/typed-sketch.ts';
import { createDegreesConverter } from '../../../src/data/crs/create-converter.ts';
import { issueText } from '../../../src/domain/issue-text.ts';

const read = (kind: Parameters<typeof readTypedSketch>[0], text: string, radiusKm: number | null = null) =>
  readTypedSketch(kind, text, 'wgs84', radiusKm);

describe('coordinates that are typed', () => {
  it('make a polygon, closed or not, with whatever parts the numbers', () => {
    const ring = [
      [116, 39],
      [117, 39],
      [117, 40],
      [116, 39],
    ];
    expect(read('polygon', '116, 39\n117，39\n\n117\t40')).toEqual({
      ok: true,
      sketch: { kind: 'polygon', ring },
    });
    expect(read('polygon', '116 39\n117 39\n117 40\n116 39')).toEqual({
      ok: true,
      sketch: { kind: 'polygon', ring },
    });
  });

  it('are taken from other systems', () => {
    const [lon, lat] = createDegreesConverter('gcj02').fromWgs84(116.5, 39.5);
    const typed = readTypedSketch('point', `${lon}, ${lat}`, 'gcj02', null);
    expect(typed).toEqual({
      ok: true,
      sketch: { kind: 'point', lon: expect.closeTo(116.5, 6), lat: expect.closeTo(39.5, 6) },
    });
  });

  it('make a circle with a radius that is given', () => {
    expect(read('circle', '116.5, 39.5', 15)).toEqual({
      ok: true,
      sketch: { kind: 'circle', lon: 116.5, lat: 39.5, radiusKm: 15 },
    });
    expect(read('circle', '116.5, 39.5')).toMatchObject({ ok: false, code: 'typed-no-radius' });
    expect(read('circle', '116.5, 39.5', 900)).toMatchObject({ ok: false, code: 'typed-no-radius' });
  });

  it.each([
    ['line', '116, 39\nabc', 'typed-unreadable'],
    ['line', '116, 39', 'typed-too-few'],
    ['point', '', 'typed-too-few'],
    ['point', '116, 39\n117, 39', 'typed-unreadable'],
    ['point', '39, 116', 'position-swapped'],
    ['point', '500000, 4400000', 'position-projected'],
    ['polygon', '116, 39\n118, 41\n118, 39\n116, 40', 'geometry-self-crossing'],
    ['polygon', '116, 39\n117, 39\n118, 39', 'geometry-no-area'],
  ] as const)('are refused as a %s: %j', (kind, text, code) => {
    const typed = read(kind, text);
    expect(typed).toMatchObject({ ok: false, code });
    if (!typed.ok) expect(issueText(typed.code, typed.params, 'zh').message).not.toBe(code);
  });
});
