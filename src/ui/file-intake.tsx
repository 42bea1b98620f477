import { useEffect, useState } from 'react';
import { startImport, startPastedImport } from '../commands/start-import.ts';
import { isPastedTable } from '../domain/pasted-table.ts';
import { useApp, useTranslate } from './app-context.ts';

/**
 * Files that are dropped anywhere on the window, and files or cells that are pasted outside of a field, go to the
 * import. Shows where a drop would land.
 */
export function FileIntake() {
  const t = useTranslate();
  const app = useApp();
  const [isDragging, setIsDragging] = useState(false);
  const pasteName = t('import.pasteName');
  useEffect(() => {
    const dragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsDragging(true);
    };
    const dragLeave = (event: DragEvent) => {
      // Null: the pointer has left the window, not only an element of it.
      if (event.relatedTarget === null) setIsDragging(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsDragging(false);
      const files = [...event.dataTransfer.files];
      if (files.length > 0) void startImport(app, files);
    };
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Excel puts a picture of the cells beside their text: the text is what was meant.
      if (isPastedTable(text)) void startPastedImport(app, text, pasteName);
      else if (files.length > 0) void startImport(app, files);
      else return;
      event.preventDefault();
    };
    window.addEventListener('dragover', dragOver);
    window.addEventListener('dragleave', dragLeave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', dragOver);
      window.removeEventListener('dragleave', dragLeave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, [app, pasteName]);
  return isDragging ? <p className="drop-veil">{t('map.drop')}</p> : null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
