import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackFault, unpack } from '../../../../src/data/storage/pack.ts';
import { packed } from '../../../fixtures/some-project.ts';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const numbers = fc.oneof(
  fc.uint8Array(),
  fc.uint16Array(),
  fc.uint32Array(),
  fc.int32Array(),
  fc.float32Array(),
  fc.float64Array(),
);
const small = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
/** Long lists and odd keys included; `__proto__` is refused on the way back. */
const tree = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    small,
    numbers,
    fc.array(small, { minLength: 257, maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      text.filter((key) => key !== '__proto__'),
      tie('value'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).value;

async function roundTrip(value: unknown): Promise<unknown> {
  const { document, bytes } = await packed(value);
  return unpack(document, (name) => bytes.get(name) ?? null);
}

describe('packing', () => {
  it('gives back every tree as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ root: tree }), async (value) => {
        expect(await roundTrip(value)).toEqual(value);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('keeps numbers to the bit, and texts that are no valid UTF-16', async () => {
    const odd = Float64Array.of(Number.NaN, -0, Number.NEGATIVE_INFINITY, 5e-324);
    const list = Array.from({ length: 300 }, (_, i) => `\udc00${i}\n`);
    expect(await roundTrip({ odd, list })).toStrictEqual({ odd, list });
  });

  it('writes numbers little-endian, without a header', async () => {
    const { document, bytes } = await packed({ a: { lon: Float64Array.of(1) }, n: Uint16Array.of(258) });
    expect(document).toEqual({ a: { lon: { $array: 'a/lon.f64' } }, n: { $array: 'n.u16' } });
    expect([...bytes.get('a/lon.f64')!]).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
    expect([...bytes.get('n.u16')!]).toEqual([2, 1]);
  });

  it('refuses what does not fit together, by a code', () => {
    const bytes = () => new Uint8Array(12);
    const fault = (document: unknown, read: (name: string) => Uint8Array<ArrayBuffer> | null = bytes) => {
      try {
        unpack(document, read);
        return 'nothing';
      } catch (failure) {
        return failure instanceof PackFault ? failure.code : failure;
      }
    };
    expect(fault({ $array: 'a.f64' })).toBe('project-part-size');
    expect(fault({ $array: 'a.exe' })).toBe('project-part-type');
    expect(fault({ $array: 'constructor' })).toBe('project-part-type');
    expect(fault({ $array: 'a.u8' }, () => null)).toBe('project-part-missing');
    expect(fault([{ $array: 'a.u8' }, { $array: 'a.u8' }])).toBe('project-part-twice');
    expect(fault({ $lines: 'a.ndjson' }, () => new TextEncoder().encode('1\n{'))).toBe(
      'project-line-invalid',
    );
    expect(fault({ $lines: 'a.ndjson' }, () => Uint8Array.of(0xff, 10))).toBe('project-line-invalid');
    const proto = '{"__proto__":{"polluted":1}}';
    expect(fault(JSON.parse(proto))).toBe('project-unsafe-key');
    expect(fault({ $lines: 'a' }, () => new TextEncoder().encode(proto))).toBe('project-unsafe-key');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(fault(JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`))).toBe('project-too-deep');
  });
});
