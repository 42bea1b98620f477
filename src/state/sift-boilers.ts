import type { BoilerFilter, ColumnCondition } from '../domain/boiler-filter.ts';
import type { Bounds } from '../domain/large-layer.ts';
import { VERDICTS, type Verdict } from '../domain/vocabulary.ts';
import { type AreaId, isCountyInArea } from './areas.ts';
import { type BoilerSource, columnCells, isUnknownWhereEmpty } from './column-cells.ts';
import { FAILS, FAILS_EMPTY, judgeCells, PASSES } from './judge-cells.ts';
import { judgeBounds, judgeShapes } from './judge-places.ts';
import type { TableColumn } from './table-columns.ts';

/** Which boilers are wanted. */
export interface BoilerRequest {
  /** Null wants every verdict. */
  readonly verdict: Verdict | null;
  /** Null wants every area. */
  readonly area: AreaId | null;
  /** What the map shows, where only that is wanted. */
  readonly bounds: Bounds | null;
  readonly conditions: readonly ColumnCondition<TableColumn>[];
  readonly within: BoilerFilter['within'];
}

/** One thing that boilers are held against: a column with all that is asked of it, or a place. */
export type FilterDimension = TableColumn | 'area' | 'view' | 'within';

/** How the boilers of a ledger fare under a request. */
export interface Sieve {
  readonly count: number;
  /** What is asked; no more than 255. */
  readonly dimensions: readonly FilterDimension[];
  /** In how many dimensions each boiler fails, and the index of the last one. */
  readonly fails: Uint8Array;
  readonly lastFail: Uint8Array;
  /** In how many of them because something is not known. */
  readonly unknowns: Uint8Array;
}

/** How many boilers one dimension alone keeps out. */
export interface KeptOut {
  readonly dimension: FilterDimension;
  /** These would be listed besides, were it not for this dimension. */
  readonly boilers: number;
  /** Of them those of which it is not known. */
  readonly unknown: number;
}

/** Judgements of the last request, which the next one mostly shares. */
const judged = new WeakMap<object, Map<string, Uint8Array>>();

/**
 * Holds every boiler against every dimension of a request. Some ten milliseconds for a million boilers and what the
 * last request did not ask; answers any question with one dimension left out (`passingBoilers`).
 */
export function siftBoilers(source: BoilerSource, request: BoilerRequest): Sieve {
  const { count } = source.ledger;
  const tests = listTests(source, request);
  const known = judged.get(source.result);
  const kept = new Map<string, Uint8Array>();
  const fails = new Uint8Array(count);
  const lastFail = new Uint8Array(count);
  const unknowns = new Uint8Array(count);
  tests.forEach(({ key, judge }, at) => {
    const fates = known?.get(key) ?? judge();
    kept.set(key, fates);
    for (let i = 0; i < count; i++) {
      if (fates[i] === PASSES) continue;
      fails[i]!++;
      lastFail[i] = at;
      if (fates[i] === FAILS_EMPTY) unknowns[i]!++;
    }
  });
  judged.set(source.result, kept);
  return { count, dimensions: tests.map(({ dimension }) => dimension), fails, lastFail, unknowns };
}

/** Boilers that pass in every dimension, or in every one but `except`, in ledger order. */
export function passingBoilers(
  { count, dimensions, fails, lastFail }: Sieve,
  except: FilterDimension | null = null,
): Uint32Array<ArrayBuffer> {
  const left = except === null ? -1 : dimensions.indexOf(except);
  const boilers = new Uint32Array(count);
  let found = 0;
  for (let i = 0; i < count; i++) {
    if (fails[i] === 0 || (fails[i] === 1 && lastFail[i] === left)) boilers[found++] = i;
  }
  return boilers.slice(0, found);
}

/** What each dimension alone keeps out. */
export function countKeptOut({ count, dimensions, fails, lastFail, unknowns }: Sieve): KeptOut[] {
  const boilers = new Uint32Array(dimensions.length);
  const unknown = new Uint32Array(dimensions.length);
  for (let i = 0; i < count; i++) {
    if (fails[i] !== 1) continue;
    boilers[lastFail[i]!]!++;
    unknown[lastFail[i]!]! += unknowns[i]!;
  }
  return dimensions.map((dimension, at) => ({ dimension, boilers: boilers[at]!, unknown: unknown[at]! }));
}

/** Boilers that nothing known keeps out, only that something is not known. */
export function countUnknown({ count, fails, unknowns }: Sieve): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (fails[i]! > 0 && fails[i] === unknowns[i]) found++;
  return found;
}

interface Test {
  readonly dimension: FilterDimension;
  /** The same for the same question of the same result. */
  readonly key: string;
  judge(): Uint8Array;
}

function listTests(source: BoilerSource, request: BoilerRequest): Test[] {
  const { area, bounds, within } = request;
  const { ledger } = source;
  const tests = byColumn(request).map(
    ([column, conditions]): Test => ({
      dimension: column,
      key: JSON.stringify(conditions),
      judge: () => judgeColumn(source, column, conditions),
    }),
  );
  const place = (dimension: FilterDimension, asked: unknown, judge: () => Uint8Array) =>
    tests.push({ dimension, key: JSON.stringify([dimension, asked]), judge });
  if (area !== null) place('area', area, () => judgeArea(source, area));
  if (bounds !== null) place('view', bounds, () => judgeBounds(ledger, bounds));
  if (within.length > 0) place('within', within, () => judgeShapes(ledger, within));
  return tests;
}

/** The conditions of each column that has some. The verdict of the totals is one of them. */
function byColumn({
  verdict,
  conditions,
}: BoilerRequest): [TableColumn, (ColumnCondition<TableColumn> | Verdict)[]][] {
  const columns = new Map<TableColumn, (ColumnCondition<TableColumn> | Verdict)[]>();
  if (verdict !== null) columns.set('verdict', [verdict]);
  for (const condition of conditions) {
    columns.set(condition.column, [...(columns.get(condition.column) ?? []), condition]);
  }
  return [...columns];
}

function judgeColumn(
  source: BoilerSource,
  column: TableColumn,
  conditions: readonly (ColumnCondition<TableColumn> | Verdict)[],
): Uint8Array {
  const { count } = source.ledger;
  const cells = columnCells(column, source);
  const fates = new Uint8Array(count).fill(PASSES);
  const asUnknown = isUnknownWhereEmpty(column) ? FAILS_EMPTY : FAILS;
  for (const condition of conditions) {
    const one =
      typeof condition === 'string' ? judgeVerdict(source, condition) : judgeCells(cells, condition, count);
    for (let i = 0; i < count; i++) {
      if (one[i] !== PASSES && fates[i] !== FAILS) fates[i] = one[i] === FAILS_EMPTY ? asUnknown : FAILS;
    }
  }
  return fates;
}

function judgeVerdict({ ledger, result }: BoilerSource, verdict: Verdict): Uint8Array {
  const wanted = VERDICTS.indexOf(verdict);
  const fates = new Uint8Array(ledger.count);
  for (let i = 0; i < fates.length; i++) fates[i] = result.verdict[i] === wanted ? PASSES : FAILS;
  return fates;
}

function judgeArea({ ledger, result, reference }: BoilerSource, area: AreaId): Uint8Array {
  const inArea = reference.counties.map((county) => (isCountyInArea(county, area) ? PASSES : FAILS));
  const fates = new Uint8Array(ledger.count);
  for (let i = 0; i < fates.length; i++) fates[i] = inArea[result.county[i]!] ?? FAILS;
  return fates;
}
