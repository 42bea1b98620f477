import { proxy } from 'comlink';
import type { Analysis, AnalysisPhase } from '../state/analysis.ts';
import { selectTableRequest } from '../state/selectors.ts';
import { WorkerFailure } from '../workers/worker-client.ts';
import type { CommandContext } from './command-context.ts';
import { orderTable } from './order-table.ts';

/** The analysis under way in a context: a newer input ends the step that runs, and replaces what waited. */
interface Loop {
  cancelled: boolean;
  readonly ended: Promise<void>;
}
const loops = new WeakMap<CommandContext, Loop>();

/**
 * Brings the analysis up to the project's current input. Called again while it runs, it makes the worker leave off
 * and the running loop go on with the newest input: inputs in between are never computed, and each output carries the
 * version of its input, so an older one is never taken for current. Resolves when nothing newer is waiting.
 */
export function runAnalysis(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { inputVersion } = store.getState().project;
  setPhase(context, { status: 'running', inputVersion, progress: null });
  const running = loops.get(context);
  if (running !== undefined) {
    running.cancelled = false;
    workers.analysis.supersede();
    return running.ended;
  }
  const loop: Loop = {
    cancelled: false,
    ended: Promise.resolve()
      .then(() => analyseUntilCurrent(context, loop))
      .finally(() => loops.delete(context)),
  };
  loops.set(context, loop);
  return loop.ended;
}

/** Leaves off the analysis under way; what is shown stays, marked as of earlier input. */
export function cancelAnalysis(context: CommandContext): void {
  const loop = loops.get(context);
  if (loop === undefined) return;
  loop.cancelled = true;
  context.workers.analysis.cancel();
  setPhase(context, { status: 'cancelled', inputVersion: context.store.getState().project.inputVersion });
}

async function analyseUntilCurrent(context: CommandContext, loop: Loop): Promise<void> {
  const { store } = context;
  for (;;) {
    const { inputVersion } = store.getState().project;
    let phase: AnalysisPhase | null;
    try {
      phase = (await analyseOnce(context, inputVersion)) ? { status: 'done', inputVersion } : null;
    } catch (failure) {
      phase = {
        status: 'failed',
        inputVersion,
        message: failure instanceof Error ? failure.message : String(failure),
        workerDied: failure instanceof WorkerFailure,
      };
    }
    // Checked and set without a pause between: no newer input can slip in unseen.
    if (loop.cancelled && phase?.status !== 'done') return;
    if (phase !== null && store.getState().project.inputVersion === inputVersion) {
      setPhase(context, phase);
      return;
    }
  }
}

/** Gives false where the worker left off. */
async function analyseOnce(context: CommandContext, inputVersion: number): Promise<boolean> {
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
    const onProgress = proxy((progress: number) => reportProgress(context, inputVersion, progress));
    const [result, content] = await analysis.ask(project, (api) =>
      Promise.all([api.screen(params, onProgress), api.orderTable(params, request)]),
    );
    if (result === null || content === null) return false;
    const screening = { inputVersion, ledgerVersion: ledger.version, params, layers, result };
    publish({ screening, table: { of: screening, request, ...content } });
    // The view may ask for another order by now.
    void orderTable(context);
  }
  const coverage = await analysis.ask(project, (api) => api.cover(params));
  if (coverage === null) return false;
  publish({ coverage: { ...coverage, layers, inputVersion } });
  return true;

  function publish(output: Partial<Analysis>): void {
    store.setState((state) => ({ analysis: { ...state.analysis, ...output } }));
  }
}

/** A share that arrives late, when the analysis is over or of newer input, says nothing. */
function reportProgress(context: CommandContext, inputVersion: number, progress: number): void {
  const { phase } = context.store.getState().analysis;
  if (phase.status !== 'running' || phase.inputVersion !== inputVersion) return;
  setPhase(context, { ...phase, progress });
}

function setPhase({ store }: CommandContext, phase: AnalysisPhase): void {
  store.setState(({ analysis }) => ({ analysis: { ...analysis, phase } }));
}
