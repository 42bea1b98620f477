import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { PlanFigures, ThemeArea } from '../../../src/domain/plan-figures.ts';
import { createChoroplethBuilder, THEME_SOURCE } from '../../../src/map/overlays/choropleth-overlay.ts';
import { DEFAULT_VISIBLE } from '../../../src/state/layer-catalog.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { type AppState, createAppStore } from '../../../src/state/store.ts';
import { initialView } from '../../../src/state/view.ts';

const area = (code: string, name: string): ThemeArea => ({
  level: 'city',
  code,
  name,
  region: '2+26',
  province: '河北',
  city: null,
  bounds: [110, 35, 111, 36],
});
const AREAS = [area('131000', '廊坊市'), area('130200', '唐山市')];
const PLANS: PlanFigures = {
  areas: AREAS,
  figures: [
    {
      indicator: 'pm25ChangePct',
      level: 'city',
      place: '廊坊市',
      area: AREAS[0]!,
      apart: null,
      region: '2+26',
      value: -18,
      references: [{ document: 'langfang-2017', clause: null }],
      season: ['2017-10-01', '2018-03-31'],
      deadline: '2018-03-31',
      note: { zh: '', en: '' },
      unit: null,
    },
  ],
  documents: {},
  stations: [],
  sidings: [],
  railShares: [],
};
const PLACES: FeatureCollection = {
  type: 'FeatureCollection',
  features: AREAS.map(({ code, name, region, province }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [116, 39] },
    properties: { adcode: code, name, region, province },
  })),
};

function stateWith(change: (state: AppState) => AppState): AppState {
  return change(createAppStore(initialView(DEFAULT_SETTINGS, 900, DEFAULT_VISIBLE)).getState());
}

const withTargets = (part: Partial<AppState['view']['visibleLayers']> = { targets: true }): AppState =>
  stateWith((state) => ({
    ...state,
    project: { ...state.project, plans: PLANS },
    view: { ...state.view, visibleLayers: { ...state.view.visibleLayers, ...part } },
  }));

function classesOf(builder: ReturnType<typeof createChoroplethBuilder>, state: AppState) {
  const source = builder.build(state, { places: PLACES })?.sources.get(THEME_SOURCE);
  if (source === undefined || !('data' in source)) return null;
  return source.data.features.map(({ properties }) => properties?.class);
}

describe('the map of areas', () => {
  it('asks for no boundaries and draws nothing while it is switched off or not read', () => {
    const builder = createChoroplethBuilder();
    expect(builder.needs(withTargets({}))).toEqual([]);
    expect(builder.build(withTargets({}), { places: PLACES })).toBeNull();
    expect(builder.needs(withTargets())).toEqual(['places']);
    expect(builder.build(withTargets(), {})).toBeNull();
  });

  it('gives each area its class, what is not printed too', () => {
    expect(classesOf(createChoroplethBuilder(), withTargets())).toEqual(['4', 'not-printed']);
  });

  it('keeps its collection while the same is shown, also when another area is pointed at', () => {
    const builder = createChoroplethBuilder();
    const dataOf = (state: AppState) => {
      const source = builder.build(state, { places: PLACES })?.sources.get(THEME_SOURCE);
      return source !== undefined && 'data' in source ? source.data : null;
    };
    const state = withTargets();
    const first = dataOf(state);
    const pointed = {
      ...state,
      selection: { ...state.selection, area: { level: 'city', code: '131000' } as const },
    };
    expect(dataOf(pointed)).toBe(first);
    const lines = builder.build(pointed, { places: PLACES })?.layers.lines?.[0];
    expect(lines).toMatchObject({ filter: ['==', ['get', 'code'], '131000'] });
  });

  it('shows dust-fall of the chosen month by name, the latest where none is chosen', () => {
    const record = (month: string, mean: number | null) => ({
      month,
      region: '2+26',
      level: 'city' as const,
      place: '唐山市',
      meanTKm2Month: mean,
      maxTKm2Month: null,
      minTKm2Month: null,
      changePct: null,
      rankAscending: null,
      classVs9: mean === null ? ('>9' as const) : null,
      valueBasis: '',
    });
    const state = (month: string | null) => {
      const base = withTargets({ dustfall: true });
      return {
        ...base,
        project: {
          ...base.project,
          dustfall: { records: [record('2020-03', 13), record('2020-04', null)], demoGauges: [] },
        },
        view: { ...base.view, themes: { ...base.view.themes, month } },
      };
    };
    const builder = createChoroplethBuilder();
    expect(classesOf(builder, state('2020-03'))).toEqual(['notPublished', 'above12']);
    expect(classesOf(builder, state(null))).toEqual(['notPublished', 'classOver']);
    expect(classesOf(builder, state('2019-01'))).toEqual(['notPublished', 'notPublished']);
  });
});
