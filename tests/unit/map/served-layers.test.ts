import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { createServedLayerLoader, wantedServedLayers } from '../../../src/map/served-layers.ts';
import { DEFAULT_VISIBLE, LAYER_IDS, type LayerId } from '../../../src/state/layer-catalog.ts';
import { someModel } from './some-model.ts';

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };
const settle = () => new Promise((resolve) => setTimeout(resolve));

function createHarness() {
  const asked: string[] = [];
  const heard: string[] = [];
  let failing = false;
  let nowMs = 0;
  const loader = createServedLayerLoader(
    async (file) => {
      asked.push(file);
      if (failing) throw new Error('HTTP 500');
      return EMPTY;
    },
    {
      onLoaded: (layer) => heard.push(`loaded ${layer}`),
      onFailed: (layer, detail) => heard.push(`failed ${layer}: ${detail}`),
    },
    () => nowMs,
  );
  return {
    loader,
    asked,
    heard,
    fail: (on: boolean) => {
      failing = on;
    },
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('loading served layers', () => {
  it('asks for a file once, however often it is wanted', async () => {
    const { loader, asked, heard } = createHarness();
    loader.want(['regions', 'labels']);
    loader.want(['regions']);
    expect(loader.pending).toBe(2);
    await settle();
    loader.want(['regions', 'labels']);
    expect(asked).toEqual(['regions.fgb', 'labels.fgb']);
    expect(heard).toEqual(['loaded regions', 'loaded labels']);
    expect(loader.pending).toBe(0);
    expect(Object.keys(loader.data)).toEqual(['regions', 'labels']);
  });

  it('reports a failure once, and tries again after a while', async () => {
    const { loader, asked, heard, fail, wait } = createHarness();
    fail(true);
    loader.want(['stations']);
    await settle();
    loader.want(['stations']);
    await settle();
    expect(heard).toEqual(['failed stations: HTTP 500']);
    fail(false);
    wait(10_001);
    loader.want(['stations']);
    await settle();
    expect(asked).toHaveLength(2);
    expect(heard.at(-1)).toBe('loaded stations');
  });
});

describe('what a model needs', () => {
  const nothing = Object.fromEntries(LAYER_IDS.map((id) => [id, false])) as Record<LayerId, boolean>;

  it('is the backdrop alone when everything is switched off', () => {
    expect(wantedServedLayers(someModel({ visible: nothing }))).toEqual(['provinces', 'regions']);
  });

  it('grows with the switches', () => {
    const needed = wantedServedLayers(someModel({ visible: { ...nothing, chp: true, neighbours: true } }));
    expect(needed).toEqual(['provinces', 'regions', 'neighbours', 'labels', 'chp-units']);
  });

  it('is every file under the default switches', () => {
    expect(wantedServedLayers(someModel({ visible: DEFAULT_VISIBLE }))).toHaveLength(10);
  });
});
