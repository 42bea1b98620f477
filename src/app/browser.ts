import type { AppPage, CommandContext } from '../commands/command-context.ts';

/** Offers a file as a download. */
export const saveFile: CommandContext['saveFile'] = (name, content) => {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the blob's address soon, a large file a little later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

/** Calls back now and whenever the system changes between light and dark. */
export function watchSystemTheme(onChange: (dark: boolean) => void): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  onChange(query.matches);
  query.addEventListener('change', ({ matches }) => onChange(matches));
}

/** The document that the app was loaded in; see AppPage. */
export const thisPage: AppPage = {
  address: document.baseURI,
  asksOthers: document.querySelector('meta[name=lantu-online]') !== null,
  goTo(online) {
    location.assign(
      new URL((online ? 'online.html' : './') + location.search + location.hash, document.baseURI),
    );
  },
  open(content) {
    const url = URL.createObjectURL(content);
    // The tab reads it for as long as it is open, and says nothing when it closes.
    setTimeout(() => URL.revokeObjectURL(url), 3_600_000);
    return window.open(url, '_blank') !== null;
  },
  storage: () => localStorage,
};
