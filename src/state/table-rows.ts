import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { ShownResult, VerdictTotal } from '../domain/screening.ts';
import { totalVerdicts } from '../domain/totals.ts';
import { VERDICTS, type Verdict } from '../domain/vocabulary.ts';
import { type AreaId, isCountyInArea } from './areas.ts';
import type { ReferenceSummary } from './project.ts';
import { radixSortRows } from './radix-sort.ts';
import { sortKeys } from './sort-keys.ts';
import type { SortOrder } from './table-columns.ts';

/** What the table is asked for. */
export interface TableRequest {
  readonly sort: SortOrder;
  /** Null lists every verdict. */
  readonly verdict: Verdict | null;
  /** Null lists and counts every area. */
  readonly area: AreaId | null;
}

/** What the table lists, and what the totals say. */
export interface TableContent {
  /** Indices into the ledger, filtered and in order. */
  readonly rows: Uint32Array;
  /** Of all boilers in the area, whatever their verdict. */
  readonly totals: readonly VerdictTotal[];
}

/**
 * The table's boilers, filtered and sorted, and the totals of their area; equal boilers keep their ledger order in
 * either direction. Some ten milliseconds for 100 000 boilers: meant for the worker.
 */
export function tableContent(
  ledger: BoilerLedger,
  result: ShownResult,
  reference: ReferenceSummary,
  { sort, verdict, area }: TableRequest,
): TableContent {
  const scope = boilersInArea(result, reference, area);
  const wanted = verdict === null ? -1 : VERDICTS.indexOf(verdict);
  const rows = wanted === -1 ? scope.slice() : scope.filter((boiler) => result.verdict[boiler] === wanted);
  return {
    rows: radixSortRows(rows, sortKeys(sort, ledger, result, reference)),
    totals: totalVerdicts(ledger, result, scope),
  };
}

/** Boilers in an area, in ledger order; all of them where `area` is null. */
function boilersInArea(result: ShownResult, reference: ReferenceSummary, area: AreaId | null): Uint32Array {
  const inArea = reference.counties.map((county) => area === null || isCountyInArea(county, area));
  const rows = new Uint32Array(result.count);
  let count = 0;
  for (let boiler = 0; boiler < result.count; boiler++) {
    if (area === null || inArea[result.county[boiler]!]) rows[count++] = boiler;
  }
  return rows.subarray(0, count);
}

/** Whether two requests ask for the same. */
export function isSameRequest(a: TableRequest, b: TableRequest): boolean {
  return (
    a.verdict === b.verdict &&
    a.area === b.area &&
    a.sort.column === b.sort.column &&
    a.sort.descending === b.sort.descending
  );
}
