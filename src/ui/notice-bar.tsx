import { X } from 'lucide-react';
import { dismissNotice } from '../commands/arrange-panels.ts';
import { redrawMap } from '../commands/redraw-map.ts';
import { undoRemoval } from '../commands/remove-layer.ts';
import { useApp, useAppState, useTranslate } from './app-context.ts';
import { IconButton } from './components/icon-button.tsx';

/** Trouble that the app lives on with, or what can be undone: until it is dismissed. */
export function NoticeBar() {
  const t = useTranslate();
  const app = useApp();
  const notice = useAppState(({ view }) => view.notice);
  if (notice === null) return null;
  return (
    <div className="notice" role="alert">
      <span>{t(`notices.${notice.code}`, { detail: notice.detail })}</span>
      {notice.undo !== undefined && (
        <button type="button" className="button" onClick={() => void undoRemoval(app)}>
          {t('common.undo')}
        </button>
      )}
      {notice.code === 'webgl-lost' && (
        <button type="button" className="button" onClick={() => redrawMap(app)}>
          {t('notices.redrawMap')}
        </button>
      )}
      <IconButton icon={X} label={t('common.close')} onClick={() => dismissNotice(app)} />
    </div>
  );
}
