import { useEffect, useRef } from 'react';
import { openGuide } from '../../commands/guide.ts';
import type { GuideChapter, GuidePlace } from '../../domain/guide.ts';
import { useApp, useTranslate } from '../app-context.ts';
import { GuideBlocks, headingId } from './guide-blocks.tsx';

interface GuideChapterTextProps {
  readonly chapters: readonly GuideChapter[];
  readonly chapter: GuideChapter;
  readonly place: GuidePlace;
}

/** A chapter, brought to the heading that was asked for, and the way to the next one. */
export function GuideChapterText({ chapters, chapter, place }: GuideChapterTextProps) {
  const t = useTranslate();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const heading = place.heading === undefined ? null : document.getElementById(headingId(place.heading));
    const target = heading ?? top.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }, [place]);
  const at = chapters.indexOf(chapter);
  return (
    <>
      <article className="guide-text">
        <h2 ref={top} tabIndex={-1} className="guide-title">
          {chapter.title}
        </h2>
        <GuideBlocks blocks={chapter.blocks} />
      </article>
      <nav className="guide-steps" aria-label={t('guide.steps')}>
        <Step chapter={chapters[at - 1]} word={t('guide.previous')} />
        <Step chapter={chapters[at + 1]} word={t('guide.next')} />
      </nav>
    </>
  );
}

interface StepProps {
  readonly chapter: GuideChapter | undefined;
  readonly word: string;
}

function Step({ chapter, word }: StepProps) {
  const app = useApp();
  if (chapter === undefined) return <span />;
  return (
    <button
      type="button"
      className="button guide-step"
      onClick={() => openGuide(app, { chapter: chapter.id })}
    >
      <span className="help">{word}</span>
      {chapter.title}
    </button>
  );
}
