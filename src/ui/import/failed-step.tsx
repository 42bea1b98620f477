import { openImport } from '../../commands/import-file.ts';
import { issueText } from '../../domain/issue-text.ts';
import type { ImportSession } from '../../state/import-session.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';

interface FailedStepProps {
  readonly session: Extract<ImportSession, { step: 'failed' }>;
}

/** Why a file could not be read, and what to do. */
export function FailedStep({ session: { fileName, code, params } }: FailedStepProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const hasLedger = useAppState(({ project }) => project.ledger !== null);
  const { message, suggestion } = issueText(code, params, lang);
  return (
    <div className="dialog-body">
      <div className="alert" role="alert">
        <p>
          <strong>{t('import.failed', { name: fileName })}</strong>
        </p>
        <p>{code === 'import-crashed' ? t('import.crashed', { detail: String(params.detail) }) : message}</p>
        {suggestion !== '' && <p>{suggestion}</p>}
      </div>
      {hasLedger && <p className="help">{t('import.failedKeep')}</p>}
      <div className="dialog-actions">
        <button type="button" className="button button-primary" onClick={() => openImport(app)}>
          {t('import.another')}
        </button>
      </div>
    </div>
  );
}
