import { useEffect, useState } from 'react';
import { cancelAnalysis, runAnalysis } from '../../commands/run-analysis.ts';
import { formatShare } from '../../domain/figure-format.ts';
import type { AnalysisPhase } from '../../state/analysis.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** A thin line while computing, with how far it is when it takes long; a failure with what to do. */
export function AnalysisStatus() {
  const phase = useAppState(({ analysis }) => analysis.phase);
  return (
    <output className="analysis-status">
      {phase.status === 'running' && <Running phase={phase} />}
      {phase.status === 'failed' && <Failed phase={phase} />}
      {phase.status === 'cancelled' && <Cancelled />}
    </output>
  );
}

type PhaseOf<Status extends AnalysisPhase['status']> = Extract<AnalysisPhase, { status: Status }>;

/** An analysis that takes longer than this can be cancelled. */
const CANCEL_AFTER_MS = 2000;

function Running({ phase: { progress } }: { readonly phase: PhaseOf<'running'> }) {
  const t = useTranslate();
  const app = useApp();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), CANCEL_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {progress === null ? (
        <span className="progress-line" aria-hidden="true" />
      ) : (
        <progress className="progress-share" aria-hidden="true" max={1} value={progress} />
      )}
      <span className="visually-hidden">{t('results.updating')}</span>
      {isLong && (
        <p className="status-row">
          <span>
            {t('results.updating')}
            {progress !== null && (
              // Not read out: it changes ten times a second.
              <span aria-hidden="true"> · {t('status.progress', { share: formatShare(progress) })}</span>
            )}
          </span>
          <button type="button" className="button" onClick={() => cancelAnalysis(app)}>
            {t('common.cancel')}
          </button>
        </p>
      )}
    </>
  );
}

function Failed({ phase }: { readonly phase: PhaseOf<'failed'> }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <p className="alert alert-bar">
      <span>
        {t(phase.workerDied ? 'status.workerDied' : 'status.failed', { detail: phase.message })}{' '}
        {t('status.failedHint')}
      </span>
      <button type="button" className="button" onClick={() => void runAnalysis(app)}>
        {t('common.retry')}
      </button>
    </p>
  );
}

function Cancelled() {
  const t = useTranslate();
  const app = useApp();
  return (
    <p className="status-row">
      <span>{t('status.cancelled')}</span>
      <button type="button" className="button" onClick={() => void runAnalysis(app)}>
        {t('status.computeNow')}
      </button>
    </p>
  );
}
