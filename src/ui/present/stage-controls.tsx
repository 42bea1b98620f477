import {
  ChevronLeft,
  ChevronRight,
  CircleDot,
  Expand,
  ListOrdered,
  MonitorOff,
  NotebookText,
  SquareX,
} from 'lucide-react';
import { patchPresenting, stepScene, stopPresenting } from '../../commands/present-story.ts';
import type { Presenting } from '../../state/presenting.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

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
      <IconButton
        icon={ChevronLeft}
        label={t('present.stage.previous')}
        disabled={at === 0}
        onClick={() => stepScene(app, -1)}
      />
      <span className="stage-place">{t('present.stage.place', { place: at + 1, count })}</span>
      <IconButton
        icon={ChevronRight}
        label={t('present.stage.next')}
        disabled={at === count - 1}
        onClick={() => stepScene(app, 1)}
      />
      <IconButton
        icon={ListOrdered}
        label={t('present.stage.list')}
        aria-pressed={hasList}
        onClick={() => patchPresenting(app, { hasList: !hasList })}
      />
      <IconButton icon={NotebookText} label={t('present.stage.notes')} onClick={onNotes} />
      <IconButton
        icon={CircleDot}
        label={t('present.stage.laser')}
        aria-pressed={hasLaser}
        onClick={() => patchPresenting(app, { hasLaser: !hasLaser })}
      />
      <IconButton
        icon={MonitorOff}
        label={t('present.stage.black')}
        aria-pressed={isBlack}
        onClick={() => patchPresenting(app, { isBlack: !isBlack })}
      />
      <IconButton icon={Expand} label={t('present.stage.fullScreen')} onClick={onFullScreen} />
      <IconButton icon={SquareX} label={t('present.stage.leave')} onClick={() => void stopPresenting(app)} />
    </div>
  );
}
