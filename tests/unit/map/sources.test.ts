import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createSourceBuilder, type SourceInput, shortenName } from '../../../src/map/style/sources.ts';
import { someBoilers, someModel } from './some-model.ts';

const point = (properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [116, 39] },
  properties,
});
const collect = (...features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

const served = {
  labels: collect(
    point({ kind: 'place', name: '石家庄市' }),
    point({ kind: 'place', name: '雄安新区' }),
    point({ kind: 'county', name: '辛集市' }),
    point({ kind: 'functional-zone', name: '西咸新区' }),
  ),
  boundaries: collect(point({ level: 'region' }), point({ level: 'county' }), point({ level: 'place' })),
};
function input(part: Partial<SourceInput> = {}): SourceInput {
  return { served, model: someModel(), detail: false, pickedArea: null, ...part };
}
function column(data: FeatureCollection | undefined, name: string): unknown[] {
  return data?.features.map(({ properties }) => properties?.[name]) ?? [];
}

describe('building sources', () => {
  it('keeps counties back until the view has been close', () => {
    const build = createSourceBuilder();
    const far = build(input());
    expect(column(far.get('boundaries')?.data, 'level')).toEqual(['region', 'place']);
    expect(far.get('county-boundaries')?.data.features).toEqual([]);
    expect(far.get('county-labels')?.data.features).toEqual([]);
    const near = build(input({ detail: true }));
    expect(column(near.get('county-boundaries')?.data, 'level')).toEqual(['county']);
    expect(column(near.get('county-labels')?.data, 'name')).toEqual(['辛集市']);
  });

  it('shortens names of cities, not of counties', () => {
    const sources = createSourceBuilder()(input({ detail: true }));
    expect(column(sources.get('labels')?.data, 'name')).toEqual(['石家庄', '雄安新区', '西咸新区']);
    expect(shortenName('沙市')).toBe('沙市');
  });

  it('keeps the identity of data that did not change, whatever else did', () => {
    const build = createSourceBuilder();
    const before = build(input({ detail: true }));
    const model = someModel({ theme: 'dark', boilers: someBoilers(), selectedBoiler: 1 });
    const after = build(input({ detail: true, model }));
    const changed = [...before.keys()].filter((id) => before.get(id)?.data !== after.get(id)?.data);
    expect(changed).toEqual(['selected']);
  });

  it('marks the selected boiler at its position, and none where the index is stale', () => {
    const build = createSourceBuilder();
    const selected = (selectedBoiler: number | null) =>
      build(input({ model: someModel({ boilers: someBoilers(), selectedBoiler }) })).get('selected')?.data
        .features;
    expect(selected(1)?.[0]?.geometry).toEqual({ type: 'Point', coordinates: [117.2, 39.1] });
    expect(selected(2)).toEqual([]);
    expect(selected(null)).toEqual([]);
  });

  it('outlines the picked area', () => {
    const area = point({ name: '固安县' });
    expect(createSourceBuilder()(input({ pickedArea: area })).get('picked')?.data.features).toEqual([area]);
  });
});
