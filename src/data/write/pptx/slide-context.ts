import type { Briefing } from '../../../domain/briefing.ts';
import type { BriefingText } from '../../../domain/briefing-text.ts';
import type { BriefingWord } from '../../../domain/briefing-words.ts';
import type { Deck, DeckPicture } from './deck.ts';

/** Maps of a deck; null where none could be drawn, or none was wanted. */
export interface DeckPictures {
  readonly verdicts: DeckPicture | null;
  readonly coverage: DeckPicture | null;
}

/** What the user wrote. */
export interface BriefingTexts {
  /** '' for the conclusion that the program draws. */
  readonly title: string;
  /** Who made it; '' leaves it out. */
  readonly maker: string;
  readonly classification: string;
}

/** What each slide is made of. */
export interface SlideContext {
  readonly deck: Deck;
  readonly briefing: Briefing;
  readonly text: BriefingText;
  readonly pictures: DeckPictures;
  readonly options: BriefingTexts;
  say(word: BriefingWord, values?: Readonly<Record<string, string | number>>): string;
}
