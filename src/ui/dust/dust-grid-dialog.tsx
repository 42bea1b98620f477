import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { zoomToLayer } from '../../commands/arrange-layers.ts';
import { closeDustGrid } from '../../commands/dust-grid.ts';
import { DUST_FALL_LIMIT } from '../../domain/dust-grid-params.ts';
import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import type { DustGridSession } from '../../state/dust-grid-session.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { DemoBadge } from '../components/badge.tsx';
import { IconButton } from '../components/icon-button.tsx';
import { IssueAlert } from '../components/issue-alert.tsx';
import { DustGridForm } from './dust-grid-form.tsx';

/** Builds a dust-fall grid: what it is made of, and how the counties stand in it. */
export default function DustGridDialog() {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const session = useAppState(({ view }) => view.dustGrid);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={() => closeDustGrid(app)}>
      <div className="panel-head">
        <h2 id={id}>{t('dust.gridTitle')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeDustGrid(app)} />
      </div>
      {session !== null && (
        <div className="dialog-body">
          {session.step === 'done' ? <Ranking session={session} /> : <DustGridForm session={session} />}
          {session.step === 'failed' && <IssueAlert code={session.code} params={session.params} />}
        </div>
      )}
    </dialog>
  );
}

/** Counties by how much of them lies over the limit, and which gauges had too few months. */
function Ranking({ session }: { readonly session: Extract<DustGridSession, { step: 'done' }> }) {
  const t = useTranslate();
  const app = useApp();
  const { counties, leftOut, layer, synthetic } = session;
  return (
    <>
      <p>
        {t('dust.done', { layer: layer.name })} {synthetic && <DemoBadge />}
      </p>
      <div className="remark-scroll">
        <table className="remark-table" aria-label={t('dust.ranking')}>
          <thead>
            <tr>
              <th scope="col">{t('dust.county')}</th>
              <th scope="col" className="cell-number">
                {t('dust.cellsOver')}
              </th>
              <th scope="col" className="cell-number">
                {t('dust.cellsWithValue')}
              </th>
              <th scope="col" className="cell-number">
                {t('dust.mean')}
              </th>
            </tr>
          </thead>
          <tbody>
            {counties.map(({ adcode, name, cells, cellsWithValue, cellsOverLimit, mean }) => (
              <tr key={adcode}>
                <th scope="row">{name}</th>
                <td className="cell-number">
                  {formatNumber(cellsOverLimit)}
                  {cellsWithValue > 0 && ` (${formatShare(cellsOverLimit / cellsWithValue)})`}
                </td>
                <td className="cell-number">
                  {formatNumber(cellsWithValue)} / {formatNumber(cells)}
                </td>
                <td className={`cell-number ${mean !== null && mean > DUST_FALL_LIMIT ? 'dust-over' : ''}`}>
                  {mean === null ? t('dust.noValue') : formatNumber(mean, 2)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="help">{t('dust.rankingHelp')}</p>
      {leftOut.length > 0 && (
        <p className="help">
          {t('dust.leftOut', {
            count: leftOut.length,
            names: leftOut.map(({ name, months }) => `${name} (${months})`).join(', '),
          })}
        </p>
      )}
      <div className="dialog-actions">
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            closeDustGrid(app);
            zoomToLayer(app, layer.id);
          }}
        >
          {t('dust.view')}
        </button>
      </div>
    </>
  );
}
