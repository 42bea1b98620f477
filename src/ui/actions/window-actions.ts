import { toggleGuide } from '../../commands/guide.ts';
import { setAppearance } from '../../commands/set-appearance.ts';
import { showSheet } from '../../commands/show-sheet.ts';
import { THEMES } from '../../state/settings.ts';
import { loadWords } from '../i18n/translate.ts';
import type { Action } from './action.ts';

export const windowActions: readonly Action[] = [
  ...THEMES.map(
    (theme): Action => ({
      id: `theme ${theme}`,
      group: 'window',
      title: (t) => t('omni.actions.theme', { name: t(`actions.themes.${theme}`) }),
      run: (app) => setAppearance(app, { theme }),
    }),
  ),
  {
    id: 'language',
    group: 'window',
    title: (t) => t('actions.languageLabel'),
    run: async (app) => {
      const lang = app.store.getState().view.lang === 'zh' ? 'en' : 'zh';
      await loadWords(lang);
      setAppearance(app, { lang });
    },
  },
  {
    id: 'guide',
    group: 'window',
    keys: ['f1'],
    inFields: true,
    inDialogs: true,
    title: (t) => t('guide.action'),
    run: toggleGuide,
  },
  {
    id: 'shortcuts',
    group: 'window',
    keys: ['?'],
    title: (t) => t('omni.actions.shortcuts'),
    run: (app) => showSheet(app, 'shortcuts'),
  },
  {
    id: 'diagnostics',
    group: 'window',
    title: (t) => t('diagnostics.title'),
    run: (app) => showSheet(app, 'diagnostics'),
  },
];
