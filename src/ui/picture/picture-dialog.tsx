import '../styles/picture.css';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import {
  chooseMapPicture,
  closeMapPicture,
  copyMapPicture,
  saveMapPicture,
  stopMapPicture,
} from '../../commands/map-picture.ts';
import { mapSizePx } from '../../state/picture/map-size.ts';
import { PICTURE_TIMES, type PictureRun } from '../../state/picture/picture-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { IssueAlert } from '../components/issue-alert.tsx';
import { canCopyPictures, copyPicture } from './copy-picture.ts';

/** Makes a picture of the window's map: how large, and where to. */
export default function PictureDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useAppState(({ view }) => view.mapPicture);
  useEffect(() => dialog.current?.showModal(), []);
  const canCopy = canCopyPictures();
  const isRunning = session?.run?.step === 'running';
  return (
    <dialog
      ref={dialog}
      className="dialog picture-dialog"
      aria-labelledby={id}
      onClose={() => closeMapPicture(app)}
    >
      <div className="panel-head">
        <h2 id={id}>{t('picture.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeMapPicture(app)} />
      </div>
      <form
        className="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          void saveMapPicture(app);
        }}
      >
        <p className="help">{t('picture.intro')}</p>
        <TimesChoice />
        {!canCopy && <p className="help">{t('picture.noClipboard')}</p>}
        {session?.run && <RunStatus run={session.run} />}
        <div className="dialog-actions">
          {canCopy && (
            <button
              type="button"
              className="button"
              disabled={isRunning}
              onClick={() => void copyMapPicture(app, copyPicture)}
            >
              {t('picture.copy')}
            </button>
          )}
          <button type="submit" className="button button-primary" disabled={isRunning}>
            {t('picture.save')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function TimesChoice() {
  const t = useTranslate();
  const app = useApp();
  const name = useId();
  const times = useAppState(({ view }) => view.mapPicture?.times);
  const isRunning = useAppState(({ view }) => view.mapPicture?.run?.step === 'running');
  const viewport = useAppState(({ view }) => view.viewport);
  const size = viewport && mapSizePx(viewport);
  return (
    <fieldset className="picture-times">
      <legend>{t('picture.times')}</legend>
      {PICTURE_TIMES.map((choice) => (
        <label key={choice} className="choice">
          <input
            type="radio"
            name={name}
            disabled={isRunning}
            checked={times === choice}
            onChange={() => chooseMapPicture(app, choice)}
          />
          <span>{t('picture.timesOf', { times: choice })}</span>
          {size !== null && (
            <span className="muted number">
              {t('picture.pixels', { width: size.widthPx * choice, height: size.heightPx * choice })}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}

function RunStatus({ run }: { readonly run: PictureRun }) {
  const t = useTranslate();
  const app = useApp();
  if (run.step === 'failed') return <IssueAlert code={run.code} params={run.params} />;
  if (run.step === 'done') {
    return (
      <output>
        {run.fileName === null ? t('picture.copied') : t('picture.saved', { name: run.fileName })}
      </output>
    );
  }
  if (run.shows === 'nothing') return null;
  return (
    <div className="picture-progress">
      <progress aria-label={t('picture.drawing')} />
      <span>{t('picture.drawing')}</span>
      {run.shows === 'stop' && (
        <button type="button" className="button" onClick={() => stopMapPicture(app)}>
          {t('picture.stop')}
        </button>
      )}
    </div>
  );
}
