import { takeUpdate } from '../commands/keep-offline.ts';
import { useApp, useAppState, useTranslate } from './app-context.ts';

/** A newer version waits, or is at work in another window: the user says when this one goes over. */
export function UpdateBar() {
  const t = useTranslate();
  const app = useApp();
  const offline = useAppState(({ view }) => view.offline);
  if (offline !== 'update-ready' && offline !== 'updated-elsewhere') return null;
  return (
    <div className="notice notice-quiet" role="status">
      <span>{t(`offline.${offline}`)}</span>
      <button type="button" className="button button-primary" onClick={() => void takeUpdate(app)}>
        {t('offline.takeUpdate')}
      </button>
    </div>
  );
}
