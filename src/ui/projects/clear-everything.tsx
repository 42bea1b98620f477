import { useId, useRef } from 'react';
import { clearEverything } from '../../commands/manage-projects.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import type { ProjectSummary } from '../../domain/project-summary.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { megabytes } from './project-words.ts';

/** Forgets everything in this browser, once the user has seen what goes. */
export function ClearEverything({ projects }: { readonly projects: readonly ProjectSummary[] }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const used = projects.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <div className="projects-foot">
      <span className="help">
        {t('projects.space', { used: t('projects.bytes', { value: megabytes(used) }) })}
      </span>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        {t('projects.clear')}
      </button>
      <dialog ref={dialog} className="dialog" role="alertdialog" aria-labelledby={id}>
        <div className="panel-head">
          <h2 id={id}>{t('projects.clearTitle')}</h2>
        </div>
        <div className="dialog-body">
          <p>{t('projects.clearBody')}</p>
          <ul className="bullets">
            <li>{t('projects.clearProjects', { value: formatNumber(projects.length) })}</li>
            <li>{t('projects.clearSettings')}</li>
            <li>{t('projects.clearApp')}</li>
          </ul>
          <p>{t('projects.clearOthers')}</p>
          <p className="help">{t('projects.clearFiles')}</p>
          <div className="dialog-actions">
            <button type="button" className="button" onClick={() => dialog.current?.close()}>
              {t('common.cancel')}
            </button>
            <button
              type="button"
              className="button button-danger"
              onClick={() => {
                void clearEverything(app).then((isGone) => {
                  if (isGone) location.reload();
                  else dialog.current?.close();
                });
              }}
            >
              {t('projects.clearConfirm')}
            </button>
          </div>
        </div>
      </dialog>
    </div>
  );
}
