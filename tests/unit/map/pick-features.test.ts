import { describe, expect, it } from 'vitest';
import { formatCoordinates } from '../../../src/map/controls/coordinates-control.ts';
import { listPicked } from '../../../src/map/pick/pick-features.ts';
import { buildStyleLayers } from '../../../src/map/style/build-style.ts';
import { DEFAULT_VISIBLE } from '../../../src/state/layer-catalog.ts';
import { PALETTES } from '../../../src/state/palette.ts';
import { USER_LAYER_KINDS } from '../../../src/state/user-layer-looks.ts';

const found = (id: string, properties: Record<string, unknown>) => ({ layer: { id }, properties });

describe('what a click lists', () => {
  it('names each feature once, in the order found', () => {
    const picked = listPicked([
      found('plant', { plant: '国电廊坊热电', plantId: 'L1' }),
      found('coal-ban-hatch', { name: '廊坊市禁煤区' }),
      found('coal-ban-hatch', { name: '廊坊市禁煤区' }),
    ]);
    expect(picked.map(({ kind, title }) => [kind, title])).toEqual([
      ['chp-plant', '国电廊坊热电'],
      ['coal-ban-zone', '廊坊市禁煤区'],
    ]);
  });

  it('leaves out layers that are not picked', () => {
    expect(listPicked([found('boundary-place', {}), found('label-place', { name: '廊坊' })])).toEqual([]);
  });

  it('knows layers that are drawn', () => {
    const context = { lang: 'zh', visible: DEFAULT_VISIBLE, radiusKm: 15, detail: true } as const;
    const drawn = buildStyleLayers({ ...context, palette: PALETTES.light }).map(({ id }) => id);
    const pickable = drawn.filter(
      (id) => listPicked([found(id, { name: 'x', plant: 'x', place: 'x' })]).length > 0,
    );
    const own = pickable.filter((id) => id.startsWith('user-'));
    expect(pickable.length - own.length).toBe(7);
    // Areas, lines, dashed lines, symbols and dots of every kind, but for the lines of grids.
    expect(own).toHaveLength(5 * USER_LAYER_KINDS.length - 2);
  });
});

describe('the read-out of coordinates', () => {
  it('names hemispheres and datum', () => {
    expect(formatCoordinates(116.3972, 39.9169)).toBe('116.39720°E 39.91690°N  WGS-84');
    expect(formatCoordinates(-0.5, -0.25)).toBe('0.50000°W 0.25000°S  WGS-84');
  });
});
