import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packTexts } from '../../../src/domain/text-column.ts';
import { NO_RANK, rankNames, rankTexts } from '../../../src/state/rank-texts.ts';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Pieces of which names and numbers are made, and some that no radix sort knows what to do with. */
const pieces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('锅炉', '热力', '一', '中', '重', '长', '行', '供热站', '、', '。'),
  },
  { weight: 3, arbitrary: fc.constantFrom('0', '00', '1', '2', '10', '007', '9', '123456789') },
  {
    weight: 3,
    arbitrary: fc.constantFrom('A', 'a', 'b', 'B', 'Z', 'Ａ', 'ａ', '-', ' ', '#', '(', '（', '.', '_', '~'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('é', 'æ', 'ß', '½', '①', '\u0301', '𠀀', 'ー', '々', '\u200b', 'Ⅱ', '㎡'),
  },
);
const texts = fc.array(
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
  { maxLength: 40 },
);

describe('ranks of texts', () => {
  test('order any two texts as the collator does, and empty ones last', () => {
    fc.assert(
      fc.property(texts, (list) => {
        const ranks = rankTexts(packTexts(list));
        for (let a = 0; a < list.length; a++) {
          if (list[a] === '') expect(ranks[a]).toBe(NO_RANK);
          for (let b = 0; b < a; b++) {
            if (list[a] === '' || list[b] === '') continue;
            const expected = Math.sign(collator.compare(list[a]!, list[b]!));
            expect([list[a], list[b], Math.sign(ranks[a]! - ranks[b]!)]).toEqual([
              list[a],
              list[b],
              expected,
            ]);
          }
        }
      }),
      { seed: 20191231, numRuns: 400 },
    );
  });

  test('hold for texts and numbers longer than the radix sort takes', () => {
    const list = [
      '锅'.repeat(100),
      '锅'.repeat(99),
      '1'.repeat(40),
      '2'.repeat(39),
      '锅炉',
      `锅${'9'.repeat(31)}`,
    ];
    const ranks = rankTexts(packTexts(list));
    const order = list.map((_, i) => i).sort((a, b) => ranks[a]! - ranks[b]!);
    expect(order.map((i) => list[i])).toEqual(list.toSorted(collator.compare));
  });

  test('take full-width digits for numbers', () => {
    // The collator itself does so for '２' and '１１', and forgets it after a prefix that is equal.
    const ranks = rankTexts(packTexts(['１锅炉', '１１', '2锅炉', '３']));
    expect([...ranks]).toEqual([0, 3, 1, 2]);
  });

  test('of a few names are theirs too', () => {
    const names = ['石家庄市', '', '保定市', '石家庄市', '安阳市'];
    // ān yáng, bǎo dìng, shí jiā zhuāng
    expect([...rankNames(names)]).toEqual([2, NO_RANK, 1, 2, 0]);
  });
});
