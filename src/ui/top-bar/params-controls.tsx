import { History, SlidersHorizontal } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { toggleTimeline } from '../../commands/open-timeline.ts';
import { setParams } from '../../commands/set-params.ts';
import { PARAM_LIMITS } from '../../domain/param-limits.ts';
import { DEFAULT_PARAMS } from '../../domain/screening.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { NumberField } from '../components/number-field.tsx';
import { Popover } from '../components/popover.tsx';

/** The slider's range, km: what planners compare. The number beside it takes any radius of the engine. */
const SLIDER = { min: 1, max: 50, step: 0.5 } as const;

export function AsOfField() {
  const t = useTranslate();
  const app = useApp();
  const asOf = useAppState(({ project }) => project.params.asOf);
  const timelineOpen = useAppState(({ view }) => view.timelineOpen);
  const id = useId();
  const [draft, setDraft] = useState(asOf);
  useEffect(() => setDraft(asOf), [asOf]);
  return (
    <div className="field">
      <label htmlFor={id}>{t('params.asOf')}</label>
      <input
        id={id}
        className="date-field"
        type="date"
        min="2000-01-01"
        max="2099-12-31"
        value={draft}
        onChange={({ target }) => {
          setDraft(target.value);
          setParams(app, { asOf: target.value });
        }}
        onBlur={() => setDraft(asOf)}
      />
      <IconButton
        icon={History}
        label={t('params.timeline')}
        aria-expanded={timelineOpen}
        onClick={() => toggleTimeline(app)}
      />
    </div>
  );
}

export function RadiusField() {
  const t = useTranslate();
  const app = useApp();
  const radiusKm = useAppState(({ project }) => project.params.radiusKm);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('params.radius')}</label>
      <input
        id={id}
        type="range"
        className="slider"
        {...SLIDER}
        value={Math.min(SLIDER.max, Math.max(SLIDER.min, radiusKm))}
        aria-valuetext={`${radiusKm} km`}
        onChange={({ target }) => setParams(app, { radiusKm: Number(target.value) })}
      />
      <NumberField
        label={t('params.radiusValue')}
        value={radiusKm}
        {...PARAM_LIMITS.radiusKm}
        step={0.1}
        onCommit={(value) => setParams(app, { radiusKm: value })}
      />
      <span className="unit">{t('common.km')}</span>
    </div>
  );
}

export function UnitSetField() {
  const t = useTranslate();
  const app = useApp();
  const chpSet = useAppState(({ project }) => project.params.chpSet);
  const id = useId();
  return (
    <div className="field field-units">
      <label htmlFor={id}>{t('params.units')}</label>
      <select
        id={id}
        className="select"
        value={chpSet}
        onChange={({ target }) => setParams(app, { chpSet: target.value === 'all' ? 'all' : 'confirmed' })}
      >
        <option value="confirmed">{t('params.unitsConfirmed')}</option>
        <option value="all">{t('params.unitsAll')}</option>
      </select>
    </div>
  );
}

/** Parameters that are seldom changed. */
export function MoreParams() {
  const t = useTranslate();
  const app = useApp();
  const params = useAppState(({ project }) => project.params);
  const id = useId();
  const isDefault = (Object.keys(DEFAULT_PARAMS) as (keyof typeof params)[]).every(
    (name) => JSON.stringify(params[name]) === JSON.stringify(DEFAULT_PARAMS[name]),
  );
  return (
    <Popover icon={SlidersHorizontal} label={t('params.more')}>
      {() => (
        <div className="form">
          <label htmlFor={`${id}-mw`}>{t('params.minUnitMw')}</label>
          <NumberField
            id={`${id}-mw`}
            describedBy={`${id}-mw-help`}
            value={params.minUnitMw}
            {...PARAM_LIMITS.minUnitMw}
            step={10}
            onCommit={(minUnitMw) => setParams(app, { minUnitMw })}
          />
          <p id={`${id}-mw-help`} className="help">
            {t('params.minUnitHelp')}
          </p>
          <label htmlFor={`${id}-band`}>{t('params.uncertaintyM')}</label>
          <NumberField
            id={`${id}-band`}
            describedBy={`${id}-band-help`}
            value={params.uncertaintyM}
            {...PARAM_LIMITS.uncertaintyM}
            step={50}
            onCommit={(uncertaintyM) => setParams(app, { uncertaintyM })}
          />
          <p id={`${id}-band-help`} className="help">
            {t('params.uncertaintyHelp')}
          </p>
          <button
            type="button"
            className="button"
            disabled={isDefault}
            onClick={() => setParams(app, DEFAULT_PARAMS)}
          >
            {t('params.reset')}
          </button>
        </div>
      )}
    </Popover>
  );
}
