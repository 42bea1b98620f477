import { useEffect, useId, useState } from 'react';
import {
  type Backdrop,
  TIANDITU_MAPS,
  type TiandituBackdrop,
  type TiandituMap,
} from '../../domain/backdrop.ts';
import { useTranslate } from '../app-context.ts';

interface TiandituFieldsProps {
  readonly start: TiandituBackdrop | null;
  /** Null while the key is missing. */
  onChange(wanted: Backdrop | null): void;
}

/** 天地图: which of its maps, its names, and the user's key. */
export function TiandituFields({ start, onChange }: TiandituFieldsProps) {
  const t = useTranslate();
  const id = useId();
  const [map, setMap] = useState<TiandituMap>(start?.map ?? 'vec');
  const [labels, setLabels] = useState(start?.labels ?? false);
  const [key, setKey] = useState(start?.key ?? '');
  const strength = start?.strength ?? 0.7;
  useEffect(() => {
    const tk = key.trim();
    onChange(tk === '' ? null : { kind: 'tianditu', map, labels, key: tk, strength });
  }, [map, labels, key, strength, onChange]);
  return (
    <>
      <fieldset className="backdrop-kinds">
        <legend>{t('backdrop.map')}</legend>
        {TIANDITU_MAPS.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name={`${id}-map`} checked={map === one} onChange={() => setMap(one)} />
            {t(`backdrop.maps.${one}`)}
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <input type="checkbox" checked={labels} onChange={({ target }) => setLabels(target.checked)} />
        {t('backdrop.labels')}
      </label>
      <div className="backdrop-field">
        <label htmlFor={id}>{t('backdrop.key')}</label>
        <input
          id={id}
          type="text"
          className="line-field"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-help`}
          value={key}
          onChange={({ target }) => setKey(target.value)}
        />
        <p id={`${id}-help`} className="help">
          {t('backdrop.keyHelp')}
        </p>
      </div>
    </>
  );
}
