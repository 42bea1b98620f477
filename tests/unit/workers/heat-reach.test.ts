import { describe, expect, it } from 'vitest';
import { createScreener } from '../../../src/domain/screener.ts';
import { DEFAULT_PARAMS } from '../../../src/domain/screening.ts';
import { unitIdOf } from '../../../src/domain/user-units.ts';
import { drawHeatReach, findRadiusClauses } from '../../../src/workers/heat-reach.ts';
import { middleOf, smallWorld, UNIT } from '../../fixtures/small-world.ts';
import { layerOf, pointAt } from '../../fixtures/user-layers.ts';

function reachOf(units: readonly { lon: number; lat: number; unitId: string }[], radiusKm = 15) {
  const world = smallWorld({ units: units.map((unit) => ({ ...UNIT, ...unit })) });
  const screener = createScreener(world, { ...DEFAULT_PARAMS, radiusKm });
  return drawHeatReach(screener, findRadiusClauses(screener));
}

describe('the drawn reach of heat', () => {
  it('draws one ring a site, however many units stand there', () => {
    const site = middleOf('东丽区');
    const { rings, union, qualifyingUnitIds } = reachOf([
      { ...site, unitId: 'a' },
      { ...site, unitId: 'b' },
    ]);
    expect(rings.features).toHaveLength(1);
    expect(union.features).toHaveLength(1);
    expect(qualifyingUnitIds).toEqual(['a', 'b']);
  });

  it('marks a ring as reference where no plan that it touches uses the radius', () => {
    const { rings, union } = reachOf([
      { ...middleOf('东丽区'), unitId: 'clause' },
      { ...middleOf('金台区'), unitId: 'reference' },
      // In Fenwei, but its ring reaches into 太原 of 2+26.
      { lon: 116.05, lat: 35.5, unitId: 'across' },
    ]);
    expect(rings.features.map(({ properties }) => properties)).toEqual([
      { region: '2+26', reference: false },
      { region: '汾渭平原', reference: true },
      { region: '汾渭平原', reference: false },
    ]);
    expect(union.features.map(({ properties }) => properties.reference)).toEqual([false, true]);
  });

  it('draws the units of the user’s layers too, and names them among those that count', () => {
    const geometry = pointAt(middleOf('东丽区'));
    const layer = layerOf('chp-units', [{ geometry, cells: { name: '新城热电', capacityMw: '350' } }]);
    const screener = createScreener(smallWorld({ units: [] }), DEFAULT_PARAMS, [layer]);
    const { rings, union, qualifyingUnitIds } = drawHeatReach(screener, findRadiusClauses(screener));
    expect(rings.features).toHaveLength(1);
    expect(union.features).toHaveLength(1);
    expect(qualifyingUnitIds).toEqual([unitIdOf(layer, 0)]);
  });

  it('has no union where nothing qualifies', () => {
    expect(reachOf([]).union.features).toHaveLength(0);
  });
});
