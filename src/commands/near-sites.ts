import { proxy } from 'comlink';
import { boundsOfGeometries } from '../domain/layer-bounds.ts';
import { featureName, guessShareColumn, type NearRow } from '../domain/near-rows.ts';
import type { NearTopic } from '../domain/near-settings.ts';
import type { NearRequest, Site } from '../domain/near-sites.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { NearOutcome, NearView } from '../state/near-view.ts';
import type { AppState } from '../state/store.ts';
import { patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';
import { showPicked } from './select-boiler.ts';
import { loadPlans, showThemeArea } from './themes.ts';

/** Changes what counts or what is asked about. The list of a distance needs no new answer. */
export function setNear({ store }: CommandContext, patch: Partial<NearView>): void {
  patchView(store, { near: { ...store.getState().view.near, ...patch } });
}

/** Asks about another layer of the user, or about the counties; its column of rail shares is guessed. */
export function askAbout(context: CommandContext, topic: NearTopic, layerId: string | null): void {
  const { view, project } = context.store.getState();
  const layer = project.layers.find(({ id }) => id === layerId);
  setNear(context, {
    asked: { ...view.near.asked, [topic]: layerId },
    shareColumn: topic === 'sidings' && layer !== undefined ? guessShareColumn(layer) : null,
  });
}

/** Answers the question as it stands. An answer that was overtaken by another question is dropped. */
export async function findNear(context: CommandContext): Promise<void> {
  const { store, workers } = context;
  const state = store.getState();
  const question = questionOf(state);
  if (question === null) {
    setNear(context, { outcome: { status: 'none' } });
    return;
  }
  let own: NearOutcome = { status: 'running', done: null };
  setNear(context, { outcome: own });
  const show = (outcome: NearOutcome) => {
    if (store.getState().view.near.outcome !== own) return;
    own = outcome;
    setNear(context, { outcome });
  };
  const report = (done: number) => show({ status: 'running', done });
  try {
    const answer = await workers.analysis.ask(state.project, async (api) =>
      api.findNear(question.request, proxy(report)),
    );
    if (answer !== null) show({ status: 'done', answer, layer: question.layer });
  } catch (failure) {
    show({ status: 'failed', detail: failure instanceof Error ? failure.message : String(failure) });
  }
}

/** Leaves off measuring. */
export function stopNear(context: CommandContext): void {
  const { store, workers } = context;
  setNear(context, { outcome: { status: 'stopped' } });
  void workers.analysis.ask(store.getState().project, (api) => api.cancelNear());
}

/** Leads to what a row stands for: a county, or a feature of the user's with its card. */
export async function showNearRow(context: CommandContext, { index }: NearRow): Promise<void> {
  const { outcome } = context.store.getState().view.near;
  if (outcome.status !== 'done') return;
  if (outcome.layer !== null) {
    showFeature(context, outcome.layer, index);
    return;
  }
  await loadPlans(context);
  const { reference, plans } = context.store.getState().project;
  const adcode = reference?.counties[index]?.adcode;
  const area = plans?.areas.find(({ level, code }) => level === 'county' && code === adcode);
  if (area !== undefined) showThemeArea(context, area);
}

/** The user's layers that hold sites of a topic. */
export function siteLayers(layers: readonly UserLayer[], topic: NearTopic): readonly UserLayer[] {
  return layers.filter(({ kind }) => kind === topic);
}

function questionOf({ view, project }: AppState): { request: NearRequest; layer: UserLayer | null } | null {
  const { topic, asked, bundled, own, activities, background } = view.near;
  const layer = project.layers.find(({ id }) => id === asked[topic]) ?? null;
  if (layer === null && topic === 'sidings') return null;
  // A list of enterprises with their shares may well be read as one of sidings: it is no site of its own.
  const others = siteLayers(project.layers, topic).filter((known) => known !== layer);
  const sites = own ? others.flatMap(sitesOf) : [];
  return {
    layer,
    request: {
      of: topic,
      bundled,
      activities,
      background,
      own: sites,
      shapes: layer?.geometries ?? null,
    },
  };
}

function sitesOf(layer: UserLayer): Site[] {
  return layer.geometries.map((geometry, row) => ({ name: featureName(layer, row), geometry }));
}

function showFeature(context: CommandContext, layer: UserLayer, row: number): void {
  const geometry = layer.geometries[row];
  const bounds = geometry && boundsOfGeometries([geometry]);
  if (!bounds) return;
  const [west, south, east, north] = bounds;
  const properties = { layer: layer.id, row };
  showPicked(context, {
    lon: (west + east) / 2,
    lat: (south + north) / 2,
    features: [{ kind: 'user-feature', title: featureName(layer, row), properties }],
  });
  patchView(context.store, { flight: { to: 'bounds', bounds } });
}
