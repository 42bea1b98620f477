import '../styles/reach.css';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { closeReach } from '../../commands/reach.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ReachForm } from './reach-form.tsx';
import { ReachResult } from './reach-result.tsx';

/** How much of each area lies within a distance of a layer: what to measure from, then the shares. */
export default function ReachDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useAppState(({ view }) => view.reach);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="dialog reach-dialog"
      data-step={session?.step}
      aria-labelledby={id}
      onClose={() => closeReach(app)}
    >
      <div className="panel-head">
        <h2 id={id}>{t('reach.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeReach(app)} />
      </div>
      {session !== null && (
        <div className="dialog-body">
          {session.step === 'done' ? <ReachResult session={session} /> : <ReachForm session={session} />}
        </div>
      )}
    </dialog>
  );
}
