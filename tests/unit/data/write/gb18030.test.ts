import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../../../src/data/write/gb18030.ts';

const hex = (text: string) => Buffer.from(encodeGb18030(text)).toString('hex');

describe('GB18030', () => {
  // Codes as the standard prints them, one, two and four bytes, and beyond the basic plane.
  test.each([
    ['A', '41'],
    ['啊', 'b0a1'],
    ['锅', 'b9f8'],
    ['镕', 'e946'],
    ['\u0080', '81308130'],
    ['ß', '81308938'],
    ['㐀', '8139ee39'],
    ['\u{10000}', '90308130'],
    ['𠮷', hexOfAstral(0x20bb7)],
    ['\u{10ffff}', 'e3329a35'],
  ])('%s is %s', (character, code) => {
    expect(hex(character)).toBe(code);
  });

  test('every character of Unicode comes back, but 19 of private use whose codes others got in 2022', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true });
    const lost: number[] = [];
    for (let point = 0; point < 0x110000; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const character = String.fromCodePoint(point);
      const back = decoder.decode(encodeGb18030(character));
      if (back === character) continue;
      expect(back).toBe('\ufffd');
      lost.push(point);
    }
    expect(lost).toHaveLength(19);
    for (const point of lost) expect(point >= 0xe000 && point <= 0xf8ff).toBe(true);
  });

  test('a lone surrogate becomes the mark for damage, and takes nothing with it', () => {
    const text = new TextDecoder('gb18030').decode(encodeGb18030('锅\ud800炉\udc00'));
    expect(text).toBe('锅\ufffd炉\ufffd');
  });

  test('texts may be cut anywhere and encoded apart', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        const apart = parts.flatMap((part) => [...encodeGb18030(part)]);
        expect(Uint8Array.from(apart)).toEqual(encodeGb18030(parts.join('')));
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

/** By the standard's linear order: 0x90308130 is U+10000. */
function hexOfAstral(point: number): string {
  const index = point - 0x10000;
  return [
    0x90 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ]
    .map((byte) => byte.toString(16))
    .join('');
}
