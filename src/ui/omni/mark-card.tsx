import '../styles/omni.css';
import { Bookmark, X } from 'lucide-react';
import { createPortal } from 'react-dom';
import { addBookmark } from '../../commands/bookmarks.ts';
import { clearMark } from '../../commands/go-to-hit.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { countyWords, typedPosition, typedSystem } from './typed-place-line.tsx';

/** What the mark on the map is: its place, the datum that was taken, and how far off it may be. */
export default function MarkCard() {
  const t = useTranslate();
  const app = useApp();
  const mark = useAppState(({ view }) => view.mark);
  const area = document.querySelector('.map-area');
  if (mark === null || area === null) return null;
  return createPortal(
    <section className="mark-card" aria-label={t('omni.markLabel')}>
      <div>
        <strong>{countyWords(mark, t)}</strong>
        <div className="number">{typedPosition(mark, t)}</div>
        <div className="muted">{t('omni.markFrom', { system: typedSystem(mark, t) })}</div>
      </div>
      <IconButton
        icon={Bookmark}
        label={t('omni.bookmarkAdd')}
        onClick={() => addBookmark(app, `${mark.lon.toFixed(5)}, ${mark.lat.toFixed(5)}`)}
      />
      <IconButton icon={X} label={t('omni.markClear')} onClick={() => clearMark(app)} />
    </section>,
    area,
  );
}
