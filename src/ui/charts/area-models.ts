import type { CommandContext } from '../../commands/command-context.ts';
import { removeCondition, setFilter } from '../../commands/filter-boilers.ts';
import { isCountyChosen, pickCounty, pickValue } from '../../commands/pick-in-chart.ts';
import type { CoverageRow } from '../../domain/screening.ts';
import type { CoverageOutput } from '../../state/analysis.ts';
import { type AreaId, areaScope } from '../../state/areas.ts';
import type { ReferenceSummary } from '../../state/project.ts';
import { hasRadiusClause } from '../../state/selectors.ts';
import type { CoverageLevel, TableView } from '../../state/view.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ChartModel } from './chart-model.ts';

export interface CoverageChartContext {
  readonly app: CommandContext;
  readonly t: Translate;
  readonly coverage: CoverageOutput;
  readonly reference: ReferenceSummary;
  readonly level: CoverageLevel;
  /** Null ranks every area. */
  readonly area: AreaId | null;
  readonly filter: TableView['filter'];
}

/** Areas by the share of them that heat reaches; where no clause uses the radius, hatched. */
export function coverageModel(context: CoverageChartContext): ChartModel {
  const { app, t, coverage, reference, level, area, filter } = context;
  const rows = coverage.rows[level]
    .filter((row) => area === null || isInArea(row, reference, area))
    .toSorted((a, b) => b.coveredShare - a.coveredShare);
  const placeOf = new Map(reference.counties.map(({ adcode, place }) => [adcode, place]));
  const clause = rows.map((row) => hasRadiusClause(row, reference, coverage));
  const column = level === 'region' ? 'region' : 'city';
  const values = filter.conditions.flatMap((condition) =>
    condition.kind === 'one-of' && condition.column === column ? condition.values : [],
  );
  const isChosen = (row: CoverageRow) =>
    level === 'county'
      ? isCountyChosen(filter.conditions, placeOf.get(row.adcode) ?? '', row.name)
      : values.includes(row.name);
  const share = (withClause: boolean) =>
    rows.map(({ coveredShare }, i) => (clause[i] === withClause ? coveredShare * 100 : null));
  return {
    id: 'coverage',
    title: t('charts.titles.coverage'),
    unit: t('charts.shareUnit'),
    decimals: 1,
    direction: 'rows',
    categories: rows.map((row) => ({
      key: row.adcode + row.name,
      label: row.name,
      spoken: level === 'county' ? `${placeOf.get(row.adcode) ?? ''} ${row.name}` : row.name,
      chosen: isChosen(row),
    })),
    series: [
      {
        id: 'clause',
        name: t('charts.withinReach'),
        kind: 'bar',
        colour: 'heat',
        pattern: 'plain',
        values: share(true),
      },
      {
        id: 'reference',
        name: t('charts.reference'),
        kind: 'bar',
        colour: 'heatReference',
        pattern: 'stripes',
        values: share(false),
      },
    ],
    marks: [],
    band: null,
    limit: null,
    note: '',
    source: t('charts.bundledUnits'),
    synthetic: false,
    caveat: '',
    choice: rows
      .filter(isChosen)
      .map(({ name }) => name)
      .join('、'),
    ranges: false,
    pick: (from, to) => {
      for (const row of rows.slice(from, to + 1)) {
        if (level === 'county') pickCounty(app, placeOf.get(row.adcode) ?? '', row.name);
        else pickValue(app, column, row.name);
      }
    },
    clear: () => {
      if (level !== 'county') removeCondition(app, column);
      else
        setFilter(app, {
          conditions: filter.conditions.filter(
            (known) => known.column !== 'city' && known.column !== 'county',
          ),
        });
    },
  };
}

function isInArea(row: CoverageRow, { counties }: ReferenceSummary, area: AreaId): boolean {
  const scope = areaScope(area);
  if ('region' in scope) return row.region === scope.region;
  return counties.some(
    ({ adcode, placeAdcode }) =>
      placeAdcode === scope.placeAdcode && (row.adcode === adcode || row.adcode === placeAdcode),
  );
}
