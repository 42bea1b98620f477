import { useId, useState } from 'react';
import { openLargeLayer } from '../../commands/large-layer.ts';
import { LARGE_DATUMS, type LargeDatum, type LargeSource } from '../../domain/large-layer.ts';
import { useApp, useTranslate } from '../app-context.ts';

/** Address or file, and the datum, which is never taken for granted. */
export default function LargeLayerForm() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const [url, setUrl] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [datum, setDatum] = useState<LargeDatum | null>(null);
  const source: LargeSource | null =
    file !== null ? { kind: 'file', file } : url.trim() === '' ? null : { kind: 'url', url: url.trim() };
  return (
    <form
      className="large-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (source !== null && datum !== null) void openLargeLayer(app, source, datum);
      }}
    >
      <p className="help">{t('large.help')}</p>
      <label htmlFor={`${id}-url`}>{t('large.url')}</label>
      <input
        id={`${id}-url`}
        className="text-field"
        value={url}
        placeholder={t('large.urlHint')}
        disabled={file !== null}
        onChange={({ target }) => setUrl(target.value)}
      />
      <label htmlFor={`${id}-file`}>{t('large.file')}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".fgb"
        onChange={({ target }) => setFile(target.files?.[0] ?? null)}
      />
      <label htmlFor={`${id}-datum`}>{t('large.datum')}</label>
      <select
        id={`${id}-datum`}
        className="select"
        value={datum ?? ''}
        onChange={({ target }) => setDatum(LARGE_DATUMS.find((known) => known === target.value) ?? null)}
      >
        <option value="">{t('large.datumChoose')}</option>
        {LARGE_DATUMS.map((known) => (
          <option key={known} value={known}>
            {t(`import.systems.${known}`)}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-primary" disabled={source === null || datum === null}>
        {t('large.open')}
      </button>
    </form>
  );
}
