import { useId, useMemo } from 'react';
import { chooseReach, closeReach, runReach, stopReach } from '../../commands/reach.ts';
import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import { AREA_READINGS, REACH_LIMITS_M } from '../../domain/reach-params.ts';
import { REACH_UNITS, type ReachSession } from '../../state/reach-session.ts';
import { reachGeometries } from '../../state/reach-source.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IssueAlert } from '../components/issue-alert.tsx';
import { NumberField } from '../components/number-field.tsx';
import { ReachFilter } from './reach-filter.tsx';
import { ReachSource } from './reach-source.tsx';
import { ReachWarnings } from './reach-warnings.tsx';

interface ReachFormProps {
  readonly session: Exclude<ReachSession, { step: 'done' }>;
}

/** Layer, filter, distance and reading. */
export function ReachForm({ session }: ReachFormProps) {
  const t = useTranslate();
  const app = useApp();
  const { form, step } = session;
  const state = useAppState((all) => all);
  const { project, analysis } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the geometries are read from
  const geometries = useMemo(() => reachGeometries(state, session), [project, analysis.table, session]);
  const isReading = form.source.kind === 'bundled' && session.table === null && step !== 'failed';
  const hasAreas = geometries.some(({ type }) => type.endsWith('Polygon'));
  const isRunning = step === 'running';
  return (
    <form
      className="reach-form"
      // Whether a number will do is said by the field; a bubble of the browser's would not be in Chinese.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void runReach(app);
      }}
    >
      <ReachSource form={form} />
      <ReachFilter session={session} />
      <p className="help" role="status">
        {isReading ? t('reach.reading') : t('reach.taking', { count: formatNumber(geometries.length) })}
      </p>
      <DistanceField session={session} />
      {hasAreas && <ReadingField session={session} />}
      <ReachWarnings form={form} />
      {step === 'failed' && <IssueAlert code={session.code} params={session.params} />}
      <div className="dialog-actions">
        <RunStatus session={session} />
        {isRunning && session.shows === 'stop' ? (
          <button type="button" className="button" onClick={() => stopReach(app)}>
            {t('reach.stop')}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => closeReach(app)}>
            {t('common.cancel')}
          </button>
        )}
        <button type="submit" className="button button-primary" disabled={isRunning || isReading}>
          {t('reach.compute')}
        </button>
      </div>
    </form>
  );
}

function DistanceField({ session: { form } }: ReachFormProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const per = form.unit === 'km' ? 1000 : 1;
  return (
    <div className="field">
      <label htmlFor={id}>{t('reach.distance')}</label>
      <span className="reach-row">
        <NumberField
          id={id}
          describedBy={`${id}-help`}
          value={form.distance}
          min={form.unit === 'km' ? 0.1 : REACH_LIMITS_M.min}
          max={REACH_LIMITS_M.max / per}
          step={form.unit === 'km' ? 0.1 : 1}
          onCommit={(distance) => void chooseReach(app, { distance })}
        />
        <select
          className="select"
          aria-label={t('reach.unitLabel')}
          value={form.unit}
          onChange={({ target }) => {
            const unit = REACH_UNITS.find((known) => known === target.value);
            if (unit !== undefined && unit !== form.unit) {
              void chooseReach(app, {
                unit,
                distance: unit === 'm' ? form.distance * 1000 : form.distance / 1000,
              });
            }
          }}
        >
          {REACH_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`reach.units.${unit}`)}
            </option>
          ))}
        </select>
        <span id={`${id}-help`} className="help">
          {t('reach.distanceHelp')}
        </span>
      </span>
    </div>
  );
}

function ReadingField({ session: { form } }: ReachFormProps) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  return (
    <fieldset>
      <legend>{t('reach.areaReading')}</legend>
      {AREA_READINGS.map((reading) => (
        <label key={reading} className="choice">
          <input
            type="radio"
            name={id}
            checked={form.reading === reading}
            onChange={() => void chooseReach(app, { reading })}
          />
          {t(`reach.readings.${reading}`)}
        </label>
      ))}
    </fieldset>
  );
}

function RunStatus({ session }: ReachFormProps) {
  const t = useTranslate();
  if (session.step !== 'running' || session.shows === 'nothing') return <span className="help" />;
  return (
    <>
      <progress max={1} value={session.done} aria-label={t('reach.running')} />
      <span className="help" aria-hidden="true">
        {t('reach.progress', { share: formatShare(session.done) })}
      </span>
    </>
  );
}
