import '../styles/briefing.css';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { closeBriefing } from '../../commands/briefing.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { BriefingForm } from './briefing-form.tsx';

/** Slides, workbook and pages of one area, made in one go. */
export default function BriefingDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useAppState(({ view }) => view.briefing);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className="dialog briefing-dialog"
      data-step={session?.run?.step ?? 'choose'}
      aria-labelledby={id}
      onClose={() => closeBriefing(app)}
    >
      <div className="panel-head">
        <h2 id={id}>{t('briefing.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeBriefing(app)} />
      </div>
      {session !== null && <BriefingForm session={session} />}
    </dialog>
  );
}
