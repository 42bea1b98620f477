import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { classifyEvidence, gatherPlants } from '../../../src/state/plants.ts';

function unit(unitId: string, plantId: string, part: Record<string, unknown> = {}, lon = 116): Feature {
  const columns = { plant: plantId, capacityMw: 300, status: 'operating', heat: 'unknown' };
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, 39] },
    properties: { unitId, plantId, ...columns, ...part },
  };
}
const collect = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });
const only = (plants: ReturnType<typeof gatherPlants>) => plants.features[0]?.properties;

describe('gathering plants', () => {
  it('draws one symbol for the units of a site, and one for each site', () => {
    const plants = gatherPlants(collect(unit('u1', 'p'), unit('u2', 'p'), unit('u3', 'p', {}, 117)), null);
    expect(plants.features.map(({ geometry }) => geometry.coordinates)).toEqual([
      [116, 39],
      [117, 39],
    ]);
  });

  it('counts a plant when any unit counts, with the capacity and the evidence of those that do', () => {
    const units = collect(
      unit('u1', 'p', { capacityMw: 300, heat: 'yes', status: 'retired' }),
      unit('u2', 'p', { capacityMw: 350, heat: 'name-hint' }),
      unit('u3', 'p', { capacityMw: 600, heat: 'unknown' }),
    );
    expect(only(gatherPlants(units, ['u2', 'u3']))).toMatchObject({
      qualifying: true,
      capacityMw: 950,
      evidence: 'hinted',
    });
  });

  it('draws a plant that does not count with all that was built there', () => {
    const units = collect(unit('u1', 'p', { heat: 'yes' }), unit('u2', 'p', { status: 'cancelled' }));
    expect(only(gatherPlants(units, []))).toMatchObject({
      qualifying: false,
      capacityMw: 300,
      evidence: 'confirmed',
    });
  });

  it('leaves out plants that were never built', () => {
    expect(gatherPlants(collect(unit('u1', 'p', { status: 'cancelled' })), []).features).toEqual([]);
  });

  it('hands on every unit of the site for the card', () => {
    const units = collect(unit('u1', 'p'), unit('u2', 'p', { status: 'cancelled' }));
    const listed = JSON.parse(only(gatherPlants(units, ['u1']))?.units ?? '[]') as { unitId: string }[];
    expect(listed.map(({ unitId }) => unitId)).toEqual(['u1', 'u2']);
  });

  it('takes industrial heat for no evidence of heating', () => {
    expect(
      ['yes', 'name-hint', 'owner-name-hint', 'industrial-heat', 'unknown'].map(classifyEvidence),
    ).toEqual(['confirmed', 'hinted', 'hinted', 'unknown', 'unknown']);
  });
});
