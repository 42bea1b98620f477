import { describe, expect, it } from 'vitest';
import { addDrawing } from '../../../src/commands/drawings.ts';
import { finishSketch, startTool } from '../../../src/commands/map-tool.ts';
import { createSketchesOverlay } from '../../../src/map/overlays/sketches.ts';
import { patchView } from '../../../src/state/store.ts';
import { someApp } from '../../fixtures/some-app.ts';

const CIRCLE = { kind: 'circle', lon: 116.7, lat: 39.5, radiusKm: 15 } as const;
const LINE = {
  kind: 'line',
  positions: [
    [116, 39],
    [117, 39],
    [117, 40],
  ],
} as const;

const setUp = () => {
  const app = someApp();
  const overlay = createSketchesOverlay();
  const build = () => overlay.build(app.store.getState(), {});
  const labels = (source: string) => {
    const found = build()?.sources.get(source);
    if (found === undefined || !('data' in found)) return [];
    return found.data.features.flatMap(({ properties }) => properties?.label ?? []);
  };
  return { app, build, labels };
};

describe('what is drawn of sketches', () => {
  it('is nothing where there are none', () => {
    expect(setUp().build()).toBeNull();
  });

  it('numbers the areas that boilers are listed within', () => {
    const { app, build, labels } = setUp();
    startTool(app, 'select-radius');
    finishSketch(app, CIRCLE);
    finishSketch(app, { ...CIRCLE, lon: 118 });
    expect(labels('within')).toEqual(['1', '2']);
    startTool(app, null);
    // What has not changed is not sent to the map again.
    const data = () => {
      const source = build()?.sources.get('within');
      return source !== undefined && 'data' in source ? source.data : null;
    };
    expect(data()).toBe(data());
  });

  it('says the running length at each corner, and the outline once it is measured', () => {
    const { app, labels } = setUp();
    startTool(app, 'measure-distance');
    finishSketch(app, LINE);
    expect(labels('measured')).toEqual([
      expect.stringMatching(/^86\.\d\d km$/),
      expect.stringMatching(/^197\.\d\d km$/),
    ]);
  });

  it('names drawings, unless their layer is switched off', () => {
    const { app, build, labels } = setUp();
    addDrawing(app, CIRCLE, '重点圈');
    expect(labels('drawing-names')).toEqual(['重点圈']);
    patchView(app.store, { hiddenUserLayers: [app.store.getState().project.layers[0]!.id] });
    expect(build()).toBeNull();
  });
});
