import type { Sheet, SheetPictures } from '../../domain/sheet.ts';
import { paintSheet } from './paint-sheet.ts';
import { withDensity } from './png-density.ts';
import type { PrintFont } from './print-font.ts';
import { imagesOf, lackingCharacters } from './sheet-parts.ts';

/** A sheet as a picture. */
export type SheetPicture =
  | {
      readonly ok: true;
      /** PNG that says how many dots an inch it has. */
      readonly image: Blob;
      readonly width: number;
      readonly height: number;
      /** As in FinishedPdf. */
      readonly lacking: readonly string[];
      readonly unread: readonly string[];
    }
  | {
      readonly ok: false;
      readonly code: 'sheet-too-large';
      readonly params: { readonly widthPx: number; readonly heightPx: number };
    };

/** Draws a sheet on a canvas, off screen. `pixelsPerMm`: dpi / 25.4, where 1× is 96 dpi. */
export async function drawSheetPicture(
  sheet: Sheet,
  pictures: SheetPictures,
  pixelsPerMm: number,
  font: PrintFont,
): Promise<SheetPicture> {
  const width = Math.round(sheet.widthMm * pixelsPerMm);
  const height = Math.round(sheet.heightMm * pixelsPerMm);
  const tooLarge = {
    ok: false,
    code: 'sheet-too-large',
    params: { widthPx: width, heightPx: height },
  } as const;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) return tooLarge;
  const { images, unread } = await decode(sheet, pictures);
  paintSheet(context, sheet, images, font, pixelsPerMm);
  for (const image of images.values()) image?.close();
  // A canvas beyond what the browser gives memory to stays empty without a word: the page is painted on white.
  if (context.getImageData(0, 0, 1, 1).data[3] !== 255) return tooLarge;
  const png = await canvas.convertToBlob({ type: 'image/png' });
  const image = await withDensity(png, pixelsPerMm * 1000);
  return { ok: true, image, width, height, lacking: lackingCharacters(sheet, font), unread };
}

async function decode(sheet: Sheet, pictures: SheetPictures) {
  const images = new Map<string, ImageBitmap | null>();
  const unread: string[] = [];
  for (const { image, alt } of imagesOf(sheet.items)) {
    const blob = pictures.get(image);
    if (blob === undefined || images.has(image)) continue;
    const bitmap = await createImageBitmap(blob).catch(() => null);
    if (bitmap === null) unread.push(alt);
    images.set(image, bitmap);
  }
  return { images, unread };
}
