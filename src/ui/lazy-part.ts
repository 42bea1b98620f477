import { type ComponentType, lazy } from 'react';
import { loadLateWords } from './i18n/translate.ts';

/**
 * A component beyond the first screen: its code and its words are fetched when it is first shown. Wrap it in
 * `Suspense`.
 */
export function lazyPart<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    const [part] = await Promise.all([load(), loadLateWords()]);
    return { default: part };
  });
}
