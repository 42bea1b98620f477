import { ArrowDown, ArrowUp, GripVertical, Play } from 'lucide-react';
import { startPresenting } from '../../commands/present-story.ts';
import { moveScene } from '../../commands/stories.ts';
import type { Story } from '../../domain/story.ts';
import { sceneTitle } from '../../state/scene-text.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { useReorder } from '../use-reorder.ts';
import { SceneForm } from './scene-form.tsx';

interface SceneListProps {
  readonly story: Story;
  /** The scene whose form is open. */
  readonly open: string | null;
  readonly onOpen: (sceneId: string | null) => void;
}

/** The scenes in order; dragging or keys move them, and one at a time unfolds. */
export function SceneList({ story, open, onOpen }: SceneListProps) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const state = useAppState((whole) => whole);
  const { scenes } = story;
  const titles = scenes.map((scene) => sceneTitle(state, scene, lang));
  const { list, said, put, rowClass, handle } = useReorder<HTMLOListElement>({
    ids: scenes.map(({ id }) => id),
    move: (id, before) => {
      const from = scenes.findIndex((scene) => scene.id === id);
      moveScene(app, story.id, id, before > from ? before - 1 : before);
    },
    told: (id, place) =>
      t('present.editor.moved', {
        scene: titles[scenes.findIndex((scene) => scene.id === id)]!,
        place,
        count: scenes.length,
      }),
  });
  return (
    <>
      <ol ref={list} className="stack" aria-label={t('present.editor.scenes')}>
        {scenes.map((scene, at) => (
          <li
            key={scene.id}
            className="scene-item"
            data-stacked={scene.id}
            data-scene-open={open === scene.id ? '' : undefined}
          >
            <div className={rowClass(scene.id, at)}>
              <IconButton
                icon={GripVertical}
                label={t('present.editor.handle', { scene: titles[at]! })}
                {...handle(scene.id, at)}
              />
              <span className="scene-number">{at + 1}</span>
              <button
                type="button"
                className="scene-open"
                aria-expanded={open === scene.id}
                onClick={() => onOpen(open === scene.id ? null : scene.id)}
              >
                {titles[at]}
              </button>
              <IconButton
                icon={ArrowUp}
                label={t('present.editor.up', { scene: titles[at]! })}
                disabled={at === 0}
                onClick={(event) => put(scene.id, at - 1, event.currentTarget)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('present.editor.down', { scene: titles[at]! })}
                disabled={at === scenes.length - 1}
                onClick={(event) => put(scene.id, at + 2, event.currentTarget)}
              />
              <IconButton
                icon={Play}
                label={t('present.editor.startHere', { scene: titles[at]! })}
                onClick={() => startPresenting(app, story.id, at)}
              />
            </div>
            {open === scene.id && <SceneForm story={story} scene={scene} onOpen={onOpen} />}
          </li>
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </>
  );
}
