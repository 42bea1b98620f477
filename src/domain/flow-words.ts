import type { Lang } from './messages.ts';

/** Number of a page, and of how many. */
export function pageNumber(page: number, pages: number, lang: Lang): string {
  return lang === 'zh' ? `第 ${page} / ${pages} 页` : `Page ${page} of ${pages}`;
}
