import { closeBriefing, stopBriefing } from '../../commands/briefing.ts';
import type { BriefingRun } from '../../state/briefing-session.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IssueAlert } from '../components/issue-alert.tsx';

/** Which step is under way, then what was saved and what could not be made. */
export function RunStatus({ run }: { readonly run: BriefingRun | null }) {
  const t = useTranslate();
  if (run === null) return null;
  if (run.step === 'running') {
    if (run.shows === 'nothing') return null;
    const at = run.steps.indexOf(run.at);
    return (
      <div className="briefing-run">
        <progress
          aria-label={t('briefing.running')}
          max={run.steps.length}
          value={at + (run.page === null ? 0 : run.page.done / run.page.of)}
        />
        <ol className="briefing-steps" aria-live="polite">
          {run.steps.map((step, i) => (
            <li key={step} aria-current={i === at ? 'step' : undefined} data-done={i < at ? '' : undefined}>
              {t(`briefing.steps.${step}`)}
              {i === at && run.page !== null && run.page.name !== '' && (
                <span className="muted"> {t('briefing.page', { ...run.page, done: run.page.done + 1 })}</span>
              )}
            </li>
          ))}
        </ol>
      </div>
    );
  }
  return (
    <div className="briefing-run">
      <output>
        {run.files.length === 0 ? (
          t('briefing.savedNone')
        ) : (
          <ul className="bullets">
            {run.files.map((name) => (
              <li key={name}>{t('briefing.saved', { name })}</li>
            ))}
          </ul>
        )}
      </output>
      {run.troubles.map(({ step, code, params }) => (
        <div key={step}>
          <strong>{t('briefing.failed', { step: t(`briefing.steps.${step}`) })}</strong>
          <IssueAlert code={code} params={params} />
        </div>
      ))}
    </div>
  );
}

interface StartButtonsProps {
  readonly run: BriefingRun | null;
  readonly canStart: boolean;
}

/** Start, or a way to stop what takes long. */
export function StartButtons({ run, canStart }: StartButtonsProps) {
  const t = useTranslate();
  const app = useApp();
  const isRunning = run?.step === 'running';
  return (
    <>
      {isRunning && run.shows === 'stop' ? (
        <button type="button" className="button" onClick={() => stopBriefing(app)}>
          {t('briefing.stop')}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => closeBriefing(app)}>
          {t(run?.step === 'done' ? 'common.close' : 'common.cancel')}
        </button>
      )}
      <button type="submit" className="button button-primary" disabled={isRunning || !canStart}>
        {t('briefing.start')}
      </button>
    </>
  );
}
