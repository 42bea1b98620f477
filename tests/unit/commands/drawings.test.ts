import { describe, expect, it } from 'vitest';
import {
  addDrawing,
  deleteDrawing,
  duplicateDrawing,
  renameDrawing,
  reshapeDrawing,
} from '../../../src/commands/drawings.ts';
import {
  askTool,
  editDrawing,
  finishSketch,
  keepMeasured,
  listWithin,
  showDraft,
  startTool,
} from '../../../src/commands/map-tool.ts';
import { undoRemoval } from '../../../src/commands/remove-layer.ts';
import { clearWithin, removeWithin } from '../../../src/commands/within.ts';
import { layerTable } from '../../../src/data/tables/layer-table.ts';
import { drawingsOf } from '../../../src/domain/drawings-layer.ts';
import type { Sketch } from '../../../src/domain/sketch.ts';
import { isDrawingsLayer } from '../../../src/domain/user-layer.ts';
import { userFeatureOf } from '../../../src/state/map-model.ts';
import { type SomeApp, someApp } from '../../fixtures/some-app.ts';

const CIRCLE = { kind: 'circle', lon: 116.7, lat: 39.5, radiusKm: 15 } as const;
const POLYGON = {
  kind: 'polygon',
  ring: [
    [116, 39],
    [117, 39],
    [117, 40],
    [116, 39],
  ],
} as const;
const LINE: Sketch = {
  kind: 'line',
  positions: [
    [116, 39],
    [117, 39.5],
  ],
};
const POINT: Sketch = { kind: 'point', lon: 116.25, lat: 39.75 };

const layerOf = (app: SomeApp) => app.store.getState().project.layers.find(isDrawingsLayer)!;
const listOf = (app: SomeApp) => drawingsOf(layerOf(app));

describe('drawings', () => {
  it('are one layer of the project, that says who drew it, when, and in which datum', () => {
    const app = someApp();
    for (const sketch of [CIRCLE, POLYGON, LINE, POINT]) addDrawing(app, sketch);
    const { layers, inputVersion } = app.store.getState().project;
    expect(layers).toHaveLength(1);
    expect(layers[0]).toMatchObject({ kind: 'other', name: '标绘', synthetic: false });
    expect(layers[0]!.provenance).toMatchObject({
      fileName: '用户标绘',
      datumHistory: [{ from: { id: 'wgs84' }, by: 'user', accuracyM: 0 }],
    });
    expect(listOf(app).map(({ name, sketch }) => ({ name, sketch }))).toEqual([
      { name: '圆 1', sketch: CIRCLE },
      { name: '多边形 1', sketch: POLYGON },
      { name: '线 1', sketch: LINE },
      { name: '点 1', sketch: POINT },
    ]);
    expect(listOf(app)[0]!.drawnOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    // Drawing decides nothing, and so computes nothing.
    expect(inputVersion).toBe(0);
    expect(app.calls).toEqual([]);
  });

  it('go out with their measures as numbers', () => {
    const app = someApp();
    addDrawing(app, CIRCLE);
    addDrawing(app, LINE);
    const table = layerTable(layerOf(app));
    const columns = table.columns.map(({ name }) => name);
    const cell = (row: number, column: string) => table.row(row).cells[columns.indexOf(column)];
    expect(cell(0, '半径(km)')).toBe(15);
    expect(cell(0, '面积(km²)')).toBeCloseTo(706.86, 0);
    expect(cell(1, '面积(km²)')).toBeNull();
    expect(cell(1, '来源')).toBe('用户标绘');
  });

  it('open their card when drawn', () => {
    const app = someApp();
    addDrawing(app, CIRCLE);
    addDrawing(app, POINT);
    const picked = app.store.getState().selection.picked!;
    expect(userFeatureOf(picked.features[0])).toEqual({ layer: layerOf(app).id, row: 1 });
    expect([picked.lon, picked.lat]).toEqual([116.25, 39.75]);
  });

  it('are reshaped, renamed, duplicated and deleted', () => {
    const app = someApp();
    addDrawing(app, CIRCLE);
    addDrawing(app, POLYGON);
    reshapeDrawing(app, 0, { ...CIRCLE, radiusKm: 20 });
    renameDrawing(app, 0, ' 热源圈 ');
    renameDrawing(app, 1, '  ');
    duplicateDrawing(app, 0);
    expect(listOf(app).map(({ name }) => name)).toEqual(['热源圈', '多边形 1', '热源圈 (2)']);
    expect(listOf(app)[0]!.sketch).toEqual({ ...CIRCLE, radiusKm: 20 });
    expect(listOf(app)[2]!.sketch).toMatchObject({ radiusKm: 20, lon: expect.closeTo(116.72, 9) });
    deleteDrawing(app, 0);
    expect(listOf(app).map(({ name }) => name)).toEqual(['多边形 1', '热源圈 (2)']);
    expect(app.store.getState().selection.picked).toBeNull();
  });

  it('lose their layer with the last one, which can be put back', async () => {
    const app = someApp();
    addDrawing(app, CIRCLE);
    deleteDrawing(app, 0);
    expect(app.store.getState().project.layers).toEqual([]);
    await undoRemoval(app);
    expect(listOf(app)[0]!.sketch).toEqual(CIRCLE);
  });
});

describe('the tools of the map', () => {
  it('measure without keeping, until asked to', () => {
    const app = someApp();
    startTool(app, 'measure-distance');
    showDraft(app, LINE);
    finishSketch(app, LINE);
    expect(app.store.getState().view.mapTool).toMatchObject({ draft: LINE, measured: true });
    expect(app.store.getState().project.layers).toEqual([]);
    keepMeasured(app);
    expect(listOf(app)[0]!.sketch).toEqual(LINE);
    finishSketch(app, LINE);
    askTool(app, 'cancel');
    expect(app.store.getState().view.mapTool).toMatchObject({ draft: null, measured: false, request: null });
  });

  it('keep what is drawn, and stay on for the next', () => {
    const app = someApp();
    startTool(app, 'circle');
    finishSketch(app, CIRCLE);
    finishSketch(app, { ...CIRCLE, lon: 117 });
    expect(listOf(app)).toHaveLength(2);
    expect(app.store.getState().view.mapTool?.tool).toBe('circle');
    startTool(app, 'circle');
    expect(app.store.getState().view.mapTool).toBeNull();
  });

  it('list boilers within what is drawn; several areas add up, each can be taken away', () => {
    const app = someApp();
    const within = () => app.store.getState().view.table.filter.within;
    startTool(app, 'select-polygon');
    finishSketch(app, POLYGON);
    startTool(app, 'select-radius');
    finishSketch(app, CIRCLE);
    finishSketch(app, POINT);
    expect(within()).toEqual([POLYGON, CIRCLE]);
    expect(app.store.getState().project.layers).toEqual([]);
    removeWithin(app, 0);
    expect(within()).toEqual([CIRCLE]);
    listWithin(app, POLYGON);
    expect(within()).toEqual([POLYGON]);
    clearWithin(app);
    expect(within()).toEqual([]);
  });

  it('take a drawing in hand', () => {
    const app = someApp();
    addDrawing(app, CIRCLE);
    editDrawing(app, 0);
    expect(app.store.getState().view.mapTool).toMatchObject({ tool: 'edit', editing: 0 });
    deleteDrawing(app, 0);
    expect(app.store.getState().view.mapTool?.editing).toBeNull();
  });
});
