const NAMES: Readonly<Record<string, string>> = {
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  enter: 'Enter',
  f1: 'F1',
};

/** Whether a key press is the shortcut: `mod` is ⌘ on a Mac and Ctrl elsewhere, all others must be up. */
export function isShortcut(event: KeyboardEvent, shortcut: string, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const key = parts.pop()!;
  const needs = new Set(parts);
  const wantsMod = needs.has('mod');
  // A sign such as ? needs Shift on some keyboards and not on others: the sign alone counts.
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key);
  return (
    event.key.toLowerCase() === key &&
    (isMac ? event.metaKey : event.ctrlKey) === wantsMod &&
    !(isMac ? event.ctrlKey : event.metaKey) &&
    event.altKey === needs.has('alt') &&
    (isSign || event.shiftKey === needs.has('shift'))
  );
}

/** The keys of a shortcut as they are printed on the keyboard. */
export function keyNames(shortcut: string, isMac: boolean): readonly string[] {
  return shortcut.split('+').map((part) => {
    if (part === 'mod') return isMac ? '⌘' : 'Ctrl';
    if (part === 'shift') return isMac ? '⇧' : 'Shift';
    if (part === 'alt') return isMac ? '⌥' : 'Alt';
    return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(shortcut: string, isMac: boolean): string {
  return shortcut
    .replace('mod', isMac ? 'Meta' : 'Control')
    .replace('shift', 'Shift')
    .replace('alt', 'Alt');
}

export function isMacKeyboard(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** Whether keys that are pressed there are text, or move what has a keyboard of its own. */
export function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)))
  );
}
