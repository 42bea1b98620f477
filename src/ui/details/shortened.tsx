import { type ReactElement, useState } from 'react';
import { useTranslate } from '../app-context.ts';

/** As many entries as a card shows before it is asked for the others. */
const SHOWN = 8;

/** A list in a card; a long one is cut, with a button that shows the rest. */
export function Shortened({ entries }: { readonly entries: readonly ReactElement[] }) {
  const t = useTranslate();
  const [whole, setWhole] = useState(false);
  if (entries.length === 0) return null;
  const shown = whole ? entries : entries.slice(0, SHOWN);
  return (
    <>
      <ul className="bullets">{shown}</ul>
      {shown.length < entries.length && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {t('place.more', { count: entries.length - shown.length })}
        </button>
      )}
    </>
  );
}
