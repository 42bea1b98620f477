import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type MapSymbol,
  PATTERNS,
  type Pattern,
  type PatternId,
  SYMBOLS,
  type SymbolId,
  type SymbolPart,
} from '../state/marks.ts';
import type { Palette } from '../state/palette.ts';

/** Side of the box that symbol paths are written in. */
const SYMBOL_BOX = 24;

/**
 * Draws hatches and symbols in the colours of a palette, `ratio` pixels a CSS pixel; a later call of the same ratio
 * repaints them in place.
 */
export function putMapImages(map: MapLibreMap, palette: Palette, ratio: number): void {
  for (const id of Object.keys(PATTERNS) as PatternId[]) {
    putImage(map, `pattern-${id}`, drawPattern(PATTERNS[id], palette, ratio), ratio);
  }
  for (const id of Object.keys(SYMBOLS) as SymbolId[]) {
    putImage(map, `symbol-${id}`, drawSymbol(SYMBOLS[id], palette, ratio), ratio);
  }
}

function putImage(map: MapLibreMap, id: string, image: ImageData, pixelRatio: number): void {
  if (map.hasImage(id)) map.updateImage(id, image);
  else map.addImage(id, image, { pixelRatio });
}

function openCanvas(sizePx: number, ratio: number): OffscreenCanvasRenderingContext2D {
  const side = sizePx * ratio;
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('a 2D canvas is not available');
  return context;
}

function readCanvas(context: OffscreenCanvasRenderingContext2D): ImageData {
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/** One seamless tile: every line is drawn three times, so that what leaves one side enters at the other. */
function drawPattern(pattern: Pattern, palette: Palette, ratio: number): ImageData {
  const context = openCanvas(pattern.tilePx, ratio);
  const side = pattern.tilePx;
  context.scale(ratio, ratio);
  context.globalAlpha = pattern.opacity;
  context.strokeStyle = palette[pattern.colour];
  context.lineWidth = pattern.widthPx;
  context.beginPath();
  for (const shift of [-side, 0, side]) {
    if (pattern.direction !== 'down') {
      context.moveTo(shift - side, 2 * side);
      context.lineTo(shift + 2 * side, -side);
    }
    if (pattern.direction !== 'up') {
      context.moveTo(shift - side, -side);
      context.lineTo(shift + 2 * side, 2 * side);
    }
  }
  context.stroke();
  return readCanvas(context);
}

function drawSymbol(symbol: MapSymbol, palette: Palette, ratio: number): ImageData {
  const context = openCanvas(symbol.sizePx, ratio);
  const scale = (symbol.sizePx * ratio) / SYMBOL_BOX;
  context.scale(scale, scale);
  context.lineJoin = 'round';
  for (const part of symbol.parts) drawPart(context, part, palette);
  return readCanvas(context);
}

function drawPart(context: OffscreenCanvasRenderingContext2D, part: SymbolPart, palette: Palette): void {
  const path = new Path2D(part.path);
  if (part.fill !== undefined) {
    context.fillStyle = palette[part.fill];
    context.fill(path);
  }
  if (part.stroke !== undefined) {
    context.strokeStyle = palette[part.stroke];
    context.lineWidth = part.strokeWidth ?? 1;
    context.stroke(path);
  }
}
