import { selectIsDemo } from '../state/selectors.ts';
import type { AppState } from '../state/store.ts';

const KINDS = {
  closureList: { zh: '关停清单', en: 'closure-list' },
  results: { zh: '筛查结果', en: 'screening-result' },
  selection: { zh: '选中锅炉', en: 'selected-boilers' },
  coverage: { zh: '供热覆盖', en: 'heat-coverage' },
  rejects: { zh: '退回行', en: 'rejected-rows' },
} as const;
export type ExportKind = keyof typeof KINDS;

/**
 * Name of an exported file: what it is, as of when, under which radius. What rests on the demonstration ledger
 * says so first, so that it cannot pass for the bureau's own once it has left the app.
 */
export function exportFileName(state: AppState, kind: ExportKind, ending: 'csv' | 'geojson'): string {
  const { lang } = state.view;
  const { asOf, radiusKm } = state.project.params;
  const demo = selectIsDemo(state) && kind !== 'coverage' ? [lang === 'zh' ? '演示' : 'demo'] : [];
  const terms = kind === 'rejects' ? [] : [asOf, `${radiusKm}km`];
  return `${[...demo, KINDS[kind][lang], ...terms].join('-')}.${ending}`;
}
