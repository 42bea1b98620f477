import { isMacKeyboard, keyNames } from '../actions/keys.ts';

/** A shortcut as the keys that are pressed. */
export function KeyCaps({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className="key-caps">
      {keyNames(shortcut, isMacKeyboard()).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
