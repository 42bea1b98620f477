import type { Briefing } from '../../../domain/briefing.ts';
import { briefingText } from '../../../domain/briefing-text.ts';
import { briefingWord } from '../../../domain/briefing-words.ts';
import type { Lang } from '../../../domain/messages.ts';
import type { MeasureText } from '../../../domain/sheet.ts';
import { createDeck, type DeckColours } from './deck.ts';
import { mendPackage } from './mend-package.ts';
import type { BriefingTexts, DeckPictures, SlideContext } from './slide-context.ts';
import { addCoverage, addParts } from './slides-areas.ts';
import { addCover, addSummary } from './slides-front.ts';
import { addClauses, addClosing, addMethods, addReasons, addSources } from './slides-lists.ts';

export interface PptxRequest {
  readonly lang: Lang;
  readonly texts: BriefingTexts;
  readonly pictures: DeckPictures;
  readonly colours: DeckColours;
  /** ISO time. */
  readonly writtenAt: string;
}

/**
 * A briefing as slides (PPTX, 16:9) with native tables and charts. The same briefing gives the same bytes. `measure`
 * gives the widths by which texts are fitted.
 */
export async function writePptx(
  briefing: Briefing,
  { lang, texts, pictures, colours, writtenAt }: PptxRequest,
  measure: MeasureText,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = briefingText(briefing, lang);
  const maker = texts.maker || briefingWord('madeBy', lang);
  const values = { maker, area: text.area, date: briefing.params.asOf };
  const footer = briefingWord('footer', lang, values);
  const stamps = text.stamps;
  const deck = createDeck({ lang, colours, measure, footer, stamps }, texts.title || text.headline, maker);
  const context: SlideContext = {
    deck,
    briefing,
    text,
    pictures,
    options: texts,
    say: (word, filled) => briefingWord(word, lang, filled),
  };
  addCover(context);
  addSummary(context);
  addParts(context);
  addCoverage(context);
  if (briefing.ledger !== null) {
    addClauses(context);
    addReasons(context);
    addClosing(context);
  }
  addMethods(context);
  addSources(context);
  const bytes = (await deck.pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  return mendPackage(bytes, { lang, writtenAt, charts: deck.charts });
}
