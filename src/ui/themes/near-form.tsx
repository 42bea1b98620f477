import { type ReactNode, useId } from 'react';
import { askAbout, setNear, siteLayers } from '../../commands/near-sites.ts';
import { ACTIVITIES } from '../../domain/place-facts.ts';
import { activityText } from '../../domain/unit-words.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { NumberField } from '../components/number-field.tsx';

const WITHIN_KM = { min: 0.1, max: 200, step: 0.5 };

/** What is asked about, which sites count, and how near is near. */
export function NearForm() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const near = useAppState(({ view }) => view.near);
  const layers = useAppState(({ project }) => project.layers);
  const { topic } = near;
  const asked = layers.find((layer) => layer.id === near.asked[topic]);
  const hasOwn = siteLayers(layers, topic).some((layer) => layer !== asked);
  return (
    <form
      className="near-form"
      aria-label={t(`themes.questions.${topic}`)}
      onSubmit={(event) => event.preventDefault()}
    >
      <span className="choice">
        <label htmlFor={`${id}-asked`}>{t(`themes.asked.${topic}`)}</label>
        <select
          id={`${id}-asked`}
          className="select"
          value={asked?.id ?? ''}
          onChange={({ target }) => askAbout(app, topic, target.value === '' ? null : target.value)}
        >
          <option value="">{t(`themes.askedNone.${topic}`)}</option>
          {layers.map((layer) => (
            <option key={layer.id} value={layer.id}>
              {layer.name}
            </option>
          ))}
        </select>
      </span>
      {asked !== undefined && (
        <span className="choice">
          <label htmlFor={`${id}-within`}>{t('themes.within')}</label>
          <NumberField
            id={`${id}-within`}
            value={near.withinKm}
            {...WITHIN_KM}
            onCommit={(withinKm) => setNear(app, { withinKm })}
          />
        </span>
      )}
      <Check checked={near.bundled} onChange={(bundled) => setNear(app, { bundled })}>
        {t(`themes.bundled.${topic}`)}
      </Check>
      {topic === 'stations' && near.bundled && <StationKinds />}
      {hasOwn && (
        <Check checked={near.own} onChange={(own) => setNear(app, { own })}>
          {t(`themes.own.${topic}`)}
        </Check>
      )}
      {topic === 'sidings' && asked !== undefined && (
        <span className="choice">
          <label htmlFor={`${id}-share`}>{t('themes.shareColumn')}</label>
          <select
            id={`${id}-share`}
            className="select"
            value={near.shareColumn ?? ''}
            onChange={({ target }) =>
              setNear(app, { shareColumn: target.value === '' ? null : Number(target.value) })
            }
          >
            <option value="">{t('themes.noColumn')}</option>
            {asked.header.map((name, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name
              <option key={column} value={column}>
                {name}
              </option>
            ))}
          </select>
        </span>
      )}
      <Check checked={near.missingOnly} onChange={(missingOnly) => setNear(app, { missingOnly })}>
        {t('themes.missingOnly')}
      </Check>
    </form>
  );
}

/** Of the national stations: which by their activity in the season, and the background ones. */
function StationKinds() {
  const t = useTranslate();
  const lang = useLang();
  const app = useApp();
  const { activities, background } = useAppState(({ view }) => view.near);
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('themes.season')}</legend>
      {ACTIVITIES.map((activity) => (
        <Check
          key={activity}
          checked={activities.includes(activity)}
          onChange={(on) =>
            setNear(app, {
              activities: ACTIVITIES.filter((known) =>
                known === activity ? on : activities.includes(known),
              ),
            })
          }
        >
          {activityText(activity, lang)}
        </Check>
      ))}
      <Check checked={background} onChange={(on) => setNear(app, { background: on })}>
        {t('themes.background')}
      </Check>
    </fieldset>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly children: ReactNode;
  onChange(on: boolean): void;
}

function Check({ checked, children, onChange }: CheckProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {children}
    </label>
  );
}
