import { type ReactNode, useState } from 'react';
import { setCoverageLevel } from '../../commands/arrange-panels.ts';
import { selectCoverageIsCurrent, selectTable } from '../../state/selectors.ts';
import { COVERAGE_LEVELS } from '../../state/view.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import '../styles/charts.css';
import '../styles/table.css';
import { ChoiceSelect } from '../components/choice-select.tsx';
import { FilterBar } from '../table/filter-bar.tsx';
import { useScreened } from '../use-screened.ts';
import { ChartCard } from './chart-card.tsx';
import { ChartDialog } from './chart-dialog.tsx';
import { CHART_IDS, type ChartId } from './chart-model.ts';
import { DustSeriesChart } from './dust-series-chart.tsx';
import { useBoilerModels, useCoverageModel } from './use-chart-models.ts';

/** All charts side by side; each can fill a dialog. */
export function ChartPanel() {
  const t = useTranslate();
  const [enlarged, setEnlarged] = useState<ChartId | null>(null);
  const drawOf = useCharts();
  const screened = useScreened();
  const table = useAppState(selectTable);
  return (
    <div className="chart-panel">
      {screened !== null && table !== null && <FilterBar screened={screened} table={table} />}
      <section className="charts" aria-label={t('charts.label')}>
        {CHART_IDS.map((id) => (
          <div key={id} className={`chart-cell chart-cell-${id}`}>
            {drawOf(id, () => setEnlarged(id))}
          </div>
        ))}
      </section>
      {enlarged !== null && (
        <ChartDialog onClose={() => setEnlarged(null)}>{drawOf(enlarged, null)}</ChartDialog>
      )}
    </div>
  );
}

/** How each chart is drawn, or what stands in its place. */
function useCharts(): (id: ChartId, onEnlarge: (() => void) | null) => ReactNode {
  const t = useTranslate();
  const { models, busy } = useBoilerModels();
  const coverage = useCoverageModel();
  const coverageIsCurrent = useAppState(selectCoverageIsCurrent);
  const isEmpty = useAppState(
    ({ project, analysis }) => project.ledger === null && analysis.phase.status !== 'idle',
  );
  return (id, onEnlarge) => {
    if (id === 'dust') return <DustSeriesChart onEnlarge={onEnlarge} />;
    if (id === 'coverage') {
      if (coverage === null) return <p className="panel-note">{t('coverage.loading')}</p>;
      return (
        <ChartCard
          model={coverage}
          busy={!coverageIsCurrent}
          onEnlarge={onEnlarge}
          control={<LevelChoice />}
        />
      );
    }
    const model = models?.find((known) => known.id === id);
    if (model === undefined) {
      return <p className="panel-note">{t(isEmpty ? 'charts.empty' : 'charts.loading')}</p>;
    }
    return <ChartCard model={model} busy={busy} onEnlarge={onEnlarge} />;
  };
}

function LevelChoice() {
  const t = useTranslate();
  const app = useApp();
  const level = useAppState(({ view }) => view.coverageLevel);
  return (
    <ChoiceSelect
      label={t('coverage.level')}
      options={COVERAGE_LEVELS}
      nameOf={(option) => t(`coverage.levels.${option}`)}
      value={level}
      onChange={(chosen) => setCoverageLevel(app, chosen)}
    />
  );
}
