import { useMemo, useState } from 'react';
import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import type { ReachRow } from '../../domain/reach.ts';
import { useTranslate } from '../app-context.ts';
import { compareCells } from '../components/compare-cells.ts';
import { SortHead, type SortState } from '../components/sort-head.tsx';
import { ShareBar } from '../results/coverage-table.tsx';

const COLUMNS = ['name', 'region', 'areaKm2', 'coveredKm2', 'coveredShare', 'sources'] as const;
type Column = (typeof COLUMNS)[number];

interface ReachTableProps {
  readonly rows: readonly ReachRow[];
  /** What the sum is of: rows that are not listed for having nothing covered count along. */
  readonly summed: readonly ReachRow[];
  readonly totalName: string;
}

/** Areas with their share, sortable, the sum below. */
export function ReachTable({ rows, summed, totalName }: ReachTableProps) {
  const t = useTranslate();
  const [sort, setSort] = useState<SortState<Column>>({
    column: 'coveredShare',
    descending: true,
  });
  const sorted = useMemo(() => {
    const { column, descending } = sort;
    return rows.toSorted((a, b) => compareCells(a[column], b[column], descending));
  }, [rows, sort]);
  if (rows.length === 0) return <p className="panel-note">{t('reach.noRows')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="reach-scroll" tabIndex={0} aria-label={t('reach.table')}>
      <table className="coverage-table" aria-label={t('reach.table')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <SortHead
                key={column}
                column={column}
                label={t(`reach.columns.${column}`)}
                numeric={isNumber(column)}
                sort={sort}
                onSort={setSort}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.adcode + row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.region}</td>
              <td className="cell-number">{formatNumber(row.areaKm2, 1)}</td>
              <td className="cell-number">{formatNumber(row.coveredKm2, 2)}</td>
              <Share share={row.coveredShare} />
              <td className="cell-number">{formatNumber(row.sources)}</td>
            </tr>
          ))}
        </tbody>
        <Total rows={summed} name={totalName} />
      </table>
    </section>
  );
}

function Total({ rows, name }: { readonly rows: readonly ReachRow[]; readonly name: string }) {
  const sum = (pick: (row: ReachRow) => number) => rows.reduce((total, row) => total + pick(row), 0);
  const [areaKm2, coveredKm2] = [sum((row) => row.areaKm2), sum((row) => row.coveredKm2)];
  return (
    <tfoot>
      <tr>
        <th scope="row">{name}</th>
        <td />
        <td className="cell-number">{formatNumber(areaKm2, 1)}</td>
        <td className="cell-number">{formatNumber(coveredKm2, 2)}</td>
        <Share share={coveredKm2 / areaKm2} />
        {/* A line may lie in several areas: their counts have no sum. */}
        <td />
      </tr>
    </tfoot>
  );
}

/** In percent to 0.01: what a planner quotes, and what the method is good for. */
function Share({ share }: { readonly share: number }) {
  return (
    <td className="cell-number">
      <ShareBar share={share} />
      <span className="share-number">{formatShare(share, 2)}</span>
    </td>
  );
}

function isNumber(column: Column): boolean {
  return column !== 'name' && column !== 'region';
}
