import { formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import { pageText, TITLE_TEXT } from '../../domain/page-words.ts';
import { INDICATOR_TEXT } from '../../domain/plan-figure-text.ts';
import {
  selectCoverageIsCurrent,
  selectIsDemo,
  selectScreened,
  selectScreeningIsCurrent,
} from '../selectors.ts';
import type { AppState } from '../store.ts';
import type { Stamp } from './page-header.ts';
import type { LegendSection } from './page-legend.ts';
import type { PageRequest } from './page-request.ts';
import { INK } from './page-style.ts';
import { shownMonth } from './shown-dust.ts';

/** The title that the program proposes: the area, and what leads on the map. */
export function proposedTitle(state: AppState, areaName: string): string {
  const { lang, visibleLayers, themes } = state.view;
  const fill = (text: string, values: Readonly<Record<string, string>> = {}) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => ({ area: areaName, ...values })[name] ?? '');
  if (visibleLayers.targets) {
    return fill(TITLE_TEXT.targets[lang], { indicator: INDICATOR_TEXT[themes.indicator][lang] });
  }
  if (visibleLayers.dustfall) return fill(TITLE_TEXT.dustfall[lang], { month: shownMonth(state) });
  if (visibleLayers.boilers && selectScreened(state) !== null) return fill(TITLE_TEXT.boilers[lang]);
  if (visibleLayers.rings || visibleLayers.union) return fill(TITLE_TEXT.heat[lang]);
  return fill(TITLE_TEXT.other[lang]);
}

/** What the figures and the map rest on: date, radius, units. */
export function conditionsLine(state: AppState): string {
  const { lang } = state.view;
  const { asOf, radiusKm, chpSet, minUnitMw, unitOverrides } = state.project.params;
  const overridden = Object.keys(unitOverrides).length;
  const units = pageText(chpSet, lang);
  const least = pageText('leastUnit', lang, { mw: formatMeasured(minUnitMw) });
  return [
    pageText('asOf', lang, { date: asOf }),
    pageText('radius', lang, { radius: formatMeasured(radiusKm) }),
    lang === 'zh' ? `${units}，${least}` : `${units}, ${least}`,
    ...(overridden === 0 ? [] : [pageText('scenarioLine', lang, { count: formatNumber(overridden) })]),
  ].join(' · ');
}

/** What of a page must be seen at a glance. `counts`: it has figures of boilers, which need not stand in the frame. */
export function standingOfPage(state: AppState, legend: readonly LegendSection[], counts = false) {
  const shows = (standing: LegendSection['standing']) =>
    legend.some((section) => section.standing === standing);
  const boilers = counts || legend.some(({ id }) => id === 'boilers');
  return {
    synthetic: shows('synthetic') || (boilers && hasDemoBoilers(state)),
    approximate: shows('approximate'),
    schematic: shows('schematic'),
    scenario: Object.keys(state.project.params.unitOverrides).length > 0,
    notCurrent:
      !selectCoverageIsCurrent(state) || (state.project.ledger !== null && !selectScreeningIsCurrent(state)),
  };
}

/** Whether the ledger is, or has rows of, the demonstration one. */
function hasDemoBoilers(state: AppState): boolean {
  return selectIsDemo(state) || (state.project.ledger?.columns.synthetic.some((mark) => mark === 1) ?? false);
}

/** Whether a page has figures of boilers. */
export function countsBoilers({ layout, area }: Pick<PageRequest, 'layout' | 'area'>): boolean {
  return layout.parts.figures && (area.figures?.totals ?? null) !== null;
}

/** The stamps beside the title: classification first, then what must not be overlooked. */
export function pageStamps(
  state: AppState,
  classification: string,
  legend: readonly LegendSection[],
  counts = false,
): Stamp[] {
  const { lang } = state.view;
  const { synthetic, approximate, schematic, scenario, notCurrent } = standingOfPage(state, legend, counts);
  const muted = (word: 'approximate' | 'schematic'): Stamp => ({
    text: pageText(word, lang),
    colour: INK.muted,
  });
  return [
    ...(classification === '' ? [] : [{ text: classification, colour: INK.text }]),
    ...(synthetic ? [{ text: pageText('synthetic', lang), colour: INK.synthetic }] : []),
    ...(scenario ? [{ text: pageText('scenario', lang), colour: INK.accent }] : []),
    ...(notCurrent ? [{ text: pageText('notCurrent', lang), colour: INK.alert }] : []),
    ...(approximate ? [muted('approximate')] : []),
    ...(schematic ? [muted('schematic')] : []),
  ];
}
