import { decidesAnything } from '../domain/layer-kind.ts';
import {
  isSameKept,
  type Kept,
  keptOf,
  NO_HISTORY,
  recordStep,
  type Step,
  trimHistory,
} from '../state/history.ts';
import { userFeatureOf } from '../state/map-model.ts';
import { NO_SELECTION, type Selection } from '../state/selection.ts';
import { type AppState, type AppStore, patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { orderTable } from './order-table.ts';
import { runAnalysis } from './run-analysis.ts';

/** Stores whose changes are, just now, no steps of the user's. */
const quiet = new WeakSet<AppStore>();

/** Changes the state without a step: what undo and redo do, and what opening a project brings with it. */
export function changeQuietly<Result>(store: AppStore, change: () => Result): Result {
  quiet.add(store);
  try {
    return change();
  } finally {
    quiet.delete(store);
  }
}

/**
 * Notes every change of the project as a step that can be undone, whoever makes it. Another project begins without
 * steps. Gives how to stop.
 */
export function followHistory({ store }: CommandContext, now = () => performance.now()): () => void {
  return store.subscribe((state, before) => {
    if (state.keeping.id !== before.keeping.id || state.keeping.phase === 'opening') {
      if (state.history !== NO_HISTORY) store.setState({ history: NO_HISTORY });
      return;
    }
    if (state.project === before.project && state.view === before.view) return;
    const [was, is] = [keptOf(before), keptOf(state)];
    if (quiet.has(store) || isSameKept(was, is)) return;
    if (isExampleArriving(state, before)) {
      store.setState({ history: withLedger(state) });
      return;
    }
    const { history, letGo } = trimHistory(recordStep(state.history, was, is, now()), is);
    store.setState({ history });
    if (letGo !== null) patchView(store, { notice: { code: 'history-trimmed', detail: letGo } });
  });
}

/** The bundled ledger comes a moment after the project that is made of it. */
function isExampleArriving({ project, keeping }: AppState, before: AppState): boolean {
  return keeping.phase === 'demo' && before.project.ledger === null && project.ledger?.origin.kind === 'demo';
}

/** Steps that were made before it came are steps with it. */
function withLedger({ project, history }: AppState): AppState['history'] {
  const { ledger } = project;
  const add = (kept: Kept): Kept =>
    kept.project.ledger === null ? { ...kept, project: { ...kept.project, ledger } } : kept;
  const past = history.past.map((step) => ({ ...step, before: add(step.before), after: add(step.after) }));
  return { past, future: [] };
}

/** Takes back the last step. Resolves when the analysis is that of the project as it was. */
export function undo(context: CommandContext): Promise<void> {
  const { past, future } = context.store.getState().history;
  const step = past.at(-1);
  if (step === undefined) return Promise.resolve();
  return restore(context, step.before, { past: past.slice(0, -1), future: [...future, step] });
}

/** Does again what was last undone. */
export function redo(context: CommandContext): Promise<void> {
  const { past, future } = context.store.getState().history;
  const step = future.at(-1);
  if (step === undefined) return Promise.resolve();
  // A step that was done again is not gone on with.
  const again: Step = { ...step, at: Number.NEGATIVE_INFINITY };
  return restore(context, step.after, { past: [...past, again], future: future.slice(0, -1) });
}

async function restore(context: CommandContext, kept: Kept, history: AppState['history']): Promise<void> {
  const { store } = context;
  const { project: before } = store.getState();
  const isOtherLedger = before.ledger !== kept.project.ledger;
  const isOtherInput =
    isOtherLedger || before.params !== kept.project.params || decideOtherwise(before, kept);
  changeQuietly(store, () =>
    store.setState(({ project, view, analysis, selection }) => ({
      project: {
        ...project,
        ...kept.project,
        inputVersion: project.inputVersion + Number(isOtherInput),
      },
      view: {
        ...view,
        ...kept.looks,
        table: { ...view.table, ...kept.listed },
        // What it offered to put back may be there again.
        notice: view.notice?.undo === undefined ? view.notice : null,
      },
      selection: isOtherLedger ? NO_SELECTION : validSelection(selection, kept),
      analysis: isOtherLedger ? { ...analysis, screening: null, table: null } : analysis,
      history,
    })),
  );
  await (isOtherInput ? runAnalysis(context) : orderTable(context));
}

function decideOtherwise({ layers }: AppState['project'], kept: Kept): boolean {
  const before = layers.filter(({ kind }) => decidesAnything(kind));
  const after = kept.project.layers.filter(({ kind }) => decidesAnything(kind));
  return before.length !== after.length || before.some((layer, i) => layer !== after[i]);
}

/** The card of a feature closes where its layer is gone, or another one by now. */
function validSelection(selection: Selection, { project }: Kept): Selection {
  const { picked } = selection;
  const refs = picked?.features.flatMap((feature) => userFeatureOf(feature) ?? []) ?? [];
  const isThere = refs.every(({ layer, row }) =>
    project.layers.some(({ id, geometries }) => id === layer && row < geometries.length),
  );
  return isThere ? selection : { ...selection, picked: null };
}
