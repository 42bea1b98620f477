import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../../src/domain/vocabulary.ts';
import { createBoilerBuffers, UNLISTED } from '../../../src/map/boilers/boiler-data.ts';
import { MARK_RADIUS_STOPS, markRadiusPx } from '../../../src/map/boilers/mark-radius.ts';
import { someBoilers } from './some-model.ts';

describe('buffers of boilers', () => {
  it('pairs longitude and latitude', () => {
    const { length, attributes } = createBoilerBuffers()(someBoilers());
    expect(length).toBe(2);
    expect([...attributes.getPosition.value]).toEqual([116.4, 39.9, 117.2, 39.1]);
    expect([...attributes.getVerdict.value]).toEqual([0, 3]);
  });

  it('are the same object while nothing changed, so that nothing is uploaded again', () => {
    const buffersOf = createBoilerBuffers();
    const boilers = someBoilers();
    expect(buffersOf({ ...boilers })).toBe(buffersOf(boilers));
  });

  it('keep the positions when only verdicts change', () => {
    const buffersOf = createBoilerBuffers();
    const before = buffersOf(someBoilers());
    const after = buffersOf(someBoilers({ verdict: Uint8Array.of(1, 1) }));
    expect(after.attributes.getPosition).toBe(before.attributes.getPosition);
    expect(after.attributes.getVerdict).not.toBe(before.attributes.getVerdict);
  });

  it('keep the positions when other boilers are listed, and tell those that are not by their byte', () => {
    const buffersOf = createBoilerBuffers();
    const before = buffersOf(someBoilers());
    const listed = Uint8Array.of(1, 0);
    const after = buffersOf(someBoilers({ verdict: before.attributes.getVerdict.value, listed }));
    expect(after.attributes.getPosition).toBe(before.attributes.getPosition);
    expect([...after.attributes.getVerdict.value]).toEqual([0, 3 + UNLISTED]);
    expect(UNLISTED).toBeGreaterThan(VERDICTS.length);
    const again = buffersOf(someBoilers({ verdict: before.attributes.getVerdict.value, listed: null }));
    expect([...again.attributes.getVerdict.value]).toEqual([0, 3]);
  });

  it('name the codes that occur, listed or not', () => {
    const buffersOf = createBoilerBuffers();
    expect(buffersOf(someBoilers()).codes).toBe(0b1001);
    expect(buffersOf(someBoilers({ verdict: Uint8Array.of(1, 1) })).codes).toBe(0b10);
    const listed = Uint8Array.of(1, 0);
    expect(buffersOf(someBoilers({ listed })).codes).toBe(1 | (1 << (3 + UNLISTED)));
  });

  it('are new for another ledger', () => {
    const buffersOf = createBoilerBuffers();
    const before = buffersOf(someBoilers());
    const after = buffersOf(someBoilers({ version: 2, lon: Float64Array.of(110, 111) }));
    expect(after.attributes.getPosition).not.toBe(before.attributes.getPosition);
    expect(after.attributes.getPosition.value[0]).toBe(110);
  });
});

describe('radius of a mark', () => {
  it('goes through its stops, straight between them and level beyond', () => {
    for (const [zoom, px] of MARK_RADIUS_STOPS) expect(markRadiusPx(zoom)).toBeCloseTo(px, 12);
    const [[zoomA, pxA], [zoomB, pxB]] = MARK_RADIUS_STOPS as [[number, number], [number, number]];
    expect(markRadiusPx((zoomA + zoomB) / 2)).toBeCloseTo((pxA + pxB) / 2, 12);
    expect(markRadiusPx(0)).toBe(pxA);
    expect(markRadiusPx(22)).toBe(MARK_RADIUS_STOPS.at(-1)?.[1]);
  });
});
