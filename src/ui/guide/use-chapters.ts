import { useEffect, useState } from 'react';
import type { GuideChapter } from '../../domain/guide.ts';
import type { Lang } from '../../domain/messages.ts';

type Loaded =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly detail: string }
  | { readonly status: 'done'; readonly lang: Lang; readonly chapters: readonly GuideChapter[] };

/** The guide in a language, fetched when it is first opened; `retry` asks again after a failure. */
export function useChapters(lang: Lang): { readonly loaded: Loaded; readonly retry: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another reading.
  useEffect(() => {
    let isWanted = true;
    const load = lang === 'zh' ? import('virtual:guide/zh') : import('virtual:guide/en');
    load.then(
      ({ chapters }) => isWanted && setLoaded({ status: 'done', lang, chapters }),
      (failure) => isWanted && setLoaded({ status: 'failed', detail: String(failure) }),
    );
    return () => {
      isWanted = false;
    };
  }, [lang, attempt]);
  const retry = () => {
    setLoaded({ status: 'loading' });
    setAttempt((count) => count + 1);
  };
  return { loaded, retry };
}
