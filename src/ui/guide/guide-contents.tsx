import { openGuide } from '../../commands/guide.ts';
import { type GuideChapter, partsOf } from '../../domain/guide.ts';
import { useApp, useTranslate } from '../app-context.ts';

/** All chapters with their parts. */
export function GuideContents({ chapters }: { readonly chapters: readonly GuideChapter[] }) {
  const t = useTranslate();
  const app = useApp();
  return (
    <nav aria-label={t('guide.contents')}>
      <ol className="guide-contents">
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <button
              type="button"
              className="link guide-chapter"
              onClick={() => openGuide(app, { chapter: chapter.id })}
            >
              {chapter.title}
            </button>
            <ul>
              {partsOf(chapter).map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="link"
                    onClick={() => openGuide(app, { chapter: chapter.id, heading: id })}
                  >
                    {title}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </nav>
  );
}
