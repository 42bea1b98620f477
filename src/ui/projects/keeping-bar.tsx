import { retrySave } from '../../commands/manage-projects.ts';
import { takeOverProject } from '../../commands/open-project.ts';
import { saveProjectFile } from '../../commands/project-file.ts';
import { hasOwnData } from '../../state/project-facts.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { useProjectTitle } from './use-project-title.ts';

/** What the user must know of keeping: that nothing is saved, why, and what to do. */
export function KeepingBar() {
  const t = useTranslate();
  const app = useApp();
  const title = useProjectTitle();
  const save = useAppState(({ keeping }) => keeping.save);
  const readOnly = useAppState(({ keeping }) => keeping.readOnly);
  // Where there is nothing to lose, the word in the top bar is enough.
  const isOwn = useAppState(hasOwnData);
  const saveFile = (
    <button type="button" className="button" onClick={() => void saveProjectFile(app, title)}>
      {t('projects.saveFile')}
    </button>
  );
  if (readOnly !== null) {
    return (
      <div className="notice notice-quiet" role="status">
        <span>{t(`projects.readOnly.${readOnly}`)}</span>
        <span className="row">
          <button type="button" className="button button-primary" onClick={() => void takeOverProject(app)}>
            {t('projects.takeOver')}
          </button>
          {isOwn && saveFile}
        </span>
      </div>
    );
  }
  if (save.status !== 'failed' || !isOwn) return null;
  return (
    <div className="notice" role="alert">
      <span>{t(`projects.trouble.${save.code}`, { detail: save.detail })}</span>
      <span className="row">
        <button type="button" className="button" onClick={() => void retrySave(app)}>
          {t('projects.retry')}
        </button>
        {saveFile}
      </span>
    </div>
  );
}
