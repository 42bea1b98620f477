import { useId } from 'react';
import { chooseReach, closeReach } from '../../commands/reach.ts';
import { startImport } from '../../commands/start-import.ts';
import { formatNumber } from '../../domain/figure-format.ts';
import { REACH_BUNDLED } from '../../domain/reach-params.ts';
import type { ReachForm, ReachSourceRef } from '../../state/reach-session.ts';
import { reachStatus, selectListedBoilers, sourceName } from '../../state/reach-source.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';

/** The layer that the distance is measured from, and how far it can be trusted. */
export function ReachSource({ form }: { readonly form: ReachForm }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const all = useAppState((state) => state);
  const nameOf = (source: ReachSourceRef) => sourceName(all, source);
  const { layers } = all.project;
  const boilers = selectListedBoilers(all);
  const status = reachStatus(all, form.source);
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t('reach.source')}</label>
        <span className="reach-row">
          <select
            id={id}
            className="select"
            value={nameSource(form.source)}
            onChange={({ target }) => {
              const source = readSource(target.value);
              if (source !== null) void chooseReach(app, { source });
            }}
          >
            {layers.length > 0 && (
              <optgroup label={t('reach.ownLayers')}>
                {layers.map(({ id: layer, name, geometries }) => (
                  <option key={layer} value={nameSource({ kind: 'layer', id: layer })}>
                    {t('reach.counted', { name, count: formatNumber(geometries.length) })}
                  </option>
                ))}
              </optgroup>
            )}
            <optgroup label={t('reach.bundledLayers')}>
              {REACH_BUNDLED.map((bundled) => (
                <option key={bundled} value={nameSource({ kind: 'bundled', id: bundled })}>
                  {nameOf({ kind: 'bundled', id: bundled })}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('reach.ledger')}>
              <option value="boilers" disabled={boilers === 0}>
                {t('reach.counted', { name: nameOf({ kind: 'boilers' }), count: formatNumber(boilers) })}
              </option>
            </optgroup>
          </select>
          <Badge tone={status} text={t(`layers.status.${status}`)} />
        </span>
      </div>
      {layers.length === 0 && (
        <p className="help">
          {t('reach.noneOfYours')}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              closeReach(app);
              void startImport(app);
            }}
          >
            {t('reach.importOne')}
          </button>
        </p>
      )}
    </>
  );
}

function nameSource(source: ReachSourceRef): string {
  return source.kind === 'boilers' ? source.kind : `${source.kind}:${source.id}`;
}

function readSource(name: string): ReachSourceRef | null {
  if (name === 'boilers') return { kind: 'boilers' };
  const id = name.slice(name.indexOf(':') + 1);
  if (name.startsWith('layer:')) return { kind: 'layer', id };
  const bundled = REACH_BUNDLED.find((known) => known === id);
  return bundled === undefined ? null : { kind: 'bundled', id: bundled };
}
