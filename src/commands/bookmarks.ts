import type { Bookmark } from '../domain/bookmark.ts';
import { newId } from '../domain/new-id.ts';
import type { AppStore } from '../state/store.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

const LONGEST_NAME = 80;

/** Keeps what the map shows now under a name; gives it, or null where the map has shown nothing yet. */
export function addBookmark({ store }: CommandContext, name: string): Bookmark | null {
  const { viewport } = store.getState().view;
  const text = nameOf(name);
  if (viewport === null || text === '') return null;
  const { lon, lat, zoom } = viewport;
  const bookmark = { id: newId(), name: text, lon, lat, zoom };
  change(store, (bookmarks) => [...bookmarks, bookmark]);
  return bookmark;
}

/** An empty name changes nothing. */
export function renameBookmark({ store }: CommandContext, id: string, name: string): void {
  const text = nameOf(name);
  const known = store.getState().project.bookmarks.find((bookmark) => bookmark.id === id);
  if (text === '' || known === undefined || known.name === text) return;
  change(store, (bookmarks) =>
    bookmarks.map((bookmark) => (bookmark.id === id ? { ...bookmark, name: text } : bookmark)),
  );
}

export function removeBookmark({ store }: CommandContext, id: string): void {
  change(store, (bookmarks) => bookmarks.filter((bookmark) => bookmark.id !== id));
}

/** Moves the map there. */
export function goToBookmark({ store }: CommandContext, id: string): void {
  const bookmark = store.getState().project.bookmarks.find((known) => known.id === id);
  if (bookmark === undefined) return;
  const { lon, lat, zoom } = bookmark;
  patchView(store, { flight: { to: 'view', lon, lat, zoom } });
}

function nameOf(text: string): string {
  return text.trim().slice(0, LONGEST_NAME);
}

function change(store: AppStore, make: (bookmarks: readonly Bookmark[]) => readonly Bookmark[]): void {
  store.setState(({ project }) => ({ project: { ...project, bookmarks: make(project.bookmarks) } }));
}
