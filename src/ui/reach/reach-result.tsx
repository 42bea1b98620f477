import { useEffect, useRef, useState } from 'react';
import { zoomToLayer } from '../../commands/arrange-layers.ts';
import {
  addReachLayer,
  closeReach,
  exportReach,
  removeReachLayer,
  reviseReach,
} from '../../commands/reach.ts';
import { formatDistance, formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import { reachName } from '../../domain/reach-layer.ts';
import type { ReachSession } from '../../state/reach-session.ts';
import { isAreaRow } from '../../state/reach-source.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { Badge, DemoBadge } from '../components/badge.tsx';
import { LevelField } from '../results/coverage-tools.tsx';
import { ReachTable } from './reach-table.tsx';
import { ReachWarnings } from './reach-warnings.tsx';

const FORMATS = ['xlsx', 'csv', 'geojson'] as const;

interface ReachResultProps {
  readonly session: Extract<ReachSession, { step: 'done' }>;
}

/** Share of each area, and what can be made of it. */
export function ReachResult({ session: { form, finished } }: ReachResultProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const { reach, origin, layer } = finished;
  const heading = useRef<HTMLHeadingElement>(null);
  const level = useAppState(({ view }) => view.coverageLevel);
  const area = useAppState(({ view }) => view.area);
  const counties = useAppState(({ project }) => project.reference?.counties) ?? [];
  const [areaOnly, setAreaOnly] = useState(false);
  const [coveredOnly, setCoveredOnly] = useState(true);
  // The button that was pressed is gone: whoever reads by ear is led to the result.
  useEffect(() => heading.current?.focus(), []);
  const isNothing = reach.rows.region.every(({ coveredKm2 }) => coveredKm2 === 0);
  const inArea = reach.rows[level].filter((row) => !areaOnly || isAreaRow(row, area, counties));
  const rows = inArea.filter(({ coveredKm2 }) => !coveredOnly || coveredKm2 > 0);
  const totalOf = areaOnly ? t(`area.${area}`) : t('reach.allPlaces');
  return (
    <>
      <div className="reach-head">
        <h3 ref={heading} tabIndex={-1}>
          {reachName(origin, lang)}
        </h3>
        {origin.status === 'synthetic' ? (
          <DemoBadge />
        ) : (
          <Badge tone={origin.status} text={t(`layers.status.${origin.status}`)} />
        )}
        <span className="help">
          {t('reach.fact', {
            count: formatNumber(reach.sources),
            method: t(`reach.methods.${reach.method}`),
            error: errorText(reach.errorM),
          })}
        </span>
      </div>
      {reach.abroad > 0 && <p className="help">{t('reach.abroad', { count: formatNumber(reach.abroad) })}</p>}
      <ReachWarnings form={form} />
      {isNothing && <p className="alert">{t('reach.nothing')}</p>}
      <div className="reach-tools">
        <LevelField />
        <Tick label={t('reach.areaOnly', { area: t(`area.${area}`) })} on={areaOnly} onChange={setAreaOnly} />
        <Tick label={t('reach.coveredOnly')} on={coveredOnly} onChange={setCoveredOnly} />
      </div>
      <ReachTable rows={rows} summed={inArea} totalName={t('reach.total', { area: totalOf })} />
      <p className="help reach-status" role="status">
        {layer === null ? '' : t('reach.isLayer', { name: reachName(origin, lang) })}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={() => reviseReach(app)}>
          {t('reach.revise')}
        </button>
        <span className="help choice">
          {t('reach.export')}
          {FORMATS.map((format) => (
            <button
              key={format}
              type="button"
              className="button"
              onClick={() => void exportReach(app, format, level)}
            >
              {t(`export.formats.${format}`)}
            </button>
          ))}
        </span>
        {layer === null ? (
          <button
            type="button"
            className="button button-primary"
            disabled={reach.outline.parts.length === 0}
            onClick={() => void addReachLayer(app)}
          >
            {t('reach.addLayer')}
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={() => void removeReachLayer(app)}>
              {t('reach.removeLayer')}
            </button>
            <button
              type="button"
              className="button button-primary"
              onClick={() => {
                closeReach(app);
                zoomToLayer(app, layer);
              }}
            >
              {t('reach.view')}
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** Millimetres below a metre would look like a promise. */
function errorText(errorM: number): string {
  return errorM < 10 ? `${formatMeasured(Math.max(errorM, 0.01))} m` : formatDistance(errorM);
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, on, onChange }: TickProps) {
  return (
    <label className="choice">
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
