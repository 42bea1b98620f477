import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { GuideSession } from '../../state/guide-session.ts';

/**
 * Shows the guide beside the work; over a dialog that is open it is modal itself, as nothing else can be reached there.
 * When it closes, the focus goes back to where it was.
 */
export function useGuideDialog({ place }: GuideSession): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, it may have to come over a dialog.
  useEffect(() => {
    const shown = dialog.current;
    if (shown === null || shown.matches(':modal')) return;
    if (document.querySelector('dialog:modal') === null) {
      if (!shown.open) shown.show();
    } else {
      shown.close();
      shown.showModal();
    }
  }, [place]);
  // Before it is taken out of the document: from there, a browser gives the focus back to nothing.
  useLayoutEffect(() => {
    const shown = dialog.current;
    return () => shown?.close();
  }, []);
  return dialog;
}
