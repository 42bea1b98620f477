import type { ScreeningParams } from '../domain/screening.ts';
import type { Selection } from './selection.ts';
import type { AppState } from './store.ts';
import type { View } from './view.ts';

/** The list of scenes beside the map. */
export interface StoryEditor {
  /** The story that is edited; null where none is chosen. */
  readonly storyId: string | null;
}

/** What a scene sets, and the planner finds again after it. */
const OWN_KEYS = [
  'area',
  'visibleLayers',
  'hiddenUserLayers',
  'layerLooks',
  'layerOrder',
  'themes',
  'table',
  'timelineOpen',
  'viewport',
] as const satisfies readonly (keyof View)[];

/** The planner's own state while scenes are on screen: that alone is kept with the project. */
export interface OwnState {
  readonly params: ScreeningParams;
  readonly view: Pick<View, (typeof OWN_KEYS)[number]>;
  readonly selection: Selection;
}

/** A story that is being told. */
export interface Presenting {
  readonly storyId: string;
  /** Place of the scene on screen, from 0. */
  readonly at: number;
  /** The audience sees nothing: the speaker has the word. */
  readonly isBlack: boolean;
  readonly hasLaser: boolean;
  /** Whether notes lie over the screen itself, for want of a second window. */
  readonly hasNotes: boolean;
  readonly hasList: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly own: OwnState;
}

export function ownStateOf({ project, view, selection }: AppState): OwnState {
  const own = Object.fromEntries(OWN_KEYS.map((key) => [key, view[key]])) as OwnState['view'];
  return { params: project.params, view: own, selection };
}

/** The state with the planner's own view and parameters, also while a scene has others: what is kept and compared. */
export function withOwnState(state: AppState): AppState {
  const { presenting } = state.view;
  if (presenting === null) return state;
  const { params, view, selection } = presenting.own;
  return {
    ...state,
    project: { ...state.project, params },
    view: { ...state.view, ...view },
    selection,
  };
}
