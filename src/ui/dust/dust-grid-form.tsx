import { useId, useMemo } from 'react';
import {
  buildDustGrid,
  chooseDustGrid,
  closeDustGrid,
  DEMO_GAUGES,
  gaugesFrom,
} from '../../commands/dust-grid.ts';
import { DUST_GRID_LIMITS, DUST_GRID_METHODS, type DustGridParams } from '../../domain/dust-grid-params.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { monthsOf, UNDATED } from '../../domain/gauges-of-layer.ts';
import type { DustGridSession } from '../../state/dust-grid-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { NumberField } from '../components/number-field.tsx';

/** Area, gauges, months and method. */
export function DustGridForm({ session }: { readonly session: DustGridSession }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const { form, step } = session;
  const { params } = form;
  const project = useAppState((state) => state.project);
  const gauges = useMemo(() => gaugesFrom(project, form.gauges), [project, form.gauges]);
  const own = project.layers.filter(({ kind }) => kind === 'dust-gauges');
  const change = (patch: Partial<DustGridParams>) => chooseDustGrid(app, { params: { ...params, ...patch } });
  return (
    <form
      className="dust-form"
      onSubmit={(event) => {
        event.preventDefault();
        void buildDustGrid(app);
      }}
    >
      <AreaFields adcode={form.adcode} />
      <div className="field">
        <label htmlFor={`${id}-gauges`}>{t('dust.gauges')}</label>
        <select
          id={`${id}-gauges`}
          className="select"
          value={form.gauges}
          onChange={({ target }) => chooseDustGrid(app, { gauges: target.value })}
        >
          {own.map((layer) => (
            <option key={layer.id} value={layer.id}>
              {layer.name}
            </option>
          ))}
          <option value={DEMO_GAUGES}>{t('dust.demoGauges')}</option>
        </select>
        <span className="help">{t('dust.gaugeCount', { value: formatNumber(gauges.length) })}</span>
      </div>
      <fieldset className="dust-months">
        <legend>{t('dust.months')}</legend>
        {monthsOf(gauges).map((month) => (
          <label key={month} className="choice">
            <input
              type="checkbox"
              checked={params.months.includes(month)}
              onChange={({ target }) =>
                change({
                  months: target.checked
                    ? [...params.months, month].sort()
                    : params.months.filter((known) => known !== month),
                })
              }
            />
            {month === UNDATED ? t('dust.undated') : month}
          </label>
        ))}
        <p className="help">{t('dust.monthsHelp')}</p>
      </fieldset>
      <div className="field">
        <label htmlFor={`${id}-method`}>{t('dust.method')}</label>
        <select
          id={`${id}-method`}
          className="select"
          value={params.method}
          onChange={({ target }) => {
            const method = DUST_GRID_METHODS.find((known) => known === target.value);
            if (method !== undefined) change({ method });
          }}
        >
          {DUST_GRID_METHODS.map((method) => (
            <option key={method} value={method}>
              {t(`dust.methods.${method}`)}
            </option>
          ))}
        </select>
      </div>
      {(['power', 'searchRadiusKm', 'cellKm'] as const)
        .filter((name) => name !== 'power' || params.method === 'inverse-distance')
        .map((name) => (
          <div key={name} className="field">
            <label htmlFor={`${id}-${name}`}>{t(`dust.${name}`)}</label>
            <NumberField
              id={`${id}-${name}`}
              value={params[name]}
              min={DUST_GRID_LIMITS[name].min}
              max={DUST_GRID_LIMITS[name].max}
              step={0.5}
              onCommit={(value) => change({ [name]: value })}
            />
          </div>
        ))}
      <p className="help">{t('dust.emptyHelp')}</p>
      <div className="dialog-actions">
        <span className="help">{params.months.length === 0 ? t('dust.needMonth') : ''}</span>
        <button type="button" className="button" onClick={() => closeDustGrid(app)}>
          {t('common.cancel')}
        </button>
        <button
          type="submit"
          className="button button-primary"
          disabled={params.months.length === 0 || step === 'running'}
        >
          {step === 'running' ? t('dust.building') : t('dust.build')}
        </button>
      </div>
    </form>
  );
}

/** A place of the plans, and one of its counties or all of it. */
function AreaFields({ adcode }: { readonly adcode: string }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const counties = useAppState(({ project }) => project.reference?.counties) ?? [];
  const current = counties.find((county) => county.adcode === adcode || county.placeAdcode === adcode);
  const places = new Map(counties.map(({ placeAdcode, place }) => [placeAdcode, place]));
  const within = counties.filter(({ placeAdcode }) => placeAdcode === current?.placeAdcode);
  return (
    <div className="field">
      <label htmlFor={`${id}-place`}>{t('dust.area')}</label>
      <select
        id={`${id}-place`}
        className="select"
        value={current?.placeAdcode ?? ''}
        onChange={({ target }) => chooseDustGrid(app, { adcode: target.value })}
      >
        {[...places].map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="select"
        aria-label={t('dust.countyChoice')}
        value={adcode}
        onChange={({ target }) => chooseDustGrid(app, { adcode: target.value })}
      >
        <option value={current?.placeAdcode ?? ''}>{t('dust.wholePlace')}</option>
        {within.map((county) => (
          <option key={county.adcode} value={county.adcode}>
            {county.name}
          </option>
        ))}
      </select>
    </div>
  );
}
