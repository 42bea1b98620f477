import '../styles/omni.css';
import { useId, useRef, useState } from 'react';
import { formatNumber } from '../../domain/figure-format.ts';
import { type StaysHere, selectStaysHere, selectTravels } from '../../state/what-travels.ts';
import { writeAddress } from '../../state/write-address.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { SheetFrame } from '../components/sheet.tsx';
import type { Translate } from '../i18n/translate.ts';

/** The link to what is shown, and in words what cannot go with it. */
export default function ShareSheet() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const state = useAppState((whole) => whole);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  const link = `${new URL('./', app.page.address).href}#${writeAddress(state)}`;
  const stays = selectStaysHere(state);
  const copy = async () => {
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    if (copied !== true) field.current?.select();
    setOutcome(copied === true ? 'copied' : 'failed');
  };
  return (
    <SheetFrame title={t('omni.share')} className="share-sheet">
      <div className="dialog-body">
        <div>
          <label htmlFor={id}>{t('omni.shareLink')}</label>
          <div className="share-link">
            <input
              ref={field}
              id={id}
              className="text-field"
              readOnly
              value={link}
              onFocus={({ target }) => target.select()}
            />
            <button type="button" className="button button-primary" onClick={() => void copy()}>
              {t('omni.shareCopy')}
            </button>
          </div>
          <p className="help" role="status">
            {outcome === null ? '' : t(outcome === 'copied' ? 'omni.shareCopied' : 'omni.shareFailed')}
          </p>
        </div>
        <div className="share-lists">
          <section>
            <h3>{t('omni.shareHas')}</h3>
            <ul>
              {selectTravels(state).map((what) => (
                <li key={what}>{t(`omni.travels.${what}`)}</li>
              ))}
            </ul>
          </section>
          {stays.length > 0 && (
            <section>
              <h3>{t('omni.shareStays')}</h3>
              <ul>
                {stays.map((item) => (
                  <li key={item.what}>{staysText(item, t)}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <p className="help">{t('omni.shareHelp')}</p>
      </div>
    </SheetFrame>
  );
}

function staysText(item: StaysHere, t: Translate): string {
  switch (item.what) {
    case 'ledger':
      return t('omni.stays.ledger', { name: item.name, count: formatNumber(item.count) });
    case 'layers':
      return t('omni.stays.layers', { names: item.names.join('、') });
    case 'bookmarks':
    case 'stories':
      return t(`omni.stays.${item.what}`, { count: item.count });
    default:
      return t(`omni.stays.${item.what}`);
  }
}
