/** What a key asks of the presentation. Clickers send the keys of slide programs. */
export type PresenterKey =
  | { readonly does: 'step'; readonly by: 1 | -1 }
  | { readonly does: 'first' | 'last' | 'leave' | 'black' | 'laser' | 'notes' | 'list' | 'full-screen' }
  | { readonly does: 'digit'; readonly digit: number };

const KEYS: Readonly<Record<string, PresenterKey>> = {
  ArrowRight: { does: 'step', by: 1 },
  ArrowDown: { does: 'step', by: 1 },
  PageDown: { does: 'step', by: 1 },
  ' ': { does: 'step', by: 1 },
  ArrowLeft: { does: 'step', by: -1 },
  ArrowUp: { does: 'step', by: -1 },
  PageUp: { does: 'step', by: -1 },
  Backspace: { does: 'step', by: -1 },
  Home: { does: 'first' },
  End: { does: 'last' },
  Escape: { does: 'leave' },
};

/** Characters, which a user can switch off for all of the app. */
const LETTERS: Readonly<Record<string, PresenterKey>> = {
  b: { does: 'black' },
  '.': { does: 'black' },
  f: { does: 'full-screen' },
  l: { does: 'laser' },
  n: { does: 'notes' },
  g: { does: 'list' },
};

/** Reads a key press; null for one that the presentation leaves alone. */
export function readPresenterKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  withLetters: boolean,
): PresenterKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const known = KEYS[event.key];
  if (known !== undefined || !withLetters) return known ?? null;
  if (/^\d$/.test(event.key)) return { does: 'digit', digit: Number(event.key) };
  return LETTERS[event.key.toLowerCase()] ?? null;
}

/** Digits that follow each other within this time are one number. */
const ONE_NUMBER_MS = 1000;

/** Puts digits together: the number after each, as the audience sees scene 1 on the way to scene 12. */
export function createDigits(now: () => number) {
  let number = 0;
  let at = Number.NEGATIVE_INFINITY;
  return (digit: number): number => {
    number = now() - at < ONE_NUMBER_MS ? number * 10 + digit : digit;
    at = now();
    return number;
  };
}
