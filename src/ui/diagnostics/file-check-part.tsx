import { checkFiles } from '../../commands/check-files.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { checkLines } from './diagnostics-text.ts';

/** Compares the files of program and data with those that were built, on request. */
export function FileCheckPart() {
  const t = useTranslate();
  const app = useApp();
  const check = useAppState(({ diagnostics }) => diagnostics.check);
  const isRunning = check?.status === 'running';
  // Disabled outright the button would lose the focus.
  const start = () => {
    if (!isRunning) void checkFiles(app);
  };
  const isWrong = check?.status === 'done' && check.changed.length + check.missing.length > 0;
  const [first, ...files] = checkLines(check, t);
  return (
    <section>
      <h3>{t('diagnostics.check.title')}</h3>
      <p className="help">{t('diagnostics.check.help')}</p>
      <div className="row">
        <button type="button" className="button" aria-disabled={isRunning} onClick={start}>
          {t('diagnostics.check.start')}
        </button>
        <span role="status" className={isWrong ? 'check-wrong' : 'help'}>
          {check !== null && first}
        </span>
      </div>
      {files.length > 0 && (
        <ul className="trouble-list">
          {files.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
