import type { Scene, Story } from '../domain/story.ts';
import { isSameParams } from '../state/key-figures.ts';
import { type OwnState, ownStateOf, type Presenting } from '../state/presenting.ts';
import { REGION_BOXES } from '../state/region-boxes.ts';
import { boundsOfScene, sceneAt, selectPresentedStory } from '../state/scenes.ts';
import { NO_SELECTION } from '../state/selection.ts';
import { type AppState, patchView } from '../state/store.ts';
import type { View } from '../state/view.ts';
import type { CommandContext } from './command-context.ts';
import { changeQuietly } from './history.ts';
import { orderTable } from './order-table.ts';
import { runAnalysis } from './run-analysis.ts';
import { applySavedView, savedViewOf } from './saved-view.ts';

/** From one scene to the next; the first one is there at once. */
const GLIDE_MS = 900;

/** Begins to tell a story at a scene. The planner's own view and parameters are kept aside until the end. */
export function startPresenting(context: CommandContext, storyId: string, at = 0): void {
  const { store } = context;
  const state = store.getState();
  const story = state.project.stories.find(({ id }) => id === storyId);
  if (story === undefined || story.scenes.length === 0 || state.view.presenting !== null) return;
  const presenting: Presenting = {
    storyId,
    at,
    isBlack: false,
    hasLaser: false,
    hasNotes: false,
    hasList: false,
    startedAt: Date.now(),
    own: ownStateOf(state),
  };
  changeQuietly(store, () =>
    patchView(store, { presenting, sheet: null, mapTool: null, tour: null, notice: null }),
  );
  void enterScene(context, story, at, 0);
}

/** Frames the scene anew: the stage has another shape than when it was flown to. */
export function frameScene({ store }: CommandContext): void {
  const { presenting } = store.getState().view;
  const story = selectPresentedStory(store.getState());
  const scene = sceneAt(story, presenting?.at ?? -1);
  if (scene !== null) patchView(store, { flight: { to: 'scene', bounds: boundsOfScene(scene), glideMs: 0 } });
}

/** Puts the scene at a place on screen; beyond the ends nothing happens. Resolves when its figures are there. */
export async function showScene(context: CommandContext, at: number): Promise<void> {
  const { presenting } = context.store.getState().view;
  const story = selectPresentedStory(context.store.getState());
  if (presenting === null || story === undefined || sceneAt(story, at) === null) return;
  if (at !== presenting.at || presenting.isBlack || presenting.hasList)
    patchPresenting(context, { at, isBlack: false, hasList: false });
  await enterScene(context, story, at, GLIDE_MS);
}

/** So many scenes on, or back. */
export function stepScene(context: CommandContext, by: number): void {
  const { presenting } = context.store.getState().view;
  if (presenting !== null) void showScene(context, presenting.at + by);
}

/** What of the presentation itself is switched: black screen, laser pointer, notes, list of scenes. */
export function patchPresenting(
  { store }: CommandContext,
  patch: Partial<Omit<Presenting, 'own' | 'storyId' | 'startedAt'>>,
): void {
  const { presenting } = store.getState().view;
  if (presenting !== null) patchView(store, { presenting: { ...presenting, ...patch } });
}

export function restartTimer({ store }: CommandContext): void {
  const { presenting } = store.getState().view;
  if (presenting !== null) patchView(store, { presenting: { ...presenting, startedAt: Date.now() } });
}

/** Gives the planner the window back as it was left. Resolves when its figures are there, too. */
export async function stopPresenting(context: CommandContext): Promise<void> {
  const { store } = context;
  const { presenting } = store.getState().view;
  if (presenting === null) return;
  const { own } = presenting;
  const { viewport } = own.view;
  await changeQuietly(store, () =>
    change(context, own, (state) => ({
      ...state.view,
      ...own.view,
      presenting: null,
      flight:
        // A map that was never moved shows its area.
        viewport === null
          ? { to: 'scene', bounds: REGION_BOXES[own.view.area], glideMs: 0 }
          : { to: 'view', lon: viewport.lon, lat: viewport.lat, zoom: viewport.zoom },
    })),
  );
}

function enterScene(context: CommandContext, story: Story, at: number, glideMs: number): Promise<void> {
  const scene = sceneAt(story, at)!;
  return changeQuietly(context.store, () =>
    change(context, { params: scene.params, selection: NO_SELECTION }, (state) => ({
      ...sceneView(state, scene, glideMs),
      timelineOpen: false,
    })),
  );
}

/** Brings a scene into the planner's own window, to be changed there: steps that can be undone. */
export async function recallScene(context: CommandContext, storyId: string, sceneId: string): Promise<void> {
  const { store } = context;
  const { stories } = store.getState().project;
  const scene = stories.find(({ id }) => id === storyId)?.scenes.find(({ id }) => id === sceneId);
  if (scene === undefined) return;
  await change(context, { params: scene.params, selection: NO_SELECTION }, (state) =>
    sceneView(state, scene, 0),
  );
}

/** The view that shows a scene; what this version does not know stays as it is. */
function sceneView({ view, project }: AppState, scene: Scene, glideMs: number): View {
  const { userLayers, table, ...same } = scene.view;
  const before = savedViewOf(view);
  const hidden = project.layers.map(({ id }) => id).filter((id) => !userLayers.includes(id));
  return {
    ...applySavedView(view, {
      ...before,
      ...same,
      hiddenUserLayers: hidden,
      table: { ...before.table, ...table },
      viewport: null,
    }),
    mark: null,
    flight: { to: 'scene', bounds: boundsOfScene(scene), glideMs },
  };
}

/** Changes what scenes change; analyses anew only where the parameters ask for it. */
async function change(
  context: CommandContext,
  { params, selection }: Pick<OwnState, 'params' | 'selection'>,
  viewOf: (state: AppState) => View,
): Promise<void> {
  const { store } = context;
  const isOther = !isSameParams(store.getState().project.params, params);
  store.setState((state) => ({
    view: viewOf(state),
    selection,
    project: {
      ...state.project,
      params: isOther ? params : state.project.params,
      inputVersion: state.project.inputVersion + Number(isOther),
    },
  }));
  await (isOther ? runAnalysis(context) : orderTable(context));
}
