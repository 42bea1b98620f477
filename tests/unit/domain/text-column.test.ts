import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allTexts, codedAt, codeTexts, packTexts, textAt } from '../../../src/domain/text-column.ts';

const texts = fc.array(
  fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '热力', '🔥', '\ud800', '凤祥股份')),
  {
    maxLength: 400,
  },
);

test('texts come back as they went in, lone surrogates and all', () => {
  fc.assert(
    fc.property(texts, (given) => {
      expect(allTexts(packTexts(given))).toEqual(given);
      const coded = codeTexts(given);
      expect(given.map((_, i) => codedAt(coded, i))).toEqual(given);
      expect(new Set(coded.values).size).toBe(coded.values.length);
    }),
    { seed: 20261124 },
  );
});

test('a text longer than one call takes, and a row that is not there', () => {
  const long = '热'.repeat(100_000);
  const column = packTexts(['a', long, 'b']);
  expect(textAt(column, 1)).toBe(long);
  expect(textAt(column, 2)).toBe('b');
  expect(textAt(column, 3)).toBe('');
  expect(codedAt(codeTexts(['a']), 1)).toBe('');
});
