import { showTab } from '../../commands/arrange-panels.ts';
import { formatNumber, formatShare } from '../../domain/figure-format.ts';
import {
  selectAreaCoverage,
  selectAreaHasRadiusClause,
  selectCoverageIsCurrent,
} from '../../state/selectors.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';

/** Share of the chosen area within the radii; says so where no clause uses them. */
export function CoveredShare() {
  const t = useTranslate();
  const app = useApp();
  const area = t(`area.${useAppState(({ view }) => view.area)}`);
  const coverage = useAppState(selectAreaCoverage);
  const isCurrent = useAppState(selectCoverageIsCurrent);
  const hasClause = useAppState(selectAreaHasRadiusClause);
  return (
    <button
      type="button"
      className={`total total-covered ${isCurrent ? '' : 'stale'}`}
      aria-busy={!isCurrent}
      data-share={coverage?.coveredShare}
      onClick={() => showTab(app, 'coverage')}
    >
      <span className="total-name">
        {hasClause ? t('results.covered', { area }) : t('results.coveredReference', { area })}
      </span>
      <span className="total-count">{coverage === null ? '–' : formatShare(coverage.coveredShare)}</span>
      <span className="total-capacity">
        {coverage === null
          ? '–'
          : t('results.coveredKm2', {
              covered: formatNumber(coverage.coveredKm2),
              total: formatNumber(coverage.areaKm2),
            })}
      </span>
    </button>
  );
}
