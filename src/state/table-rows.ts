import type { BoilerLedger } from '../domain/boiler-ledger.ts';
import type { ScreeningResult } from '../domain/screening.ts';
import { VERDICTS } from '../domain/vocabulary.ts';
import { type AreaId, isCountyInArea } from './areas.ts';
import type { ReferenceSummary } from './project.ts';
import { type SortKey, type SortOrder, sortKeyOf } from './table-columns.ts';
import type { TableView } from './view.ts';

/** Chinese text in pinyin order, digits by value ('锅炉2' before '锅炉10'). */
const collator = new Intl.Collator('zh-CN', { numeric: true });

/** Boilers in an area, in ledger order; all of them where `area` is null. */
export function boilersInArea(
  result: ScreeningResult,
  reference: ReferenceSummary,
  area: AreaId | null,
): Uint32Array {
  const inArea = reference.counties.map((county) => area === null || isCountyInArea(county, area));
  const rows = new Uint32Array(result.count);
  let count = 0;
  for (let boiler = 0; boiler < result.count; boiler++) {
    if (area === null || inArea[result.county[boiler]!]) rows[count++] = boiler;
  }
  return rows.subarray(0, count);
}

/** The table's boilers, filtered and sorted: indices into the ledger, O(n log n). */
export function tableRows(
  ledger: BoilerLedger,
  result: ScreeningResult,
  reference: ReferenceSummary,
  view: Pick<TableView, 'sort' | 'verdict'>,
  scope: Uint32Array,
): Uint32Array {
  const wanted = view.verdict === null ? -1 : VERDICTS.indexOf(view.verdict);
  const rows = wanted === -1 ? scope.slice() : scope.filter((boiler) => result.verdict[boiler] === wanted);
  return sortRows(rows, view.sort, sortKeyOf(view.sort.column, ledger, result, reference));
}

/** Sorts in place; unknown values come last in either direction, equal ones keep their order (sort is stable). */
function sortRows(rows: Uint32Array, sort: SortOrder, keyOf: (boiler: number) => SortKey): Uint32Array {
  if (sort.column === 'row' && !sort.descending) return rows;
  const keys = new Map<number, SortKey>();
  for (const boiler of rows) keys.set(boiler, keyOf(boiler));
  const direction = sort.descending ? -1 : 1;
  return rows.sort((a, b) => compareKeys(keys.get(a)!, keys.get(b)!, direction));
}

function compareKeys(a: SortKey, b: SortKey, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order =
    typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
  return direction * order;
}
