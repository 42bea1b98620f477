import '../styles/backdrop.css';
import { goOffline, goOnline, removeBackdrop, retryBackdrop } from '../../commands/backdrop.ts';
import { type Backdrop, TIANDITU_CREDIT } from '../../domain/backdrop.ts';
import { issueText } from '../../domain/issue-text.ts';
import { backdropStanding, backdropTiles } from '../../state/backdrop.ts';
import type { BackdropTrouble } from '../../state/backdrop-state.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { backdropName, hostsOf } from './backdrop-name.ts';
import { useGcjOffset } from './use-gcj-offset.ts';

/** On the map, with a backdrop: whose it is, how far it is off, why it is not there, or that it waits to go online. */
export default function BackdropNote() {
  const app = useApp();
  const choice = useAppState(({ view }) => view.backdrop.choice);
  const standing = useAppState((state) => backdropStanding(state, app.page));
  if (choice === null) return app.page.asksOthers ? <OnlineForNothing /> : null;
  return (
    <aside className="backdrop-note">
      {standing === 'waits-for-online' ? <Waiting choice={choice} /> : <Drawn choice={choice} />}
    </aside>
  );
}

function Waiting({ choice }: { readonly choice: Backdrop }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <div className="backdrop-line">
      <span>{t('backdrop.waits', { name: backdropName(choice, app.page.address, t) })}</span>
      <button type="button" className="link" onClick={() => void goOnline(app)}>
        {t('backdrop.goOnline')}
      </button>
      <button type="button" className="link" onClick={() => void removeBackdrop(app)}>
        {t('backdrop.remove')}
      </button>
    </div>
  );
}

function Drawn({ choice }: { readonly choice: Backdrop }) {
  const t = useTranslate();
  const app = useApp();
  const trouble = useAppState(({ view }) => view.backdrop.trouble);
  const { datum, origins } = backdropTiles(choice, app.page.address);
  const metres = useGcjOffset(datum === 'gcj02');
  const credit =
    choice.kind === 'tianditu'
      ? `${TIANDITU_CREDIT} · ${t('backdrop.credits.tianditu')}`
      : choice.credit || t('backdrop.credits.unnamed', { host: hostsOf(origins) });
  return (
    <>
      {trouble !== null && <Trouble trouble={trouble} />}
      {metres !== null && <p className="backdrop-warning">{t('backdrop.gcjNote', { metres })}</p>}
      <div className="backdrop-line">
        <span>{credit}</span>
        {app.page.asksOthers && (
          <button type="button" className="link" onClick={() => void goOffline(app)}>
            {t('backdrop.goOffline')}
          </button>
        )}
      </div>
    </>
  );
}

function Trouble({ trouble }: { readonly trouble: BackdropTrouble }) {
  const t = useTranslate();
  const app = useApp();
  const { message, suggestion } = issueText(trouble.code, trouble.params, useLang());
  return (
    <div className="backdrop-trouble" role="status">
      <p>{message}</p>
      <p>
        {suggestion}{' '}
        <button type="button" className="link" onClick={() => retryBackdrop(app)}>
          {t('backdrop.retry')}
        </button>
      </p>
    </div>
  );
}

/** The online document without a backdrop has no reason to be one. */
function OnlineForNothing() {
  const t = useTranslate();
  const app = useApp();
  return (
    <aside className="backdrop-note backdrop-line">
      <span>{t('backdrop.online')}</span>
      <button type="button" className="link" onClick={() => void goOffline(app)}>
        {t('backdrop.goOffline')}
      </button>
    </aside>
  );
}
