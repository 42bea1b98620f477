import { useEffect, useMemo } from 'react';
import { refreshCharts } from '../../commands/refresh-charts.ts';
import {
  selectCharts,
  selectChartsAreCurrent,
  selectIsDemo,
  selectOwnLedgerName,
} from '../../state/selectors.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { coverageModel } from './area-models.ts';
import { capacityModel, cityModel, deadlineModel, distanceModel } from './boiler-models.ts';
import type { ChartModel } from './chart-model.ts';

/** The charts of boilers, kept up with verdicts and filters while they are shown; null before the first count. */
export function useBoilerModels(): { readonly models: readonly ChartModel[] | null; readonly busy: boolean } {
  const app = useApp();
  const t = useTranslate();
  const lang = useLang();
  const charts = useAppState(selectCharts);
  const isCurrent = useAppState(selectChartsAreCurrent);
  const phase = useAppState(({ analysis }) => analysis.phase.status);
  const screening = useAppState(({ analysis }) => analysis.screening);
  const filter = useAppState(({ view }) => view.table.filter);
  const metric = useAppState(({ view }) => view.chartMetric);
  const isDemo = useAppState(selectIsDemo);
  const fileName = useAppState(selectOwnLedgerName);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is newer is to be counted as it comes
  useEffect(() => void refreshCharts(app), [app, isCurrent, phase, screening, filter]);
  const models = useMemo(() => {
    if (charts === null) return null;
    const source = isDemo ? t('charts.demoLedger') : (fileName ?? '');
    const context = { app, t, lang, charts, filter, metric, source };
    return [cityModel(context), capacityModel(context), deadlineModel(context), distanceModel(context)];
  }, [app, t, lang, charts, filter, metric, isDemo, fileName]);
  return { models, busy: !isCurrent };
}

/** The ranking of coverage; null before it is computed. */
export function useCoverageModel(): ChartModel | null {
  const app = useApp();
  const t = useTranslate();
  const coverage = useAppState(({ analysis }) => analysis.coverage);
  const reference = useAppState(({ project }) => project.reference);
  const level = useAppState(({ view }) => view.coverageLevel);
  const filter = useAppState(({ view }) => view.table.filter);
  const area = useAppState(({ view }) => (view.table.areaOnly ? view.area : null));
  return useMemo(
    () =>
      coverage === null || reference === null
        ? null
        : coverageModel({ app, t, coverage, reference, level, area, filter }),
    [app, t, coverage, reference, level, area, filter],
  );
}
