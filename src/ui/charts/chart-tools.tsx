import { setChartMetric } from '../../commands/arrange-panels.ts';
import { CHART_METRICS } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { ChoiceSelect } from '../components/choice-select.tsx';

/** What the charts of boilers add up. */
export function ChartTools() {
  const t = useTranslate();
  const app = useApp();
  const metric = useAppState(({ view }) => view.chartMetric);
  return (
    <ChoiceSelect
      label={t('charts.metric')}
      options={CHART_METRICS}
      nameOf={(option) => t(`charts.metrics.${option}`)}
      value={metric}
      onChange={(chosen) => setChartMetric(app, chosen)}
    />
  );
}
