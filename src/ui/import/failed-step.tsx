import { dropImportFile, showImportFile } from '../../commands/import-queue.ts';
import { resumeImport } from '../../commands/import-run.ts';
import { issueText } from '../../domain/issue-text.ts';
import type { ImportFile, ImportStage } from '../../state/import-session.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';

interface FailedStepProps {
  readonly file: ImportFile;
  readonly stage: Extract<ImportStage, { step: 'failed' }>;
}

/** Why a file could not be read, and what to do. */
export function FailedStep({ file, stage: { problem, back } }: FailedStepProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const hasLedger = useAppState(({ project }) => project.ledger !== null);
  const { message, suggestion } = issueText(problem.code, problem.params, lang);
  return (
    <div className="dialog-body">
      <div className="alert" role="alert">
        <p>
          <strong>{t('import.failed', { name: file.name })}</strong>
        </p>
        <p>{message}</p>
        {suggestion !== '' && <p>{suggestion}</p>}
      </div>
      {hasLedger && <p className="help">{t('import.failedKeep')}</p>}
      <div className="dialog-actions">
        {back === null ? (
          <button type="button" className="button" onClick={() => dropImportFile(app, file.id)}>
            {t('import.drop')}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => resumeImport(app, file.id)}>
            {t('import.back')}
          </button>
        )}
        <button type="button" className="button button-primary" onClick={() => showImportFile(app, null)}>
          {t('import.another')}
        </button>
      </div>
    </div>
  );
}
