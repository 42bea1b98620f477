import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { showSheet } from '../../commands/show-sheet.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from './icon-button.tsx';

interface SheetFrameProps {
  readonly title: string;
  readonly className: string;
  /** Without a head of its own: the content says what it is. */
  readonly bare?: boolean;
  readonly children: ReactNode;
}

/** A dialog over the window that Escape, its button and a click beside it close; the focus goes back by itself. */
export function SheetFrame({ title, className, bare = false, children }: SheetFrameProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const close = () => showSheet(app, null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog.
    <dialog
      ref={dialog}
      className={`dialog sheet ${className}`}
      aria-labelledby={id}
      onCancel={close}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      {bare ? (
        <h2 id={id} className="visually-hidden">
          {title}
        </h2>
      ) : (
        <div className="panel-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon={X} label={t('common.close')} onClick={close} />
        </div>
      )}
      {children}
    </dialog>
  );
}
