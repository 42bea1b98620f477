import '../styles/omni.css';
import type { Action } from '../actions/action.ts';
import { allActions, isEnabled } from '../actions/all-actions.ts';
import { ariaKeys, isMacKeyboard } from '../actions/keys.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { KeyCaps } from './key-caps.tsx';

/** What the menu at the end of the bar offers, in order. */
const SHOWN = ['undo', 'redo', 'bookmarks', 'share', 'palette', 'guide', 'shortcuts', 'tour', 'diagnostics'];

export default function MorePanel({ close }: { readonly close: () => void }) {
  const t = useTranslate();
  const app = useApp();
  const state = useAppState((whole) => whole);
  const actions = allActions(state).filter(({ id }) => SHOWN.includes(id));
  const run = (action: Action) => {
    // One step after the other can be taken back while the menu stays open.
    if (action.group !== 'edit') close();
    void action.run(app);
  };
  return (
    <div className="more-panel">
      {SHOWN.flatMap((id) => actions.find((action) => action.id === id) ?? []).map((action) => (
        <button
          key={action.id}
          type="button"
          className="more-item"
          disabled={!isEnabled(action, state)}
          aria-keyshortcuts={action.keys && ariaKeys(action.keys[0]!, isMacKeyboard())}
          onClick={() => run(action)}
        >
          <span>{action.title(t, state, state.view.lang)}</span>
          {action.keys && (
            <span aria-hidden="true">
              <KeyCaps shortcut={action.keys[0]!} />
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
