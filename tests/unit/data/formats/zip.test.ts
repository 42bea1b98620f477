import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../../src/data/formats/crc32.ts';
import { openZip } from '../../../../src/data/formats/zip.ts';
import { truncations } from './read-table.ts';

const LIMITS = { maxEntries: 10, maxTotalBytes: 100_000_000 };

function firstEntry(bytes: Uint8Array) {
  const zip = openZip(bytes, LIMITS);
  if (!zip.ok) return zip;
  return zip.read(zip.entries[0]!);
}

/** Overwrites bytes at the first place where `signature` stands, counted from there. */
function patch(bytes: Uint8Array, signature: number, at: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let start = 0;
  while (view.getUint32(start, true) !== signature) start++;
  if (size === 2) view.setUint16(start + at, value, true);
  else view.setUint32(start + at, value, true);
  return copy;
}

const CENTRAL = 0x02014b50;

describe('zip', () => {
  test('CRC-32 gives the check value of the published standard', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
  });

  test('entries are read whole, stored or deflated; folders and macOS copies are none', () => {
    const packed = zipSync({
      a: [strToU8('stored'), { level: 0 }],
      'd/b.txt': strToU8('x'.repeat(100_000)),
      '__MACOSX/d/._b.txt': strToU8('x'),
      'd/': new Uint8Array(),
    });
    const zip = openZip(packed, LIMITS);
    if (!zip.ok) throw new Error(zip.error.code);
    expect(zip.entries.map(({ name }) => name)).toEqual(['a', 'd/b.txt']);
    const texts = zip.entries.map((entry) => {
      const content = zip.read(entry);
      return content.ok ? new TextDecoder().decode(content.bytes) : content.error.code;
    });
    expect(texts).toEqual(['stored', 'x'.repeat(100_000)]);
  });

  test('a name in GBK, as Windows writes it, is decoded', () => {
    // 锅炉.shp in GBK; fflate writes Latin-1 characters as bytes only where it must, so the name is patched in.
    const packed = zipSync({ 'XXXX.shp': strToU8('1') });
    const name = [0xb9, 0xf8, 0xc2, 0xaf];
    for (let i = 0; i + 8 <= packed.length; i++) {
      if (new TextDecoder().decode(packed.subarray(i, i + 8)) === 'XXXX.shp') packed.set(name, i);
    }
    const zip = openZip(packed, LIMITS);
    expect(zip.ok && zip.entries[0]?.name).toBe('锅炉.shp');
  });

  test('what grows beyond the limit is refused before and while it is inflated', () => {
    const bomb = zipSync({ zeros: new Uint8Array(90_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(firstEntry(bomb)).toMatchObject({ error: { code: 'zip-bomb', params: { entry: 'zeros' } } });
    // The directory lies: it says 1 000 bytes.
    expect(firstEntry(patch(bomb, CENTRAL, 24, 1000, 4))).toMatchObject({
      error: { code: 'zip-entry-damaged' },
    });
    // It lies the other way, to make room for 40 MB of which the data give a few bytes.
    const small = zipSync({ a: strToU8('abc') });
    expect(firstEntry(patch(small, CENTRAL, 24, 40_000_000, 4))).toMatchObject({
      error: { code: 'zip-bomb' },
    });
    expect(firstEntry(patch(small, CENTRAL, 24, 30_000_000, 4))).toMatchObject({
      error: { code: 'zip-entry-damaged' },
    });
  });

  test('the budget is one for all entries, also where they share their data', () => {
    const noise = Uint8Array.from({ length: 60_000 }, (_, i) => (i * 2654435761) >>> 24);
    const zip = openZip(zipSync({ a: noise, b: noise }), { maxEntries: 10, maxTotalBytes: 100_000 });
    if (!zip.ok) throw new Error(zip.error.code);
    expect(zip.entries.map((entry) => zip.read(entry).ok)).toEqual([true, false]);
  });

  test('too many entries, encryption, unknown methods and wrong sums are told apart', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`f${i}`, strToU8('x')])));
    expect(openZip(many, LIMITS)).toMatchObject({ error: { code: 'zip-too-many-entries' } });
    const one = zipSync({ a: strToU8('some text to pack, some text to pack') });
    expect(firstEntry(patch(one, CENTRAL, 8, 1, 2))).toMatchObject({ error: { code: 'zip-encrypted' } });
    expect(firstEntry(patch(one, CENTRAL, 10, 9, 2))).toMatchObject({
      error: { code: 'zip-method-unsupported', params: { method: 9 } },
    });
    expect(firstEntry(patch(one, CENTRAL, 16, 1, 4))).toMatchObject({ error: { code: 'zip-entry-damaged' } });
    expect(firstEntry(patch(one, CENTRAL, 42, 1e9, 4))).toMatchObject({
      error: { code: 'zip-entry-damaged' },
    });
  });

  test('a zip cut anywhere is refused, never thrown at', () => {
    const packed = zipSync({ a: strToU8('abc'.repeat(99)), b: [strToU8('x'), { level: 0 }] });
    for (const cut of truncations(packed, 1)) {
      expect(openZip(cut, LIMITS)).toMatchObject({ ok: false, error: { code: 'zip-invalid' } });
    }
  });
});
