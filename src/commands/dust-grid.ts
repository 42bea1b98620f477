import { gridLayer } from '../domain/dust-grid-layer.ts';
import type { DustGauge } from '../domain/dust-grid-params.ts';
import { gaugesOfLayer, monthsOf } from '../domain/gauges-of-layer.ts';
import { newId } from '../domain/new-id.ts';
import type { DustGridForm, DustGridSession } from '../state/dust-grid-session.ts';
import type { Project } from '../state/project.ts';
import { patchView } from '../state/store.ts';
import { addLayer } from './add-layer.ts';
import type { CommandContext } from './command-context.ts';

/** Name of the bundled demonstration gauges in `DustGridForm.gauges`. */
export const DEMO_GAUGES = 'demo';

const DEFAULT_PARAMS = { method: 'inverse-distance', power: 2, searchRadiusKm: 15, cellKm: 2 } as const;
/** 廊坊: one of the two cities with demonstration gauges. */
const DEFAULT_PLACE = '131000';

/** Reads the bundled dust-fall, once. */
export async function loadDustfall({ store, workers }: CommandContext): Promise<void> {
  if (store.getState().project.dustfall !== null) return;
  try {
    const dustfall = await workers.analysis.ask(store.getState().project, (api) => api.loadDustfall());
    store.setState(({ project }) => ({ project: { ...project, dustfall } }));
  } catch (failure) {
    patchView(store, { notice: { code: 'dustfall-failed', detail: String(failure) } });
  }
}

/** Opens the dialog: over the user's own gauges where a layer of them is loaded, else the demonstration ones. */
export async function openDustGrid(context: CommandContext): Promise<void> {
  const { store } = context;
  await loadDustfall(context);
  const { project } = store.getState();
  if (project.dustfall === null) return;
  const own = project.layers.find(({ kind }) => kind === 'dust-gauges');
  const gauges = own?.id ?? DEMO_GAUGES;
  show(context, {
    step: 'choose',
    form: {
      adcode: DEFAULT_PLACE,
      gauges,
      params: { ...DEFAULT_PARAMS, months: monthsOf(gaugesFrom(project, gauges)) },
    },
  });
}

/** Fills in the dialog; other gauges bring their own months. */
export function chooseDustGrid(context: CommandContext, patch: Partial<DustGridForm>): void {
  const { project, view } = context.store.getState();
  const session = view.dustGrid;
  if (session === null || session.step === 'running') return;
  const form = { ...session.form, ...patch };
  const months = patch.gauges === undefined ? form.params.months : monthsOf(gaugesFrom(project, form.gauges));
  show(context, { step: 'choose', form: { ...form, params: { ...form.params, months } } });
}

export function closeDustGrid(context: CommandContext): void {
  show(context, null);
}

/** Builds the grid in the worker and adds it to the project as a layer. */
export async function buildDustGrid(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const { project, view } = store.getState();
  if (view.dustGrid?.step !== 'choose') return;
  const { form } = view.dustGrid;
  const running: DustGridSession = { step: 'running', form };
  show(context, running);
  const gauges = gaugesFrom(project, form.gauges);
  try {
    const { counties, result } = await workers.analysis.ask(project, (api) =>
      api.buildDustGrid(form.adcode, gauges, form.params),
    );
    // Closed meanwhile: the user wants no grid.
    if (store.getState().view.dustGrid !== running) return;
    if (!result.ok) {
      show(context, { step: 'failed', form, code: result.code, params: result.params });
      return;
    }
    const own = project.layers.find(({ id }) => id === form.gauges);
    const synthetic = own?.synthetic ?? true;
    const { lang } = view;
    const layer = gridLayer(result.grid, {
      id: newId(),
      area: nameOf(project, form.adcode),
      counties,
      params: form.params,
      gauges: { name: own?.name ?? (lang === 'zh' ? '演示降尘缸' : 'demonstration gauges'), synthetic },
      madeAt: new Date().toISOString(),
      lang,
    });
    await addLayer(context, layer);
    const { counties: ranking, leftOut } = result.grid;
    show(context, {
      step: 'done',
      form,
      layer: { id: layer.id, name: layer.name },
      counties: ranking,
      leftOut,
      synthetic,
    });
  } catch (failure) {
    show(context, { step: 'failed', form, code: 'dust-grid-crashed', params: { detail: String(failure) } });
  }
}

/** The gauges of a layer, or the demonstration set. */
export function gaugesFrom({ layers, dustfall }: Project, source: string): readonly DustGauge[] {
  const layer = layers.find(({ id }) => id === source);
  return layer === undefined ? (dustfall?.demoGauges ?? []) : gaugesOfLayer(layer);
}

function nameOf({ reference }: Project, adcode: string): string {
  const county = reference?.counties.find((known) => known.adcode === adcode || known.placeAdcode === adcode);
  return (county?.placeAdcode === adcode ? county.place : county?.name) ?? adcode;
}

function show({ store }: CommandContext, dustGrid: DustGridSession | null): void {
  patchView(store, { dustGrid });
}
