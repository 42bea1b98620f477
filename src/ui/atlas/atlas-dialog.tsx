import '../styles/atlas.css';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { closeAtlas, readAtlasAreas, runAtlas, stopAtlas } from '../../commands/atlas.ts';
import { atlasPages } from '../../state/atlas/atlas-pages.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { AreaList } from './area-list.tsx';
import { AtlasForm } from './atlas-form.tsx';
import { AtlasStatus } from './atlas-status.tsx';

/** One PDF with a page for each city or county: which, in what order, how. */
export default function AtlasDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useAppState(({ view }) => view.atlas);
  const version = useAppState(({ project }) => project.inputVersion);
  const hasLarge = useAppState(({ large }) => large !== null);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    // The answer to other parameters than those of the dialog's opening.
    if (version >= 0) void readAtlasAreas(app);
  }, [app, version]);
  if (session === null) return null;
  const { areas, choice, run } = session;
  const pages = areas === null ? [] : atlasPages(areas[choice.level], choice);
  const isRunning = run?.step === 'running';
  return (
    <dialog ref={dialog} className="dialog atlas-dialog" aria-labelledby={id} onClose={() => closeAtlas(app)}>
      <div className="panel-head">
        <h2 id={id}>{t('atlas.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeAtlas(app)} />
      </div>
      <div className="dialog-body">
        <p className="help">{t('atlas.intro')}</p>
        {hasLarge && <p className="help">{t('atlas.largeLeft')}</p>}
        {areas === null ? (
          run === null && <p role="status">{t('atlas.loading')}</p>
        ) : (
          <fieldset className="atlas-choice" disabled={isRunning}>
            <AtlasForm choice={choice} areas={areas} />
            <AreaList choice={choice} areas={areas[choice.level]} />
          </fieldset>
        )}
        {run !== null && <AtlasStatus run={run} />}
        <div className="dialog-actions">
          {isRunning ? (
            <button type="button" className="button" onClick={() => stopAtlas(app)}>
              {t('atlas.stop')}
            </button>
          ) : (
            <button
              type="button"
              className="button button-primary"
              disabled={pages.length === 0}
              onClick={() => void runAtlas(app)}
            >
              {t('atlas.start')}
            </button>
          )}
        </div>
      </div>
    </dialog>
  );
}
