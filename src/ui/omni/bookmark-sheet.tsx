import '../styles/omni.css';
import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { addBookmark, goToBookmark, removeBookmark, renameBookmark } from '../../commands/bookmarks.ts';
import { showSheet } from '../../commands/show-sheet.ts';
import type { Bookmark } from '../../domain/bookmark.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { SheetFrame } from '../components/sheet.tsx';

/** Places on the map that the project keeps: adding, going there, renaming, removing. */
export default function BookmarkSheet() {
  const t = useTranslate();
  const bookmarks = useAppState(({ project }) => project.bookmarks);
  return (
    <SheetFrame title={t('omni.bookmarks')} className="bookmark-sheet">
      <div className="dialog-body">
        <AddBookmark />
        {bookmarks.length === 0 ? (
          <p className="muted">{t('omni.bookmarksEmpty')}</p>
        ) : (
          <ul className="bookmark-list">
            {bookmarks.map((bookmark) => (
              <BookmarkRow key={bookmark.id} bookmark={bookmark} />
            ))}
          </ul>
        )}
        <p className="help">{t('omni.bookmarksHelp')}</p>
      </div>
    </SheetFrame>
  );
}

function AddBookmark() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const [name, setName] = useState('');
  const hasViewport = useAppState(({ view }) => view.viewport !== null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (addBookmark(app, name) !== null) setName('');
  };
  return (
    <form className="bookmark-add" onSubmit={add}>
      <label htmlFor={id}>{t('omni.bookmarkName')}</label>
      <input
        id={id}
        className="text-field"
        maxLength={80}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button button-primary" disabled={!hasViewport || name.trim() === ''}>
        {t('omni.bookmarkAdd')}
      </button>
    </form>
  );
}

function BookmarkRow({ bookmark }: { readonly bookmark: Bookmark }) {
  const t = useTranslate();
  const app = useApp();
  const { id, name, lon, lat } = bookmark;
  const [draft, setDraft] = useState<string | null>(null);
  const rename = (event: FormEvent) => {
    event.preventDefault();
    renameBookmark(app, id, draft ?? name);
    setDraft(null);
  };
  if (draft !== null) {
    return (
      <li>
        <form className="bookmark-add" onSubmit={rename}>
          <input
            className="text-field"
            aria-label={t('omni.bookmarkName')}
            maxLength={80}
            ref={(field) => field?.focus()}
            value={draft}
            onChange={({ target }) => setDraft(target.value)}
          />
          <button type="submit" className="button">
            {t('omni.bookmarkDone')}
          </button>
        </form>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="link bookmark-go"
        onClick={() => {
          goToBookmark(app, id);
          showSheet(app, null);
        }}
      >
        {name}
      </button>
      <span className="muted number">
        {lon.toFixed(3)}, {lat.toFixed(3)}
      </span>
      <IconButton icon={Pencil} label={t('omni.bookmarkRename', { name })} onClick={() => setDraft(name)} />
      <IconButton
        icon={Trash2}
        label={t('omni.bookmarkRemove', { name })}
        onClick={() => removeBookmark(app, id)}
      />
    </li>
  );
}
