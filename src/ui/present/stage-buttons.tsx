import { ChevronLeft, ChevronRight, CircleDot, MonitorOff } from 'lucide-react';
import { patchPresenting, stepScene } from '../../commands/present-story.ts';
import type { Presenting } from '../../state/presenting.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';

interface SceneStepsProps {
  /** Of the scene on stage, from 0. */
  readonly at: number;
  readonly count: number;
}

/** To the scene before and the one after, and which one it is. */
export function SceneSteps({ at, count }: SceneStepsProps) {
  const t = useTranslate();
  const app = useApp();
  return (
    <>
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
    </>
  );
}

/** Makes the screen black, and bright again. */
export function BlackButton({ isBlack }: Pick<Presenting, 'isBlack'>) {
  const t = useTranslate();
  const app = useApp();
  return (
    <IconButton
      icon={MonitorOff}
      label={t('present.stage.black')}
      aria-pressed={isBlack}
      onClick={() => patchPresenting(app, { isBlack: !isBlack })}
    />
  );
}

/** Takes the laser pointer, and puts it away. */
export function LaserButton({ hasLaser }: Pick<Presenting, 'hasLaser'>) {
  const t = useTranslate();
  const app = useApp();
  return (
    <IconButton
      icon={CircleDot}
      label={t('present.stage.laser')}
      aria-pressed={hasLaser}
      onClick={() => patchPresenting(app, { hasLaser: !hasLaser })}
    />
  );
}
