import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_STYLE,
  planStyleEdits,
  type StyleEdit,
  type WantedStyle,
} from '../../../src/map/style/style-plan.ts';

const collection = (): FeatureCollection => ({ type: 'FeatureCollection', features: [] });
const DATA = [collection(), collection()];

/** Stands in for a MapLibre map: carries out edits and, like it, refuses those that are not valid. */
function carryOut(start: WantedStyle, edits: readonly StyleEdit[]): WantedStyle {
  const sources = new Map(start.sources);
  const layers = structuredClone(start.layers) as LayerSpecification[];
  const at = (id: string) => {
    const index = layers.findIndex((layer) => layer.id === id);
    if (index < 0) throw new Error(`no layer ${id}`);
    return index;
  };
  const insert = (layer: LayerSpecification, before: string | undefined) =>
    void layers.splice(before === undefined ? layers.length : at(before), 0, layer);
  for (const edit of edits) {
    if (edit.op === 'remove-layer') layers.splice(at(edit.id), 1);
    else if (edit.op === 'remove-source') {
      if (layers.some((layer) => 'source' in layer && layer.source === edit.id)) throw new Error('in use');
      sources.delete(edit.id);
    } else if (edit.op === 'add-source') {
      if (sources.has(edit.id)) throw new Error('twice');
      sources.set(edit.id, edit.source);
    } else if (edit.op === 'set-data') {
      sources.set(edit.id, { ...sources.get(edit.id), options: {}, data: edit.data });
    } else if (edit.op === 'add-layer') {
      if (layers.some(({ id }) => id === edit.layer.id)) throw new Error('twice');
      if ('source' in edit.layer && !sources.has(String(edit.layer.source))) throw new Error('no source');
      insert(structuredClone(edit.layer), edit.before);
    } else if (edit.op === 'move-layer') {
      const [layer] = layers.splice(at(edit.id), 1);
      insert(layer as LayerSpecification, edit.before);
    } else changeLayer(layers[at(edit.id)] as LayerSpecification, edit);
  }
  return { sources, layers };
}

function changeLayer(layer: LayerSpecification, edit: StyleEdit): void {
  const open = layer as unknown as Record<string, Record<string, unknown> | unknown>;
  if (edit.op === 'set-paint' || edit.op === 'set-layout') {
    const part = edit.op === 'set-paint' ? 'paint' : 'layout';
    open[part] = { ...(open[part] as object), [edit.name]: edit.value };
  } else if (edit.op === 'set-filter') open.filter = edit.filter;
  else if (edit.op === 'set-zoom-range')
    Object.assign(open, { minzoom: edit.minZoom, maxzoom: edit.maxZoom });
}

/** A style as seen from outside: absent and undefined are the same, and so are the default zooms. */
function look({ sources, layers }: WantedStyle) {
  const clean = (part: unknown) =>
    JSON.stringify(
      Object.entries({ ...(part as object) })
        .filter(([, value]) => value !== undefined)
        .toSorted(),
    );
  return {
    sources: [...sources]
      .map(([id, source]) => `${id} ${'data' in source ? DATA.indexOf(source.data) : ''}`)
      .toSorted(),
    layers: layers.map((layer) => [
      layer.id,
      layer.type,
      'source' in layer ? layer.source : null,
      clean(layer.paint),
      clean(layer.layout),
      JSON.stringify('filter' in layer ? layer.filter : undefined),
      layer.minzoom ?? 0,
      layer.maxzoom ?? 24,
    ]),
  };
}

const arbitraryStyle: fc.Arbitrary<WantedStyle> = fc
  .record({
    data: fc.record({ a: fc.constantFrom(...DATA), b: fc.constantFrom(...DATA) }),
    hasB: fc.boolean(),
    layers: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('one', 'two', 'three', 'four', 'five'),
        type: fc.constantFrom('line', 'circle'),
        source: fc.constantFrom('a', 'b'),
        opacity: fc.option(fc.constantFrom(0.2, 0.8), { nil: undefined }),
        visibility: fc.constantFrom('visible', 'none'),
        filter: fc.option(fc.constant(['==', ['get', 'x'], 1]), { nil: undefined }),
        minzoom: fc.option(fc.constantFrom(3, 7), { nil: undefined }),
      }),
      { selector: ({ id }) => id },
    ),
  })
  .map(({ data, hasB, layers }) => ({
    sources: new Map(
      [...(hasB ? (['a', 'b'] as const) : (['a'] as const))].map((id) => [
        id,
        { data: data[id], options: {} },
      ]),
    ),
    layers: layers.map(({ id, type, source, opacity, visibility, filter, minzoom }) => ({
      id,
      type,
      source: hasB ? source : 'a',
      paint: opacity === undefined ? {} : { [`${type}-opacity`]: opacity },
      layout: { visibility },
      ...(filter === undefined ? {} : { filter }),
      ...(minzoom === undefined ? {} : { minzoom }),
    })) as unknown as LayerSpecification[],
  }));

describe('planning style edits', () => {
  it('turns any style into any other, by edits that are valid one after the other', () => {
    fc.assert(
      fc.property(arbitraryStyle, arbitraryStyle, (applied, wanted) => {
        expect(look(carryOut(applied, planStyleEdits(applied, wanted)))).toEqual(look(wanted));
      }),
      { seed: 20191106, numRuns: 500 },
    );
  });

  it('plans nothing for a style that is applied already, even if it was built anew', () => {
    fc.assert(
      fc.property(arbitraryStyle, (style) => {
        const again = { sources: new Map(style.sources), layers: structuredClone(style.layers) };
        expect(planStyleEdits(style, again as WantedStyle)).toEqual([]);
      }),
      { seed: 20190925, numRuns: 200 },
    );
  });

  it('builds an empty map up from the bottom', () => {
    const layers = ['low', 'high'].map((id) => ({ id, type: 'line', source: 'a' })) as LayerSpecification[];
    const wanted = { sources: new Map([['a', { data: DATA[0] as FeatureCollection, options: {} }]]), layers };
    const edits = planStyleEdits(EMPTY_STYLE, wanted);
    expect(edits.map(({ op }) => op)).toEqual(['add-source', 'add-layer', 'add-layer']);
    expect(carryOut(EMPTY_STYLE, edits).layers.map(({ id }) => id)).toEqual(['low', 'high']);
  });

  it('changes only what differs: a switch is one edit', () => {
    const layer = (visibility: 'visible' | 'none') =>
      ({ id: 'x', type: 'background', layout: { visibility } }) as LayerSpecification;
    const edits = planStyleEdits(
      { sources: new Map(), layers: [layer('visible')] },
      { sources: new Map(), layers: [layer('none')] },
    );
    expect(edits).toEqual([{ op: 'set-layout', id: 'x', name: 'visibility', value: 'none' }]);
  });
});
