import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import {
  DUST_STANDINGS,
  type DustStanding,
  dustMonths,
  dustOfMonth,
  dustStandingOf,
} from '../../domain/dust-month.ts';
import type { DustfallRecord } from '../../domain/dustfall.ts';
import { type AreaClass, classifyAreas, listFigureRows, printedLevel } from '../../domain/figure-rows.ts';
import type { FigureLevel, IndicatorId, PlanFigures } from '../../domain/plan-figures.ts';
import { FILLS, STROKES } from '../../state/marks.ts';
import { PALETTES, type Palette } from '../../state/palette.ts';
import { selectThemeArea } from '../../state/select-theme-area.ts';
import { selectTheme } from '../../state/selectors.ts';
import type { AppState } from '../../state/store.ts';
import { type ClassLook, FIGURE_CLASSES, lookOfClass, lookOfDust } from '../../state/theme-legend.ts';
import type { MapOverlay } from '../overlay.ts';
import type { ServedData, ServedLayer } from '../served-layers.ts';
import type { OverlayBuilder } from './build-extras.ts';

/** Source of the areas, each with its code, its class, and what it can be filtered by. */
export const THEME_SOURCE = 'theme-areas';

/** Areas of a level by code, each with a class. */
interface Choropleth {
  readonly layer: 'targets' | 'dustfall';
  readonly level: FigureLevel;
  readonly classes: ReadonlyMap<string, string>;
}

const SERVED_OF: Readonly<Record<FigureLevel, ServedLayer>> = {
  region: 'regions',
  province: 'places',
  city: 'places',
  county: 'counties',
};

/** The map of the plans' figures or of a month's dust-fall, whichever is switched on. */
export function createChoroplethBuilder(): OverlayBuilder {
  const targets = memoizeLast(targetClasses);
  const dust = memoizeLast(dustClasses);
  const features = memoizeLast(paintFeatures);
  const chosen = (state: AppState): Choropleth | null => {
    const { visibleLayers, themes } = state.view;
    const { plans, dustfall } = state.project;
    if (visibleLayers.targets && plans !== null) return targets(plans, themes.indicator, themes.level);
    if (visibleLayers.dustfall && dustfall !== null) return dust(dustfall.records, themes.month);
    return null;
  };
  return {
    needs(state) {
      const choropleth = chosen(state);
      return choropleth === null ? [] : [SERVED_OF[choropleth.level]];
    },
    build(state, served) {
      const choropleth = chosen(state);
      const areas = choropleth && areasOf(choropleth, served);
      if (choropleth === null || areas === undefined || areas === null) return null;
      const code = selectThemeArea(state.selection, choropleth.level);
      return overlayOf(choropleth.layer, features(areas, choropleth), PALETTES[selectTheme(state)], code);
    },
  };
}

function areasOf({ level }: Choropleth, served: ServedData): FeatureCollection | undefined {
  return served[SERVED_OF[level]];
}

function targetClasses(plans: PlanFigures, indicator: IndicatorId, wanted: FigureLevel): Choropleth {
  const level = printedLevel(plans.figures, indicator, wanted);
  const classes = classifyAreas(listFigureRows(plans, indicator, level), indicator);
  return {
    layer: 'targets',
    level,
    classes: new Map([...classes].map(([code, areaClass]) => [code, String(areaClass)])),
  };
}

/** By name: the notices print no codes. */
function dustClasses(records: readonly DustfallRecord[], month: string | null): Choropleth {
  const shown = month ?? dustMonths(records).at(-1) ?? '';
  const published = dustOfMonth(records, shown);
  return {
    layer: 'dustfall',
    level: 'city',
    classes: new Map([...published].map(([name, record]) => [name, dustStandingOf(record)])),
  };
}

function paintFeatures(areas: FeatureCollection, { layer, level, classes }: Choropleth): FeatureCollection {
  const none = layer === 'targets' ? 'not-printed' : 'notPublished';
  return {
    type: 'FeatureCollection',
    features: areas.features.map((feature): Feature => {
      const code = codeOf(feature, level);
      const key = layer === 'targets' ? code : String(feature.properties?.name);
      const { region, province } = feature.properties ?? {};
      return { ...feature, properties: { code, region, province, class: classes.get(key) ?? none } };
    }),
  };
}

function codeOf({ properties }: Feature, level: FigureLevel): string {
  const { adcode, region, province } = properties ?? {};
  if (level === 'region') return String(region);
  return level === 'province' ? `${String(region)}/${String(province)}` : String(adcode);
}

/** Classes with their paint, of the one map or the other. */
function looksOf(layer: Choropleth['layer']): readonly (readonly [name: string, look: ClassLook])[] {
  return layer === 'targets'
    ? FIGURE_CLASSES.map((areaClass: AreaClass) => [String(areaClass), lookOfClass(areaClass)])
    : DUST_STANDINGS.map((standing: DustStanding) => [standing, lookOfDust(standing)]);
}

/** A fill by class, the hatches above it, and a line round the area that is pointed at. */
export function choroplethLayers(
  layer: Choropleth['layer'],
  palette: Palette,
  code: string | null,
): { readonly areas: readonly LayerSpecification[]; readonly lines: readonly LayerSpecification[] } {
  const looks = looksOf(layer);
  const prefix = layer === 'targets' ? 'target' : 'dust';
  const metadata = (kept: (look: ClassLook) => boolean) => ({
    catalog: layer,
    legend: looks
      .filter(([name, look]) => kept(look) && !/^\d$/.test(name))
      .map(([name]) => `${prefix}-${name}`),
  });
  const isOf = (kept: (look: ClassLook) => boolean): ExpressionSpecification => [
    'in',
    ['get', 'class'],
    ['literal', looks.filter(([, look]) => kept(look)).map(([name]) => name)],
  ];
  const byClass = <Value extends string | number>(value: (look: ClassLook) => Value, other: Value) =>
    [
      'match',
      ['get', 'class'],
      ...looks.flatMap(([name, look]) => (look.fill === null ? [] : [name, value(look)])),
      other,
    ] as unknown as ExpressionSpecification;
  const filled = (look: ClassLook) => look.fill !== null;
  const hatch = (pattern: 'noNumber' | 'notPrinted'): LayerSpecification => ({
    id: `theme-${pattern}`,
    type: 'fill',
    source: THEME_SOURCE,
    metadata: metadata((look) => look.pattern === pattern),
    filter: isOf((look) => look.pattern === pattern),
    paint: { 'fill-pattern': `pattern-${pattern}` },
  });
  return {
    areas: [
      {
        id: 'theme-fill',
        type: 'fill',
        source: THEME_SOURCE,
        metadata: metadata(filled),
        filter: isOf(filled),
        paint: {
          'fill-color': byClass(({ fill }) => palette[FILLS[fill!].colour], palette.paper),
          'fill-opacity': byClass(({ fill }) => FILLS[fill!].opacity, 0),
          'fill-antialias': false,
        },
      },
      hatch('noNumber'),
      hatch('notPrinted'),
    ],
    lines: [
      {
        id: 'theme-picked',
        type: 'line',
        source: THEME_SOURCE,
        metadata: { catalog: layer, legend: [] },
        filter: ['==', ['get', 'code'], code ?? ''],
        layout: { 'line-join': 'round' },
        paint: { 'line-color': palette[STROKES.picked.colour], 'line-width': STROKES.picked.widthPx },
      },
    ],
  };
}

function overlayOf(
  layer: Choropleth['layer'],
  data: FeatureCollection,
  palette: Palette,
  code: string | null,
): MapOverlay {
  return {
    // Right to ~100 m, as the borders are.
    sources: new Map([[THEME_SOURCE, { data, options: { maxzoom: 11, tolerance: 0.4 } }]]),
    layers: choroplethLayers(layer, palette, code),
  };
}

/** Keeps the last answer while the arguments stay identical, so that nothing is uploaded again. */
function memoizeLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { args: Args; result: Result } | undefined;
  return (...args) => {
    if (last === undefined || !last.args.every((value, at) => value === args[at])) {
      last = { args, result: compute(...args) };
    }
    return last.result;
  };
}
