import { useId } from 'react';
import { setNear } from '../../commands/near-sites.ts';
import { NEAR_TOPICS } from '../../domain/near-settings.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** Stations or sidings. */
export default function SitesTools() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const topic = useAppState(({ view }) => view.near.topic);
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('themes.topic')}</legend>
      {NEAR_TOPICS.map((known) => (
        <label key={known} className="choice">
          <input
            type="radio"
            name={id}
            checked={topic === known}
            onChange={() => setNear(app, { topic: known, outcome: { status: 'none' } })}
          />
          {t(`themes.topics.${known}`)}
        </label>
      ))}
    </fieldset>
  );
}
