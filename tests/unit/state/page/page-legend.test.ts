import { beforeAll, expect, test } from 'vitest';
import { DEFAULT_LOOK } from '../../../../src/domain/layer-look.ts';
import { LAYER_CATALOG, type LayerId } from '../../../../src/state/layer-catalog.ts';
import { type LegendSection, pageLegend } from '../../../../src/state/page/page-legend.ts';
import { pageSources } from '../../../../src/state/page/page-sources.ts';
import { REGION_BOXES } from '../../../../src/state/region-boxes.ts';
import type { AppState } from '../../../../src/state/store.ts';
import type { View } from '../../../../src/state/view.ts';
import { type PageWorld, pageWorld } from '../../../fixtures/page-world.ts';
import { someLayer } from '../../../fixtures/some-layer.ts';

let world: PageWorld;
beforeAll(async () => {
  world = await pageWorld();
}, 60_000);

const REGION = { zoom: 8, bounds: REGION_BOXES['2+26'] } as const;

function withView(view: Partial<View>): AppState {
  return { ...world.state, view: { ...world.state.view, ...view } };
}

const allOn = () => Object.fromEntries(LAYER_CATALOG.map(({ id }) => [id, true])) as Record<LayerId, boolean>;

function legendOf(state: AppState, view: { zoom: number; bounds: (typeof REGION)['bounds'] } = REGION) {
  return pageLegend(state, view, world.geography);
}

const ids = (legend: readonly LegendSection[]) => legend.map(({ id }) => id);
const entryIds = (legend: readonly LegendSection[]) =>
  legend.flatMap(({ entries }) => entries.map(({ id }) => id));

test.each(LAYER_CATALOG.map(({ id }) => id))('%s is in the legend when it is shown, and only then', (id) => {
  const on = { ...allOn() };
  expect(ids(legendOf(withView({ visibleLayers: on })))).toContain(id);
  expect(ids(legendOf(withView({ visibleLayers: { ...on, [id]: false } })))).not.toContain(id);
});

test('what is see-through, or not drawn at this zoom, is not listed', () => {
  const look = (patch: object) => withView({ layerLooks: { stations: { ...DEFAULT_LOOK, ...patch } } });
  expect(ids(legendOf(look({})))).toContain('stations');
  expect(ids(legendOf(look({ opacity: 0 })))).not.toContain('stations');
  expect(ids(legendOf(look({ minZoom: 9 })))).not.toContain('stations');
  expect(entryIds(legendOf(withView({})))).toContain('boundary-county');
  expect(entryIds(legendOf(withView({}), { ...REGION, zoom: 6 }))).not.toContain('boundary-county');
});

test('only kinds that stand in the frame are listed', () => {
  // A spot of the Fenwei Plain: no zone, no reference ring, no member of 2+26.
  const spot = { zoom: 9, bounds: [109.4, 34.9, 109.6, 35.1] } as const;
  const entries = entryIds(legendOf(withView({}), spot));
  expect(entries).not.toContain('coal-ban');
  expect(entries).not.toContain('siding');
  expect(entries).not.toContain('neighbour');
  expect(entryIds(legendOf(withView({})))).toEqual(
    expect.arrayContaining(['coal-ban', 'siding', 'neighbour']),
  );
  const sea = legendOf(withView({}), { zoom: 9, bounds: [120.5, 38.4, 120.6, 38.5] });
  expect(ids(sea)).not.toContain('boilers');
  expect(ids(sea)).not.toContain('chp');
});

test('boilers of the demonstration ledger are hollow in the legend, as on the map', () => {
  const boilers = legendOf(withView({})).find(({ id }) => id === 'boilers')!;
  expect(boilers.standing).toBe('synthetic');
  expect(boilers.entries.every(({ swatch }) => swatch.kind === 'mark' && swatch.synthetic)).toBe(true);
  const { project } = world.state;
  const { analysis } = world.state;
  const none: AppState = { ...world.state, project: { ...project, ledger: null }, analysis };
  expect(ids(legendOf(none))).not.toContain('boilers');
});

test("the user's layers are listed by name, unless they are hidden", () => {
  const layers = [someLayer('coal-ban-zones', undefined, { id: 'own', name: '我的禁燃区' })];
  const state: AppState = { ...world.state, project: { ...world.state.project, layers } };
  expect(legendOf(state).find(({ id }) => id === 'own')).toMatchObject({
    title: '我的禁燃区',
    standing: 'own',
  });
  const hidden = { ...state, view: { ...state.view, hiddenUserLayers: ['own'] } };
  expect(ids(legendOf(hidden))).not.toContain('own');
});

test('classes of an indicator are those that areas have, with what they hold', () => {
  const state = withView({ visibleLayers: { ...allOn() } });
  const targets = legendOf(state).find(({ id }) => id === 'targets')!;
  expect(targets.title).toContain('PM2.5');
  expect(targets.entries.some(({ text }) => text.includes('%'))).toBe(true);
  const dust = legendOf(state).find(({ id }) => id === 'dustfall')!;
  expect(dust.title).toMatch(/^\d{4}-\d{2} 降尘$/);
});

test('each source is named once, with its date and standing; hidden layers are not', () => {
  const state = withView({});
  const sources = pageSources(state, legendOf(state)).join('\n');
  expect(sources).toContain('Global Energy Monitor');
  expect(sources.match(/Global Energy Monitor/g)).toHaveLength(1);
  expect(sources).toMatch(/演示数据/);
  const quiet = withView({
    visibleLayers: { ...state.view.visibleLayers, chp: false, rings: false, union: false },
  });
  expect(pageSources(quiet, legendOf(quiet)).join('\n')).not.toContain('Global Energy Monitor');
});

test('the ground is credited even where no border is drawn', () => {
  const off = Object.fromEntries(LAYER_CATALOG.map(({ id }) => [id, false])) as Record<LayerId, boolean>;
  const state = withView({ visibleLayers: off });
  expect(legendOf(state)).toEqual([]);
  expect(pageSources(state, []).join()).toContain('echarts');
});

test("an imported layer's source says file, system and day", () => {
  const layers = [someLayer('other', undefined, { id: 'own', name: '园区' })];
  const state: AppState = { ...world.state, project: { ...world.state.project, layers } };
  expect(pageSources(state, legendOf(state)).at(-1)).toBe('园区：建成区.geojson，GCJ-02，2026-11-24 导入');
});
