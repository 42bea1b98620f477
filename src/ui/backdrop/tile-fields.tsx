import { useEffect, useId, useState } from 'react';
import { type Backdrop, TILE_DATUMS, type TileBackdrop, type TileDatum } from '../../domain/backdrop.ts';
import { issueText } from '../../domain/issue-text.ts';
import { readTileAddress, type TileAddress } from '../../domain/tile-address.ts';
import { useApp, useLang, useTranslate } from '../app-context.ts';
import { hostsOf } from './backdrop-name.ts';
import { useGcjOffset } from './use-gcj-offset.ts';

interface TileFieldsProps {
  readonly start: TileBackdrop | null;
  /** Null while something is missing or wrong. */
  onChange(wanted: Backdrop | null): void;
}

const CLOSEST_ZOOM = 22;

/** A tile server of the user's: its address, its datum, which is never taken for granted, and its credit. */
export function TileFields({ start, onChange }: TileFieldsProps) {
  const t = useTranslate();
  const id = useId();
  const { page } = useApp();
  const [address, setAddress] = useState(start?.address ?? '');
  const [chosenDatum, setDatum] = useState<TileDatum | null>(start?.datum ?? null);
  const [accepted, setAccepted] = useState(start?.datum === 'gcj02');
  const [credit, setCredit] = useState(start?.credit ?? '');
  const [maxZoom, setMaxZoom] = useState(start?.maxZoom ?? 18);
  const strength = start?.strength ?? 0.7;
  const found = readTileAddress(address, page.address);
  // What a host is known to serve is a suggestion: the user's own word stands.
  const datum = chosenDatum ?? (found.ok ? found.datum : null);
  const isReady = found.ok && datum !== null && (datum !== 'gcj02' || accepted);
  useEffect(() => {
    onChange(
      isReady && datum !== null
        ? { kind: 'tiles', address: address.trim(), datum, credit: credit.trim(), maxZoom, strength }
        : null,
    );
  }, [isReady, address, datum, credit, maxZoom, strength, onChange]);
  return (
    <>
      <div className="backdrop-field">
        <label htmlFor={`${id}-address`}>{t('backdrop.address')}</label>
        <input
          id={`${id}-address`}
          type="text"
          inputMode="url"
          className="line-field"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-address-help`}
          value={address}
          onChange={({ target }) => setAddress(target.value)}
        />
        <p id={`${id}-address-help`} className="help">
          {t('backdrop.addressHelp')}
        </p>
        {address.trim() !== '' && <Found found={found} />}
      </div>
      <div className="backdrop-field">
        <label htmlFor={`${id}-datum`}>{t('backdrop.datum')}</label>
        <select
          id={`${id}-datum`}
          className="select"
          value={datum ?? ''}
          onChange={({ target }) => setDatum(TILE_DATUMS.find((known) => known === target.value) ?? null)}
        >
          <option value="">{t('backdrop.datumChoose')}</option>
          {TILE_DATUMS.map((one) => (
            <option key={one} value={one}>
              {t(`backdrop.datums.${one}`)}
            </option>
          ))}
        </select>
        <DatumHint found={found} datum={datum} />
      </div>
      {datum === 'gcj02' && <GcjWarning accepted={accepted} onAccept={setAccepted} />}
      <div className="backdrop-field">
        <label htmlFor={`${id}-credit`}>{t('backdrop.credit')}</label>
        <input
          id={`${id}-credit`}
          className="line-field"
          aria-describedby={`${id}-credit-help`}
          value={credit}
          onChange={({ target }) => setCredit(target.value)}
        />
        <p id={`${id}-credit-help`} className="help">
          {t('backdrop.creditHelp')}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-zoom`}>{t('backdrop.maxZoom')}</label>
        <input
          id={`${id}-zoom`}
          type="number"
          className="number-field"
          min={0}
          max={CLOSEST_ZOOM}
          value={maxZoom}
          onChange={({ target }) =>
            setMaxZoom(Math.min(CLOSEST_ZOOM, Math.max(0, Math.round(target.valueAsNumber) || 0)))
          }
        />
      </div>
    </>
  );
}

function Found({ found }: { readonly found: TileAddress }) {
  const t = useTranslate();
  const lang = useLang();
  if (found.ok) {
    return (
      <p className="backdrop-found">{t('backdrop.found', { form: t(`backdrop.forms.${found.form}`) })}</p>
    );
  }
  const { message, suggestion } = issueText(found.code, found.params, lang);
  return (
    <div className="backdrop-problem" role="status">
      <p>{message}</p>
      <p>{suggestion}</p>
    </div>
  );
}

/** What is known of the host, and a doubt where the user says otherwise. */
function DatumHint({ found, datum }: { readonly found: TileAddress; readonly datum: TileDatum | null }) {
  const t = useTranslate();
  if (!found.ok || found.datum === null) return null;
  const host = hostsOf(found.origins);
  if (found.datum === 'gcj02' && datum === 'wgs84') {
    return <p className="backdrop-problem">{t('backdrop.datumDoubt', { host })}</p>;
  }
  return (
    <p className="help">{t('backdrop.datumKnown', { host, datum: t(`backdrop.datums.${found.datum}`) })}</p>
  );
}

function GcjWarning(props: { readonly accepted: boolean; onAccept(accepted: boolean): void }) {
  const t = useTranslate();
  const metres = useGcjOffset(true);
  return (
    <div className="backdrop-problem">
      <p>{t('backdrop.gcjWarning', { metres: metres ?? '…' })}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={props.accepted}
          onChange={({ target }) => props.onAccept(target.checked)}
        />
        {t('backdrop.gcjAccept')}
      </label>
    </div>
  );
}
