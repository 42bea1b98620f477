import '../styles/omni.css';
import { setAppearance } from '../../commands/set-appearance.ts';
import { ACTION_GROUPS } from '../actions/action.ts';
import { allActions } from '../actions/all-actions.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { SheetFrame } from '../components/sheet.tsx';
import { KeyCaps } from './key-caps.tsx';

/** All shortcuts by what they do, and the switch for those of a single key. */
export default function ShortcutSheet() {
  const t = useTranslate();
  const app = useApp();
  const state = useAppState((whole) => whole);
  const withKeys = allActions(state).filter(({ keys }) => keys !== undefined);
  return (
    <SheetFrame title={t('omni.shortcuts')} className="shortcut-sheet">
      <div className="dialog-body">
        <div className="shortcut-columns">
          {ACTION_GROUPS.map((group) => ({ group, of: withKeys.filter((action) => action.group === group) }))
            .filter(({ of }) => of.length > 0)
            .map(({ group, of }) => (
              <section key={group}>
                <h3>{t(`omni.groups.${group}`)}</h3>
                <dl className="shortcut-list">
                  {of.map((action) => (
                    <div key={action.id}>
                      <dt>{action.title(t, state, state.view.lang)}</dt>
                      <dd>
                        {action.keys!.map((key) => (
                          <KeyCaps key={key} shortcut={key} />
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          <section>
            <h3>{t('omni.inTable')}</h3>
            <dl className="shortcut-list">
              {TABLE_KEYS.map(([name, ...keys]) => (
                <div key={name}>
                  <dt>{t(`omni.tableKeys.${name}`)}</dt>
                  <dd>
                    {keys.map((key) => (
                      <KeyCaps key={key} shortcut={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        <label className="choice">
          <input
            type="checkbox"
            checked={state.view.singleKeys}
            onChange={({ target }) => setAppearance(app, { singleKeys: target.checked })}
          />
          {t('omni.singleKeys')}
        </label>
      </div>
    </SheetFrame>
  );
}

const TABLE_KEYS = [
  ['move', 'arrowup', 'arrowdown'],
  ['open', 'enter'],
  ['close', 'escape'],
] as const;
