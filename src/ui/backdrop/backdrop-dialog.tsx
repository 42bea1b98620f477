import '../styles/backdrop.css';
import { X } from 'lucide-react';
import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import { chooseBackdrop, closeBackdropDialog, removeBackdrop } from '../../commands/backdrop.ts';
import type { Backdrop } from '../../domain/backdrop.ts';
import { backdropTiles, needsOthers } from '../../state/backdrop.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { hostsOf } from './backdrop-name.ts';
import { TiandituFields } from './tianditu-fields.tsx';
import { TileFields } from './tile-fields.tsx';

const KINDS = ['own', 'tianditu', 'tiles'] as const;

/** Which backdrop, what its server learns, and what happens then. */
export default function BackdropDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const now = useAppState(({ view }) => view.backdrop.choice);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(now?.kind ?? 'own');
  /** Null while something is missing. */
  const [wanted, setWanted] = useState<Backdrop | null>(null);
  const [isKept, setIsKept] = useState(true);
  useEffect(() => dialog.current?.showModal(), []);
  const use = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (kind === 'own') await removeBackdrop(app);
    else if (wanted !== null) setIsKept(await chooseBackdrop(app, wanted));
  };
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={() => closeBackdropDialog(app)}>
      <div className="panel-head">
        <h2 id={id}>{t('backdrop.dialogTitle')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeBackdropDialog(app)} />
      </div>
      <form className="dialog-body backdrop-form" onSubmit={(event) => void use(event)}>
        <fieldset className="backdrop-kinds">
          <legend>{t('backdrop.what')}</legend>
          {KINDS.map((one) => (
            <label key={one} className="choice">
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === one}
                onChange={() => {
                  setKind(one);
                  setWanted(null);
                }}
              />
              {t(`backdrop.kinds.${one}`)}
            </label>
          ))}
        </fieldset>
        {kind === 'own' && <p className="help">{t('backdrop.ownHelp')}</p>}
        {kind === 'tianditu' && (
          <TiandituFields start={now?.kind === 'tianditu' ? now : null} onChange={setWanted} />
        )}
        {kind === 'tiles' && <TileFields start={now?.kind === 'tiles' ? now : null} onChange={setWanted} />}
        {kind !== 'own' && wanted !== null && <Learns wanted={wanted} />}
        {!isKept && (
          <p className="alert" role="alert">
            {t('backdrop.notKept')}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={() => closeBackdropDialog(app)}>
            {t('common.cancel')}
          </button>
          <button
            type="submit"
            className="button button-primary"
            disabled={kind !== 'own' && wanted === null}
          >
            {t('backdrop.use')}
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** Said before anything is asked of a server. */
function Learns({ wanted }: { readonly wanted: Backdrop }) {
  const t = useTranslate();
  const { page } = useApp();
  const isOutside = needsOthers(wanted, page.address);
  const hosts = hostsOf(backdropTiles(wanted, page.address).origins);
  const key = wanted.kind === 'tianditu' ? t('backdrop.learnsKey') : '';
  return (
    <section className="backdrop-learns">
      <h3>{t('backdrop.learns')}</h3>
      <p>{isOutside ? t('backdrop.learnsText', { hosts, key }) : t('backdrop.learnsOwn')}</p>
      {isOutside !== page.asksOthers && <p>{t('backdrop.reload')}</p>}
      <p className="help">{t('backdrop.noApproval')}</p>
    </section>
  );
}
