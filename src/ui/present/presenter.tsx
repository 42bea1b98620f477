import '../styles/presenter.css';
import { useCallback, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { patchPresenting, stopPresenting } from '../../commands/present-story.ts';
import type { Story } from '../../domain/story.ts';
import type { Presenting } from '../../state/presenting.ts';
import { sceneFigures, sceneTitle } from '../../state/scene-text.ts';
import { sceneAt, selectPresentedStory } from '../../state/scenes.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { LaserPointer } from './laser-pointer.tsx';
import { NotesView } from './notes-view.tsx';
import { SceneJumpList } from './scene-jump-list.tsx';
import { StageControls } from './stage-controls.tsx';
import { StageFigure } from './stage-figure.tsx';
import { StageFoot } from './stage-foot.tsx';
import { StageLegend } from './stage-legend.tsx';
import { useIdle } from './use-idle.ts';
import { useNotesWindow } from './use-notes-window.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';
import { useStage } from './use-stage.ts';

/** A story on the whole screen: one conclusion, one map, up to three numbers at a time. */
export default function Presenter() {
  const app = useApp();
  const presenting = useAppState(({ view }) => view.presenting);
  const story = useAppState(selectPresentedStory);
  const isGone = presenting !== null && (story === undefined || sceneAt(story, presenting.at) === null);
  useEffect(() => {
    if (isGone) void stopPresenting(app);
  }, [isGone, app]);
  if (presenting === null || story === undefined || isGone) return null;
  return <Stage story={story} presenting={presenting} />;
}

interface StageProps {
  readonly story: Story;
  readonly presenting: Presenting;
}

function Stage({ story, presenting }: StageProps) {
  const t = useTranslate();
  const lang = useLang();
  const app = useApp();
  const root = useRef<HTMLElement>(null);
  const scene = sceneAt(story, presenting.at)!;
  const title = useAppState((state) => sceneTitle(state, scene, lang));
  const state = useAppState((whole) => whole);
  const stage = useStage();
  const isIdle = useIdle();
  const notes = useNotesWindow({ title: t('present.notes.title'), onOpening: stage.expectLoss });
  const listen = usePresenterKeys(stage.toggle, notes.toggle);
  useEffect(() => (notes.notes === null ? undefined : listen(notes.notes)), [notes.notes, listen]);
  useEffect(() => root.current?.focus(), []);
  const closeNotes = useCallback(() => patchPresenting(app, { hasNotes: false }), [app]);
  return (
    <section
      ref={root}
      className="stage"
      aria-label={t('present.stage.label')}
      tabIndex={-1}
      data-idle={isIdle ? '' : undefined}
      data-scene={presenting.at}
    >
      <h1 className="stage-title" aria-live="polite">
        {title}
      </h1>
      <div className="stage-side">
        <ul className="stage-figures">
          {sceneFigures(state, scene).map((figure) => (
            <StageFigure key={figure.id} figure={figure} />
          ))}
        </ul>
        <StageLegend scene={scene} />
      </div>
      <StageFoot />
      <StageControls
        count={story.scenes.length}
        presenting={presenting}
        onNotes={notes.toggle}
        onFullScreen={stage.toggle}
      />
      {stage.hint !== null && (
        <p key={stage.hint} className="stage-hint" role="status">
          {t(`present.stage.${stage.hint}`)}
        </p>
      )}
      {presenting.hasLaser && <LaserPointer />}
      {presenting.hasList && <SceneJumpList story={story} at={presenting.at} />}
      {presenting.hasNotes && (
        <div className="stage-notes">
          <NotesView
            story={story}
            presenting={presenting}
            isOnStage
            isBlocked={notes.isBlocked}
            onClose={closeNotes}
          />
        </div>
      )}
      {presenting.isBlack && (
        <p className="stage-black" role="status">
          <span>{t('present.stage.isBlack')}</span>
        </p>
      )}
      {notes.notes !== null &&
        createPortal(
          <NotesView
            story={story}
            presenting={presenting}
            isOnStage={false}
            isBlocked={false}
            onClose={notes.toggle}
          />,
          notes.notes.document.body,
        )}
    </section>
  );
}
