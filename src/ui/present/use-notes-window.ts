import { useCallback, useEffect, useState } from 'react';
import { patchPresenting } from '../../commands/present-story.ts';
import { useApp } from '../app-context.ts';

const FEATURES = 'popup,width=960,height=680';
/** How often it is looked whether the second window is still there, milliseconds. */
const LOOK_MS = 700;

interface NotesWindowOptions {
  readonly title: string;
  /** Before it opens: the first window may lose full screen by it. */
  onOpening(): void;
}

/**
 * The speaker's window: an empty page of the same origin, into which the notes are drawn with the styles of this one.
 * Where the browser blocks it the notes lie over the stage instead.
 */
export function useNotesWindow({ title, onOpening }: NotesWindowOptions) {
  const app = useApp();
  const [notes, setNotes] = useState<Window | null>(null);
  const [isBlocked, setBlocked] = useState(false);

  const toggle = useCallback(() => {
    const { presenting } = app.store.getState().view;
    if (notes !== null) return notes.close();
    if (presenting?.hasNotes === true) return patchPresenting(app, { hasNotes: false });
    onOpening();
    const opened = window.open('', '', FEATURES);
    setBlocked(opened === null);
    if (opened === null) patchPresenting(app, { hasNotes: true });
    else setNotes(opened);
  }, [app, notes, onOpening]);

  useEffect(() => {
    if (notes === null) return;
    dress(notes.document, title);
    const end = () => setNotes(null);
    // Closed by the user, or loaded anew, which empties it.
    notes.addEventListener('pagehide', () => {
      notes.close();
      end();
    });
    const looking = setInterval(() => {
      if (notes.closed) end();
    }, LOOK_MS);
    const close = () => notes.close();
    window.addEventListener('pagehide', close);
    return () => {
      clearInterval(looking);
      window.removeEventListener('pagehide', close);
      notes.close();
    };
  }, [notes, title]);
  return { notes, isBlocked, toggle };
}

/** Styles by their address: the policy that the window inherits allows no others. Theme and language as here. */
function dress(page: Document, title: string): void {
  const { dataset, lang } = document.documentElement;
  page.title = title;
  page.documentElement.lang = lang;
  page.documentElement.dataset.theme = dataset.theme ?? 'light';
  page.body.className = 'notes-body';
  if (page.head.querySelector('[data-lantu]') !== null) return;
  for (const style of document.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = page.importNode(style, true);
    if (style instanceof HTMLLinkElement) (copy as HTMLLinkElement).href = style.href;
    (copy as HTMLElement).dataset.lantu = '';
    page.head.append(copy);
  }
}
