import { Monitor, Moon, Sun } from 'lucide-react';
import { setAppearance } from '../../commands/set-appearance.ts';
import { THEMES } from '../../state/settings.ts';
import { patchView } from '../../state/store.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { loadWords } from '../i18n/translate.ts';

const ICONS = { auto: Monitor, light: Sun, dark: Moon } as const;

/** One button that goes round system, light and dark. */
export function ThemeButton() {
  const t = useTranslate();
  const app = useApp();
  const theme = useAppState(({ view }) => view.theme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!;
  return (
    <IconButton
      icon={ICONS[theme]}
      label={`${t('actions.theme')}: ${t(`actions.themes.${theme}`)}`}
      onClick={() => setAppearance(app, { theme: next })}
    />
  );
}

/** Shows the other language by its own name. */
export function LanguageButton() {
  const t = useTranslate();
  const app = useApp();
  const lang = useAppState(({ view }) => view.lang);
  const other = lang === 'zh' ? 'en' : 'zh';
  const change = async () => {
    try {
      await loadWords(other);
      setAppearance(app, { lang: other });
    } catch (failure) {
      patchView(app.store, { notice: { code: 'words-failed', detail: String(failure) } });
    }
  };
  return (
    <button
      type="button"
      className="button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      title={t('actions.languageLabel')}
      onClick={() => void change()}
    >
      {t('actions.language')}
    </button>
  );
}
