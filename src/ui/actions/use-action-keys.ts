import { useEffect } from 'react';
import { useApp } from '../app-context.ts';
import { allActions } from './all-actions.ts';
import { isMacKeyboard, isShortcut, takesText } from './keys.ts';

/** Runs the action whose shortcut is pressed, unless a dialog is open or the key is text. */
export function useActionKeys(): void {
  const app = useApp();
  useEffect(() => {
    const isMac = isMacKeyboard();
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const inField = takesText(event.target);
      const inDialog = document.querySelector('dialog:modal') !== null;
      const state = app.store.getState();
      const action = allActions(state).find(
        ({ keys = [], inFields = false, inDialogs = false }) =>
          (inFields || !inField) &&
          (inDialogs || !inDialog) &&
          keys.some((key) => (isNoText(key) || state.view.singleKeys) && isShortcut(event, key, isMac)),
      );
      if (action === undefined) return;
      event.preventDefault();
      if (action.isEnabled?.(state) ?? true) void action.run(app);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [app]);
}

/** Whether speech input or a slip of the finger never types it: the switch for single keys leaves it alone. */
function isNoText(key: string): boolean {
  return key.includes('mod') || key === 'f1';
}
