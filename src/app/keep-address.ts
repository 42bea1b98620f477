import type { CommandContext } from '../commands/command-context.ts';
import { followAddress, startAtAddress, type WrittenAddress } from '../commands/start-at-address.ts';
import { readAddress } from '../state/read-address.ts';
import type { AppState } from '../state/store.ts';
import { writeAddress } from '../state/write-address.ts';
import { loadWords } from '../ui/i18n/translate.ts';

/** The address follows once nothing changed for so long, and no oftener than once a second. */
const QUIET_MS = 500;
const LEAST_BETWEEN_MS = 1000;

const KEY = 'lantu.address';

/** Opens what the address says, has it follow the state, and follows it where it is changed by hand. */
export async function keepAddress(context: CommandContext): Promise<void> {
  const { store } = context;
  const { hash } = location;
  const written = readWritten();
  await loadWordsOf(hash);
  const opening = startAtAddress(context, hash, written);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writtenAt = 0;

  function write(): void {
    const state = store.getState();
    if (!isShown(state)) return;
    const next = `#${writeAddress(state)}`;
    writtenAt = performance.now();
    if (next !== location.hash) history.replaceState(history.state, '', next);
    note(state, false);
  }

  await opening;
  write();
  store.subscribe((state, before) => {
    if (!isShown(state) || isSameForAddress(state, before)) return;
    const { save } = state.keeping;
    if (save.status === 'saved' && save !== before.keeping.save) note(state, true);
    clearTimeout(timer);
    const wait = Math.max(QUIET_MS, LEAST_BETWEEN_MS - (performance.now() - writtenAt));
    timer = setTimeout(write, wait);
  });
  window.addEventListener('hashchange', async () => {
    clearTimeout(timer);
    const now = location.hash;
    await loadWordsOf(now);
    await followAddress(context, now);
    write();
  });
}

/** `isSaved`: what is in the address now, and perhaps more, is in the project. */
function note({ keeping }: AppState, isSaved: boolean): void {
  noteWritten({ hash: location.hash, project: keeping.id, isLink: keeping.visiting, isSaved });
}

function isShown({ keeping, view }: AppState): boolean {
  return keeping.phase !== 'opening' && view.mapReady && view.presenting === null;
}

function isSameForAddress(a: AppState, b: AppState): boolean {
  return (
    a.view === b.view && a.project === b.project && a.selection === b.selection && a.keeping === b.keeping
  );
}

/** A link in another language is shown in it. */
async function loadWordsOf(hash: string): Promise<void> {
  const lang = readAddress(hash)?.address.lang;
  if (lang !== undefined) await loadWords(lang).catch(() => undefined);
}

/** Kept for this tab: a copied link has none. */
function readWritten(): WrittenAddress | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return null;
    const { hash, project, isLink, isSaved } = stored as Record<string, unknown>;
    return typeof hash === 'string' && typeof project === 'string'
      ? { hash, project, isLink: isLink === true, isSaved: isSaved === true }
      : null;
  } catch {
    return null;
  }
}

function noteWritten(written: WrittenAddress): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(written));
  } catch {
    // Where storage is blocked, a page that is loaded again opens as a link: nothing is lost.
  }
}
