import { useId } from 'react';
import { chooseAtlas } from '../../commands/atlas.ts';
import { proposedAtlasTitle } from '../../commands/write-atlas.ts';
import { ATLAS_LEVELS, type AtlasArea } from '../../domain/atlas.ts';
import { REGIONS } from '../../domain/vocabulary.ts';
import { atlasPages } from '../../state/atlas/atlas-pages.ts';
import {
  ATLAS_ORDERS,
  type AtlasChoice,
  type AtlasScope,
  type AtlasSession,
} from '../../state/atlas/atlas-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

interface AtlasFormProps {
  readonly choice: AtlasChoice;
  readonly areas: NonNullable<AtlasSession['areas']>;
}

/** Scope, level, order, title and what becomes of long lists. */
export function AtlasForm({ choice, areas }: AtlasFormProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const pages = atlasPages(areas[choice.level], choice);
  const proposed = useAppState((state) => proposedAtlasTitle(state, choice, pages));
  return (
    <div className="atlas-form">
      <label htmlFor={`${id}-scope`}>{t('atlas.scope')}</label>
      <ScopeSelect id={`${id}-scope`} scope={choice.scope} cities={areas.city} />
      <span id={`${id}-level`}>{t('atlas.level')}</span>
      <div role="radiogroup" aria-labelledby={`${id}-level`} className="atlas-radios">
        {ATLAS_LEVELS.map((level) => (
          <label key={level} className="choice">
            <input
              type="radio"
              name={`${id}-level`}
              checked={choice.level === level}
              onChange={() => chooseAtlas(app, { level, left: [] })}
            />
            {t(`atlas.levels.${level}`)}
          </label>
        ))}
      </div>
      <label htmlFor={`${id}-order`}>{t('atlas.order')}</label>
      <select
        id={`${id}-order`}
        className="select"
        value={choice.byHand === null ? choice.order : 'byHand'}
        onChange={({ target }) => {
          const order = ATLAS_ORDERS.find((known) => known === target.value);
          if (order !== undefined) chooseAtlas(app, { order });
        }}
      >
        {ATLAS_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`atlas.orders.${order}`)}
          </option>
        ))}
        {choice.byHand !== null && <option value="byHand">{t('atlas.byHand')}</option>}
      </select>
      <label htmlFor={`${id}-lists`}>{t('atlas.longLists')}</label>
      <select
        id={`${id}-lists`}
        className="select"
        value={choice.longLists}
        onChange={({ target }) =>
          chooseAtlas(app, { longLists: target.value === 'cut' ? 'cut' : 'continue' })
        }
      >
        <option value="continue">{t('atlas.longListChoices.continue')}</option>
        <option value="cut">{t('atlas.longListChoices.cut')}</option>
      </select>
      <label htmlFor={`${id}-title`}>{t('atlas.name')}</label>
      <input
        id={`${id}-title`}
        className="text-field"
        value={choice.title}
        placeholder={proposed}
        maxLength={80}
        onChange={({ target }) => chooseAtlas(app, { title: target.value })}
      />
    </div>
  );
}

interface ScopeSelectProps {
  readonly id: string;
  readonly scope: AtlasScope;
  readonly cities: readonly AtlasArea[];
}

function ScopeSelect({ id, scope, cities }: ScopeSelectProps) {
  const t = useTranslate();
  const app = useApp();
  const value = scope.kind === 'all' ? '' : scope.kind === 'region' ? scope.region : scope.adcode;
  return (
    <select
      id={id}
      className="select"
      value={value}
      onChange={({ target }) => chooseAtlas(app, { ...scopeOf(target.value), left: [] })}
    >
      <option value="">{t('atlas.all')}</option>
      <optgroup label={t('atlas.regions')}>
        {REGIONS.map((region) => (
          <option key={region} value={region}>
            {t(`area.${region}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('atlas.places')}>
        {cities.map(({ place }) => (
          <option key={place.adcode} value={place.adcode}>
            {place.name}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

/** One place is told by county: a single page for it would be no atlas. */
function scopeOf(value: string): Partial<AtlasChoice> {
  if (value === '') return { scope: { kind: 'all' } };
  const region = REGIONS.find((known) => known === value);
  if (region !== undefined) return { scope: { kind: 'region', region } };
  return { scope: { kind: 'place', adcode: value }, level: 'county' };
}
