import { selectScreeningIsCurrent, selectTableIsCurrent, selectTableRequest } from '../state/selectors.ts';
import { patchView } from '../state/store.ts';
import { isSameRequest } from '../state/table-request.ts';
import type { CommandContext } from './command-context.ts';

/** The question under way in a context, and whether another has come up since. */
interface Asking {
  again: boolean;
  readonly ended: Promise<void>;
}
const asking = new WeakMap<CommandContext, Asking>();

/**
 * Brings the table's order and the totals up to what the view asks for; the ones that are shown stay until then. One
 * question at a time: of those that come up meanwhile only the last is asked. Does nothing while newer verdicts are on
 * their way: they bring their own order.
 */
export function orderTable(context: CommandContext): Promise<void> {
  const before = asking.get(context);
  if (before !== undefined) {
    before.again = true;
    return before.ended;
  }
  const own: Asking = {
    again: true,
    ended: Promise.resolve().then(async () => {
      while (own.again) {
        own.again = false;
        await askOnce(context);
      }
      asking.delete(context);
    }),
  };
  asking.set(context, own);
  return own.ended;
}

async function askOnce({ store, workers }: CommandContext): Promise<void> {
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
