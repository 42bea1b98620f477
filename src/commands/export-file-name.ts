import { OUT_ENDINGS, type OutFormat } from '../domain/export-plan.ts';
import type { Bilingual } from '../domain/messages.ts';
import { INDICATOR_TEXT } from '../domain/plan-figure-text.ts';
import type { ExportSubjectId } from '../state/export-session.ts';
import { selectIsDemo } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';

export const EXPORT_NAMES: Readonly<Record<Extract<ExportSubjectId, string>, Bilingual>> = {
  closureList: { zh: '关停清单', en: 'closure-list' },
  results: { zh: '筛查结果', en: 'screening-result' },
  listed: { zh: '列出的锅炉', en: 'listed-boilers' },
  selection: { zh: '选中锅炉', en: 'selected-boilers' },
  ledger: { zh: '锅炉台账', en: 'boiler-ledger' },
  coverage: { zh: '供热覆盖', en: 'heat-coverage' },
  unitCoverage: { zh: '机组覆盖', en: 'unit-coverage' },
  targets: { zh: '目标与任务', en: 'targets' },
  near: { zh: '站点与专用线覆盖', en: 'station-and-siding-coverage' },
  rejects: { zh: '退回行', en: 'rejected-rows' },
};

/** What no analysis goes into. */
const WITHOUT_RUN: readonly ExportSubjectId[] = ['rejects', 'ledger', 'targets', 'near'];

/** Boilers are demonstration data where the bundled ledger is open; areas and figures of plans are not. */
function isOfBoilers(subject: ExportSubjectId): boolean {
  return subject !== 'coverage' && subject !== 'unitCoverage' && subject !== 'targets' && subject !== 'near';
}

/** Characters that a file's name may not have on some system. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among them
export const NOT_IN_NAME = /[\\/:*?"<>|\u0000-\u001f]+/g;

/**
 * Name of an exported file: what it is, as of when, under which radius, in which coordinate system where that is not
 * WGS-84; that it is a scenario, where units were taken in or out by hand. What rests on demonstration data says so first, so that it cannot pass for the bureau's own once it has
 * left the app.
 */
export function exportFileName(
  state: AppState,
  subject: ExportSubjectId,
  format: OutFormat,
  systemCode = 'wgs84',
): string {
  const { lang } = state.view;
  const { asOf, radiusKm, unitOverrides } = state.project.params;
  const scenario = Object.keys(unitOverrides).length === 0 ? [] : [lang === 'zh' ? '情景' : 'scenario'];
  const layer =
    typeof subject === 'string' ? null : state.project.layers.find(({ id }) => id === subject.layer);
  const name = typeof subject === 'string' ? EXPORT_NAMES[subject][lang] : (layer?.name ?? 'layer');
  const isDemo = layer?.synthetic ?? (selectIsDemo(state) && isOfBoilers(subject));
  const parts = [
    ...(isDemo ? [lang === 'zh' ? '演示' : 'demo'] : []),
    name.replace(NOT_IN_NAME, '_'),
    ...(subject === 'targets' ? [INDICATOR_TEXT[state.view.themes.indicator][lang], asOf] : []),
    ...(typeof subject !== 'string' || WITHOUT_RUN.includes(subject)
      ? []
      : [asOf, `${radiusKm}km`, ...scenario]),
    ...(systemCode === 'wgs84' ? [] : [systemCode]),
  ];
  return `${parts.join('-')}.${OUT_ENDINGS[format][0]}`;
}

/** Name of a picture or table of a chart, or of what lies in an area, on the same pattern. */
export function chartFileName(
  { view, project }: AppState,
  title: string,
  synthetic: boolean,
  ending: 'png' | 'csv' | 'xlsx' | 'svg' | 'pdf',
): string {
  const { asOf, radiusKm } = project.params;
  const demo = synthetic ? [view.lang === 'zh' ? '演示' : 'demo'] : [];
  return `${[...demo, title.replace(NOT_IN_NAME, '_'), asOf, `${radiusKm}km`].join('-')}.${ending}`;
}
