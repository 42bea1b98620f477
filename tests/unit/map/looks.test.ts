import { expression, featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { type AttributeFilter, passesFilter } from '../../../src/domain/attribute-filter.ts';
import { cellText } from '../../../src/domain/cell-text.ts';
import { DEFAULT_LOOK, type LayerLook } from '../../../src/domain/layer-look.ts';
import type { UserLayer } from '../../../src/domain/user-layer.ts';
import { filterExpression } from '../../../src/map/looks/filter-expression.ts';
import { finishLayers, type WantedLooks } from '../../../src/map/looks/finish-layers.ts';
import { unitOf } from '../../../src/map/looks/layer-unit.ts';
import { hasLabels } from '../../../src/map/looks/thin-labels.ts';
import { choroplethLayers } from '../../../src/map/overlays/choropleth-overlay.ts';
import { buildStyleLayers } from '../../../src/map/style/build-style.ts';
import { LAYER_ABOVE_BOILERS } from '../../../src/map/style/point-layers.ts';
import { LABELLED_LAYERS } from '../../../src/state/layer-attributes.ts';
import { DEFAULT_VISIBLE } from '../../../src/state/layer-catalog.ts';
import { defaultLayerOrder, moveInOrder } from '../../../src/state/layer-order.ts';
import { PALETTES } from '../../../src/state/palette.ts';
import { someLayer, square } from '../../fixtures/some-layer.ts';

const palette = PALETTES.light;
const CONTEXT = { palette, lang: 'zh', visible: DEFAULT_VISIBLE, radiusKm: 15, detail: true } as const;
const PLAIN = buildStyleLayers(CONTEXT, [
  { sources: new Map(), layers: choroplethLayers('targets', palette, 'x') },
]);
const ZONES = someLayer('coal-ban-zones', [square(116, 39, 0.2), square(117, 39, 0.2)], {
  rows: [
    ['甲', '5'],
    ['乙', ''],
  ],
});
const STATIONS = someLayer('stations', [{ type: 'Point', coordinates: [116, 39] }]);

function finish(
  looks: Readonly<Record<string, Partial<LayerLook>>>,
  wanted: Partial<WantedLooks> = {},
): readonly LayerSpecification[] {
  const whole = Object.entries(looks).map(([id, look]) => [id, { ...DEFAULT_LOOK, ...look }]);
  return finishLayers(PLAIN, {
    looks: Object.fromEntries(whole),
    order: [],
    userLayers: [],
    served: {},
    ...wanted,
  });
}
const layer = (layers: readonly LayerSpecification[], id: string) => {
  const found = layers.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no layer ${id}`);
  return found;
};
const idsOf = (layers: readonly LayerSpecification[]) => layers.map(({ id }) => id);
const paintOf = (layers: readonly LayerSpecification[], id: string, name: string) =>
  (layer(layers, id).paint as Record<string, unknown> | undefined)?.[name];

type Spec = NonNullable<Parameters<typeof expression.createExpression>[2]>;
const OPACITY = {
  type: 'number',
  'property-type': 'data-driven',
  expression: { interpolated: true, parameters: ['zoom', 'feature'] },
};

/** What MapLibre makes of a value at a zoom, for a feature. */
function evaluate(value: unknown, zoom: number, properties: Record<string, unknown> = {}): unknown {
  const made = expression.createExpression(value, 'value', OPACITY as Spec);
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  return made.value.evaluate({ zoom }, { type: 1, properties } as Parameters<typeof made.value.evaluate>[1]);
}
function draws(filter: unknown, properties: Record<string, unknown>): boolean {
  return featureFilter(filter as Parameters<typeof featureFilter>[0], 'filter').filter({ zoom: 8 }, {
    type: 3,
    properties,
  } as Parameters<ReturnType<typeof featureFilter>['filter']>[1]);
}
/** Errors of the style specification's own checker; sources are as many as the layers name. */
function faults(layers: readonly LayerSpecification[]): string[] {
  const sources = layers.flatMap((each) => ('source' in each ? [each.source] : []));
  const style = {
    version: 8,
    glyphs: 'https://example.org/{fontstack}/{range}.pbf',
    sources: Object.fromEntries(
      sources.map((id) => [id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }]),
    ),
    layers,
  };
  return validateStyleMin(style as unknown as Parameters<typeof validateStyleMin>[0]).map(
    ({ message }) => message,
  );
}

describe('layers as they come', () => {
  it('are drawn as the style has them', () => {
    expect(finish({})).toEqual(PLAIN);
    expect(finish({ 'a layer that is gone': { opacity: 0.5 } })).toEqual(PLAIN);
  });

  it('write names where the settings say so, and nowhere else', () => {
    const labelled = PLAIN.filter((each) => hasLabels(each) && unitOf(each) !== null).map(unitOf);
    expect(new Set(labelled)).toEqual(new Set(LABELLED_LAYERS));
  });

  it('lie in the order in which the panel lists them', () => {
    const bodies = PLAIN.filter(
      (each) => !hasLabels(each) && unitOf(each) !== null && !/picked/.test(each.id),
    );
    const top = new Map(bodies.map((each, at) => [unitOf(each)!, at]));
    const drawn = [...top].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    const listed = defaultLayerOrder([]).filter((id) => top.has(id));
    expect(drawn).toEqual(listed);
    expect(defaultLayerOrder([]).toSorted()).toEqual(Object.keys(DEFAULT_VISIBLE).toSorted());
  });
});

describe('opacity', () => {
  it('is times the layer’s own, be that a number, none, or an expression', () => {
    const half = finish({ union: { opacity: 0.5 }, rings: { opacity: 0.5 }, targets: { opacity: 0.5 } });
    expect(paintOf(half, 'union-fill', 'fill-opacity')).toBeCloseTo(
      0.5 * (paintOf(PLAIN, 'union-fill', 'fill-opacity') as number),
    );
    expect(paintOf(half, 'ring-reference-line', 'line-opacity')).toBe(0.5);
    const own = paintOf(PLAIN, 'theme-fill', 'fill-opacity');
    const now = paintOf(half, 'theme-fill', 'fill-opacity');
    for (const name of ['0', 'not-printed', 'of no class']) {
      const before = evaluate(own, 8, { class: name }) as number;
      expect(evaluate(now, 8, { class: name }), name).toBeCloseTo(0.5 * before);
    }
    expect(faults(half)).toEqual(faults(PLAIN));
  });

  it.each([
    ['interpolate', ['interpolate', ['linear'], ['zoom'], 5, 0.2, 9, 1]],
    ['step', ['step', ['zoom'], 0.2, 9, ['get', 'share']]],
    ['case', ['case', ['==', ['get', 'share'], 0.5], 0.4, 1]],
  ])('keeps the zoom where MapLibre takes it: %s', (_, own) => {
    const [circle] = finishLayers(
      [
        {
          id: 'c',
          type: 'circle',
          source: 's',
          metadata: { catalog: 'stations', legend: ['station-yes'] },
          paint: { 'circle-opacity': own as never },
        },
      ],
      { looks: { stations: { ...DEFAULT_LOOK, opacity: 0.3 } }, order: [], userLayers: [], served: {} },
    );
    const paint = circle?.paint as Record<string, unknown>;
    expect(paint['circle-stroke-opacity']).toBe(0.3);
    for (const zoom of [4, 7, 10]) {
      const before = evaluate(own, zoom, { share: 0.5 }) as number;
      expect(evaluate(paint['circle-opacity'], zoom, { share: 0.5 })).toBeCloseTo(0.3 * before);
    }
    expect(faults([circle!])).toEqual([]);
  });

  it('leaves the ring round the selected boiler as it is', () => {
    const half = finish({ boilers: { opacity: 0.5 } });
    expect(layer(half, 'selected-ring')).toEqual(layer(PLAIN, 'selected-ring'));
  });
});

describe('the zoom range', () => {
  it('narrows the layer’s own and never widens it', () => {
    const limited = finish({ stations: { minZoom: 7, maxZoom: 11 }, labels: { minZoom: 8 } });
    expect(layer(limited, 'station')).toMatchObject({ minzoom: 7, maxzoom: 11 });
    expect(layer(limited, 'station-label')).toMatchObject({ minzoom: 10.5, maxzoom: 11 });
    expect(layer(limited, 'label-place').minzoom).toBe(8);
    expect(layer(limited, 'label-province').layout?.visibility).toBe('none');
    expect(faults(limited)).toEqual(faults(PLAIN));
  });
});

describe('label density', () => {
  it('writes no names, and keeps the symbols', () => {
    const none = finish({ stations: { labels: 'none' }, labels: { labels: 'none' } });
    expect(layer(none, 'station')).toEqual(layer(PLAIN, 'station'));
    expect(layer(none, 'station-label').layout?.visibility).toBe('none');
    const zone = layer(none, 'label-functional-zone');
    expect(zone.layout).toMatchObject({ 'text-field': '', visibility: 'visible' });
  });

  it('gives few names more room and all names leave to overlap', () => {
    const padding = (id: string, labels: LayerLook['labels']) => {
      const found = layer(finish({ labels: { labels } }), id);
      return found.type === 'symbol' ? found.layout?.['text-padding'] : undefined;
    };
    expect(padding('label-place', 'few')).toBeGreaterThan(padding('label-place', 'normal') as number);
    expect(padding('label-place', 'all')).toBe(0);
    const all = finish({ labels: { labels: 'all' } });
    expect(layer(all, 'label-county').layout).toMatchObject({ 'text-allow-overlap': true });
    expect(layer(all, 'label-county').minzoom).toBeLessThan(layer(PLAIN, 'label-county').minzoom!);
    expect(faults(all)).toEqual(faults(PLAIN));
  });
});

describe('the attribute filter', () => {
  const filters: readonly AttributeFilter[] = [
    { kind: 'values', column: 'v', values: ['yes', '', '660'] },
    { kind: 'values', column: 'v', values: [] },
    {
      kind: 'ranges',
      column: 'v',
      ranges: [
        { least: 0, below: 300 },
        { least: 660, below: null },
      ],
      unknown: false,
    },
    { kind: 'ranges', column: 'v', ranges: [{ least: -5, below: 1 }], unknown: true },
    { kind: 'ranges', column: 'v', ranges: [], unknown: true },
  ];
  const cells = ['yes', 'no', '', null, undefined, true, 0, -5, 299.9, 300, 660, '660', '1e3', '3 t', 'NaN'];

  it.each(filters)('says the same to the map and to the app: %j', (filter) => {
    for (const cell of cells) {
      const properties = cell === undefined ? {} : { v: cell };
      expect(draws(filterExpression(filter), properties), String(cell)).toBe(
        passesFilter(filter, cellText(cell)),
      );
    }
  });

  it('adds to what the layer itself leaves out', () => {
    const filtered = finish({
      boundaries: { filter: { kind: 'values', column: 'level', values: ['place', 'county'] } },
    });
    const border = (id: string, level: string) => {
      const { filter } = layer(filtered, id) as { filter?: unknown };
      return draws(filter, { level, leftCounty: '1', rightCounty: '2' });
    };
    expect(border('boundary-place', 'place')).toBe(true);
    expect(border('boundary-place', 'province')).toBe(false);
    expect(border('boundary-province', 'province')).toBe(false);
    expect(border('boundary-county', 'county')).toBe(true);
    expect(layer(filtered, 'union-fill')).toEqual(layer(PLAIN, 'union-fill'));
    expect(faults(filtered)).toEqual(faults(PLAIN));
  });

  it('draws a plant where any of its units passes', () => {
    const unit = (plantId: string, status: string): Feature => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [0, 0] },
      properties: { plantId, status },
    });
    const units: FeatureCollection = {
      type: 'FeatureCollection',
      features: [unit('p1', 'retired'), unit('p1', 'operating'), unit('p2', 'retired')],
    };
    const filter = { kind: 'values', column: 'status', values: ['operating'] } as const;
    const { filter: drawn } = layer(
      finish({ chp: { filter } }, { served: { 'chp-units': units } }),
      'plant',
    ) as {
      filter?: unknown;
    };
    expect([draws(drawn, { plantId: 'p1' }), draws(drawn, { plantId: 'p2' })]).toEqual([true, false]);
  });

  it('of a user’s layer reads the cell that its features carry, and none where the column is gone', () => {
    const filterOf = (column: string) => {
      const filter = { kind: 'values', column, values: ['5'] } as const;
      const layers = finish({ [ZONES.id]: { filter } }, { userLayers: [ZONES] });
      const own = layer(layers, `user-coal-ban-zones-fill@${ZONES.id}`) as { filter?: unknown };
      return draws(own.filter, { layer: ZONES.id, cell: '' });
    };
    expect(filterOf('备注')).toBe(false);
    expect(filterOf('没有的列')).toBe(true);
  });
});

describe('layers of the user', () => {
  const other: UserLayer = { ...ZONES, id: 'zones-2' };
  const looks = { [ZONES.id]: { opacity: 0.4 } };

  it('are dressed one by one, though a kind shares its style layers', () => {
    const layers = finish(looks, { userLayers: [ZONES, other] });
    const shared = layer(layers, 'user-coal-ban-zones-line') as { filter?: unknown };
    const own = layer(layers, `user-coal-ban-zones-line@${ZONES.id}`) as { filter?: unknown };
    const feature = (id: string) => ({ layer: id, synthetic: false });
    expect([draws(shared.filter, feature(other.id)), draws(shared.filter, feature(ZONES.id))]).toEqual([
      true,
      false,
    ]);
    expect([draws(own.filter, feature(other.id)), draws(own.filter, feature(ZONES.id))]).toEqual([
      false,
      true,
    ]);
    expect(paintOf(layers, `user-coal-ban-zones-line@${ZONES.id}`, 'line-opacity')).toBe(0.4);
    expect(paintOf(layers, 'user-coal-ban-zones-line', 'line-opacity')).toBeUndefined();
    expect(new Set(idsOf(layers)).size).toBe(layers.length);
    expect(faults(layers)).toEqual(faults(PLAIN));
  });
});

describe('the stacking order', () => {
  const userLayers = [ZONES, STATIONS];
  const byDefault = defaultLayerOrder(userLayers);
  const stack = (order: readonly string[]) => finish({}, { order, userLayers });
  const bottomOf = (layers: readonly LayerSpecification[], unit: string) =>
    layers.findIndex((each) => unitOf(each) === unit && !hasLabels(each));
  const topOf = (layers: readonly LayerSpecification[], unit: string) =>
    layers.findLastIndex(
      (each) => unitOf(each) === unit && !hasLabels(each) && !/ring$|picked/.test(each.id),
    );

  it('stays as the style has it where nobody moved a layer', () => {
    expect(stack(byDefault)).toEqual(PLAIN);
  });

  it.each([
    ['stations', 'boilers'],
    ['coal-ban', 'chp'],
    [ZONES.id, null],
    ['boilers', 'union'],
    [STATIONS.id, 'union'],
  ])('puts all that %s draws right above %s', (id, above) => {
    const order = moveInOrder(byDefault, id, above);
    const layers = stack(order);
    const bodies = order.filter((unit) => bottomOf(layers, unit) >= 0);
    for (const [at, unit] of bodies.entries()) {
      const below = bodies[at + 1];
      if (below !== undefined) expect(bottomOf(layers, unit), unit).toBeGreaterThan(topOf(layers, below));
    }
    const shared = (ids: readonly string[]) => ids.filter((each) => !each.includes('@')).toSorted();
    expect(shared(idsOf(layers))).toEqual(shared(idsOf(PLAIN)));
  });

  it('keeps names above symbols, and the backdrop at the bottom', () => {
    const layers = stack(moveInOrder(byDefault, 'labels', null));
    const firstName = layers.findIndex((each) => hasLabels(each) && unitOf(each) !== null);
    expect(layers.slice(firstName).filter((each) => !hasLabels(each) && unitOf(each) !== null)).toEqual([]);
    expect(idsOf(layers).slice(0, 4)).toEqual(idsOf(PLAIN).slice(0, 4));
    const names = layers.filter((each) => hasLabels(each)).map(unitOf);
    // Placed first is what is topmost.
    expect(names.indexOf('labels')).toBeLessThan(names.indexOf('stations'));
  });

  it('moves the boilers by the layer that deck.gl draws below, and leaves the ring on top', () => {
    const ids = idsOf(stack(moveInOrder(byDefault, 'boilers', 'stations')));
    expect(ids.indexOf(LAYER_ABOVE_BOILERS)).toBeLessThan(ids.indexOf('siding'));
    expect(ids.indexOf(LAYER_ABOVE_BOILERS)).toBeGreaterThan(ids.indexOf('station'));
    expect(ids.indexOf('selected-ring')).toBeGreaterThan(ids.indexOf('plant'));
  });
});
