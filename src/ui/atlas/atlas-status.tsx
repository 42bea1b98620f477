import { issueText } from '../../domain/issue-text.ts';
import type { AtlasRun } from '../../state/atlas/atlas-session.ts';
import { useLang, useTranslate } from '../app-context.ts';
import { IssueAlert } from '../components/issue-alert.tsx';

/** How far the atlas is, or how it ended. */
export function AtlasStatus({ run }: { readonly run: AtlasRun }) {
  const t = useTranslate();
  const lang = useLang();
  if (run.step === 'failed') return <IssueAlert code={run.code} params={run.params} />;
  if (run.step === 'running') {
    const { part, done, of, name } = run;
    if (run.shows === 'nothing') return null;
    return (
      <div className="atlas-progress">
        <progress aria-label={t('atlas.progress')} max={of} value={done} />
        <output>
          {part === 'pages'
            ? t('atlas.drawing', { at: done + 1, of, name })
            : t(part === 'reading' ? 'atlas.reading' : 'atlas.writing')}
        </output>
        <p className="help">{t('atlas.keepInView')}</p>
      </div>
    );
  }
  return (
    <div className="atlas-done">
      <output>{t('atlas.saved', { name: run.fileName, pages: run.pages })}</output>
      {run.troubled.length > 0 && (
        <div className="alert" role="alert">
          <p>{t('atlas.troubled', { count: run.troubled.length })}</p>
          <ul className="bullets">
            {run.troubled.map(({ name, code, params }) => (
              <li key={name}>
                {name}
                {lang === 'zh' ? '：' : ': '}
                {issueText(code, params, lang).message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {run.lacking.length > 0 && (
        <p className="help">{t('atlas.lacking', { characters: run.lacking.join(' ') })}</p>
      )}
    </div>
  );
}
