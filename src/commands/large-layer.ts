import type { LargeDatum, LargeSource } from '../domain/large-layer.ts';
import { isLargeCurrent, isSameView, type LargeLayer, largeRequest } from '../state/large-layer.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

let openings = 0;

/**
 * Opens a large layer in place of the one that is open, and shows it. `whole` reads a file on a server whole, for
 * servers that serve no parts: ask the user first.
 */
export async function openLargeLayer(
  context: CommandContext,
  source: LargeSource,
  datum: LargeDatum,
  whole = false,
): Promise<void> {
  const { store, workers } = context;
  const id = ++openings;
  store.setState({
    large: {
      id,
      source,
      datum,
      visible: true,
      phase: { step: 'opening', doneBytes: 0 },
      shown: null,
      viewProblem: null,
      boiler: null,
    },
  });
  const patch = (change: Partial<LargeLayer>) => patchLarge(context, id, change);
  try {
    const opened = await workers.large.open({ source, datum, whole }, (doneBytes) =>
      patch({ phase: { step: 'opening', doneBytes } }),
    );
    if (!opened.ok) {
      patch({ phase: { step: 'failed', problem: opened.problem } });
      return;
    }
    if (!patch({ phase: { step: 'ready', info: opened.info } })) return;
    patchView(store, { flight: { to: 'bounds', bounds: opened.info.extent } });
    await readLargeView(context);
  } catch (failure) {
    patch({ phase: { step: 'failed', problem: crashed(failure) } });
  }
}

/** Reads what the map now shows of the large layer, unless that is what is shown. The last call wins. */
export async function readLargeView(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { large } = store.getState();
  const wanted = largeRequest(store.getState());
  if (large?.phase.step !== 'ready' || !large.visible || wanted === null) return;
  if (isLargeCurrent(large, wanted)) return;
  const patch = (change: Partial<LargeLayer>) => patchLarge(context, large.id, change);
  try {
    const viewed = await workers.large.view(wanted);
    const now = largeRequest(store.getState());
    if (viewed === null || now === null || !isSameView(now, wanted)) return;
    if (!viewed.ok) {
      patch({ viewProblem: viewed.problem });
      return;
    }
    if (!patch({ shown: { of: wanted, view: viewed.view }, viewProblem: null })) return;
    await refreshBoiler(context);
  } catch (failure) {
    patch({ phase: { step: 'failed', problem: crashed(failure) } });
  }
}

/** Opens the reasoning of a point of the large layer. */
export async function selectLargeBoiler(context: CommandContext, index: number): Promise<void> {
  const { store, workers } = context;
  const { large } = store.getState();
  if (large?.shown?.view.kind !== 'points') return;
  const { shown } = large;
  const boiler = await workers.large.boilerAt(shown.of.params, index).catch(() => null);
  // Of another view, the index is another boiler's.
  if (store.getState().large?.shown !== shown) return;
  store.setState(({ selection }) => ({ selection: { ...selection, boiler: null, picked: null } }));
  patchLarge(context, large.id, { boiler });
}

export function setLargeVisible(context: CommandContext, visible: boolean): void {
  const { large } = context.store.getState();
  if (large === null) return;
  patchLarge(context, large.id, { visible, boiler: visible ? large.boiler : null });
  void readLargeView(context);
}

export function flyToLarge({ store }: CommandContext): void {
  const { large } = store.getState();
  if (large?.phase.step === 'ready')
    patchView(store, { flight: { to: 'bounds', bounds: large.phase.info.extent } });
}

export function closeLargeLayer({ store, workers }: CommandContext): void {
  store.setState({ large: null });
  workers.large.close();
}

/** A view is read once the map has rested so long: those that it passes on the way would be read for nothing. */
const REST_MS = 150;

/** Keeps the large layer in step with the map and the parameters; gives how to stop. */
export function followLargeLayer(context: CommandContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = context.store.subscribe((state, before) => {
    if (state.large === null) return;
    const hasMoved = state.view.viewport !== before.view.viewport;
    const { params, layers } = before.project;
    if (!hasMoved && state.project.params === params && state.project.layers === layers) return;
    clearTimeout(timer);
    timer = setTimeout(() => void readLargeView(context), hasMoved ? REST_MS : 0);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}

/** The boiler that is open, under the new parameters; closed where it is no longer in view. */
async function refreshBoiler(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { large, project } = store.getState();
  if (large === null || large.boiler === null) return;
  const boiler = await workers.large.boiler(project.params, large.boiler.feature);
  if (store.getState().large?.boiler === large.boiler) patchLarge(context, large.id, { boiler });
}

/** Changes the layer where it is still the one that is open. */
function patchLarge({ store }: CommandContext, id: number, change: Partial<LargeLayer>): boolean {
  const { large } = store.getState();
  if (large?.id !== id) return false;
  store.setState({ large: { ...large, ...change } });
  return true;
}

function crashed(failure: unknown) {
  const detail = failure instanceof Error ? failure.message : String(failure);
  return { code: 'layer-crashed', params: { detail } };
}
