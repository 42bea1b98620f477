import { describe, expect, it } from 'vitest';
import { areaFigures } from '../../../src/domain/area-figures.ts';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { VERDICTS } from '../../../src/domain/vocabulary.ts';
import { ledgerOf, middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';

const reference = smallWorld({ units: [{ ...UNIT, lon: 111.5, lat: 35.5 }] });
const ledger = ledgerOf([
  { ...middleOf('霸州市'), fuel: 'coal', capacityTph: 10 },
  { ...middleOf('霸州市'), fuel: 'coal' },
  { ...middleOf('三河市'), fuel: 'coal', capacityTph: 20 },
  { ...middleOf('东丽区'), fuel: 'gas', capacityTph: 4 },
  { lon: 125.5, lat: 35.5, fuel: 'coal', capacityTph: 65 },
]);
const result = createScreener(reference, DEFAULT_PARAMS, []).screen(ledger);
const figures = areaFigures(reference, DEFAULT_PARAMS, [], { ledger, result });

const sum = (
  totals: readonly { boilers: number; capacityTph: number; capacityUnknown: number }[] | null,
) => ({
  boilers: totals!.reduce((n, { boilers }) => n + boilers, 0),
  capacityTph: totals!.reduce((n, { capacityTph }) => n + capacityTph, 0),
  unknown: totals!.reduce((n, { capacityUnknown }) => n + capacityUnknown, 0),
});
const named = (level: 'region' | 'city' | 'county', name: string) =>
  figures[level].find(({ coverage }) => coverage.name === name)!;

describe('figures by area', () => {
  it('puts every boiler in the county, city and region where it stands', () => {
    expect(sum(named('county', '霸州市').totals)).toEqual({ boilers: 2, capacityTph: 10, unknown: 1 });
    expect(sum(named('county', '大城县').totals)).toEqual({ boilers: 0, capacityTph: 0, unknown: 0 });
    expect(sum(named('city', '廊坊市').totals)).toEqual({ boilers: 3, capacityTph: 30, unknown: 1 });
    expect(sum(named('region', '2+26').totals)).toEqual({ boilers: 4, capacityTph: 34, unknown: 1 });
  });

  it('counts boilers outside all areas apart, so that nothing is lost', () => {
    expect(sum(figures.outside)).toEqual({ boilers: 1, capacityTph: 65, unknown: 0 });
    for (const level of ['region', 'city', 'county'] as const) {
      const inside = figures[level].reduce((n, { totals }) => n + sum(totals).boilers, 0);
      expect(inside + sum(figures.outside).boilers).toBe(ledger.count);
    }
  });

  it('keeps the verdicts that the screening gave', () => {
    const verdicts = named('county', '东丽区').totals!;
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([...VERDICTS]);
    expect(verdicts.find(({ boilers }) => boilers === 1)!.verdict).toBe(VERDICTS[result.verdict[3]!]);
  });

  it('gives coverage alone where no ledger is screened', () => {
    const bare = areaFigures(reference, DEFAULT_PARAMS, [], null);
    expect(bare.outside).toBeNull();
    expect(bare.city.every(({ totals }) => totals === null)).toBe(true);
    expect(bare.county.some(({ coverage }) => coverage.coveredKm2 > 0)).toBe(true);
  });
});
