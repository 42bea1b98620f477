import { Minus, Plus, RotateCcw, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { restartTimer } from '../../commands/present-story.ts';
import { keyFigureName, keyFigureText } from '../../domain/key-figure-words.ts';
import type { Story } from '../../domain/story.ts';
import type { Presenting } from '../../state/presenting.ts';
import { fillFigures, sceneFigures, sceneTitle } from '../../state/scene-text.ts';
import { sceneAt } from '../../state/scenes.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { BlackButton, LaserButton, SceneSteps } from './stage-buttons.tsx';
import { clockText, elapsedText } from './times.ts';

interface NotesViewProps {
  readonly story: Story;
  readonly presenting: Presenting;
  /** It lies over the stage, for want of a second window. */
  readonly isOnStage: boolean;
  /** The browser allowed no second window. */
  readonly isBlocked: boolean;
  readonly onClose: () => void;
}

/** Rem; what is read at arm's length from a laptop, or standing. */
const SIZES = [1, 1.25, 1.5, 2, 2.5] as const;

/** What only the speaker sees: the notes, what comes next, the time. */
export function NotesView({ story, presenting, isOnStage, isBlocked, onClose }: NotesViewProps) {
  const t = useTranslate();
  const lang = useLang();
  const state = useAppState((whole) => whole);
  const [size, setSize] = useState(1);
  const { at, isBlack, hasLaser } = presenting;
  const scene = sceneAt(story, at)!;
  const next = sceneAt(story, at + 1);
  const notes = fillFigures(state, scene, scene.notes, lang);
  // A window of its own is a page of its own.
  const [Frame, Heading] = isOnStage ? (['section', 'h2'] as const) : (['main', 'h1'] as const);
  return (
    <Frame className="notes" aria-label={t('present.notes.title')}>
      <header className="notes-head">
        <Times startedAt={presenting.startedAt} />
        <div className="notes-tools">
          <SceneSteps at={at} count={story.scenes.length} />
          <BlackButton isBlack={isBlack} />
          <LaserButton hasLaser={hasLaser} />
          <IconButton
            icon={Minus}
            label={t('present.notes.smaller')}
            disabled={size === 0}
            onClick={() => setSize(size - 1)}
          />
          <IconButton
            icon={Plus}
            label={t('present.notes.larger')}
            disabled={size === SIZES.length - 1}
            onClick={() => setSize(size + 1)}
          />
          <IconButton icon={X} label={t('present.notes.close')} onClick={onClose} />
        </div>
      </header>
      {isBlocked && (
        <p className="notes-blocked" role="alert">
          {t('present.notes.blocked')}
        </p>
      )}
      <section aria-label={t('present.notes.now')}>
        <Heading className="notes-title">{sceneTitle(state, scene, lang)}</Heading>
        <ul className="notes-figures">
          {sceneFigures(state, scene).map(({ id, value, isCurrent, marks }) => (
            <li key={id}>
              {keyFigureName(id, lang)}{' '}
              <strong>{value === null || !isCurrent ? '…' : keyFigureText(id, value, lang)}</strong>
              {marks.map((mark) => (
                <span key={mark} className="muted">
                  {' '}
                  · {t(`present.marks.${mark}`)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <div className="notes-text" tabIndex={0} style={{ fontSize: `${SIZES[size]}rem` }}>
        {notes === '' ? <span className="muted">{t('present.notes.empty')}</span> : notes}
      </div>
      <footer className="notes-next">
        <span className="muted">{t('present.notes.next')}</span>{' '}
        {next === null ? t('present.notes.last') : sceneTitle(state, next, lang)}
      </footer>
    </Frame>
  );
}

function Times({ startedAt }: { readonly startedAt: number }) {
  const t = useTranslate();
  const app = useApp();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <p className="notes-times">
      <span>
        {t('present.notes.elapsed')} <strong>{elapsedText(now - startedAt)}</strong>
      </span>
      <IconButton icon={RotateCcw} label={t('present.notes.restart')} onClick={() => restartTimer(app)} />
      <span>
        {t('present.notes.clock')} <strong>{clockText(new Date(now))}</strong>
      </span>
    </p>
  );
}
