import PptxGenJS from 'pptxgenjs';
import type { Lang } from '../../../domain/messages.ts';
import type { MeasureText } from '../../../domain/sheet.ts';
import type { Verdict } from '../../../domain/vocabulary.ts';
import { fitSize, widthOf } from './fit-text.ts';

/** Colours of slides, `#rrggbb`. */
export interface DeckColours {
  readonly ink: string;
  readonly inkMuted: string;
  readonly line: string;
  readonly sunken: string;
  readonly accent: string;
  readonly heat: string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
}

/** A picture of a map: PNG or JPEG, and how wide it is for its height. */
export interface DeckPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface DeckOptions {
  readonly lang: Lang;
  readonly colours: DeckColours;
  readonly measure: MeasureText;
  /** What stands in every footer. */
  readonly footer: string;
  /** What every slide must carry, such as 演示数据. */
  readonly stamps: readonly string[];
}

/** Inches: a slide is 13⅓ × 7½. */
export const SLIDE = { w: 13.333, h: 7.5 } as const;
export const BODY = { x: 0.6, y: 1.5, w: 12.133, h: 5.3 } as const;
const TITLE = { x: 0.6, y: 0.42, w: 12.133, h: 0.94 } as const;
const TITLE_SIZES = [28, 26, 24, 22, 20, 18] as const;
const LAYOUT = 'LANTU';

/** A chart's figures, as its workbook holds them too. */
export interface ChartSheet {
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Slides that share a look: a title that is a conclusion, a footer, the stamps. */
export interface Deck extends DeckOptions {
  readonly pptx: PptxGenJS;
  /** Figures of the charts in the order in which they were added. */
  readonly charts: ChartSheet[];
  addSlide(title: string, notes: readonly string[]): PptxGenJS.Slide;
  addBare(notes: readonly string[]): PptxGenJS.Slide;
}

/** pptxgenjs takes colours without the hash. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

export function createDeck(options: DeckOptions, title: string, company: string): Deck {
  const pptx = new PptxGenJS();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.title = title;
  pptx.author = company;
  pptx.company = '';
  defineLayout(pptx, options);
  const addBare = (notes: readonly string[]) => {
    const slide = pptx.addSlide();
    slide.addNotes(notes.join('\n'));
    return slide;
  };
  return {
    ...options,
    pptx,
    charts: [],
    addBare,
    addSlide(heading, notes) {
      const slide = pptx.addSlide({ masterName: LAYOUT });
      const fontSize = fitSize(heading, TITLE, TITLE_SIZES, true, options.measure);
      slide.addText(heading, { placeholder: 'title', fontSize });
      addStamps(slide, options);
      slide.addNotes(notes.join('\n'));
      return slide;
    },
  };
}

function defineLayout(pptx: PptxGenJS, { colours, footer }: DeckOptions): void {
  const muted = { fontSize: 10, color: hex(colours.inkMuted) } as const;
  pptx.defineSlideMaster({
    title: LAYOUT,
    background: { color: 'FFFFFF' },
    objects: [
      { rect: { x: 0, y: TITLE.y + 0.12, w: 0.16, h: TITLE.h - 0.24, fill: { color: hex(colours.accent) } } },
      {
        line: { x: BODY.x, y: 6.98, w: BODY.w, h: 0, line: { color: hex(colours.line), width: 0.75 } },
      },
      { text: { text: footer, options: { x: BODY.x, y: 7.04, w: 11, h: 0.3, margin: 0, ...muted } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...TITLE,
            margin: 0,
            align: 'left',
            valign: 'middle',
            fontSize: TITLE_SIZES[0],
            bold: true,
            color: hex(colours.ink),
          },
          text: '',
        },
      },
    ],
    slideNumber: { x: 12.033, y: 7.04, w: 0.7, h: 0.3, align: 'right', margin: 0, ...muted },
  });
}

const STAMP_PT = 11;

/** The stamps at the top right, above the title. */
export function addStamps(slide: PptxGenJS.Slide, { stamps, colours, measure }: DeckOptions): void {
  let right = BODY.x + BODY.w;
  for (const stamp of [...stamps].reverse()) {
    const w = widthOf(stamp, STAMP_PT, true, measure) + 0.3;
    right -= w;
    slide.addText(stamp, {
      x: right,
      y: 0.14,
      w,
      h: 0.28,
      margin: 0,
      align: 'center',
      valign: 'middle',
      fontSize: STAMP_PT,
      bold: true,
      color: hex(colours.verdicts.close),
      line: { color: hex(colours.verdicts.close), width: 1 },
    });
    right -= 0.12;
  }
}

/** Writes plain text into a box. */
export function addLine(
  slide: PptxGenJS.Slide,
  text: string,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  options: PptxGenJS.TextPropsOptions,
): void {
  slide.addText(text, { ...box, margin: 0, valign: 'top', ...options });
}

/** A picture as large as the box allows, centred in it. */
export function addPicture(
  slide: PptxGenJS.Slide,
  { bytes, width, height }: DeckPicture,
  box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  altText: string,
): void {
  const scale = Math.min(box.w / width, box.h / height);
  const [w, h] = [width * scale, height * scale];
  const type = bytes[0] === 0xff ? 'jpeg' : 'png';
  slide.addImage({
    data: `image/${type};base64,${base64(bytes)}`,
    x: box.x + (box.w - w) / 2,
    y: box.y + (box.h - h) / 2,
    w,
    h,
    altText,
  });
}

/** In blocks: an argument list has a limit. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
