import type { ColumnFacet } from '../state/column-facet.ts';
import { selectTableRequest } from '../state/selectors.ts';
import type { TableColumn } from '../state/table-columns.ts';
import type { CommandContext } from './command-context.ts';

/** What can be asked of a column of the verdicts on screen; null where there are none. Rejects where the worker fails. */
export function askColumnFacet(
  { store, workers }: CommandContext,
  column: TableColumn,
): Promise<ColumnFacet | null> {
  const state = store.getState();
  const { screening } = state.analysis;
  const { ledger } = state.project;
  if (screening === null || ledger?.version !== screening.ledgerVersion) return Promise.resolve(null);
  const request = selectTableRequest(state);
  return workers.analysis.ask<ColumnFacet | null>({ ledger, layers: screening.layers }, async (api) =>
    api.columnFacet(screening.params, request, column),
  );
}
