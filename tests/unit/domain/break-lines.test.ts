import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../../src/domain/break-lines.ts';
import { squareMeasure } from '../../fixtures/square-measure.ts';

const TYPE = { sizePt: 10, bold: false };
/** Width of so many Chinese characters. */
const wide = (characters: number) => squareMeasure('字'.repeat(characters), 10, false);
const lines = (text: string, characters: number) => breakLines(text, wide(characters), TYPE, squareMeasure);

test.each([
  ['Chinese breaks anywhere', '县级以上城市建成区', 4, ['县级以上', '城市建成', '区']],
  ['a full stop stays with its word', '淘汰锅炉。其余保留', 4, ['淘汰锅', '炉。其余', '保留']],
  ['an opening bracket goes with what it opens', '共三台锅（炉）', 5, ['共三台锅', '（炉）']],
  ['dashes and dots are not torn', '第一名——锅炉', 4, ['第一', '名——锅', '炉']],
  ['words stay whole', 'NOx below 50 mg', 4, ['NOx', 'below 50', 'mg']],
  ['grouped figures stay whole', '共 3\u2009241 台', 3, ['共', '3\u2009241', '台']],
  ['what is wider than a line is broken after a seam', 'abc/defghijk', 4, ['abc/defg', 'hijk']],
  ['… where one lies in the latter half', 'abcdef/ghijk', 4, ['abcdef/', 'ghijk']],
  ['a line feed begins a line', '甲\n\n乙', 4, ['甲', '', '乙']],
  ['an empty text is one line', '', 4, ['']],
])('%s', (_, text, width, expected) => {
  expect(lines(text, width)).toEqual(expected);
});

const someText = fc.string({
  unit: fc.constantFrom(...'县锅炉，。）（“”、—…abcdefgh0123456789.%/- \u2009'),
  maxLength: 120,
});

test('nothing but spaces is lost, and no line is too wide', () => {
  fc.assert(
    fc.property(someText, fc.integer({ min: 2, max: 20 }), (text, width) => {
      const broken = lines(text, width);
      const bare = (words: string) => words.replace(/\s/g, '');
      expect(bare(broken.join(''))).toBe(bare(text));
      for (const line of broken)
        expect(squareMeasure(line, 10, false)).toBeLessThanOrEqual(wide(width) + 1e-6);
    }),
    { seed: 6, numRuns: 500 },
  );
});

test('no line begins with a closing mark or ends with an opening one where the marks leave a choice', () => {
  const sentence = fc
    .array(fc.constantFrom('锅炉，', '淘汰。', '（35 t/h）', '“2+26”', '县', '区', '、', 'PM2.5 '), {
      maxLength: 40,
    })
    .map((parts) => `县${parts.join('县')}`);
  fc.assert(
    fc.property(sentence, fc.integer({ min: 6, max: 20 }), (text, width) => {
      for (const line of lines(text, width)) expect(line).not.toMatch(/^[，。）”、]|[（“]$/);
    }),
    { seed: 7, numRuns: 500 },
  );
});
