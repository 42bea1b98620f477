import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

interface ChartDialogProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A chart as large as the window allows. */
export function ChartDialog({ children, onClose }: ChartDialogProps) {
  const t = useTranslate();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog chart-dialog" aria-labelledby={id} onClose={onClose}>
      <div className="panel-head">
        <h2 id={id}>{t('charts.label')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => dialog.current?.close()} />
      </div>
      <div className="chart-dialog-body">{children}</div>
    </dialog>
  );
}
