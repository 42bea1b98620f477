import { Suspense } from 'react';
import { useActionKeys } from '../actions/use-action-keys.ts';
import { useAppState } from '../app-context.ts';
import { lazyPart } from '../lazy-part.ts';

const SHEETS = {
  search: lazyPart(async () => (await import('./search-sheet.tsx')).default),
  palette: lazyPart(async () => (await import('./palette.tsx')).default),
  shortcuts: lazyPart(async () => (await import('./shortcut-sheet.tsx')).default),
  share: lazyPart(async () => (await import('./share-sheet.tsx')).default),
  bookmarks: lazyPart(async () => (await import('./bookmark-sheet.tsx')).default),
  methods: lazyPart(async () => (await import('../present/methods-sheet.tsx')).default),
  diagnostics: lazyPart(async () => (await import('../diagnostics/diagnostics-sheet.tsx')).default),
};

/** The sheet that is open, and the keys that open it. */
export function Sheets() {
  useActionKeys();
  const sheet = useAppState(({ view }) => view.sheet);
  if (sheet === null) return null;
  const Shown = SHEETS[sheet];
  return (
    <Suspense>
      <Shown />
    </Suspense>
  );
}
