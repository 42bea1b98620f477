import { selectScreeningIsCurrent, selectTableIsCurrent, selectTableRequest } from '../state/selectors.ts';
import { patchView } from '../state/store.ts';
import { isSameRequest } from '../state/table-request.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Brings the table's order and the totals up to what the view asks for; the ones that are shown stay until then.
 * Does nothing while newer verdicts are on their way: they bring their own order.
 */
export async function orderTable({ store, workers }: CommandContext): Promise<void> {
  const state = store.getState();
  const { screening, phase } = state.analysis;
  const { ledger } = state.project;
  if (screening === null || ledger?.version !== screening.ledgerVersion) return;
  if (selectTableIsCurrent(state)) return;
  if (phase.status === 'running' && !selectScreeningIsCurrent(state)) return;
  const request = selectTableRequest(state);
  try {
    const content = await workers.analysis.ask({ ledger, layers: screening.layers }, (api) =>
      api.orderTable(screening.params, request),
    );
    if (content === null) return;
    const now = store.getState();
    // Newer verdicts or a later request bring an order of their own.
    if (now.analysis.screening !== screening || !isSameRequest(selectTableRequest(now), request)) return;
    store.setState({ analysis: { ...now.analysis, table: { of: screening, request, ...content } } });
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    patchView(store, { notice: { code: 'table-failed', detail } });
  }
}
