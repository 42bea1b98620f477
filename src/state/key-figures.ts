import { KEY_FIGURE_SPECS, type KeyFigureId } from '../domain/key-figure.ts';
import { DEFAULT_PARAMS, type ScreeningParams, type VerdictTotal } from '../domain/screening.ts';
import { totalVerdicts } from '../domain/totals.ts';
import { reasonBit, TRISTATES, VERDICTS, type Verdict } from '../domain/vocabulary.ts';
import type { CoverageOutput } from './analysis.ts';
import { type AreaId, areaScope, isCountyInArea } from './areas.ts';
import { LAYER_CATALOG } from './layer-catalog.ts';
import {
  type Screened,
  selectLayerData,
  selectScreened,
  selectTable,
  selectTableRequest,
} from './selectors.ts';
import type { AppState } from './store.ts';
import { isSameWish } from './table-request.ts';

/** Whose figures: an area under parameters, which need not be those on screen. */
export interface FigureWish {
  readonly area: AreaId;
  readonly params: ScreeningParams;
}

/** What must be said beside a figure. */
export type FigureMark = 'synthetic' | 'approximate' | 'scenario' | 'reference';

export interface KeyFigure {
  readonly id: KeyFigureId;
  /** Null where nothing is computed: no ledger, or not yet. */
  readonly value: number | null;
  /** Boilers of unknown capacity that a sum of t/h leaves out. */
  readonly capacityUnknown: number;
  /** Whether it is that of the wish; else of what was computed last. */
  readonly isCurrent: boolean;
  readonly marks: readonly FigureMark[];
}

/** A key figure, from the verdicts and the coverage that are on hand. Never a copy: nothing of it is kept. */
export function keyFigure(state: AppState, id: KeyFigureId, wish: FigureWish): KeyFigure {
  const { basis } = KEY_FIGURE_SPECS[id];
  if (basis === 'coverage') return coverageFigure(state, id, wish);
  return basis === 'table' ? listedFigure(state, id, wish) : boilerFigure(state, id, wish);
}

/** Boilers of an area by verdict, as on hand; none before the first screening. */
export function verdictCounts(state: AppState, area: AreaId): readonly VerdictTotal[] {
  const screened = selectScreened(state);
  return screened === null ? [] : countArea(screened, area).totals;
}

function boilerFigure(state: AppState, id: KeyFigureId, wish: FigureWish): KeyFigure {
  const screened = selectScreened(state);
  if (screened === null) return { id, value: null, capacityUnknown: 0, isCurrent: false, marks: [] };
  const counts = countArea(screened, wish.area);
  const { screening } = screened;
  const marks: FigureMark[] = [
    ...(counts.synthetic > 0 ? (['synthetic'] as const) : []),
    ...(id === 'ban-zone-boilers' && standingOf(state, 'coal-ban') === 'approximate'
      ? (['approximate'] as const)
      : []),
    ...scenarioMark(screening.params),
  ];
  return {
    id,
    value: boilerValue(id, counts),
    capacityUnknown: id === 'close-tph' ? totalOf(counts.totals, 'close').capacityUnknown : 0,
    isCurrent: screening.layers === state.project.layers && isSameParams(screening.params, wish.params),
    marks,
  };
}

/** Of the boilers that the table lists: filter and all. */
function listedFigure(state: AppState, id: KeyFigureId, wish: FigureWish): KeyFigure {
  const table = selectTable(state);
  if (table === null) return { id, value: null, capacityUnknown: 0, isCurrent: false, marks: [] };
  const { verdict } = table.request;
  const totals = table.totals.filter((total) => verdict === null || total.verdict === verdict);
  const sum = (key: 'boilers' | 'capacityTph' | 'capacityUnknown') =>
    totals.reduce((all, total) => all + total[key], 0);
  const { screening } = state.analysis;
  return {
    id,
    value: sum(id === 'listed-tph' ? 'capacityTph' : 'boilers'),
    capacityUnknown: id === 'listed-tph' ? sum('capacityUnknown') : 0,
    isCurrent:
      wish.area === state.view.area &&
      isSameParams(table.of.params, wish.params) &&
      screening === table.of &&
      isSameWish(table.request, selectTableRequest(state)),
    marks: boilerFigure(state, 'all-boilers', wish).marks,
  };
}

function coverageFigure(state: AppState, id: KeyFigureId, wish: FigureWish): KeyFigure {
  const { coverage } = state.analysis;
  const row = coverage === null ? null : coverageOf(coverage, wish.area);
  if (coverage === null || row === null)
    return { id, value: null, capacityUnknown: 0, isCurrent: false, marks: [] };
  const value = {
    'covered-share': row.coveredShare,
    'covered-km2': row.coveredKm2,
    'two-or-more-share': row.areaKm2 === 0 ? 0 : row.twoOrMoreKm2 / row.areaKm2,
    'two-or-more-km2': row.twoOrMoreKm2,
    'qualifying-units': row.qualifyingUnits,
    'area-km2': row.areaKm2,
  }[id as 'covered-share'];
  return {
    id,
    value,
    capacityUnknown: 0,
    isCurrent: coverage.layers === state.project.layers && isSameParams(coverage.params, wish.params),
    marks:
      id === 'area-km2'
        ? []
        : [...referenceMark(state, coverage, wish.area), ...scenarioMark(coverage.params)],
  };
}

function coverageOf({ rows }: CoverageOutput, area: AreaId) {
  const scope = areaScope(area);
  return (
    ('region' in scope
      ? rows.region.find(({ region }) => region === scope.region)
      : rows.city.find(({ adcode }) => adcode === scope.placeAdcode)) ?? null
  );
}

/** Where no plan in force uses the radius, what it covers decides nothing. */
function referenceMark(state: AppState, coverage: CoverageOutput, area: AreaId): FigureMark[] {
  const counties = state.project.reference?.counties ?? [];
  const hasClause = counties.some((county, at) => isCountyInArea(county, area) && coverage.radiusClause[at]);
  return hasClause ? [] : ['reference'];
}

/** Units taken in or out by hand. */
function scenarioMark({ unitOverrides }: ScreeningParams): FigureMark[] {
  return Object.keys(unitOverrides).length > 0 ? ['scenario'] : [];
}

function standingOf(state: AppState, layerId: string) {
  const layer = LAYER_CATALOG.find(({ id }) => id === layerId);
  return layer === undefined ? undefined : selectLayerData(state, layer)?.status;
}

/** Whether two sets of parameters screen alike. */
export function isSameParams(a: ScreeningParams, b: ScreeningParams): boolean {
  if (a === b) return true;
  const names = Object.keys(DEFAULT_PARAMS) as (keyof ScreeningParams)[];
  if (names.some((name) => name !== 'unitOverrides' && a[name] !== b[name])) return false;
  const units = Object.entries(a.unitOverrides);
  return (
    units.length === Object.keys(b.unitOverrides).length &&
    units.every(([unitId, way]) => b.unitOverrides[unitId] === way)
  );
}

interface AreaCounts {
  /** In the order of VERDICTS. */
  readonly totals: readonly VerdictTotal[];
  readonly boilers: number;
  readonly synthetic: number;
  readonly insideRadius: number;
  readonly inBanZone: number;
  readonly nearRadius: number;
  readonly capacityMissing: number;
}

const counted = new WeakMap<object, Map<AreaId, AreaCounts>>();

/** Boilers of an area, counted once a screening: a pass over the columns takes milliseconds for a million. */
function countArea(screened: Screened, area: AreaId): AreaCounts {
  const { screening } = screened;
  const known = counted.get(screening) ?? new Map<AreaId, AreaCounts>();
  counted.set(screening, known);
  const counts = known.get(area) ?? countBoilers(screened, area);
  known.set(area, counts);
  return counts;
}

function countBoilers({ ledger, screening, reference }: Screened, area: AreaId): AreaCounts {
  const { result, params } = screening;
  const { columns } = ledger;
  const isInside = reference.counties.map((county) => isCountyInArea(county, area));
  const rows: number[] = [];
  result.county.forEach((county, boiler) => {
    if (county >= 0 && isInside[county]) rows.push(boiler);
  });
  const count = (is: (boiler: number) => boolean) =>
    rows.reduce((sum, boiler) => sum + Number(is(boiler)), 0);
  const review = VERDICTS.indexOf('review');
  const yes = TRISTATES.indexOf('yes');
  const isOpenBy = (bit: number) => (boiler: number) =>
    result.verdict[boiler] === review && (result.reasons[boiler]! & bit) !== 0;
  return {
    totals: totalVerdicts(columns, result, rows),
    boilers: rows.length,
    synthetic: count((boiler) => columns.synthetic[boiler] === 1),
    insideRadius: count((boiler) => result.distanceM[boiler]! <= params.radiusKm * 1000),
    inBanZone: count((boiler) => result.coalBan[boiler] === yes),
    nearRadius: count(isOpenBy(reasonBit('near-radius'))),
    capacityMissing: count(isOpenBy(reasonBit('capacity-missing'))),
  };
}

function totalOf(totals: readonly VerdictTotal[], verdict: Verdict): VerdictTotal {
  return totals[VERDICTS.indexOf(verdict)]!;
}

function boilerValue(id: KeyFigureId, counts: AreaCounts): number | null {
  const { totals } = counts;
  const close = totalOf(totals, 'close');
  switch (id) {
    case 'close-boilers':
      return close.boilers;
    case 'close-tph':
      return close.capacityTph;
    case 'close-share':
      return counts.boilers === 0 ? null : close.boilers / counts.boilers;
    case 'overdue-boilers':
      return totals.reduce((sum, { overdue }) => sum + overdue, 0);
    case 'retrofit-boilers':
      return totalOf(totals, 'retrofit').boilers;
    case 'review-boilers':
      return totalOf(totals, 'review').boilers;
    case 'review-near-radius':
      return counts.nearRadius;
    case 'review-capacity-missing':
      return counts.capacityMissing;
    case 'retain-boilers':
      return totalOf(totals, 'retain').boilers;
    case 'inside-radius-boilers':
      return counts.insideRadius;
    case 'ban-zone-boilers':
      return counts.inBanZone;
    default:
      return counts.boilers;
  }
}
