import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK } from '../../../src/domain/layer-look.ts';
import type { UserLayer } from '../../../src/domain/user-layer.ts';
import { userAreaLayers, userLineLayers } from '../../../src/map/style/user-layers.ts';
import { createUserSourceBuilder, pickedGeometry } from '../../../src/map/user-features.ts';
import { DEFAULT_VISIBLE } from '../../../src/state/layer-catalog.ts';
import { PALETTES } from '../../../src/state/palette.ts';
import { swatchesOf } from '../../../src/state/user-layer-looks.ts';

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 39],
      [west + 1, 39],
      [west + 1, 40],
      [west, 39],
    ],
  ],
});

const layer = (part: Partial<UserLayer> = {}): UserLayer => ({
  id: 'g',
  kind: 'grids',
  name: '网格',
  provenance: {
    fileName: 'g.geojson',
    table: '',
    format: 'geojson',
    encoding: 'utf-8',
    importedAt: '2026-01-01T00:00:00Z',
    datumHistory: [],
  },
  header: ['降尘量'],
  rows: [['8.9'], ['9.1'], ['']],
  geometries: [square(115), square(116), square(117)],
  mapping: { dustFall: 0 },
  synthetic: false,
  ...part,
});

describe('sources of the user’s layers', () => {
  it('carry what drawing and picking need, and the class of a dust-fall cell', () => {
    const features = createUserSourceBuilder()([layer()], {}).get('user-grids')?.features;
    expect(features?.map(({ properties }) => properties)).toEqual([
      { layer: 'g', row: 0, dense: false, synthetic: false, dust: 'within' },
      { layer: 'g', row: 1, dense: false, synthetic: false, dust: 'over' },
      { layer: 'g', row: 2, dense: false, synthetic: false, dust: 'unknown' },
    ]);
  });

  it('are not made again when a layer is renamed or another kind changes', () => {
    const build = createUserSourceBuilder();
    const grid = layer();
    const before = build([grid], {});
    const zone = layer({ id: 'z', kind: 'coal-ban-zones', geometries: [square(114)], mapping: {} });
    const after = build([{ ...grid, name: '新名' }, zone], {});
    expect(after.get('user-grids')).toBe(before.get('user-grids'));
    expect(after.get('user-coal-ban-zones')?.features).toHaveLength(1);
  });

  it('carry the column that the layer is filtered by, and are made again for another', () => {
    const build = createUserSourceBuilder();
    const grid = layer({
      header: ['dust', 'name'],
      rows: [
        ['5', ' 甲 '],
        ['10', '乙'],
        ['', ''],
      ],
    });
    const filteredBy = (column: string) =>
      build([grid], {
        g: { ...DEFAULT_LOOK, filter: { kind: 'values', column, values: ['甲'] } },
      }).get('user-grids');
    const cells = (column: string) => filteredBy(column)?.features.map(({ properties }) => properties?.cell);
    expect(cells('name')).toEqual(['甲', '乙', '']);
    expect(cells('dust')).toEqual(['5', '10', '']);
    expect(cells('gone')).toEqual([undefined, undefined, undefined]);
    expect(filteredBy('name')).toBe(filteredBy('name'));
  });

  it('draw very many points as dots', () => {
    const points = Array.from({ length: 5001 }, () => ({ type: 'Point' as const, coordinates: [116, 39] }));
    const many = layer({ kind: 'stations', geometries: points, rows: [], mapping: {} });
    const features = createUserSourceBuilder()([many], {}).get('user-stations')?.features;
    expect(features?.[0]?.properties?.dense).toBe(true);
  });

  it('mark the feature whose card is open, and none where it has gone', () => {
    expect(pickedGeometry([layer()], { layer: 'g', row: 1 })).toEqual(square(116));
    expect(pickedGeometry([], { layer: 'g', row: 1 })).toBeNull();
  });
});

describe('the look of the user’s layers', () => {
  const context = {
    palette: PALETTES.light,
    lang: 'zh',
    visible: DEFAULT_VISIBLE,
    radiusKm: 15,
    detail: true,
  } as const;

  it('fills cells within and over the limit in different colours, and none without a value', () => {
    const fills = userAreaLayers(context).filter(({ id }) => id.startsWith('user-grids-dust-'));
    expect(fills.map(({ id }) => id)).toEqual(['user-grids-dust-within', 'user-grids-dust-over']);
    const colours = fills.map((fill) => (fill.type === 'fill' ? fill.paint?.['fill-color'] : null));
    expect(new Set(colours).size).toBe(2);
  });

  it('dashes demonstration data', () => {
    const [own, demo] = ['user-grids-line', 'user-grids-line-demo'].map((id) =>
      userLineLayers(context).find((line) => line.id === id),
    );
    expect(demo?.paint).toHaveProperty('line-dasharray');
    expect(own?.paint).not.toHaveProperty('line-dasharray');
  });

  it('shows in the legend what the geometries are', () => {
    expect(swatchesOf(layer()).map(({ kind }) => kind)).toEqual(['hatch']);
    const mixed = layer({ geometries: [square(115), { type: 'Point', coordinates: [116, 39] }] });
    expect(swatchesOf(mixed).map(({ kind }) => kind)).toEqual(['hatch', 'symbol']);
    expect(swatchesOf(layer({ kind: 'boundaries' })).map(({ kind }) => kind)).toEqual(['line']);
  });
});
