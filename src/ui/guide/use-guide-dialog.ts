import { type RefObject, useEffect, useRef } from 'react';
import type { GuideSession } from '../../state/guide-session.ts';

/**
 * Shows the guide beside the work; over a dialog that is open it is modal itself, as nothing else can be reached there.
 * When it closes, the focus goes back to where it was.
 */
export function useGuideDialog({ place }: GuideSession): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const before = useRef<Element | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once more, it may have to come over a dialog.
  useEffect(() => {
    const shown = dialog.current;
    if (shown === null || shown.matches(':modal')) return;
    before.current ??= document.activeElement;
    if (document.querySelector('dialog:modal') === null) {
      if (!shown.open) shown.show();
    } else {
      shown.close();
      shown.showModal();
    }
  }, [place]);
  useEffect(() => {
    const shown = dialog.current;
    return () => {
      const hadFocus = shown?.contains(document.activeElement) ?? false;
      shown?.close();
      if (hadFocus && before.current instanceof HTMLElement) before.current.focus();
    };
  }, []);
  return dialog;
}
