import { useEffect, useRef } from 'react';
import { showScene } from '../../commands/present-story.ts';
import type { Story } from '../../domain/story.ts';
import { sceneTitle } from '../../state/scene-text.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';

/** All scenes, to go to one by name. */
export function SceneJumpList({ story, at }: { readonly story: Story; readonly at: number }) {
  const t = useTranslate();
  const app = useApp();
  const lang = useLang();
  const list = useRef<HTMLOListElement>(null);
  const state = useAppState((whole) => whole);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
  }, []);
  return (
    <nav className="stage-list" aria-label={t('present.stage.list')}>
      <ol ref={list}>
        {story.scenes.map((scene, place) => (
          <li key={scene.id}>
            <button
              type="button"
              aria-current={place === at ? 'step' : undefined}
              onClick={() => void showScene(app, place)}
            >
              <span className="scene-number">{place + 1}</span>
              {sceneTitle(state, scene, lang)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
