import { describe, expect, it } from 'vitest';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { columnCells } from '../../../src/state/column-cells.ts';
import { deadlinesOf } from '../../../src/state/deadlines.ts';
import { judgeCells, PASSES } from '../../../src/state/judge-cells.ts';
import { summariseReference } from '../../../src/workers/summarise-reference.ts';
import { ledgerOf, middleOf, smallWorld } from '../../fixtures/small-world.ts';

const world = smallWorld();
const reference = summariseReference(world, []);

describe('the deadline of a boiler', () => {
  it('is the one that the deciding clause sets in its county, as the screening has it', () => {
    const screener = createScreener(world, DEFAULT_PARAMS);
    const { values, codeOf } = deadlinesOf(reference, 'zh');
    for (const rule of reference.rules.keys()) {
      for (const county of reference.counties.keys()) {
        if (!screener.jurisdictionOf(county).rules.some(({ index }) => index === rule)) continue;
        expect(values[codeOf(rule, county)]).toBe(screener.deadlineOf(rule, county) ?? '未写明期限');
      }
    }
  });

  it('can be asked of the column: by date, where the clause states none, and where none decides', () => {
    const ledger = ledgerOf([
      { ...middleOf('东丽区'), fuel: 'coal', capacityTph: 10 },
      { ...middleOf('新城区'), fuel: 'gas', noxMgm3: 90 },
      { ...middleOf('盐湖区'), fuel: 'gas', noxMgm3: 90 },
      { ...middleOf('东丽区'), fuel: 'oil' },
    ]);
    const result = createScreener(world, DEFAULT_PARAMS).screen(ledger);
    const cells = columnCells('deadline', { ledger, result, reference, radiusKm: 15 });
    const which = (values: readonly string[]) =>
      [...judgeCells(cells, { kind: 'one-of', column: 'deadline', values }, 4)].map(
        (fate) => fate === PASSES,
      );
    // Only Shaanxi's gas boilers have a date.
    expect(which(['2019-12-31'])).toEqual([true, true, false, false]);
    expect(which(['未写明期限'])).toEqual([false, false, true, false]);
    expect(which([''])).toEqual([false, false, false, true]);
  });
});

describe('a range of numbers', () => {
  const cells = { kind: 'numbers', numbers: [9.99, 10, 34, 35, Number.NaN], factor: 1, offset: 0 } as const;
  const passing = (open: 'least' | 'most' | 'both' | undefined) =>
    [
      ...judgeCells(
        cells,
        { kind: 'between', column: 'capacityTph', least: 10, most: 35, unknown: false, open },
        5,
      ),
    ].map((fate) => Number(fate === PASSES));

  it('has its ends in it, or leaves them out', () => {
    expect(passing(undefined)).toEqual([0, 1, 1, 1, 0]);
    expect(passing('least')).toEqual([0, 0, 1, 1, 0]);
    expect(passing('most')).toEqual([0, 1, 1, 0, 0]);
    expect(passing('both')).toEqual([0, 0, 1, 0, 0]);
  });
});
