import { stopExport } from '../../commands/run-export.ts';
import { issueText } from '../../domain/issue-text.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';

/** How the export stands: progress after a moment, a way to stop it later, and what is to be said of the file. */
export function ExportRunStatus() {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const run = useAppState(({ view }) => view.exportRun);
  if (run === null) return null;
  if (run.status === 'running') {
    if (run.shows === 'nothing') return null;
    const percent = Math.round(run.done * 100);
    return (
      <div className="export-progress">
        <progress aria-label={t('export.progress')} max={100} value={percent} />
        <span className="number">{t('import.percent', { value: percent })}</span>
        {run.shows === 'stop' && (
          <button type="button" className="button" onClick={() => stopExport(app)}>
            {t('export.stop')}
          </button>
        )}
      </div>
    );
  }
  if (run.status === 'refused') {
    const { message, suggestion } = issueText(run.code, run.params, lang);
    return (
      <p className="export-refused" role="alert">
        {message}
        {lang === 'zh' ? '。' : '. '}
        {suggestion}
      </p>
    );
  }
  return (
    <output className="export-done">
      {t('export.saved', { name: run.fileName })}
      <ul className="bullets">
        {run.notes.map(({ code, params }) => (
          <li key={code}>{issueText(code, params, lang).message}</li>
        ))}
      </ul>
    </output>
  );
}
