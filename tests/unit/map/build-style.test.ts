import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { choroplethLayers } from '../../../src/map/overlays/choropleth-overlay.ts';
import { buildStyleLayers } from '../../../src/map/style/build-style.ts';
import { LAYER_ABOVE_BOILERS } from '../../../src/map/style/point-layers.ts';
import { createSourceBuilder } from '../../../src/map/style/sources.ts';
import type { LayerMetadata, StyleContext } from '../../../src/map/style/style-context.ts';
import { planStyleEdits } from '../../../src/map/style/style-plan.ts';
import { DEFAULT_VISIBLE, LAYER_CATALOG, type LayerId } from '../../../src/state/layer-catalog.ts';
import { PATTERNS, SYMBOLS } from '../../../src/state/marks.ts';
import { PALETTES, type Theme } from '../../../src/state/palette.ts';
import { someModel } from './some-model.ts';

function context(part: Partial<StyleContext> = {}, theme: Theme = 'light'): StyleContext {
  const palette = PALETTES[theme];
  return { palette, lang: 'zh', visible: DEFAULT_VISIBLE, radiusKm: 15, detail: true, ...part };
}
const metadataOf = (layer: LayerSpecification) => layer.metadata as LayerMetadata;
const visibilityOf = (layer: LayerSpecification) => layer.layout?.visibility ?? 'visible';
const visible = (id: LayerId, on: boolean) => ({ ...DEFAULT_VISIBLE, [id]: on });

const isOnlyText = (layer: LayerSpecification) =>
  layer.type === 'symbol' && layer.layout?.['icon-image'] === undefined;

/** Maps of areas, which come by overlays, one at a time. */
const CHOROPLETHS: readonly LayerId[] = ['targets', 'dustfall'];
const overlayLayers = (theme: Theme = 'light') =>
  CHOROPLETHS.flatMap((id) => {
    const { areas, lines } = choroplethLayers(id as 'targets' | 'dustfall', PALETTES[theme], null);
    return [...areas, ...lines];
  });

/** Every string in a style value, however deep. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
/** Every text that an expression for an image can come to, by joining what `concat` joins. */
function imageNames(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  const [operator, ...rest] = value as [string, ...unknown[]];
  if (operator === 'concat') {
    return rest.map(imageNames).reduce((all, next) => all.flatMap((a) => next.map((b) => a + b)));
  }
  if (operator === 'case')
    return rest.filter((_, at) => at % 2 === 1 || at === rest.length - 1).flatMap(imageNames);
  if (operator === 'match')
    return rest
      .slice(1)
      .filter((_, at, all) => at % 2 === 1 || at === all.length - 1)
      .flatMap(imageNames);
  return [];
}

describe('the style', () => {
  const layers = buildStyleLayers(context());

  it('gives each layer an id of its own and a source that is built', () => {
    const ids = layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const sources = createSourceBuilder()({
      served: {},
      model: someModel(),
      detail: false,
      pickedArea: null,
    });
    for (const layer of layers) if ('source' in layer) expect(sources.has(layer.source)).toBe(true);
  });

  it('is explained by the legend, layer by layer', () => {
    const entriesOf = new Map(LAYER_CATALOG.map(({ id, legend }) => [id, legend.map((entry) => entry.id)]));
    for (const layer of [...layers, ...overlayLayers()]) {
      const { catalog, legend } = metadataOf(layer);
      if (catalog === null) continue;
      for (const entry of legend) expect(entriesOf.get(catalog), layer.id).toContain(entry);
      if (!isOnlyText(layer) && layer.id !== 'theme-picked') expect(legend, layer.id).not.toHaveLength(0);
    }
  });

  it('draws everything that the legend explains', () => {
    const drawn = new Set(
      [...layers, ...overlayLayers()]
        .filter((layer) => !isOnlyText(layer))
        .flatMap((layer) => metadataOf(layer).legend),
    );
    const entries = LAYER_CATALOG.flatMap(({ legend }) => legend).filter(
      ({ swatch }) => swatch.kind !== 'text',
    );
    // The hollow mark is drawn by deck.gl with the others.
    for (const { id } of entries) if (id !== 'boiler-synthetic') expect(drawn).toContain(id);
  });

  it('uses only images that are drawn, and all of them', () => {
    const used = [...layers, ...overlayLayers()].flatMap((layer) => [
      ...(layer.type === 'symbol' ? imageNames(layer.layout?.['icon-image']) : []),
      ...(layer.type === 'fill' ? imageNames(layer.paint?.['fill-pattern']) : []),
    ]);
    const drawn = [
      ...Object.keys(PATTERNS).map((id) => `pattern-${id}`),
      ...Object.keys(SYMBOLS).map((id) => `symbol-${id}`),
    ];
    expect([...new Set(used)].toSorted()).toEqual(drawn.toSorted());
  });

  it.each(LAYER_CATALOG.map(({ id }) => id).filter((id) => !CHOROPLETHS.includes(id)))(
    'hides and shows %s by its switch alone',
    (id) => {
      const shown = buildStyleLayers(context({ visible: visible(id, true) }));
      const hidden = buildStyleLayers(context({ visible: visible(id, false) }));
      expect(shown.some((layer) => metadataOf(layer).catalog === id)).toBe(true);
      hidden.forEach((layer, at) => {
        const belongs = metadataOf(layer).catalog === id;
        expect(visibilityOf(layer), layer.id).toBe(
          belongs ? 'none' : visibilityOf(shown[at] as LayerSpecification),
        );
      });
    },
  );

  it('changes theme and language by properties only, and every colour with the theme', () => {
    const style = (theme: Theme, lang: 'zh' | 'en') => ({
      sources: new Map(),
      layers: buildStyleLayers(context({ lang }, theme)),
    });
    const edits = planStyleEdits(style('light', 'zh'), style('dark', 'en'));
    expect(new Set(edits.map(({ op }) => op))).toEqual(new Set(['set-paint', 'set-layout']));
    const dark = new Set<string>(Object.values(PALETTES.dark));
    const colours = strings(style('dark', 'zh').layers.map(({ paint }) => paint)).filter((text) =>
      text.startsWith('#'),
    );
    expect(colours.length).toBeGreaterThan(20);
    for (const colour of colours) expect(dark).toContain(colour);
  });

  it('keeps the boilers below names and selection, above all else', () => {
    const ids = layers.map(({ id }) => id);
    const above = layers.slice(ids.indexOf(LAYER_ABOVE_BOILERS)).filter(({ type }) => type !== 'symbol');
    // Counts of the large layer stand for boilers, too many to draw.
    const rings = ['selected-ring', 'large-selected-casing', 'large-selected-ring'];
    expect(above.map(({ id }) => id)).toEqual([LAYER_ABOVE_BOILERS, ...rings, 'large-counts']);
    expect(ids.indexOf('plant')).toBeLessThan(ids.indexOf(LAYER_ABOVE_BOILERS));
  });

  it('draws stronger borders over weaker ones', () => {
    const order = layers.map(({ id }) => id).filter((id) => id.startsWith('boundary-'));
    expect(order).toEqual(['boundary-county', 'boundary-place', 'boundary-province', 'boundary-region']);
  });

  it('says along a reference ring, in both languages, that no clause goes with it', () => {
    const text = (lang: 'zh' | 'en') => {
      const layer = buildStyleLayers(context({ lang, radiusKm: 12 })).find(
        ({ id }) => id === 'ring-reference-label',
      );
      return layer?.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
    };
    expect(text('zh')).toBe('12 km 参考，无条款');
    expect(text('en')).toBe('12 km for reference, no clause');
  });

  it('keeps names of sites away until their font is there', () => {
    const early = buildStyleLayers(context({ detail: false }));
    const siteNames = early.filter(({ id }) => ['station-label', 'siding-label', 'plant-label'].includes(id));
    expect(siteNames.map(visibilityOf)).toEqual(['none', 'none', 'none']);
    expect(visibilityOf(early.find(({ id }) => id === 'plant') as LayerSpecification)).toBe('visible');
  });
});
