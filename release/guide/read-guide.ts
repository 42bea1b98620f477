import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import {
  ENGLISH_CHAPTER,
  GUIDE_CHAPTERS,
  type GuideBlock,
  type GuideChapter,
  type GuideChapterId,
  type GuideInline,
  type GuidePlace,
} from '../../src/domain/guide.ts';
import { webpSize } from './webp-size.ts';

export const GUIDE_FOLDER = join(import.meta.dirname, '../../docs/guide');
export const PICTURES_FOLDER = join(GUIDE_FOLDER, 'pictures');

const CHAPTER_IDS: readonly GuideChapterId[] = [...GUIDE_CHAPTERS, ENGLISH_CHAPTER];

/** All chapters, the English one last. Throws on marks that the guide does not use: what is not known is not shown. */
export function readGuide(): GuideChapter[] {
  return CHAPTER_IDS.map((id) => parseChapter(id, readFileSync(join(GUIDE_FOLDER, `${id}.md`), 'utf8')));
}

/** A chapter from its Markdown: one heading of the first level, which is its title, and what the guide is made of. */
export function parseChapter(id: GuideChapterId, markdown: string): GuideChapter {
  const [title, ...rest] = marked.lexer(markdown).filter(({ type }) => type !== 'space');
  if (title?.type !== 'heading' || title.depth !== 1) throw new Error(`${id}: no title`);
  return { id, title: title.text, blocks: blocksOf(rest, id) };
}

function blocksOf(tokens: readonly Token[], id: GuideChapterId): GuideBlock[] {
  return tokens.flatMap((token) => blockOf(token as Tokens.Generic, id) ?? []);
}

function blockOf(token: Tokens.Generic, id: GuideChapterId): GuideBlock | null {
  switch (token.type) {
    case 'heading':
      return headingOf(token as Tokens.Heading, id);
    case 'paragraph':
    case 'text':
      return pictureOf(token) ?? { type: 'paragraph', inlines: inlinesOf(token.tokens ?? [], id) };
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return { type: 'list', ordered, items: items.map(({ tokens }) => blocksOf(tokens, id)) };
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => inlinesOf(tokens, id));
      return { type: 'table', head: cells(header), rows: rows.map(cells) };
    }
    case 'blockquote':
      return { type: 'note', blocks: blocksOf(token.tokens ?? [], id) };
    case 'code':
      return { type: 'listing', text: token.text };
    // Notes to whoever writes: `<!-- … -->`.
    case 'html':
      if (/^<!--[\s\S]*-->\s*$/.test(token.raw)) return null;
      break;
    case 'space':
      return null;
  }
  throw new Error(`${id}: the guide knows no ${token.type}: ${token.raw.slice(0, 60)}`);
}

/** `## 标题 {#id}`: ids are written down, so that links outlive a change of words. */
function headingOf({ depth, text, tokens }: Tokens.Heading, id: GuideChapterId): GuideBlock {
  const anchor = /\s*\{#([a-z0-9-]+)\}$/;
  const heading = anchor.exec(text)?.[1];
  if (heading === undefined || (depth !== 2 && depth !== 3)) throw new Error(`${id}: heading ${text}`);
  const inlines = inlinesOf(tokens, id).map((inline) =>
    inline.type === 'text' ? { ...inline, text: inline.text.replace(anchor, '') } : inline,
  );
  return { type: 'heading', level: depth, id: heading, inlines: inlines.filter(isSomething) };
}

function isSomething(inline: GuideInline): boolean {
  return inline.type !== 'text' || inline.text !== '';
}

function pictureOf({ tokens = [] }: Tokens.Generic): GuideBlock | null {
  const [image] = tokens;
  if (tokens.length !== 1 || image?.type !== 'image') return null;
  const { href, text } = image as Tokens.Image;
  const file = href.replace(/^pictures\//, '');
  return { type: 'picture', file, alt: text, ...sizeOf(join(PICTURES_FOLDER, file)) };
}

/** A picture that is still to be taken, of the app that shows the guide, has its size already; a test misses it. */
function sizeOf(path: string): { width: number; height: number } {
  return existsSync(path) ? webpSize(readFileSync(path)) : { width: 1280, height: 800 };
}

function inlinesOf(tokens: readonly Token[], id: GuideChapterId): GuideInline[] {
  return tokens.flatMap((token) => inlineOf(token as Tokens.Generic, id));
}

function inlineOf(token: Tokens.Generic, id: GuideChapterId): GuideInline[] {
  switch (token.type) {
    case 'text':
    case 'escape':
      return namesIn(token.text);
    case 'codespan':
      return [{ type: 'code', text: token.text }];
    case 'strong':
      return [{ type: 'strong', inlines: inlinesOf(token.tokens ?? [], id) }];
    case 'link':
      return [{ type: 'link', place: placeOf(token.href, id), inlines: inlinesOf(token.tokens ?? [], id) }];
  }
  throw new Error(`${id}: the guide knows no ${token.type}: ${token.raw}`);
}

/** What is in 「」 is written on the screen. */
function namesIn(text: string): GuideInline[] {
  return text
    .split(/(「[^」]+」)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('「') ? { type: 'name', text: part.slice(1, -1) } : { type: 'text', text: part },
    );
}

/** `closures.md#confirm`, or `#confirm` of the same chapter. There are no links out of the guide. */
function placeOf(href: string, id: GuideChapterId): GuidePlace {
  const [, file, heading] = /^(?:([a-z]+)\.md)?(?:#([a-z0-9-]+))?$/.exec(href) ?? [];
  const chapter = file === undefined ? id : CHAPTER_IDS.find((known) => known === file);
  if (chapter === undefined || (file === undefined && heading === undefined)) {
    throw new Error(`${id}: link to ${href}`);
  }
  return { chapter, heading };
}
