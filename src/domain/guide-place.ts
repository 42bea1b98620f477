import type { GuideBlock, GuideChapter, GuidePlace } from './guide.ts';

/**
 * A place of the Chinese guide in the chapters that are at hand. The English guide is one chapter: there, it is the
 * heading of that name, else the one named like the Chinese chapter, else the beginning.
 */
export function placeIn(chapters: readonly GuideChapter[], { chapter, heading }: GuidePlace): GuidePlace {
  const own = chapters.find(({ id }) => id === chapter);
  const shown = own ?? chapters[0];
  if (shown === undefined) return { chapter, heading };
  const wanted = own === undefined ? [heading, chapter] : [heading];
  return {
    chapter: shown.id,
    heading: wanted.find((id) => id !== undefined && hasHeading(shown.blocks, id)),
  };
}

function hasHeading(blocks: readonly GuideBlock[], id: string): boolean {
  return blocks.some((block) => block.type === 'heading' && block.id === id);
}
