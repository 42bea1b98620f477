import { Download } from 'lucide-react';
import { closeImport, openImport } from '../../commands/import-file.ts';
import { exportRejects } from '../../commands/run-export.ts';
import { countIssues, eachReject } from '../../domain/import-outcome.ts';
import { issueText } from '../../domain/issue-text.ts';
import { DATUMS, type ImportSession } from '../../state/import-session.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { formatNumber } from '../format.ts';
import { RemarkTable } from './remark-table.tsx';

interface FinishedStepProps {
  readonly session: Extract<ImportSession, { step: 'finished' }>;
}

/** What became of every row: accepted + rejected = read. */
export function FinishedStep({ session: { report, accepted } }: FinishedStepProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const datum = DATUMS.find((known) => known === report.datum);
  return (
    <div className="dialog-body">
      <output className="import-balance">
        {t('import.finished', {
          read: formatNumber(report.rowsRead),
          accepted: formatNumber(accepted),
          rejected: formatNumber(report.rejects.count),
        })}
      </output>
      <p className="muted">
        {t('import.readAs', {
          name: report.fileName,
          encoding: report.encoding.toUpperCase(),
          datum: datum === undefined ? report.datum : t(`import.datums.${datum}`),
        })}
      </p>
      {report.notes.length > 0 && (
        <section>
          <h3>{t('import.notes')}</h3>
          <ul className="bullets">
            {report.notes.map((note) => (
              <li key={note.code + JSON.stringify(note.params)}>
                {issueText(note.code, note.params, lang).message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {report.rejects.count === 0 ? (
        <p>{t('import.noRejects')}</p>
      ) : (
        <RemarkTable
          title={t('import.rejects', { value: formatNumber(report.rejects.count) })}
          remarks={[...eachReject(report.rejects)]}
          action={
            <IconButton
              icon={Download}
              label={t('import.downloadRejects')}
              withText
              onClick={() => void exportRejects(app)}
            />
          }
        />
      )}
      {report.issues.kept.length > 0 && (
        <RemarkTable
          title={t('import.issues', { value: formatNumber(countIssues(report.issues)) })}
          remarks={report.issues.kept}
        />
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => openImport(app)}>
          {t('import.another')}
        </button>
        <button type="button" className="button button-primary" onClick={() => closeImport(app)}>
          {t('import.view')}
        </button>
      </div>
    </div>
  );
}
