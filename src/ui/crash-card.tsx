import { useEffect } from 'react';
import { useApp, useAppState, useTranslate } from './app-context.ts';

interface CrashCardProps {
  readonly failure: Error;
  readonly onAgain: () => void;
}

/** In place of the interface where it failed: the data is still there, and can be taken out. */
export function CrashCard({ failure, onAgain }: CrashCardProps) {
  const t = useTranslate();
  const app = useApp();
  const hasLedger = useAppState(({ project }) => project.ledger !== null);
  useEffect(() => {
    void import('../commands/follow-diagnostics.ts').then(({ noteCrash }) => noteCrash(app, failure));
  }, [app, failure]);
  return (
    <main className="crash" role="alert">
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.body')}</p>
      <div className="row">
        <button type="button" className="button button-primary" onClick={onAgain}>
          {t('crash.again')}
        </button>
        {hasLedger && (
          <button
            type="button"
            className="button"
            onClick={() =>
              void import('../commands/run-export.ts').then(({ exportAllResults }) => exportAllResults(app))
            }
          >
            {t('crash.exportResults')}
          </button>
        )}
      </div>
      <details>
        <summary>{t('crash.detail')}</summary>
        <pre>{failure.stack ?? failure.message}</pre>
      </details>
    </main>
  );
}
