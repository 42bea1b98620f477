import { runAnalysis } from '../../commands/run-analysis.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** A thin line while computing; a failure with what to do. Says the change of state to screen readers. */
export function AnalysisStatus() {
  const t = useTranslate();
  const app = useApp();
  const phase = useAppState(({ analysis }) => analysis.phase);
  return (
    <output className="analysis-status">
      {phase.status === 'running' && (
        <>
          <span className="progress-line" aria-hidden="true" />
          <span className="visually-hidden">{t('results.updating')}</span>
        </>
      )}
      {phase.status === 'failed' && (
        <p className="alert alert-bar">
          <span>
            {t('status.failed', { detail: phase.message })} {t('status.failedHint')}
          </span>
          <button type="button" className="button" onClick={() => void runAnalysis(app)}>
            {t('common.retry')}
          </button>
        </p>
      )}
    </output>
  );
}
