import '../styles/layer-settings.css';
import '../styles/present.css';
import { Camera, Play, X } from 'lucide-react';
import { useState } from 'react';
import { undo } from '../../commands/history.ts';
import { startPresenting } from '../../commands/present-story.ts';
import { captureScene, closeStories } from '../../commands/stories.ts';
import { useApp, useAppState, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { ReadyStories } from './ready-stories.tsx';
import { SceneList } from './scene-list.tsx';
import { StoryHead } from './story-head.tsx';

/** The scenes of a story beside the map: taken down from what is on screen, put in order, and told. */
export default function StoryPanel() {
  const t = useTranslate();
  const app = useApp();
  const stories = useAppState(({ project }) => project.stories);
  const storyId = useAppState(({ view }) => view.storyEditor?.storyId ?? null);
  const story = stories.find(({ id }) => id === storyId) ?? null;
  const [openScene, setOpenScene] = useState<string | null>(null);
  const close = () => {
    closeStories(app);
    document.querySelector<HTMLElement>('[data-menu="present"]')?.focus();
  };
  return (
    <aside className="story-panel" aria-label={t('present.editor.label')}>
      <div className="panel-head">
        <h2>{t('present.editor.label')}</h2>
        <IconButton icon={X} label={t('present.editor.close')} onClick={close} />
      </div>
      <div className="story-head">
        {story !== null && <StoryHead story={story} stories={stories} />}
        <div className="story-line">
          <IconButton
            icon={Camera}
            label={t('present.editor.capture')}
            withText
            className={story === null || story.scenes.length === 0 ? 'button-primary' : ''}
            title={t('present.editor.captureHint')}
            onClick={() => setOpenScene(captureScene(app, story?.id ?? null, openScene))}
          />
          <IconButton
            icon={Play}
            label={t('present.editor.start')}
            withText
            className={story === null || story.scenes.length === 0 ? '' : 'button-primary'}
            disabled={story === null || story.scenes.length === 0}
            onClick={() => startPresenting(app, story!.id)}
          />
        </div>
      </div>
      <RemovedBar />
      <div className="story-scroll">
        {story === null || story.scenes.length === 0 ? (
          <p className="help story-empty">{t('present.editor.empty')}</p>
        ) : (
          <SceneList story={story} open={openScene} onOpen={setOpenScene} />
        )}
        <ReadyStories />
      </div>
    </aside>
  );
}

/** Offers to take back what was just removed, until something else is done. */
function RemovedBar() {
  const t = useTranslate();
  const app = useApp();
  const change = useAppState(({ history }) => history.past.at(-1)?.change);
  if (change?.code !== 'scene-removed' && change?.code !== 'story-removed') return null;
  return (
    <div className="story-undo" role="status">
      <span>
        {t(change.code === 'scene-removed' ? 'present.editor.sceneRemoved' : 'present.editor.storyRemoved')}
      </span>
      <button type="button" className="button" onClick={() => void undo(app)}>
        {t('common.undo')}
      </button>
    </div>
  );
}
