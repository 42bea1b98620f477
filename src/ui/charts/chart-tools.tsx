import { setChartMetric } from '../../commands/arrange-panels.ts';
import { clearFilter } from '../../commands/filter-boilers.ts';
import { selectCharts } from '../../state/selectors.ts';
import { CHART_METRICS } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { ChoiceSelect } from '../components/choice-select.tsx';
import { formatNumber } from '../format.ts';

/** What the charts add up, and how many boilers pass the filters. */
export function ChartTools() {
  const t = useTranslate();
  const app = useApp();
  const metric = useAppState(({ view }) => view.chartMetric);
  const listed = useAppState((state) => selectCharts(state)?.data.listed ?? null);
  const isFiltered = useAppState(
    ({ view: { table } }) =>
      table.verdict !== null ||
      table.areaOnly ||
      table.filter.inView ||
      table.filter.conditions.length > 0 ||
      table.filter.within.length > 0,
  );
  return (
    <>
      {listed !== null && (
        <output className="chart-listed" data-listed={listed}>
          {t('charts.listed', { value: formatNumber(listed) })}
        </output>
      )}
      {isFiltered && (
        <button type="button" className="link" onClick={() => clearFilter(app)}>
          {t('charts.clearAll')}
        </button>
      )}
      <ChoiceSelect
        label={t('charts.metric')}
        options={CHART_METRICS}
        nameOf={(option) => t(`charts.metrics.${option}`)}
        value={metric}
        onChange={(chosen) => setChartMetric(app, chosen)}
      />
    </>
  );
}
