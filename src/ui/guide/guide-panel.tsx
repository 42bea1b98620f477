import '../styles/guide.css';
import { ExternalLink, List, X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { closeGuide, openGuide, searchGuide } from '../../commands/guide.ts';
import type { GuideChapter } from '../../domain/guide.ts';
import { placeIn } from '../../domain/guide-place.ts';
import type { GuideSession } from '../../state/guide-session.ts';
import { useApp, useAppState, useLang, useTranslate } from '../app-context.ts';
import { IconButton } from '../components/icon-button.tsx';
import { pageOf } from './guide-blocks.tsx';
import { GuideChapterText } from './guide-chapter-text.tsx';
import { GuideContents } from './guide-contents.tsx';
import { GuideHits } from './guide-hits.tsx';
import { useChapters } from './use-chapters.ts';
import { useGuideDialog } from './use-guide-dialog.ts';

/**
 * The guide beside what it speaks of, which stays in sight and in use.
 */
export default function GuidePanel() {
  const session = useAppState(({ view }) => view.guide);
  return session === null ? null : <OpenGuide session={session} />;
}

function OpenGuide({ session }: { readonly session: GuideSession }) {
  const t = useTranslate();
  const app = useApp();
  const id = useId();
  const dialog = useGuideDialog(session);
  return (
    <dialog
      ref={dialog}
      className="dialog guide-panel"
      aria-labelledby={id}
      onCancel={() => closeGuide(app)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        closeGuide(app);
      }}
    >
      <div className="panel-head">
        <h2 id={id}>{t('guide.title')}</h2>
        <IconButton icon={X} label={t('common.close')} onClick={() => closeGuide(app)} />
      </div>
      <GuideBody session={session} />
    </dialog>
  );
}

function GuideBody({ session }: { readonly session: GuideSession }) {
  const t = useTranslate();
  const { loaded, retry } = useChapters(useLang());
  if (loaded.status === 'loading') return <p className="guide-body help">{t('guide.loading')}</p>;
  if (loaded.status === 'failed') {
    return (
      <div className="guide-body">
        <p className="alert" role="alert">
          {t('guide.failed', { detail: loaded.detail })}
        </p>
        <button type="button" className="button" onClick={retry}>
          {t('common.retry')}
        </button>
      </div>
    );
  }
  return <LoadedGuide session={session} chapters={loaded.chapters} />;
}

interface LoadedGuideProps {
  readonly session: GuideSession;
  readonly chapters: readonly GuideChapter[];
}

function LoadedGuide({ session: { place: wanted, query }, chapters }: LoadedGuideProps) {
  const place = wanted === null ? null : placeIn(chapters, wanted);
  const chapter = chapters.find(({ id }) => id === place?.chapter);
  const isSearching = query.trim() !== '';
  const address =
    place !== null ? pageOf(place) : chapters.length === 1 ? './guide/en.html' : './guide/index.html';
  return (
    <>
      <GuideTools query={query} address={address} hasContents={place !== null || isSearching} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard. */}
      <div className="guide-body" tabIndex={0}>
        {isSearching ? (
          <GuideHits chapters={chapters} query={query} />
        ) : place === null || chapter === undefined ? (
          <GuideContents chapters={chapters} />
        ) : (
          <GuideChapterText chapters={chapters} chapter={chapter} place={place} />
        )}
      </div>
    </>
  );
}

interface GuideToolsProps {
  readonly query: string;
  /** Of the page that shows the same. */
  readonly address: string;
  readonly hasContents: boolean;
}

function GuideTools({ query, address, hasContents }: GuideToolsProps) {
  const field = useRef<HTMLInputElement>(null);
  // A chapter takes the focus to its heading; the contents are most often looked through by a word.
  const atContents = useRef(!hasContents);
  useEffect(() => {
    if (atContents.current) field.current?.focus();
  }, []);
  const t = useTranslate();
  const app = useApp();
  return (
    <div className="guide-tools">
      <IconButton
        icon={List}
        label={t('guide.contents')}
        disabled={!hasContents}
        onClick={() => openGuide(app, null)}
      />
      <input
        ref={field}
        type="search"
        className="text-field"
        aria-label={t('guide.search')}
        placeholder={t('guide.search')}
        value={query}
        onChange={({ target }) => searchGuide(app, target.value)}
      />
      <a className="button" href={address} target="_blank" rel="noreferrer">
        <ExternalLink aria-hidden="true" size="1em" className="icon" />
        {t('guide.newWindow')}
      </a>
    </div>
  );
}
