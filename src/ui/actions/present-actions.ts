import { startPresenting } from '../../commands/present-story.ts';
import { captureScene, openStories } from '../../commands/stories.ts';
import { storyTitle } from '../../state/scene-text.ts';
import type { AppState } from '../../state/store.ts';
import type { Action } from './action.ts';

/** Stories: each one that has scenes can be told at once. */
export function presentActions({ project }: AppState): readonly Action[] {
  return [
    {
      id: 'stories',
      group: 'present',
      title: (t) => t('present.actions.stories'),
      run: openStories,
    },
    {
      id: 'capture-scene',
      group: 'present',
      keys: ['c'],
      title: (t) => t('present.actions.capture'),
      run: (app) => {
        const { storyEditor } = app.store.getState().view;
        if (storyEditor === null) openStories(app);
        captureScene(app, app.store.getState().view.storyEditor?.storyId ?? null, null);
      },
    },
    ...project.stories
      .filter(({ scenes }) => scenes.length > 0)
      .map(
        (story): Action => ({
          id: `present ${story.id}`,
          group: 'present',
          title: (t, _, lang) => t('present.actions.present', { story: storyTitle(story, lang) }),
          run: (app) => startPresenting(app, story.id),
        }),
      ),
  ];
}
