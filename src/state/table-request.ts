import type { GroupBy } from './group-rows.ts';
import type { BoilerRequest } from './sift-boilers.ts';
import type { SortOrder } from './table-columns.ts';

/** What the table is asked for. */
export interface TableRequest extends BoilerRequest {
  readonly sort: SortOrder;
  readonly groupBy: GroupBy | null;
}

/** Whether two requests ask for the same. Lists of conditions and shapes are the same only where they are one. */
export function isSameRequest(a: TableRequest, b: TableRequest): boolean {
  return (
    isSameWish(a, b) &&
    a.sort.column === b.sort.column &&
    a.sort.descending === b.sort.descending &&
    a.groupBy === b.groupBy
  );
}

/** Whether two requests want the same boilers, in whatever order. */
export function isSameWish(a: BoilerRequest, b: BoilerRequest): boolean {
  return (
    a.verdict === b.verdict &&
    a.area === b.area &&
    a.conditions === b.conditions &&
    a.within === b.within &&
    isSameBounds(a.bounds, b.bounds)
  );
}

function isSameBounds(a: BoilerRequest['bounds'], b: BoilerRequest['bounds']): boolean {
  return a === b || (a !== null && b !== null && a.every((edge, i) => edge === b[i]));
}
