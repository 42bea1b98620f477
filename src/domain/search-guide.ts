import { foldText, searchWords } from './fold-text.ts';
import { type GuideBlock, type GuideChapter, type GuidePlace, plainText } from './guide.ts';

/** A heading with what stands below it, to the next one. */
interface GuideSection {
  readonly place: GuidePlace;
  readonly chapter: string;
  readonly title: string;
  readonly text: string;
}

export interface GuideHit {
  readonly place: GuidePlace;
  readonly chapter: string;
  /** The heading; empty for the beginning of a chapter. */
  readonly title: string;
  /** A piece of the text about the first word that was found. */
  readonly snippet: readonly { readonly text: string; readonly isHit: boolean }[];
}

/** Characters before the word that was found, and in all. */
const BEFORE = 18;
const LONGEST = 90;

/** Sections that hold every word of the query, those with a word in their heading first. Empty without words. */
export function searchGuide(chapters: readonly GuideChapter[], query: string): GuideHit[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const found = chapters.flatMap(sectionsOf).flatMap((section) => {
    const title = foldText(`${section.chapter} ${section.title}`);
    const all = `${title} ${foldText(section.text)}`;
    if (!words.every((word) => all.includes(word))) return [];
    const inTitle = words.filter((word) => foldText(section.title || section.chapter).includes(word)).length;
    return [{ inTitle, hit: { ...section, snippet: snippetOf(section.text, words) } }];
  });
  return found.toSorted((a, b) => b.inTitle - a.inTitle).map(({ hit: { text: _, ...hit } }) => hit);
}

function sectionsOf({ id, title, blocks }: GuideChapter): GuideSection[] {
  const sections: { place: GuidePlace; title: string; texts: string[] }[] = [
    { place: { chapter: id }, title: '', texts: [] },
  ];
  for (const block of blocks) {
    if (block.type === 'heading') {
      sections.push({
        place: { chapter: id, heading: block.id },
        title: plainText(block.inlines),
        texts: [],
      });
    } else sections.at(-1)!.texts.push(textOf(block));
  }
  return sections.map(({ texts, ...section }) => ({ ...section, chapter: title, text: texts.join(' ') }));
}

function textOf(block: GuideBlock): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.inlines);
    case 'list':
      return block.items.map((item) => item.map(textOf).join(' ')).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainText).join(' ')).join(' ');
    case 'note':
      return block.blocks.map(textOf).join(' ');
    case 'listing':
      return block.text;
    case 'picture':
      return block.alt;
  }
}

function snippetOf(text: string, words: readonly string[]): GuideHit['snippet'] {
  const folded = foldText(text);
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0);
  const start = Math.max(0, (places.length === 0 ? 0 : Math.min(...places)) - BEFORE);
  const end = Math.min(text.length, start + LONGEST);
  const parts: { text: string; isHit: boolean }[] = [];
  const add = (part: string, isHit: boolean) => {
    if (part !== '') parts.push({ text: part, isHit });
  };
  if (start > 0) add('…', false);
  let at = start;
  while (at < end) {
    const next = firstWord(folded, words, at, end);
    add(text.slice(at, next?.at ?? end), false);
    if (next === null) break;
    at = next.at + next.length;
    add(text.slice(next.at, at), true);
  }
  if (end < text.length) add('…', false);
  return parts;
}

/** The word that comes first in a stretch of the text. */
function firstWord(text: string, words: readonly string[], from: number, till: number) {
  const found = words
    .map((word) => ({ at: text.indexOf(word, from), length: word.length }))
    .filter(({ at, length }) => at >= 0 && at + length <= till);
  return found.length === 0 ? null : found.reduce((first, next) => (next.at < first.at ? next : first));
}
