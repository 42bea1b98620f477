import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { runAnalysis } from './run-analysis.ts';
import { setLedger } from './set-ledger.ts';

/** Loads and screens the bundled demonstration ledger, unless a ledger was set or another project opened meanwhile. */
export async function loadDemo(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { project, keeping } = store.getState();
  try {
    const columns = await workers.analysis.ask({ ledger: 'any', layers: [] }, (api) => api.loadDemoLedger());
    const now = store.getState();
    if (now.project.ledger !== project.ledger || now.keeping.id !== keeping.id) return;
    await setLedger(context, columns, { kind: 'demo' });
  } catch (failure) {
    patchView(store, { notice: { code: 'demo-failed', detail: String(failure) } });
    // Rings and coverage do not need it; and where all data is out of reach, this offers to try again.
    void runAnalysis(context);
  }
}
