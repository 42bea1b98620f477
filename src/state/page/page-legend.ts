import { formatNumber } from '../../domain/figure-format.ts';
import { classifyAreas, listFigureRows, printedLevel } from '../../domain/figure-rows.ts';
import { classText } from '../../domain/figure-text.ts';
import { DEFAULT_LOOK, isOutsideZoom } from '../../domain/layer-look.ts';
import { type Lang, verdictText } from '../../domain/messages.ts';
import { KIND_TEXT } from '../../domain/methods-words.ts';
import { pageText, STANDING_TEXT } from '../../domain/page-words.ts';
import { INDICATOR_TEXT, LEVEL_TEXT } from '../../domain/plan-figure-text.ts';
import type { UserLayer } from '../../domain/user-layer.ts';
import { VERDICTS } from '../../domain/vocabulary.ts';
import type { LonLatBounds } from '../../geo/map-scale.ts';
import { largeName } from '../large-layer.ts';
import {
  type CatalogLayer,
  LAYER_CATALOG,
  LAYER_GROUPS,
  type LegendEntry,
  type Swatch,
} from '../layer-catalog.ts';
import { COUNTY_MIN_ZOOM } from '../marks.ts';
import { selectIsDemo, selectLayerData, selectOwnLedgerName, selectScreened } from '../selectors.ts';
import type { AppState } from '../store.ts';
import { FIGURE_CLASSES, lookOfClass } from '../theme-legend.ts';
import { DUST_FILLS, showsDustFall, swatchesOf } from '../user-layer-looks.ts';
import type { PageGeography } from './page-geography.ts';
import { entriesInFrame } from './page-presence.ts';
import { shownMonth } from './shown-dust.ts';

/** What the legend says of a layer. */
export interface LegendSection {
  readonly id: string;
  readonly title: string;
  /** How true the layer is, where that must be said; null for what is real. */
  readonly standing: 'approximate' | 'synthetic' | 'schematic' | 'own' | null;
  readonly entries: readonly PageLegendEntry[];
}

export interface PageLegendEntry {
  readonly id: string;
  /** '' where the section's title says it all. */
  readonly text: string;
  readonly swatch: Swatch;
}

/** Where the map looks, as far as a legend goes by it. */
export interface LegendView {
  readonly zoom: number;
  readonly bounds: LonLatBounds;
}

/** Sections for what is seen in the frame, and nothing else; in the order of the layer panel. */
export function pageLegend(
  state: AppState,
  view: LegendView,
  geography: PageGeography | null,
): LegendSection[] {
  const { lang } = state.view;
  const shown = [...LAYER_GROUPS].sort((a, b) => Number(a.id === 'admin') - Number(b.id === 'admin'));
  const isPresent = entriesInFrame(state, view.bounds, geography);
  const bundled = shown.flatMap(({ id: group }) =>
    LAYER_CATALOG.filter((layer) => layer.group === group && isShown(state, layer.id, view.zoom)).flatMap(
      (layer) => bundledSection(state, layer, view, isPresent),
    ),
  );
  const ground = bundled.filter(({ id }) => GROUND.has(id));
  return [
    ...bundled.filter(({ id }) => !GROUND.has(id)),
    ...largeSection(state),
    ...state.project.layers
      .filter(({ id }) => !state.view.hiddenUserLayers.includes(id) && isInZooms(state, id, view.zoom))
      .map((layer) => userSection(layer, lang)),
    ...ground,
  ];
}

const GROUND: ReadonlySet<string> = new Set(
  LAYER_CATALOG.filter(({ group }) => group === 'admin').map(({ id }) => id),
);

/** Whether a bundled layer is drawn at a zoom. */
export function isShown(state: AppState, id: CatalogLayer['id'], zoom: number): boolean {
  return state.view.visibleLayers[id] && isInZooms(state, id, zoom);
}

function isInZooms({ view }: AppState, id: string, zoom: number): boolean {
  const look = view.layerLooks[id] ?? DEFAULT_LOOK;
  return look.opacity > 0 && !isOutsideZoom(look, zoom);
}

function bundledSection(
  state: AppState,
  layer: CatalogLayer,
  { zoom }: LegendView,
  isPresent: (entry: string) => boolean,
): LegendSection[] {
  const { lang } = state.view;
  if (layer.id === 'boilers' && selectScreened(state) === null) return [];
  const isDemo = layer.id === 'boilers' && selectIsDemo(state);
  const all =
    layer.id === 'targets' ? targetEntries(state, lang) : layer.legend.map((entry) => entryOf(entry, lang));
  const entries = all.filter(({ id }) => {
    // Demonstration boilers are hollow: each verdict's own swatch shows that.
    if (id === 'boiler-synthetic') return false;
    return (id !== 'boundary-county' || zoom >= COUNTY_MIN_ZOOM) && isPresent(id);
  });
  if (entries.length === 0) return [];
  return [
    {
      id: layer.id,
      title: titleOf(state, layer),
      standing: standingOf(state, layer),
      entries: isDemo ? entries.map(hollow) : entries,
    },
  ];
}

function entryOf({ id, swatch, titleZh, titleEn }: LegendEntry, lang: Lang): PageLegendEntry {
  // Verdicts are worded once, in the domain.
  const text =
    swatch.kind === 'mark' && !swatch.synthetic
      ? verdictText(swatch.verdict, lang)
      : lang === 'zh'
        ? titleZh
        : titleEn;
  return { id, text, swatch };
}

function hollow(entry: PageLegendEntry): PageLegendEntry {
  return entry.swatch.kind === 'mark' ? { ...entry, swatch: { ...entry.swatch, synthetic: true } } : entry;
}

/** The layer's title; a theme's says of what and when it is. */
function titleOf(state: AppState, layer: CatalogLayer): string {
  const { lang, themes } = state.view;
  const { plans, dustfall } = state.project;
  if (layer.id === 'targets' && plans !== null) {
    const level = printedLevel(plans.figures, themes.indicator, themes.level);
    return `${INDICATOR_TEXT[themes.indicator][lang]} · ${LEVEL_TEXT[level][lang]}`;
  }
  if (layer.id === 'dustfall' && dustfall !== null) {
    return pageText('month', lang, { month: shownMonth(state) });
  }
  return untagged(lang === 'zh' ? layer.titleZh : layer.titleEn);
}

/** A title without what its standing says again: 禁燃区（近似）. */
function untagged(title: string): string {
  return title.replace(/\s*[（(](近似|演示|示意|approximate|demonstration|schematic)[）)]$/, '');
}

/** How true what is drawn of a layer is; null where it is real. */
export function standingOf(state: AppState, layer: CatalogLayer): LegendSection['standing'] {
  if (layer.id === 'boilers' && !selectIsDemo(state)) {
    return selectOwnLedgerName(state) === null ? null : 'own';
  }
  // Outlines of the counties are right for these scales; the page says of them what the source says.
  if (layer.id === 'boundaries' || layer.id === 'labels') return null;
  const status = selectLayerData(state, layer)?.status ?? 'real';
  return status === 'real' ? null : status;
}

/** The classes of the chosen indicator that areas have, then those without a number. */
function targetEntries(state: AppState, lang: Lang): PageLegendEntry[] {
  const { plans } = state.project;
  const { indicator, level: wanted } = state.view.themes;
  if (plans === null) return [];
  const level = printedLevel(plans.figures, indicator, wanted);
  const classes = [...classifyAreas(listFigureRows(plans, indicator, level), indicator).values()];
  return FIGURE_CLASSES.filter((name) => classes.includes(name)).map((name) => {
    const known = LAYER_CATALOG.find(({ id }) => id === 'targets')!.legend.find(
      ({ id }) => id === `target-${name}`,
    );
    return {
      id: `target-${name}`,
      text:
        typeof name === 'number'
          ? classText(indicator, name, lang)
          : lang === 'zh'
            ? known!.titleZh
            : known!.titleEn,
      swatch: { kind: 'class', ...lookOfClass(name) },
    };
  });
}

function largeSection({ large, view }: AppState): LegendSection[] {
  if (large === null || !large.visible || large.shown === null) return [];
  const title = largeName(large);
  if (large.shown.view.kind === 'counts') {
    const text = pageText('boilerCounts', view.lang);
    return [
      { id: 'large', title, standing: 'own', entries: [{ id: 'large', text, swatch: { kind: 'text' } }] },
    ];
  }
  const entries = VERDICTS.map(
    (verdict): PageLegendEntry => ({
      id: `large-${verdict}`,
      text: verdictText(verdict, view.lang),
      swatch: { kind: 'mark', verdict, synthetic: false },
    }),
  );
  return [{ id: 'large', title, standing: 'own', entries }];
}

function userSection(layer: UserLayer, lang: Lang): LegendSection {
  const what = pageText('features', lang, {
    kind: KIND_TEXT[layer.kind][lang],
    count: formatNumber(layer.geometries.length),
  });
  const entries = swatchesOf(layer).map(
    (swatch, i): PageLegendEntry => ({
      id: `${layer.id} ${swatch.kind}`,
      text: i === 0 ? what : '',
      swatch,
    }),
  );
  return {
    id: layer.id,
    title: layer.name,
    standing: layer.synthetic ? 'synthetic' : 'own',
    entries: showsDustFall(layer) ? [...entries, ...dustCells(layer, lang)] : entries,
  };
}

function dustCells({ id }: UserLayer, lang: Lang): PageLegendEntry[] {
  const cell = (name: string, swatch: Swatch): PageLegendEntry => ({
    id: `${id} ${name}`,
    text: pageText('dustCell', lang, {
      class: pageText(name === 'within' ? 'dustWithin' : name === 'over' ? 'dustOver' : 'dustEmpty', lang),
    }),
    swatch,
  });
  return [
    ...DUST_FILLS.map(({ dust, fill }) => cell(dust, { kind: 'fill', fill })),
    cell('none', { kind: 'hatch', pattern: 'userGrid', stroke: 'userGrid' }),
  ];
}

/** A standing in a word. */
export function standingText(standing: NonNullable<LegendSection['standing']>, lang: Lang): string {
  return STANDING_TEXT[standing][lang];
}
