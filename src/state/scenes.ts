import type { KeyFigureId } from '../domain/key-figure.ts';
import type { Bounds } from '../domain/large-layer.ts';
import type { Scene, SceneView, Story } from '../domain/story.ts';
import { REGION_BOXES } from './region-boxes.ts';
import type { AppState } from './store.ts';

/** What is on screen, as a scene: no words of its own, and the figures that its layers speak of. */
export function captureView(state: AppState, id: string): Scene {
  const { view, project } = state;
  return {
    id,
    title: '',
    notes: '',
    figures: proposedFigures(state),
    bounds: view.viewport?.bounds ?? REGION_BOXES[view.area],
    view: sceneViewOf(state),
    params: project.params,
  };
}

function sceneViewOf({ view, project }: AppState): SceneView {
  const { verdict, areaOnly, filter } = view.table;
  return {
    area: view.area,
    visibleLayers: view.visibleLayers,
    userLayers: project.layers.map(({ id }) => id).filter((id) => !view.hiddenUserLayers.includes(id)),
    layerLooks: view.layerLooks,
    layerOrder: view.layerOrder,
    themes: view.themes,
    table: { verdict, areaOnly, filter },
  };
}

/** The first one is what the title says. */
function proposedFigures({ view, project }: AppState): readonly KeyFigureId[] {
  const { visibleLayers, table } = view;
  const showsBoilers = visibleLayers.boilers && project.ledger !== null;
  if (!showsBoilers) return ['covered-share', 'qualifying-units', 'two-or-more-share'];
  switch (table.verdict) {
    case 'review':
      return ['review-boilers', 'review-near-radius', 'review-capacity-missing'];
    case 'retrofit':
      return ['retrofit-boilers', 'close-boilers', 'review-boilers'];
    case 'retain':
      return ['retain-boilers', 'close-boilers', 'review-boilers'];
    default:
      return ['close-boilers', 'close-tph', 'overdue-boilers'];
  }
}

/** The scene of a story at a place; null where there is none. */
export function sceneAt(story: Story | undefined, at: number): Scene | null {
  return story?.scenes[at] ?? null;
}

/** The story that is being told; undefined where none is, or it is gone. */
export function selectPresentedStory({ project, view }: AppState): Story | undefined {
  return project.stories.find(({ id }) => id === view.presenting?.storyId);
}

/** As the map takes it. */
export function boundsOfScene({ bounds }: Scene): Bounds {
  return [bounds[0], bounds[1], bounds[2], bounds[3]];
}
