import { foldQuery, matchScore, type Romanised } from '../../domain/pinyin-match.ts';
import type { AppState } from '../../state/store.ts';
import { ACTION_GROUPS, type Action } from '../actions/action.ts';
import { translateIn } from '../i18n/translate.ts';

/** Makes a text searchable by pinyin. */
export type Romanise = (text: string) => Romanised;

/** Without a dictionary: the letters and characters themselves. */
export const AS_WRITTEN: Romanise = (text) => {
  const folded = foldQuery(text);
  return { text: folded, readings: Array.from({ length: folded.length }, () => []) };
};

/** Actions that answer a query, best first: in Chinese, by pinyin, and in English, whatever the language shown. */
export function rankActions(
  actions: readonly Action[],
  query: string,
  state: AppState,
  romanised: Romanise,
): readonly Action[] {
  const folded = foldQuery(query);
  const byGroup = (action: Action) => ACTION_GROUPS.indexOf(action.group);
  if (folded === '') return [...actions].sort((a, b) => byGroup(a) - byGroup(b));
  return actions
    .map((action) => {
      const zh = matchScore(romanised(action.title(translateIn('zh'), state, 'zh')), folded);
      const en = scoreWords(action.title(translateIn('en'), state, 'en'), query);
      return { action, score: Math.max(zh, en) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byGroup(a.action) - byGroup(b.action))
    .map(({ action }) => action);
}

/** Every word that is typed begins a word of the title. */
function scoreWords(title: string, query: string): number {
  const words = title.toLowerCase().split(/[^\p{Letter}\p{Number}.+-]+/u);
  const typed = query.toLowerCase().trim().split(/\s+/);
  const isThere = typed.every((part) => words.some((word) => word.startsWith(part)));
  if (!isThere) return 0;
  return words[0]!.startsWith(typed[0]!) ? 88 : 65;
}
