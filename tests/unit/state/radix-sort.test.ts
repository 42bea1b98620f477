import fc from 'fast-check';
import { expect, test } from 'vitest';
import { radixSortRows } from '../../../src/state/radix-sort.ts';

const words = fc.array(
  fc.tuple(fc.oneof(fc.nat(3), fc.nat(0xffff_ffff)), fc.oneof(fc.constant(0), fc.nat(0xffff_ffff))),
  { maxLength: 60 },
);

test('sorts rows by keys of one or two words and keeps the order of equal ones', () => {
  fc.assert(
    fc.property(words, fc.boolean(), (keys, reversed) => {
      const low = Uint32Array.from(keys, ([key]) => key);
      const high = Uint32Array.from(keys, ([, key]) => key);
      const rows = keys.map((_, row) => row);
      if (reversed) rows.reverse();
      expect([...radixSortRows(Uint32Array.from(rows), [low, high])]).toEqual(
        rows.toSorted((a, b) => high[a]! - high[b]! || low[a]! - low[b]!),
      );
      expect([...radixSortRows(Uint32Array.from(rows), [low])]).toEqual(
        rows.toSorted((a, b) => low[a]! - low[b]!),
      );
    }),
    { seed: 20191231 },
  );
});
