import { Expand, ListOrdered, NotebookText, SquareX } from 'lucide-react';
import { patchPresenting, stopPresenting } from '../../commands/present-story.ts';
import type { Presenting } from '../../state/presenting.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { BlackButton, LaserButton, SceneSteps } from './stage-buttons.tsx';

interface StageControlsProps {
  readonly count: number;
  readonly presenting: Presenting;
  readonly onNotes: () => void;
  readonly onFullScreen: () => void;
}

/** For whoever has no keys at hand; they fade while nothing moves, and come back to pointer, finger and Tab. */
export function StageControls({ count, presenting, onNotes, onFullScreen }: StageControlsProps) {
  const t = useTranslate();
  const app = useApp();
  const { at, isBlack, hasLaser, hasList } = presenting;
  return (
    <div className="stage-controls" role="toolbar" aria-label={t('present.stage.controls')}>
      <SceneSteps at={at} count={count} />
      <IconButton
        icon={ListOrdered}
        label={t('present.stage.list')}
        aria-pressed={hasList}
        onClick={() => patchPresenting(app, { hasList: !hasList })}
      />
      <IconButton icon={NotebookText} label={t('present.stage.notes')} onClick={onNotes} />
      <LaserButton hasLaser={hasLaser} />
      <BlackButton isBlack={isBlack} />
      <IconButton icon={Expand} label={t('present.stage.fullScreen')} onClick={onFullScreen} />
      <IconButton icon={SquareX} label={t('present.stage.leave')} onClick={() => void stopPresenting(app)} />
    </div>
  );
}
