import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeColumn, passesFilter } from '../../../src/domain/attribute-filter.ts';

describe('the choices of a column', () => {
  it('are its values, the commonest first, blank last', () => {
    const { kind, values } = describeColumn('类型', ['乙', '', '甲', '甲', '', '']);
    expect(kind).toBe('values');
    expect(values.map(({ value, count }) => [value, count])).toEqual([
      ['甲', 2],
      ['乙', 1],
      ['', 3],
    ]);
  });

  it('are numbers in their order, as long as there are few', () => {
    const { values } = describeColumn('MW', ['1000', '300', '660', '300', '']);
    expect(values.map(({ value }) => value)).toEqual(['300', '660', '1000', '']);
  });

  it('are classes where there are very many numbers, of which every cell is in one', () => {
    const many = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), {
      minLength: 60,
      maxLength: 200,
    });
    fc.assert(
      fc.property(many, (numbers) => {
        const cells = [...numbers.map(String), '', ''];
        const { kind, column, ranges, unknown } = describeColumn('x', cells);
        fc.pre(kind === 'ranges');
        expect(unknown).toBe(2);
        expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(numbers.length);
        for (const { count, ...range } of ranges) {
          const filter = { kind, column, ranges: [range], unknown: false } as const;
          expect(cells.filter((text) => passesFilter(filter, text))).toHaveLength(count);
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('are values where a column of numbers has words among them', () => {
    const cells = [...Array(40).keys()].map(String);
    expect(describeColumn('x', [...cells, '约30']).kind).toBe('values');
    expect(describeColumn('x', cells).kind).toBe('ranges');
  });
});
