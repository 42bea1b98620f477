import { useMemo } from 'react';
import { boilersInArea, tableRows } from '../../state/table-rows.ts';
import { useAppState } from '../app-context.ts';
import { useScreened } from '../use-screened.ts';

/** Boilers that the totals count: all, or those of the chosen area. Null before the first screening. */
export function useScopeRows(): Uint32Array | null {
  const screened = useScreened();
  const area = useAppState(({ view }) => (view.table.areaOnly ? view.area : null));
  return useMemo(
    () => screened && boilersInArea(screened.screening.result, screened.reference, area),
    [screened, area],
  );
}

/** Boilers that the table lists, in its order. Null before the first screening. */
export function useTableRows(): Uint32Array | null {
  const screened = useScreened();
  const scope = useScopeRows();
  const sort = useAppState(({ view }) => view.table.sort);
  const verdict = useAppState(({ view }) => view.table.verdict);
  return useMemo(() => {
    if (screened === null || scope === null) return null;
    const { ledger, screening, reference } = screened;
    return tableRows(ledger.columns, screening.result, reference, { sort, verdict }, scope);
  }, [screened, scope, sort, verdict]);
}
