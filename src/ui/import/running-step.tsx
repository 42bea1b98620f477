import { cancelImport } from '../../commands/import-file.ts';
import type { ImportSession } from '../../state/import-session.ts';
import { useApp, useTranslate } from '../app-context.ts';

interface RunningStepProps {
  readonly session: Extract<ImportSession, { step: 'running' }>;
}

export function RunningStep({ session: { fileName, done, total } }: RunningStepProps) {
  const t = useTranslate();
  const app = useApp();
  // Before the first report the length is not known: the bar then only shows that something goes on.
  const share = done === 0 ? undefined : done / total;
  return (
    <div className="dialog-body">
      <p>{t('import.running', { name: fileName })}</p>
      <div className="row">
        <progress aria-label={t('import.progress')} max={1} value={share} />
        {share !== undefined && (
          <span className="number">{t('import.percent', { value: Math.floor(share * 100) })}</span>
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => cancelImport(app)}>
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}
