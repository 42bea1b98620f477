import type { CommandContext } from '../commands/command-context.ts';

/** Offers a text as a download. */
export const saveFile: CommandContext['saveFile'] = (name, text, mediaType) => {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has read the blob's address by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
};

/** Calls back now and whenever the system changes between light and dark. */
export function watchSystemTheme(onChange: (dark: boolean) => void): void {
  const query = matchMedia('(prefers-color-scheme: dark)');
  onChange(query.matches);
  query.addEventListener('change', ({ matches }) => onChange(matches));
}
