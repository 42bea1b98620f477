import type { Lang } from '../domain/messages.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** The few choices that outlive a visit. */
export interface Settings {
  readonly theme: ThemeChoice;
  readonly lang: Lang;
  /** Whether single letters are shortcuts: they are in the way of those who speak to the machine. */
  readonly singleKeys: boolean;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'auto', lang: 'zh', singleKeys: true };

const KEY = 'lantu.settings';

type SettingsStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Reads the settings; whatever is missing, unreadable or unknown takes its default. Never throws. */
export function readSettings(storage: () => SettingsStorage): Settings {
  try {
    const stored: unknown = JSON.parse(storage().getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return DEFAULT_SETTINGS;
    const { theme, lang, singleKeys } = stored as Record<string, unknown>;
    return {
      theme: THEMES.find((known) => known === theme) ?? DEFAULT_SETTINGS.theme,
      lang: lang === 'zh' || lang === 'en' ? lang : DEFAULT_SETTINGS.lang,
      singleKeys: singleKeys !== false,
    };
  } catch {
    // Storage may be blocked or hold what another program wrote.
    return DEFAULT_SETTINGS;
  }
}

/** Keeps the settings for the next visit; a blocked or full storage only means that they are asked for again. */
export function writeSettings(storage: () => SettingsStorage, { theme, lang, singleKeys }: Settings): void {
  try {
    storage().setItem(KEY, JSON.stringify({ theme, lang, singleKeys }));
  } catch {
    // Nothing depends on it.
  }
}

/** Everything that the app remembers outside projects has a name that begins so. */
const PREFIX = 'lantu.';

/** Forgets the settings and whatever else is remembered outside projects. */
export function clearSettings(storage: () => Storage): void {
  try {
    const store = storage();
    const names = Array.from({ length: store.length }, (_, i) => store.key(i) ?? '');
    for (const name of names) if (name.startsWith(PREFIX)) store.removeItem(name);
  } catch {
    // Where storage is blocked, nothing was remembered.
  }
}
