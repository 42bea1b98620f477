import { newId } from '../domain/new-id.ts';
import type { Scene, Story } from '../domain/story.ts';
import { captureView } from '../state/scenes.ts';
import { type AppStore, patchView } from '../state/store.ts';
import type { CommandContext } from './command-context.ts';

/** What of a scene is written by hand. */
export type SceneTexts = Partial<Pick<Scene, 'title' | 'notes' | 'figures'>>;

/** Opens the list of scenes beside the map, at the story that was told or edited last, or the first. */
export function openStories({ store }: CommandContext): void {
  const { stories } = store.getState().project;
  patchView(store, { storyEditor: { storyId: stories[0]?.id ?? null } });
}

export function closeStories({ store }: CommandContext): void {
  patchView(store, { storyEditor: null });
}

export function chooseStory({ store }: CommandContext, storyId: string): void {
  patchView(store, { storyEditor: { storyId } });
}

/** Adds a story and opens it; gives its id. */
export function addStory({ store }: CommandContext, story: Omit<Story, 'id'>): string {
  const added: Story = { ...story, id: newId() };
  changeStories(store, (stories) => [...stories, added]);
  patchView(store, { storyEditor: { storyId: added.id } });
  return added.id;
}

export function renameStory({ store }: CommandContext, storyId: string, title: string): void {
  changeStory(store, storyId, (story) => ({ ...story, title }));
}

/** A copy with scenes of its own, after it. */
export function duplicateStory({ store }: CommandContext, storyId: string, title: string): void {
  const id = newId();
  changeStories(store, (stories) =>
    stories.flatMap((story) => {
      if (story.id !== storyId) return [story];
      return [story, { id, title, scenes: story.scenes.map((scene) => ({ ...scene, id: newId() })) }];
    }),
  );
  patchView(store, { storyEditor: { storyId: id } });
}

export function removeStory({ store }: CommandContext, storyId: string): void {
  const { stories } = store.getState().project;
  const at = stories.findIndex(({ id }) => id === storyId);
  if (at < 0) return;
  const left = stories.filter(({ id }) => id !== storyId);
  changeStories(store, () => left);
  patchView(store, { storyEditor: { storyId: left[Math.min(at, left.length - 1)]?.id ?? null } });
}

/**
 * Takes down what is on screen as a scene behind the one named, or at the end; where there is no story, in a new one.
 * Gives the scene's id.
 */
export function captureScene(context: CommandContext, storyId: string | null, behind: string | null): string {
  const { store } = context;
  const scene = captureView(store.getState(), newId());
  if (storyId === null) addStory(context, { title: '', scenes: [scene] });
  else
    changeStory(store, storyId, (story) => ({ ...story, scenes: insertBehind(story.scenes, scene, behind) }));
  return scene.id;
}

/** Gives a scene the map, layers, filters and parameters of now; what was written by hand stays. */
export function updateScene({ store }: CommandContext, storyId: string, sceneId: string): void {
  const { title, notes, figures } = findScene(store, storyId, sceneId) ?? {};
  if (title === undefined) return;
  const scene = captureView(store.getState(), sceneId);
  changeScene(store, storyId, sceneId, () => ({ ...scene, title, notes: notes!, figures: figures! }));
}

export function writeScene(
  { store }: CommandContext,
  storyId: string,
  sceneId: string,
  texts: SceneTexts,
): void {
  changeScene(store, storyId, sceneId, (scene) => ({ ...scene, ...texts }));
}

export function duplicateScene({ store }: CommandContext, storyId: string, sceneId: string): string {
  const id = newId();
  changeStory(store, storyId, (story) => {
    const scene = story.scenes.find((known) => known.id === sceneId);
    if (scene === undefined) return story;
    return { ...story, scenes: insertBehind(story.scenes, { ...scene, id }, sceneId) };
  });
  return id;
}

export function removeScene({ store }: CommandContext, storyId: string, sceneId: string): void {
  changeStory(store, storyId, (story) => ({
    ...story,
    scenes: story.scenes.filter(({ id }) => id !== sceneId),
  }));
}

/** Puts a scene at a place from 0; beyond the ends it goes to the end. */
export function moveScene({ store }: CommandContext, storyId: string, sceneId: string, place: number): void {
  changeStory(store, storyId, (story) => {
    const from = story.scenes.findIndex(({ id }) => id === sceneId);
    const to = Math.max(0, Math.min(place, story.scenes.length - 1));
    if (from < 0 || from === to) return story;
    const others = story.scenes.filter(({ id }) => id !== sceneId);
    return { ...story, scenes: [...others.slice(0, to), story.scenes[from]!, ...others.slice(to)] };
  });
}

function insertBehind(scenes: readonly Scene[], scene: Scene, behind: string | null): readonly Scene[] {
  const at = scenes.findIndex(({ id }) => id === behind);
  const place = at < 0 ? scenes.length : at + 1;
  return [...scenes.slice(0, place), scene, ...scenes.slice(place)];
}

function findScene(store: AppStore, storyId: string, sceneId: string): Scene | undefined {
  const story = store.getState().project.stories.find(({ id }) => id === storyId);
  return story?.scenes.find(({ id }) => id === sceneId);
}

function changeScene(store: AppStore, storyId: string, sceneId: string, make: (scene: Scene) => Scene): void {
  changeStory(store, storyId, (story) => ({
    ...story,
    scenes: story.scenes.map((scene) => (scene.id === sceneId ? make(scene) : scene)),
  }));
}

function changeStory(store: AppStore, storyId: string, make: (story: Story) => Story): void {
  changeStories(store, (stories) => {
    const before = stories.find(({ id }) => id === storyId);
    if (before === undefined) return stories;
    const after = make(before);
    return after === before ? stories : stories.map((story) => (story === before ? after : story));
  });
}

function changeStories(store: AppStore, make: (stories: readonly Story[]) => readonly Story[]): void {
  const { stories } = store.getState().project;
  const next = make(stories);
  if (next !== stories) store.setState(({ project }) => ({ project: { ...project, stories: next } }));
}
