import { Suspense, useMemo, useState } from 'react';
import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import { hasRadiusClause, selectCoverageIsCurrent } from '../../state/selectors.ts';
import { useAppState, useTranslate } from '../app-context.ts';
import { Badge } from '../components/badge.tsx';
import { compareCells } from '../components/compare-cells.ts';
import { SortHead, type SortState } from '../components/sort-head.tsx';
import { lazyPart } from '../lazy-part.ts';

// Its texts are not on the first screen.
const UnitRemarks = lazyPart(async () => (await import('./unit-remarks.tsx')).UnitRemarks);

const COLUMNS = [
  'name',
  'region',
  'areaKm2',
  'coveredKm2',
  'coveredShare',
  'qualifyingUnits',
  'twoOrMoreKm2',
] as const;
type Column = (typeof COLUMNS)[number];

/** Coverage by region, city or county; few enough rows for a plain table. */
export function CoverageTable() {
  const t = useTranslate();
  const level = useAppState(({ view }) => view.coverageLevel);
  const coverage = useAppState(({ analysis }) => analysis.coverage);
  const reference = useAppState(({ project }) => project.reference);
  const isCurrent = useAppState(selectCoverageIsCurrent);
  const [sort, setSort] = useState<SortState<Column> | null>(null);
  const rows = useMemo(() => {
    const listed = coverage?.rows[level] ?? [];
    if (sort === null) return listed;
    const { column, descending } = sort;
    return listed.toSorted((a, b) => compareCells(a[column], b[column], descending));
  }, [coverage, level, sort]);
  if (coverage === null || reference === null) return <p className="panel-note">{t('coverage.loading')}</p>;
  return (
    <div className="coverage">
      <table className={`coverage-table ${isCurrent ? '' : 'stale'}`} aria-label={t('coverage.label')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHead
                key={column}
                column={column}
                label={t(`coverage.${column}`)}
                numeric={isNumber(column)}
                sort={sort}
                onSort={setSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.adcode + row.name}>
              <th scope="row">{row.name}</th>
              <td>
                {row.region}{' '}
                {!hasRadiusClause(row, reference, coverage) && (
                  <Badge tone="schematic" text={t('coverage.reference')} />
                )}
              </td>
              <td className="cell-number">{formatNumber(row.areaKm2, 1)}</td>
              <td className="cell-number">{formatNumber(row.coveredKm2, 1)}</td>
              <td className="cell-number">
                <ShareBar share={row.coveredShare} />
                <span className="share-number">{formatShare(row.coveredShare)}</span>
              </td>
              <td className="cell-number">{formatNumber(row.qualifyingUnits)}</td>
              <td className="cell-number">{formatNumber(row.twoOrMoreKm2, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {coverage.unitRemarks.length > 0 && (
        <Suspense>
          <UnitRemarks remarks={coverage.unitRemarks} />
        </Suspense>
      )}
    </div>
  );
}

/** The share again as a length. */
export function ShareBar({ share }: { readonly share: number }) {
  return (
    <svg className="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="share-bar-track" width="100" height="8" />
      <rect className="share-bar-fill" width={share * 100} height="8" />
    </svg>
  );
}

function isNumber(column: Column): boolean {
  return column !== 'name' && column !== 'region';
}
