import { useMemo } from 'react';
import { openGuide } from '../../commands/guide.ts';
import type { GuideChapter } from '../../domain/guide.ts';
import { searchGuide } from '../../domain/search-guide.ts';
import { useApp, useTranslate } from '../app-context.ts';

interface GuideHitsProps {
  readonly chapters: readonly GuideChapter[];
  readonly query: string;
}

/** Where the guide speaks of what is looked for. */
export function GuideHits({ chapters, query }: GuideHitsProps) {
  const t = useTranslate();
  const app = useApp();
  const hits = useMemo(() => searchGuide(chapters, query), [chapters, query]);
  return (
    <>
      <p className="help" role="status">
        {hits.length === 0 ? t('guide.none', { query }) : t('guide.found', { count: hits.length })}
      </p>
      <ol className="guide-hits">
        {hits.map(({ place, chapter, title, snippet }) => (
          <li key={`${place.chapter} ${place.heading ?? ''}`}>
            <button type="button" className="guide-hit" onClick={() => openGuide(app, place)}>
              <b>{title === '' ? chapter : title}</b>
              {title !== '' && <span className="help">{chapter}</span>}
              <span className="guide-snippet">
                {snippet.map(({ text, isHit }, at) =>
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name.
                  isHit ? <mark key={at}>{text}</mark> : text,
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
