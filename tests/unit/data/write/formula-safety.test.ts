import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markFormula, unmarkFormula } from '../../../../src/data/write/formula-safety.ts';

describe('formula safety', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '\n=x', '＝1+1', "'=1+1"])(
    '%j cannot run as a formula',
    (text) => {
      expect(markFormula(text)).toBe(`'${text}`);
    },
  );

  test.each(['-12.5', '+3', '-1e5', '.5', '', '锅炉', "'quoted'", 'a=b'])('%j stays as it is', (text) => {
    expect(markFormula(text)).toBe(text);
  });

  test('any text comes back as it was', () => {
    const start = fc.constantFrom("'", '=', '-', '+', '@', '\t', '1', '＝', 'x');
    fc.assert(
      fc.property(fc.string({ unit: start }), fc.string(), (head, tail) => {
        const text = head + tail;
        expect(unmarkFormula(markFormula(text))).toBe(text);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
