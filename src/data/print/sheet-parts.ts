import type { Sheet, SheetImage, SheetItem } from '../../domain/sheet.ts';
import type { PrintFont } from './print-font.ts';

/** Of an outline that names no width. */
export const DEFAULT_STROKE_MM = 0.2;

/** All pictures, those inside groups too, in the order in which they are drawn. */
export function* imagesOf(items: readonly SheetItem[]): Generator<SheetImage> {
  for (const item of items) {
    if (item.kind === 'image') yield item;
    else if (item.kind === 'group') yield* imagesOf(item.items);
  }
}

/** All lines of text, those inside groups too, in the order in which they are drawn. */
export function* textsOf(items: readonly SheetItem[]): Generator<string> {
  for (const item of items) {
    if (item.kind === 'text') yield item.text;
    else if (item.kind === 'group') yield* textsOf(item.items);
  }
}

/** Characters of a sheet that the font lacks, each once: □ stands for them, and whoever shows the sheet says so. */
export function lackingCharacters(sheet: Sheet, font: PrintFont): readonly string[] {
  return [...new Set([...textsOf(sheet.items)].flatMap((text) => font.lacking(text)))];
}

/** What stands where a picture cannot be read, or is not there yet: a frame that says what it is to show. */
export function unreadPicture({ xMm, yMm, widthMm, heightMm, alt }: SheetImage): readonly SheetItem[] {
  return [
    {
      kind: 'rect',
      xMm,
      yMm,
      widthMm,
      heightMm,
      fill: '#eeeeee',
      stroke: '#8a8a8a',
      strokeMm: DEFAULT_STROKE_MM,
    },
    {
      kind: 'group',
      clip: { xMm, yMm, widthMm, heightMm },
      items: [
        {
          kind: 'text',
          text: `[${alt}]`,
          xMm: xMm + widthMm / 2,
          yMm: yMm + heightMm / 2,
          sizePt: 8,
          bold: false,
          colour: '#5a5a5a',
          align: 'middle',
        },
      ],
    },
  ];
}
