import type { ImportReport } from '../domain/import-report.ts';
import { verdictText } from '../domain/messages.ts';
import type { CoverageRow } from '../domain/screening.ts';
import type { Verdict } from '../domain/vocabulary.ts';
import type { ChartsOutput, CoverageOutput, ScreeningOutput, TableOutput } from './analysis.ts';
import { areaScope, isCountyInArea } from './areas.ts';
import type { CatalogLayer } from './layer-catalog.ts';
import type { DataLayer, LoadedLedger, ReferenceSummary } from './project.ts';
import type { FilterDimension } from './sift-boilers.ts';
import type { AppState } from './store.ts';
import { isSameRequest, isSameWish, type TableRequest } from './table-request.ts';
import { withUserUnits } from './with-user-units.ts';

/** A ledger with its verdicts and the names that they point at. */
export interface Screened {
  readonly ledger: LoadedLedger;
  readonly screening: ScreeningOutput;
  readonly reference: ReferenceSummary;
}

/** The theme that is drawn: the user's, or the system's where the user leaves it so. */
export function selectTheme({ view }: AppState): 'light' | 'dark' {
  if (view.theme !== 'auto') return view.theme;
  return view.systemDark ? 'dark' : 'light';
}

/**
 * Verdicts to show, or null before the first screening of the ledger: those of a ledger that was replaced
 * meanwhile speak of other rows. Possibly of earlier parameters.
 */
export function selectScreened({ project, analysis }: AppState): Screened | null {
  const { ledger, reference } = project;
  const { screening } = analysis;
  if (ledger === null || reference === null || screening?.ledgerVersion !== ledger.version) return null;
  return { ledger, screening, reference: withUserUnits(reference, screening.layers) };
}

/** Whether the verdicts on screen are those of the current ledger and parameters. */
export function selectScreeningIsCurrent({ project, analysis }: AppState): boolean {
  return analysis.screening?.inputVersion === project.inputVersion;
}

/** What the view asks of the table. */
export function selectTableRequest({ view }: Pick<AppState, 'view'>): TableRequest {
  const { sort, verdict, areaOnly, filter, groupBy } = view.table;
  return {
    verdict,
    area: areaOnly ? view.area : null,
    bounds: filter.inView ? (view.viewport?.bounds ?? null) : null,
    conditions: filter.conditions,
    within: filter.within,
    sort,
    groupBy,
  };
}

/** What is asked of the boilers that are listed, in the order in which it is said. */
export function selectFilterDimensions({ view }: Pick<AppState, 'view'>): FilterDimension[] {
  const { verdict, areaOnly, filter } = view.table;
  const columns = filter.conditions.map(({ column }) => column);
  return [
    ...(areaOnly ? (['area'] as const) : []),
    ...(filter.inView ? (['view'] as const) : []),
    ...(filter.within.length > 0 ? (['within'] as const) : []),
    ...new Set([...(verdict === null ? [] : (['verdict'] as const)), ...columns]),
  ];
}

/** Whether a verdict is one of those that alone are listed. */
export function selectIsVerdictListed({ view }: Pick<AppState, 'view'>, verdict: Verdict): boolean {
  const word = verdictText(verdict, 'zh');
  return (
    view.table.verdict === verdict ||
    view.table.filter.conditions.some(
      (condition) =>
        condition.kind === 'one-of' && condition.column === 'verdict' && condition.values.includes(word),
    )
  );
}

const listedBy = new WeakMap<TableOutput, Uint8Array>();

/** Whether the table lists a boiler, or lists all that there are. */
export function selectIsListed(state: AppState, boiler: number): boolean {
  const table = selectTable(state);
  if (table === null || table.rows.length === table.of.result.count) return true;
  return listedFlags(table)[boiler] === 1;
}

/** One byte a boiler: 1 where the table lists it. */
export function listedFlags(table: TableOutput): Uint8Array {
  let flags = listedBy.get(table);
  if (flags === undefined) {
    flags = new Uint8Array(table.of.result.count);
    for (let i = 0; i < table.rows.length; i++) flags[table.rows[i]!] = 1;
    listedBy.set(table, flags);
  }
  return flags;
}

/** Whether the totals count less than the whole ledger. */
export function selectIsFiltered({ view }: Pick<AppState, 'view'>): boolean {
  const { areaOnly, filter } = view.table;
  const { conditions, inView, within } = filter;
  return areaOnly || inView || within.length > 0 || conditions.some(({ column }) => column !== 'verdict');
}

/** The table and totals of the verdicts on screen; null before the first ones. Possibly of an earlier request. */
export function selectTable(state: AppState): TableOutput | null {
  const { table, screening } = state.analysis;
  return table !== null && table.of === screening && selectScreened(state) !== null ? table : null;
}

/** Whether the table on screen is what the view asks for, of the current ledger and parameters. */
export function selectTableIsCurrent(state: AppState): boolean {
  const table = selectTable(state);
  return (
    table !== null &&
    selectScreeningIsCurrent(state) &&
    isSameRequest(table.request, selectTableRequest(state))
  );
}

/** The charts of the verdicts on screen; null until they were first shown. Possibly of an earlier request. */
export function selectCharts(state: AppState): ChartsOutput | null {
  const { charts, screening } = state.analysis;
  return charts !== null && charts.of.ledgerVersion === screening?.ledgerVersion ? charts : null;
}

/** Whether the charts on screen are what the view asks for, of the current ledger and parameters. */
export function selectChartsAreCurrent(state: AppState): boolean {
  const { charts, screening } = state.analysis;
  return (
    charts !== null &&
    charts.of === screening &&
    selectScreeningIsCurrent(state) &&
    isSameWish(charts.request, selectTableRequest(state))
  );
}

/** Whether the coverage on screen is that of the current parameters. */
export function selectCoverageIsCurrent({ project, analysis }: AppState): boolean {
  return analysis.coverage?.inputVersion === project.inputVersion;
}

/** Coverage of the area that is chosen. */
export function selectAreaCoverage({ analysis, view }: AppState): CoverageRow | null {
  if (analysis.coverage === null) return null;
  const scope = areaScope(view.area);
  const { rows } = analysis.coverage;
  return (
    ('region' in scope
      ? rows.region.find(({ region }) => region === scope.region)
      : rows.city.find(({ adcode }) => adcode === scope.placeAdcode)) ?? null
  );
}

const allSynthetic = new WeakMap<Uint8Array, boolean>();

/** Whether the loaded ledger is the bundled demonstration one, or a file of nothing but demonstration boilers. */
export function selectIsDemo({ project: { ledger } }: AppState): boolean {
  if (ledger === null || ledger.origin.kind === 'demo') return ledger !== null;
  const { synthetic } = ledger.columns;
  const known =
    allSynthetic.get(synthetic) ?? (synthetic.length > 0 && synthetic.every((mark) => mark === 1));
  allSynthetic.set(synthetic, known);
  return known;
}

/** What the manifest says of a layer's data: the first of its entries that the manifest has. */
export function selectLayerData(
  { project }: AppState,
  { manifestIds }: Pick<CatalogLayer, 'manifestIds'>,
): DataLayer | null {
  for (const id of manifestIds) {
    const data = project.reference?.layers.find((layer) => layer.id === id);
    if (data !== undefined) return data;
  }
  return null;
}

/** Names of the user's own files, where some are loaded. */
export function selectOwnLedgerName(state: AppState): string | null {
  const names = selectLedgerReports(state).map(({ provenance }) => provenance.fileName);
  return names.length === 0 ? null : names.join(' + ');
}

const NO_REPORTS: readonly ImportReport[] = [];

/** What became of the files that the ledger is made of; none for the demonstration ledger. */
export function selectLedgerReports({ project }: AppState): readonly ImportReport[] {
  const origin = project.ledger?.origin;
  return origin?.kind === 'file' ? origin.reports : NO_REPORTS;
}

/** Rows of these files that were rejected. */
export function selectRejectedRows(state: AppState): number {
  return selectLedgerReports(state).reduce((sum, { rejects }) => sum + rejects.count, 0);
}

/** Whether a plan of the chosen area uses the heating radius; elsewhere rings are for reference only. */
export function selectAreaHasRadiusClause({ view, project, analysis }: AppState): boolean {
  const { reference } = project;
  const { coverage } = analysis;
  if (reference === null || coverage === null) return true;
  return reference.counties.some(
    (county, index) => isCountyInArea(county, view.area) && coverage.radiusClause[index],
  );
}

/** Whether a plan in force in a row of the coverage table uses the heating radius. */
export function hasRadiusClause(
  row: CoverageRow,
  reference: ReferenceSummary,
  coverage: CoverageOutput,
): boolean {
  return reference.counties.some(({ adcode, placeAdcode, region }, index) => {
    const isInRow =
      row.level === 'region'
        ? region === row.region
        : row.adcode === (row.level === 'city' ? placeAdcode : adcode);
    return isInRow && coverage.radiusClause[index];
  });
}
