/** Chapters of the Chinese guide in reading order; each is a file of docs/guide and a page of its own. */
export const GUIDE_CHAPTERS = [
  'start',
  'closures',
  'coverage',
  'present',
  'data',
  'questions',
  'shortcuts',
  'glossary',
] as const;
/** The English guide is one page. */
export const ENGLISH_CHAPTER = 'en';
export type GuideChapterId = (typeof GUIDE_CHAPTERS)[number] | typeof ENGLISH_CHAPTER;

/** A place in the guide: a chapter, and a heading of it by its id. */
export interface GuidePlace {
  readonly chapter: GuideChapterId;
  readonly heading?: string | undefined;
}

export type GuideInline =
  | { readonly type: 'text'; readonly text: string }
  /** Something that is written on the screen: a button, a menu, a verdict. */
  | { readonly type: 'name'; readonly text: string }
  /** A key or what is typed. */
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'strong'; readonly inlines: readonly GuideInline[] }
  | { readonly type: 'link'; readonly place: GuidePlace; readonly inlines: readonly GuideInline[] };

export type GuideBlock =
  | {
      readonly type: 'heading';
      /** 2 for the parts of a chapter, 3 for what they are made of. */
      readonly level: 2 | 3;
      readonly id: string;
      readonly inlines: readonly GuideInline[];
    }
  | { readonly type: 'paragraph'; readonly inlines: readonly GuideInline[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly GuideBlock[])[] }
  | {
      readonly type: 'table';
      readonly head: readonly (readonly GuideInline[])[];
      readonly rows: readonly (readonly (readonly GuideInline[])[])[];
    }
  | { readonly type: 'note'; readonly blocks: readonly GuideBlock[] }
  | { readonly type: 'listing'; readonly text: string }
  | {
      readonly type: 'picture';
      /** Its name in the folder `pictures`. */
      readonly file: string;
      readonly alt: string;
      /** Pixels. */
      readonly width: number;
      readonly height: number;
    };

export interface GuideChapter {
  readonly id: GuideChapterId;
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** The words of inlines, without their marks. */
export function plainText(inlines: readonly GuideInline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : plainText(inline.inlines))).join('');
}

/** The headings of a chapter of the second level: its contents. */
export function partsOf({
  blocks,
}: GuideChapter): readonly { readonly id: string; readonly title: string }[] {
  return blocks.flatMap((block) =>
    block.type === 'heading' && block.level === 2 ? [{ id: block.id, title: plainText(block.inlines) }] : [],
  );
}
