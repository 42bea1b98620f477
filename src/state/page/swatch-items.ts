import type { SheetItem, SheetPaint } from '../../domain/sheet.ts';
import type { Swatch } from '../layer-catalog.ts';
import {
  FILLS,
  markPath,
  PATTERNS,
  type Pattern,
  STROKES,
  type Stroke,
  SYMBOLS,
  SYNTHETIC_HOLE,
  VERDICT_MARKS,
} from '../marks.ts';
import { type ColourKey, parseHexColour } from '../palette.ts';
import { PAGE_PALETTE } from './page-style.ts';
import { placePath } from './place-path.ts';

/** A swatch in a box of 24 × 16 units, its top left corner at (xMm, yMm); drawn from the tables that the map reads. */
export function swatchItems(swatch: Swatch, xMm: number, yMm: number, unitMm: number): SheetItem[] {
  const frame = { xMm: xMm + unitMm, yMm: yMm + 2 * unitMm, widthMm: 22 * unitMm, heightMm: 12 * unitMm };
  switch (swatch.kind) {
    case 'line':
      return lineItems(STROKES[swatch.stroke], xMm, yMm + 8 * unitMm, unitMm);
    case 'fill': {
      // Faint over a large area; a small swatch needs its edge to be seen.
      const { colour, opacity } = FILLS[swatch.fill];
      const shade = PAGE_PALETTE[colour];
      return [
        { kind: 'rect', ...frame, fill: shade, fillOpacity: Math.min(1, opacity * 2), stroke: null },
        { kind: 'rect', ...frame, fill: null, stroke: mix(shade, 0.4), strokeMm: unitMm },
      ];
    }
    case 'class': {
      const fill = swatch.fill && FILLS[swatch.fill];
      return [
        ...(fill === null
          ? []
          : [{ kind: 'rect', ...frame, ...inside(fill.colour, fill.opacity) } as const satisfies SheetItem]),
        ...(swatch.pattern === null ? [] : hatchItems(PATTERNS[swatch.pattern], frame, unitMm)),
        { kind: 'rect', ...frame, fill: null, stroke: PAGE_PALETTE.placeLine, strokeMm: unitMm },
      ];
    }
    case 'hatch':
      return [
        ...hatchItems(PATTERNS[swatch.pattern], frame, unitMm),
        { kind: 'rect', ...frame, fill: null, ...strokePaint(STROKES[swatch.stroke], unitMm) },
      ];
    case 'symbol': {
      // A box of 24 × 24, as high as the swatch.
      const scale = (16 * unitMm) / 24;
      return SYMBOLS[swatch.symbol].parts.map(({ path, ...look }): SheetItem => {
        const {
          fill,
          stroke,
          strokeWidth = 1,
        } = look as { fill?: ColourKey; stroke?: ColourKey; strokeWidth?: number };
        return {
          kind: 'path',
          d: placePath(path, xMm + 4 * unitMm, yMm, scale),
          fill: fill === undefined ? null : PAGE_PALETTE[fill],
          stroke: stroke === undefined ? null : PAGE_PALETTE[stroke],
          strokeMm: strokeWidth * scale,
        };
      });
    }
    case 'mark':
      return markItems(swatch.verdict, swatch.synthetic, xMm + 12 * unitMm, yMm + 8 * unitMm, unitMm);
    case 'text':
      return [
        {
          kind: 'path',
          d: placePath('M7 13 12 3 17 13M8.8 9.6H15.2', xMm, yMm, unitMm),
          fill: null,
          stroke: PAGE_PALETTE.ink,
          strokeMm: 1.5 * unitMm,
        },
      ];
  }
}

/** Radius in the box of a mark of scale 1. */
const MARK_RADIUS = 5.4;

function markItems(
  verdict: keyof typeof VERDICT_MARKS,
  synthetic: boolean,
  xMm: number,
  yMm: number,
  unitMm: number,
): SheetItem[] {
  const { shape, scale, fill, outline, outlinePx } = VERDICT_MARKS[verdict];
  const radius = MARK_RADIUS * scale;
  const mark: SheetItem = {
    kind: 'path',
    d: placePath(markPath(shape, radius), xMm, yMm, unitMm),
    fill: PAGE_PALETTE[fill],
    stroke: outlinePx === 0 ? null : PAGE_PALETTE[outline],
    strokeMm: outlinePx * unitMm,
  };
  if (!synthetic) return [mark];
  const hole = placePath(markPath('circle', radius * SYNTHETIC_HOLE), xMm, yMm, unitMm);
  return [mark, { kind: 'path', d: hole, fill: PAGE_PALETTE.paper, stroke: null }];
}

function lineItems(stroke: Stroke, xMm: number, yMm: number, unitMm: number): SheetItem[] {
  const d = placePath('M1 0L23 0', xMm, yMm, unitMm);
  const strokes = stroke.inlay === undefined ? [stroke] : [stroke, stroke.inlay];
  return strokes.map((one) => ({ kind: 'path', d, fill: null, ...strokePaint(one, unitMm) }));
}

interface Frame {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

function hatchItems(
  { colour, direction, tilePx, widthPx, opacity }: Pattern,
  frame: Frame,
  unitMm: number,
): SheetItem[] {
  const { xMm, yMm, widthMm: width, heightMm: height } = frame;
  const step = tilePx * unitMm;
  const count = Math.ceil((width + height) / step) + 1;
  const lines = (up: boolean) =>
    Array.from({ length: count }, (_, i) => {
      const at = xMm + i * step;
      const [top, bottom] = up ? [at, at - height] : [at - height, at];
      return `M${fixed(top)} ${fixed(yMm)}L${fixed(bottom)} ${fixed(yMm + height)}`;
    }).join('');
  const d = (direction === 'down' ? '' : lines(true)) + (direction === 'up' ? '' : lines(false));
  const stroke = mix(PAGE_PALETTE[colour], opacity);
  return [
    {
      kind: 'group',
      clip: frame,
      items: [{ kind: 'path', d, fill: null, stroke, strokeMm: widthPx * unitMm }],
    },
  ];
}

function inside(colour: ColourKey, opacity: number): SheetPaint {
  return { fill: PAGE_PALETTE[colour], fillOpacity: opacity, stroke: null };
}

function strokePaint({ colour, widthPx, dash }: Stroke, unitMm: number) {
  return {
    stroke: PAGE_PALETTE[colour],
    strokeMm: Math.max(1, widthPx) * unitMm,
    ...(dash !== undefined && { dashMm: dash.map((part) => part * widthPx * unitMm) }),
  };
}

/** A colour as it looks on white at an opacity: sheets have no see-through strokes. */
export function mix(colour: string, opacity: number): string {
  const parts = parseHexColour(colour).map((part) => Math.round(255 + (part - 255) * opacity));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function fixed(value: number): number {
  return Math.round(value * 1000) / 1000;
}
