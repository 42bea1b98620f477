import { selectChartsAreCurrent, selectScreeningIsCurrent, selectTableRequest } from '../state/selectors.ts';
import { patchView } from '../state/store.ts';
import { isSameWish } from '../state/table-request.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Brings the charts up to the verdicts and filters on screen; the ones that are shown stay until then. Does nothing while
 * newer verdicts are on their way: whoever shows charts calls again when they have come.
 */
export async function refreshCharts({ store, workers }: CommandContext): Promise<void> {
  const state = store.getState();
  const { screening, phase } = state.analysis;
  const { ledger } = state.project;
  if (screening === null || ledger?.version !== screening.ledgerVersion) return;
  if (selectChartsAreCurrent(state)) return;
  if (phase.status === 'running' && !selectScreeningIsCurrent(state)) return;
  const request = selectTableRequest(state);
  try {
    const data = await workers.analysis.ask({ ledger, layers: screening.layers }, (api) =>
      api.chartData(screening.params, request),
    );
    if (data === null) return;
    const now = store.getState();
    // Newer verdicts or a later request bring charts of their own.
    if (now.analysis.screening !== screening || !isSameWish(selectTableRequest(now), request)) return;
    store.setState({ analysis: { ...now.analysis, charts: { of: screening, request, data } } });
  } catch (failure) {
    const detail = failure instanceof Error ? failure.message : String(failure);
    patchView(store, { notice: { code: 'charts-failed', detail } });
  }
}
