import {
  PT_TO_MM,
  type Sheet,
  type SheetGroup,
  type SheetImage,
  type SheetItem,
  type SheetPath,
  type SheetRect,
  type SheetText,
} from '../../domain/sheet.ts';
import { BOLD_OUTLINE_EM, PRINT_FAMILY, type PrintFont } from './print-font.ts';
import { DEFAULT_STROKE_MM, unreadPicture } from './sheet-parts.ts';

/** Where a sheet is painted: a 2D canvas, or a record of one in a test. */
export type SheetCanvas = Pick<
  OffscreenCanvasRenderingContext2D,
  | 'beginPath'
  | 'clip'
  | 'drawImage'
  | 'fill'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'globalAlpha'
  | 'imageSmoothingQuality'
  | 'lineJoin'
  | 'lineWidth'
  | 'rect'
  | 'restore'
  | 'rotate'
  | 'save'
  | 'scale'
  | 'setLineDash'
  | 'stroke'
  | 'strokeStyle'
  | 'strokeText'
  | 'textAlign'
  | 'textBaseline'
  | 'translate'
>;

interface Brush {
  readonly canvas: SheetCanvas;
  readonly font: PrintFont;
  readonly images: ReadonlyMap<string, CanvasImageSource | null>;
}

/** Type is set at this size and scaled down: browsers round small sizes. */
const TYPE_PX = 100;

/** Paints a sheet on white, `pixelsPerMm` pixels a millimetre. The font must be registered under PRINT_FAMILY. */
export function paintSheet(
  canvas: SheetCanvas,
  sheet: Sheet,
  images: ReadonlyMap<string, CanvasImageSource | null>,
  font: PrintFont,
  pixelsPerMm: number,
): void {
  canvas.save();
  canvas.scale(pixelsPerMm, pixelsPerMm);
  canvas.fillStyle = '#ffffff';
  canvas.fillRect(0, 0, sheet.widthMm, sheet.heightMm);
  canvas.imageSmoothingQuality = 'high';
  for (const item of sheet.items) paintItem({ canvas, font, images }, item);
  canvas.restore();
}

function paintItem(brush: Brush, item: SheetItem): void {
  brush.canvas.save();
  if (item.kind === 'text') paintText(brush, item);
  else if (item.kind === 'image') paintImage(brush, item);
  else if (item.kind === 'group') paintGroup(brush, item);
  else paintShape(brush.canvas, item);
  brush.canvas.restore();
}

/** Character by character, each where its width puts it: no kerning, no ligatures, whatever the browser. */
function paintText({ canvas, font }: Brush, item: SheetText): void {
  const { xMm, yMm, sizePt, bold, colour, align, rotateDeg = 0 } = item;
  const text = font.settable(item.text);
  const widthMm = font.measure(text, sizePt, bold);
  const unit = (sizePt * PT_TO_MM) / TYPE_PX;
  canvas.translate(xMm, yMm);
  if (rotateDeg !== 0) canvas.rotate((rotateDeg * Math.PI) / 180);
  canvas.translate(align === 'end' ? -widthMm : align === 'middle' ? -widthMm / 2 : 0, 0);
  canvas.scale(unit, unit);
  canvas.font = `${TYPE_PX}px "${PRINT_FAMILY}"`;
  canvas.textAlign = 'left';
  canvas.textBaseline = 'alphabetic';
  canvas.fillStyle = colour;
  canvas.strokeStyle = colour;
  canvas.lineWidth = BOLD_OUTLINE_EM * TYPE_PX;
  canvas.lineJoin = 'round';
  let x = 0;
  for (const character of text) {
    canvas.fillText(character, x, 0);
    if (bold) canvas.strokeText(character, x, 0);
    x += font.measure(character, sizePt, bold) / unit;
  }
}

function paintShape(canvas: SheetCanvas, item: SheetPath | SheetRect): void {
  const { fill, fillOpacity = 1, stroke, strokeMm = DEFAULT_STROKE_MM, dashMm = [] } = item;
  const path = new Path2D(item.kind === 'path' ? item.d : undefined);
  if (item.kind === 'rect') path.rect(item.xMm, item.yMm, item.widthMm, item.heightMm);
  if (fill !== null) {
    canvas.globalAlpha = fillOpacity;
    canvas.fillStyle = fill;
    canvas.fill(path);
    canvas.globalAlpha = 1;
  }
  if (stroke !== null) {
    canvas.strokeStyle = stroke;
    canvas.lineWidth = strokeMm;
    canvas.lineJoin = item.kind === 'rect' ? 'miter' : 'round';
    canvas.setLineDash([...dashMm]);
    canvas.stroke(path);
  }
}

function paintImage(brush: Brush, item: SheetImage): void {
  const image = brush.images.get(item.image);
  if (image === undefined) throw new Error(`the sheet's picture ${item.image} was not handed over`);
  if (image === null) for (const part of unreadPicture(item)) paintItem(brush, part);
  else brush.canvas.drawImage(image, item.xMm, item.yMm, item.widthMm, item.heightMm);
}

function paintGroup(brush: Brush, { clip, items }: SheetGroup): void {
  brush.canvas.beginPath();
  brush.canvas.rect(clip.xMm, clip.yMm, clip.widthMm, clip.heightMm);
  brush.canvas.clip();
  for (const item of items) paintItem(brush, item);
}
