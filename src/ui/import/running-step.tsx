import { dropImportFile } from '../../commands/import-queue.ts';
import { cancelImport } from '../../commands/import-run.ts';
import type { ImportFile } from '../../state/import-session.ts';
import { useApp, useTranslate } from '../app-context.ts';

/** While a file waits for its turn or is looked at for the first time. */
export function InspectingStep({ file }: { readonly file: ImportFile }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <div className="dialog-body">
      <p role="status">{t('import.inspecting', { name: file.name })}</p>
      <progress aria-label={t('import.progress')} />
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => dropImportFile(app, file.id)}>
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}

interface RunningStepProps {
  readonly file: ImportFile;
  /** 0 … 1. */
  readonly done: number;
}

export function RunningStep({ file, done }: RunningStepProps) {
  const t = useTranslate();
  const app = useApp();
  // Before the first report the length is not known: the bar then only shows that something goes on.
  const share = done === 0 ? undefined : done;
  return (
    <div className="dialog-body">
      <p>{t('import.running', { name: file.name })}</p>
      <div className="row">
        <progress aria-label={t('import.progress')} max={1} value={share} />
        {share !== undefined && (
          <span className="number">{t('import.percent', { value: Math.floor(share * 100) })}</span>
        )}
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => cancelImport(app, file.id)}>
          {t('common.cancel')}
        </button>
      </div>
    </div>
  );
}
