import '../styles/omni.css';
import { useEffect, useMemo, useState } from 'react';
import { showSheet } from '../../commands/show-sheet.ts';
import { ACTION_GROUPS, type Action } from '../actions/action.ts';
import { allActions, isEnabled } from '../actions/all-actions.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { ComboBox } from '../components/combo-box.tsx';
import { SheetFrame } from '../components/sheet.tsx';
import { loadWords } from '../i18n/translate.ts';
import { KeyCaps } from './key-caps.tsx';
import { AS_WRITTEN, type Romanise, rankActions } from './rank-actions.ts';

/** Everything that can be done, found by typing: Chinese, pinyin initials or English. */
export default function Palette() {
  const t = useTranslate();
  const app = useApp();
  const state = useAppState((whole) => whole);
  const [text, setText] = useState('');
  const romanise = useRomanise();
  const actions = allActions(state);
  const found = rankActions(actions, text, state, romanise);
  const shown = text.trim() === '' ? found : found.slice(0, 40);
  // While something is typed the best stands first, whatever its group.
  const groups =
    text.trim() === ''
      ? ACTION_GROUPS.map((group) => ({ group, of: shown.filter((action) => action.group === group) }))
      : [...new Set(shown.map(({ group }) => group))].map((group) => ({
          group,
          of: shown.filter((action) => action.group === group),
        }));
  const run = (id: string) => {
    const action = actions.find((known) => known.id === id);
    if (action === undefined) return;
    showSheet(app, null);
    // An action may open a sheet of its own, or give the focus to something: this one must be gone.
    requestAnimationFrame(() => void action.run(app));
  };
  return (
    <SheetFrame title={t('omni.palette')} className="combo-sheet" bare>
      <ComboBox
        label={t('omni.palette')}
        placeholder={t('omni.palettePlaceholder')}
        text={text}
        onText={setText}
        onChoose={run}
        status={shown.length === 0 ? t('omni.paletteNone') : t('omni.paletteCount', { count: found.length })}
        groups={groups
          .filter(({ of }) => of.length > 0)
          .map(({ group, of }) => ({
            id: group,
            label: t(`omni.groups.${group}`),
            options: of.map((action) => ({
              id: action.id,
              disabled: !isEnabled(action, state),
              content: <ActionLine action={action} />,
            })),
          }))}
      />
    </SheetFrame>
  );
}

function ActionLine({ action }: { readonly action: Action }) {
  const t = useTranslate();
  const title = useAppState((state) => action.title(t, state, state.view.lang));
  const [key] = action.keys ?? [];
  return (
    <>
      <span className="combo-title">{title}</span>
      {key !== undefined && <KeyCaps shortcut={key} />}
    </>
  );
}

/** The dictionary of readings and the English words come a moment later; until then only what is written is found. */
function useRomanise(): Romanise {
  const [read, setRead] = useState<Romanise>(() => AS_WRITTEN);
  useEffect(() => {
    let isGone = false;
    Promise.all([import('../../domain/romanise.ts'), loadWords('en')])
      .then(([{ romanise }]) => {
        if (!isGone) setRead(() => romanise);
      })
      .catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, []);
  return useMemo(() => {
    const known = new Map<string, ReturnType<Romanise>>();
    return (text) => {
      const romanised = known.get(text) ?? read(text);
      known.set(text, romanised);
      return romanised;
    };
  }, [read]);
}
