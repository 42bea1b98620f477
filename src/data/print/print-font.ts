import { type MeasureText, PT_TO_MM } from '../../domain/sheet.ts';
import { readFontAdvances } from './font-advances.ts';

/** Under which the browser knows the print font, for previews and pictures: never a font of the machine. */
export const PRINT_FAMILY = 'Lantu Print';

/** Bold is the regular with an outline of its own colour, so wide in ems: every character exists in the one font. */
export const BOLD_OUTLINE_EM = 0.028;

/** Stands for a character that the font lacks: 虚缺号 of GB/T 15834. */
export const LACKING_MARK = '□';

/** The one font of documents. */
export interface PrintFont {
  readonly bytes: ArrayBuffer;
  readonly measure: MeasureText;
  /**
   * A text as it is set: composed letters, no control or invisible characters, □ for what the font lacks. All
   * renderers set texts so, and `measure` measures them so.
   */
  settable(text: string): string;
  /** Characters of the text that the font lacks, each once. */
  lacking(text: string): readonly string[];
}

/** Breaks and tabs, which a line has none of, and narrow spaces, which the font lacks: its own is a quarter wide. */
const SPACES = /[\t\n\v\f\r\u0085\u2028\u2029\u2007-\u200a\u202f\u205f]/g;
/** Controls, soft hyphens, joiners, direction marks, variation selectors: nothing to see. */
const INVISIBLE = /\p{Cc}|\p{Default_Ignorable_Code_Point}/gu;

export function readPrintFont(bytes: ArrayBuffer): PrintFont {
  const { advanceEm } = readFontAdvances(bytes);
  const kept = new Map<string, number | null>();
  const widthEm = (character: string): number | null => {
    let em = kept.get(character);
    if (em === undefined) {
      em = advanceEm(character.codePointAt(0)!);
      kept.set(character, em);
    }
    return em;
  };
  const visible = (text: string): string =>
    text.normalize('NFC').replace(SPACES, ' ').replace(INVISIBLE, '').toWellFormed();
  const lackingWidth = widthEm(LACKING_MARK)!;
  return {
    bytes,
    measure(text, sizePt) {
      let em = 0;
      for (const character of visible(text)) em += widthEm(character) ?? lackingWidth;
      return em * sizePt * PT_TO_MM;
    },
    settable(text) {
      let set = '';
      for (const character of visible(text)) set += widthEm(character) === null ? LACKING_MARK : character;
      return set;
    },
    lacking: (text) => [...new Set(visible(text))].filter((character) => widthEm(character) === null),
  };
}
