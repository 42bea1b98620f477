import type {
  SheetGroup,
  SheetImage,
  SheetItem,
  SheetPaint,
  SheetPath,
  SheetRect,
  SheetText,
} from '../../../domain/sheet.ts';
import { BOLD_OUTLINE_EM, type PrintFont } from '../../print/print-font.ts';
import { DEFAULT_STROKE_MM, unreadPicture } from '../../print/sheet-parts.ts';

type PdfImage = Parameters<PDFKit.PDFDocument['image']>[0];

export const MM_TO_PT = 72 / 25.4;

/** What drawing a sheet needs besides the sheet. */
export interface PdfBrush {
  /** Its units are millimetres while a sheet is drawn. */
  readonly document: PDFKit.PDFDocument;
  readonly font: PrintFont;
  /** Null for one that cannot be read. */
  readonly pictures: ReadonlyMap<string, PdfImage | null>;
}

/** Characters side by side, as they are measured: without kerning and ligatures. pdfkit hands the object to fontkit. */
const PLAIN = { kern: false, liga: false, clig: false, calt: false } as unknown as NonNullable<
  PDFKit.Mixins.TextOptions['features']
>;

export function drawItem(brush: PdfBrush, item: SheetItem): void {
  if (item.kind === 'text') drawText(brush, item);
  else if (item.kind === 'image') drawImage(brush, item);
  else if (item.kind === 'group') drawGroup(brush, item);
  else drawShape(brush, item);
}

function drawText({ document, font }: PdfBrush, item: SheetText): void {
  const text = font.settable(item.text);
  if (text === '') return;
  const { xMm, yMm, sizePt, bold, colour, align, rotateDeg = 0 } = item;
  const widthMm = font.measure(text, sizePt, bold);
  const startMm = xMm - (align === 'end' ? widthMm : align === 'middle' ? widthMm / 2 : 0);
  const sizeMm = sizePt / MM_TO_PT;
  document.save();
  if (rotateDeg !== 0) document.rotate(rotateDeg, { origin: [xMm, yMm] });
  document.fillColor(colour).fontSize(sizeMm);
  if (bold)
    document
      .strokeColor(colour)
      .lineWidth(BOLD_OUTLINE_EM * sizeMm)
      .lineJoin('round');
  document.text(text, startMm, yMm, {
    lineBreak: false,
    baseline: 'alphabetic',
    features: PLAIN,
    fill: true,
    stroke: bold,
  });
  document.restore();
}

function drawShape({ document }: PdfBrush, item: SheetPath | SheetRect): void {
  if (item.fill === null && item.stroke === null) return;
  document.save();
  setPaint(document, item);
  if (item.kind === 'rect') document.lineJoin('miter').rect(item.xMm, item.yMm, item.widthMm, item.heightMm);
  else document.lineJoin('round').path(item.d);
  if (item.fill !== null && item.stroke !== null) document.fillAndStroke();
  else if (item.fill !== null) document.fill();
  else document.stroke();
  document.restore();
}

function setPaint(
  document: PDFKit.PDFDocument,
  { fill, fillOpacity = 1, stroke, strokeMm, dashMm }: SheetPaint,
): void {
  if (fill !== null) document.fillColor(fill);
  if (fill !== null && fillOpacity < 1) document.fillOpacity(fillOpacity);
  if (stroke === null) return;
  document.strokeColor(stroke).lineWidth(strokeMm ?? DEFAULT_STROKE_MM);
  if (dashMm !== undefined && dashMm.length > 0) {
    const [dash, ...rest] = dashMm;
    // pdfkit repeats the whole list; types name one dash only.
    document.dash([dash!, ...rest] as unknown as number, {});
  }
}

function drawImage({ document, font, pictures }: PdfBrush, item: SheetImage): void {
  const picture = pictures.get(item.image);
  if (picture === undefined) throw new Error(`the sheet's picture ${item.image} was not handed over`);
  const { xMm, yMm, widthMm, heightMm } = item;
  if (picture !== null) {
    document.image(picture, xMm, yMm, { width: widthMm, height: heightMm });
    return;
  }
  for (const part of unreadPicture(item)) drawItem({ document, font, pictures }, part);
}

function drawGroup(brush: PdfBrush, { clip, items }: SheetGroup): void {
  const { document } = brush;
  document.save();
  document.rect(clip.xMm, clip.yMm, clip.widthMm, clip.heightMm).clip();
  for (const item of items) drawItem(brush, item);
  document.restore();
}
