import type { Analysis, AnalysisPhase } from '../state/analysis.ts';
import { selectTableRequest } from '../state/selectors.ts';
import type { CommandContext } from './command-context.ts';
import { orderTable } from './order-table.ts';

/** Analyses under way, one a context: a newer input waits for the step that runs, and replaces what waited. */
const loops = new WeakMap<CommandContext, Promise<void>>();

/**
 * Brings the analysis up to the project's current input. Called again while it runs, it only lets the running
 * loop go on with the newest input: inputs in between are never computed, and each output carries the version
 * of its input, so an older one is never taken for current. Resolves when nothing newer is waiting.
 */
export function runAnalysis(context: CommandContext): Promise<void> {
  const { store } = context;
  setPhase(context, { status: 'running', inputVersion: store.getState().project.inputVersion });
  let loop = loops.get(context);
  if (loop === undefined) {
    loop = analyseUntilCurrent(context).finally(() => loops.delete(context));
    loops.set(context, loop);
  }
  return loop;
}

async function analyseUntilCurrent(context: CommandContext): Promise<void> {
  const { store } = context;
  for (;;) {
    const { inputVersion } = store.getState().project;
    let phase: AnalysisPhase;
    try {
      await analyseOnce(context, inputVersion);
      phase = { status: 'done', inputVersion };
    } catch (failure) {
      phase = {
        status: 'failed',
        inputVersion,
        message: failure instanceof Error ? failure.message : String(failure),
      };
    }
    // Checked and set without a pause between: no newer input can slip in unseen.
    if (store.getState().project.inputVersion === inputVersion) {
      setPhase(context, phase);
      return;
    }
  }
}

async function analyseOnce(context: CommandContext, inputVersion: number) {
  const {
    store,
    workers: { analysis },
  } = context;
  const { project } = store.getState();
  const { ledger, params, layers } = project;
  if (project.reference === null) {
    const reference = await analysis.open();
    store.setState((state) => ({ project: { ...state.project, reference } }));
  }
  if (ledger !== null) {
    const request = selectTableRequest(store.getState());
    const [result, content] = await analysis.ask(project, (api) =>
      Promise.all([api.screen(params), api.orderTable(params, request)]),
    );
    const screening = { inputVersion, ledgerVersion: ledger.version, params, layers, result };
    publish({ screening, table: { of: screening, request, ...content } });
    // The view may ask for another order by now.
    void orderTable(context);
  }
  const coverage = await analysis.ask(project, (api) => api.cover(params));
  publish({ coverage: { ...coverage, layers, inputVersion } });

  function publish(output: Partial<Analysis>): void {
    store.setState((state) => ({ analysis: { ...state.analysis, ...output } }));
  }
}

function setPhase({ store }: CommandContext, phase: AnalysisPhase): void {
  store.setState(({ analysis }) => ({ analysis: { ...analysis, phase } }));
}
