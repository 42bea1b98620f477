import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { closeImport } from '../../commands/import-queue.ts';
import { type ImportFile, shownFile } from '../../state/import-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { FailedStep } from './failed-step.tsx';
import { FileQueue } from './file-queue.tsx';
import { FinishedStep } from './finished-step.tsx';
import { InspectingStep, RunningStep } from './running-step.tsx';
import { SourceStep } from './source-step.tsx';

/** The import: where files come from, and each file's own confirmation, run and report. Modal. */
export default function ImportDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const session = useAppState(({ view }) => view.importSession);
  const shown = session === null ? null : shownFile(session);
  const step = shown?.stage.step ?? 'source';
  useEffect(() => dialog.current?.showModal(), []);
  // Each step starts at its heading, so that a reader hears where it is and Tab goes on from there.
  const place = `${shown?.id ?? ''} ${step}`;
  const first = useRef(place);
  useEffect(() => {
    if (first.current !== place) heading.current?.focus();
    first.current = place;
  }, [place]);
  if (session === null) return null;
  const isWide = step !== 'source' && step !== 'failed';
  return (
    <dialog
      ref={dialog}
      className={`dialog import-dialog ${isWide || session.files.length > 1 ? 'import-wide' : ''}`}
      aria-labelledby={id}
      onClose={() => closeImport(app)}
    >
      <div className="panel-head">
        <h2 ref={heading} id={id} tabIndex={-1}>
          {shown === null ? t('import.title') : t('import.titleOf', { name: shown.name })}
        </h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeImport(app)} />
      </div>
      <div className="import-columns">
        {session.files.length > 1 && <FileQueue session={session} />}
        <Stage file={shown} />
      </div>
    </dialog>
  );
}

function Stage({ file }: { readonly file: ImportFile | null }) {
  if (file === null) return <SourceStep />;
  switch (file.stage.step) {
    case 'waiting':
    case 'inspecting':
      return <InspectingStep file={file} />;
    case 'choosing':
      return <ConfirmForm key={file.id} file={file} stage={file.stage} />;
    case 'running':
      return <RunningStep file={file} done={file.stage.done} />;
    case 'finished':
      return <FinishedStep key={file.id} file={file} finished={file.stage.finished} />;
    case 'failed':
      return <FailedStep file={file} stage={file.stage} />;
  }
}
