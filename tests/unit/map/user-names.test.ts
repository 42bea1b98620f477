import { afterEach, describe, expect, it, vi } from 'vitest';
import { addLayer } from '../../../src/commands/add-layer.ts';
import { setUserLayerVisible } from '../../../src/commands/arrange-layers.ts';
import { setLook } from '../../../src/commands/set-look.ts';
import { createUserNamesBuilder } from '../../../src/map/overlays/user-names.ts';
import { someApp } from '../../fixtures/some-app.ts';
import { someLayer, square } from '../../fixtures/some-layer.ts';

const ZONES = someLayer('built-up-areas', [square(116, 39, 0.2), square(117, 39, 0.2)], {
  rows: [
    ['甲区', '大'],
    ['', '小'],
  ],
});

/** The names' builder in an app whose font comes when the test says so. */
async function someNames() {
  const load = vi.fn(async (_font: string, _text: string) => []);
  vi.stubGlobal('document', { fonts: { load } });
  const app = someApp();
  await addLayer(app, ZONES);
  const builder = createUserNamesBuilder(app);
  const build = () => builder.build(app.store.getState(), {});
  return { app, build, load };
}

function featuresOf(overlay: ReturnType<Awaited<ReturnType<typeof someNames>>['build']>) {
  const source = overlay?.sources.get('user-names');
  return source !== undefined && 'data' in source ? source.data : undefined;
}

describe('names of the user’s features', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('wait for their font, which brings another drawing', async () => {
    const { app, build, load } = await someNames();
    const changes = vi.fn();
    app.store.subscribe(changes);
    expect(build()).toBeNull();
    await vi.waitFor(() => expect(changes).toHaveBeenCalled());
    expect(load.mock.calls[0]?.[1]).toBe('甲区');
    const data = featuresOf(build());
    expect(data?.features.map(({ properties }) => properties)).toEqual([{ layer: ZONES.id, name: '甲区' }]);
    expect(featuresOf(build())).toBe(data);
  });

  it('carry the column that the layer is filtered by, and go with the layer’s switch', async () => {
    const { app, build } = await someNames();
    build();
    setLook(app, ZONES.id, { filter: { kind: 'values', column: '备注', values: ['大'] } });
    await vi.waitFor(() => expect(build()).not.toBeNull());
    expect(featuresOf(build())?.features[0]?.properties?.cell).toBe('大');
    setUserLayerVisible(app, ZONES.id, false);
    expect(build()).toBeNull();
  });
});
