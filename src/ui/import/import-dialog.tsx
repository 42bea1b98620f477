import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { closeImport } from '../../commands/import-file.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ChooseStep } from './choose-step.tsx';
import { FailedStep } from './failed-step.tsx';
import { FinishedStep } from './finished-step.tsx';
import { RunningStep } from './running-step.tsx';

/** The import, step by step. Modal, since the datum must be chosen before anything goes on. */
export default function ImportDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useAppState(({ view }) => view.importSession);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${session?.step === 'finished' ? 'dialog-wide' : ''}`}
      aria-labelledby={id}
      onClose={() => closeImport(app)}
    >
      <div className="panel-head">
        <h2 id={id}>{t('import.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeImport(app)} />
      </div>
      {session?.step === 'choose' && <ChooseStep session={session} />}
      {session?.step === 'running' && <RunningStep session={session} />}
      {session?.step === 'finished' && <FinishedStep session={session} />}
      {session?.step === 'failed' && <FailedStep session={session} />}
    </dialog>
  );
}
