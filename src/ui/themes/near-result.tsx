import { useMemo, useState } from 'react';
import { findNear, showNearRow, stopNear } from '../../commands/near-sites.ts';
import { startImport } from '../../commands/start-import.ts';
import { formatDistance, formatMeasured, formatNumber } from '../../domain/figure-format.ts';
import type { NearRow } from '../../domain/near-rows.ts';
import { NEAR_STATUSES, type NearStatus, RAIL_SHARE_TARGET_PCT } from '../../domain/near-sites.ts';
import { userFeatureOf } from '../../state/map-model.ts';
import { nearRowsOf } from '../../state/near-rows-of.ts';
import { selectThemeArea } from '../../state/select-theme-area.ts';
import type { AppState } from '../../state/store.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { compareCells } from '../components/compare-cells.ts';
import { SortHead, type SortState } from '../components/sort-head.tsx';
import { useShownRow } from './use-shown-row.ts';

type Column = 'name' | 'status' | 'distance' | 'share';

/** More rows than this are of no use in a plain table; the export has all. */
const MOST_ROWS = 1000;
/** The answer: how many have none, and which; or what to load first. */
export function NearResult() {
  const t = useTranslate();
  const app = useApp();
  const outcome = useAppState(({ view }) => view.near.outcome);
  const { topic } = useAppState(({ view }) => view.near);
  if (outcome.status === 'running') return <Finding done={outcome.done} />;
  if (outcome.status === 'stopped') {
    return (
      <p className="panel-note">
        {t('themes.stopped')}{' '}
        <button type="button" className="link" onClick={() => void findNear(app)}>
          {t('common.retry')}
        </button>
      </p>
    );
  }
  if (outcome.status === 'failed') {
    return (
      <div className="alert" role="alert">
        <p>{t('themes.findFailed', { detail: outcome.detail })}</p>
        <button type="button" className="button" onClick={() => void findNear(app)}>
          {t('common.retry')}
        </button>
      </div>
    );
  }
  if (outcome.status === 'none') {
    return (
      <p className="panel-note">
        {t(`themes.empty.${topic}`)}{' '}
        <button type="button" className="link" onClick={() => startImport(app)}>
          {t('actions.import')}
        </button>
      </p>
    );
  }
  return <Answer />;
}

/** What takes long shows its progress, and can be left off. */
function Finding({ done }: { readonly done: number | null }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <p className="panel-note near-progress">
      {t('themes.finding')}
      {done !== null && (
        <>
          <progress aria-label={t('themes.finding')} max={1} value={done} />
          <button type="button" className="button" onClick={() => stopNear(app)}>
            {t('common.cancel')}
          </button>
        </>
      )}
    </p>
  );
}

function Answer() {
  const t = useTranslate();
  const view = useAppState((state) => state.view.near);
  const reference = useAppState(({ project }) => project.reference);
  const [sort, setSort] = useState<SortState<Column> | null>(null);
  const { outcome, withinKm, shareColumn, missingOnly, topic } = view;
  const rows = useMemo(
    () => nearRowsOf({ outcome, withinKm, shareColumn }, reference?.counties ?? []),
    [outcome, withinKm, shareColumn, reference],
  );
  const listed = useMemo(() => {
    const kept = rows.filter(({ status }) => !missingOnly || status !== 'served');
    return sortRows(kept, sort);
  }, [rows, missingOnly, sort]);
  if (outcome.status !== 'done') return null;
  const { answer, layer } = outcome;
  const hasShare = topic === 'sidings' && shareColumn !== null;
  const columns = ['name', 'status', 'distance', ...(hasShare ? (['share'] as const) : [])] as const;
  const subject = layer === null ? 'counties' : topic;
  const counts = Object.fromEntries(
    NEAR_STATUSES.map((status) => [status, formatNumber(rows.filter((row) => row.status === status).length)]),
  ) as Record<NearStatus, string>;
  return (
    <>
      <p className="near-summary" role="status">
        {t(`themes.summary.${subject}`, {
          all: formatNumber(rows.length),
          sites: formatNumber(answer.sites),
          km: formatMeasured(withinKm),
          ...counts,
        })}{' '}
        {answer.unplaced.length > 0 &&
          t('themes.unplaced', { names: answer.unplaced.join(t('import.comma')) })}
      </p>
      {listed.length > 0 && (
        <table className="coverage-table theme-table" aria-label={t(`themes.questions.${topic}`)}>
          <thead>
            <tr>
              {columns.map((column) => (
                <SortHead
                  key={column}
                  column={column}
                  label={t(`themes.nearColumns.${column}`)}
                  numeric={column === 'distance' || column === 'share'}
                  sort={sort}
                  onSort={setSort}
                />
              ))}
              <th scope="col">{t(`themes.nearest.${topic}`)}</th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, MOST_ROWS).map((row) => (
              <Row key={row.index} row={row} hasShare={hasShare} isCounty={layer === null} />
            ))}
          </tbody>
        </table>
      )}
      <p className="table-note">
        {listed.length > MOST_ROWS && t('themes.moreRows', { count: formatNumber(MOST_ROWS) })}
        {t(layer === null ? 'themes.countyRule' : 'themes.distanceRule')}
        {topic === 'sidings' && t('themes.sidingRule')}
      </p>
    </>
  );
}

interface RowProps {
  readonly row: NearRow;
  readonly hasShare: boolean;
  readonly isCounty: boolean;
}

function Row({ row, hasShare, isCounty }: RowProps) {
  const t = useTranslate();
  const app = useApp();
  const { name, place, near, status, sharePct, index } = row;
  const isChosen = useAppState((state) => isPointedAt(state, index, isCounty));
  const ref = useShownRow(isChosen);
  return (
    <tr ref={ref} aria-current={isChosen || undefined}>
      <th scope="row">
        <button type="button" className="link" onClick={() => void showNearRow(app, row)}>
          {name}
        </button>
        {place !== '' && <span className="muted"> {place}</span>}
      </th>
      <td className={`near-${status}`}>
        {t(`themes.statuses.${isCounty ? 'county' : 'feature'}.${status}`)}
      </td>
      <td className="cell-number">{near.distanceM === null ? '' : formatDistance(near.distanceM)}</td>
      {hasShare && (
        <td className="cell-number">
          {sharePct === null
            ? t('common.unknown')
            : t(sharePct < RAIL_SHARE_TARGET_PCT ? 'themes.shareBelow' : 'themes.shareMet', {
                value: formatMeasured(sharePct),
              })}
        </td>
      )}
      <td>{near.nearest}</td>
    </tr>
  );
}

function isPointedAt({ selection, view, project }: AppState, index: number, isCounty: boolean): boolean {
  if (isCounty) {
    return selectThemeArea(selection, 'county') === project.reference?.counties[index]?.adcode;
  }
  const { outcome } = view.near;
  const feature = userFeatureOf(selection.picked?.features[0]);
  return (
    outcome.status === 'done' &&
    feature !== null &&
    feature.layer === outcome.layer?.id &&
    feature.row === index
  );
}

/** What is missing comes first; what is not known stays last whichever way it is sorted. */
function sortRows(rows: readonly NearRow[], sort: SortState<Column> | null): readonly NearRow[] {
  const rank = ({ status }: NearRow) => NEAR_STATUSES.indexOf(status);
  if (sort === null) return rows.toSorted((a, b) => rank(a) - rank(b));
  const keyOf = (row: NearRow): string | number | null => {
    if (sort.column === 'name') return row.name;
    if (sort.column === 'status') return rank(row);
    return sort.column === 'share' ? row.sharePct : row.near.distanceM;
  };
  return rows.toSorted((a, b) => compareCells(keyOf(a), keyOf(b), sort.descending));
}
