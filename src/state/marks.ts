import type { Verdict } from '../domain/vocabulary.ts';
import type { ColourKey } from './palette.ts';

/**
 * How each thing is drawn: lines, fills, hatches, symbols and the marks of boilers. The map's style and the
 * legend both read this file, so that they cannot disagree.
 */

/** Zoom from which county borders are drawn; county names follow a little later. */
export const COUNTY_MIN_ZOOM = 7.5;

export interface Stroke {
  readonly colour: ColourKey;
  readonly widthPx: number;
  /** Lengths of dash and gap in multiples of the width; absent for a full line. */
  readonly dash?: readonly number[];
  /** Drawn along the middle: a railway is black with white pieces. */
  readonly inlay?: Omit<Stroke, 'inlay'>;
}

export const STROKES = {
  region: { colour: 'regionLine', widthPx: 2 },
  province: { colour: 'provinceLine', widthPx: 1.2 },
  place: { colour: 'placeLine', widthPx: 1 },
  county: { colour: 'countyLine', widthPx: 0.7 },
  neighbour: { colour: 'neighbourLine', widthPx: 0.9, dash: [3, 2] },
  picked: { colour: 'pickedLine', widthPx: 2 },
  ring: { colour: 'heat', widthPx: 0.8 },
  ringReference: { colour: 'heatReference', widthPx: 0.9, dash: [3, 3] },
  coalBan: { colour: 'coalBan', widthPx: 1.3, dash: [3, 2] },
  builtUp: { colour: 'builtUp', widthPx: 1.1, dash: [2, 2] },
  // The user's own layers are what they are: full lines, where the bundled ones are approximate or made up.
  userHeat: { colour: 'heat', widthPx: 1.4 },
  userCoalBan: { colour: 'coalBan', widthPx: 1.6 },
  userBuiltUp: { colour: 'builtUp', widthPx: 1.5 },
  userGrid: { colour: 'station', widthPx: 0.9 },
  userSiding: { colour: 'siding', widthPx: 3, inlay: { colour: 'paper', widthPx: 1.6, dash: [4, 4] } },
  userBoundary: { colour: 'pickedLine', widthPx: 1.3 },
  userOther: { colour: 'inkMuted', widthPx: 1.3 },
  userPicked: { colour: 'pickedLine', widthPx: 2.6 },
} as const satisfies Record<string, Stroke>;
export type StrokeId = keyof typeof STROKES;

export interface Fill {
  readonly colour: ColourKey;
  readonly opacity: number;
}

export const FILLS = {
  union: { colour: 'heat', opacity: 0.09 },
  unionReference: { colour: 'heatReference', opacity: 0.06 },
  dustWithin: { colour: 'dustWithin', opacity: 0.35 },
  dustOver: { colour: 'dustOver', opacity: 0.5 },
  ramp1: { colour: 'ramp1', opacity: 1 },
  ramp2: { colour: 'ramp2', opacity: 1 },
  ramp3: { colour: 'ramp3', opacity: 1 },
  ramp4: { colour: 'ramp4', opacity: 1 },
  ramp5: { colour: 'ramp5', opacity: 1 },
  // Steps of a city's month, on either side of the limit.
  dustUpTo6: { colour: 'dustWithin', opacity: 0.3 },
  dustUpTo9: { colour: 'dustWithin', opacity: 0.75 },
  dustUpTo12: { colour: 'dustOver', opacity: 0.32 },
  dustAbove12: { colour: 'dustOver', opacity: 0.65 },
} as const satisfies Record<string, Fill>;
export type FillId = keyof typeof FILLS;

/** A hatch that repeats in a square tile. `up` rises to the right, `down` falls, `cross` is both. */
export interface Pattern {
  readonly colour: ColourKey;
  readonly direction: 'up' | 'down' | 'cross';
  /** Side of the repeating tile, CSS pixels. */
  readonly tilePx: number;
  readonly widthPx: number;
  readonly opacity: number;
}

export const PATTERNS = {
  neighbour: { colour: 'neighbourHatch', direction: 'up', tilePx: 7, widthPx: 0.8, opacity: 0.7 },
  coalBan: { colour: 'coalBan', direction: 'down', tilePx: 6, widthPx: 0.7, opacity: 0.5 },
  builtUp: { colour: 'builtUp', direction: 'cross', tilePx: 6, widthPx: 0.6, opacity: 0.5 },
  // Nothing is printed, and printed without a number. Neither looks like the neighbours, whose hatch rises.
  notPrinted: { colour: 'inkMuted', direction: 'down', tilePx: 8, widthPx: 0.8, opacity: 0.5 },
  noNumber: { colour: 'inkMuted', direction: 'cross', tilePx: 10, widthPx: 0.7, opacity: 0.42 },
  userHeat: { colour: 'heat', direction: 'up', tilePx: 8, widthPx: 0.9, opacity: 0.5 },
  userCoalBan: { colour: 'coalBan', direction: 'down', tilePx: 6, widthPx: 1, opacity: 0.6 },
  userBuiltUp: { colour: 'builtUp', direction: 'cross', tilePx: 7, widthPx: 0.8, opacity: 0.6 },
  userGrid: { colour: 'station', direction: 'up', tilePx: 12, widthPx: 0.5, opacity: 0.45 },
  userOther: { colour: 'inkMuted', direction: 'down', tilePx: 10, widthPx: 0.7, opacity: 0.5 },
} as const satisfies Record<string, Pattern>;
export type PatternId = keyof typeof PATTERNS;

/** One piece of a symbol: an SVG path in a 24 × 24 box centred on (12, 12). */
export interface SymbolPart {
  readonly path: string;
  readonly fill?: ColourKey;
  readonly stroke?: ColourKey;
  readonly strokeWidth?: number;
}

export interface MapSymbol {
  readonly parts: readonly SymbolPart[];
  /** Side of the box as drawn at size 1, CSS pixels. */
  readonly sizePx: number;
}

const HEXAGON = 'M12 2.5 20.2 7.25V16.75L12 21.5 3.8 16.75V7.25Z';
const HEXAGON_CASING = 'M12 .8 21.7 6.4V17.6L12 23.2 2.3 17.6V6.4Z';
/** The flash by which maps know a power plant. */
const FLASH = 'M13.2 5.2 7.4 13H11.2L10.4 18.8 16.6 10.6H12.6Z';
/** Plants that count, and those that do not, which stay in the background. */
const PLANT_PX = 24;
const OTHER_PLANT_PX = 18;
const SQUARE = 'M5 5H19V19H5Z';
const HALF_SQUARE = 'M5 5V19H19Z';

function plant(
  colour: ColourKey,
  evidence: 'confirmed' | 'hinted' | 'unknown',
  sizePx = PLANT_PX,
): MapSymbol {
  const casing: SymbolPart = { path: HEXAGON_CASING, fill: 'paper' };
  const body: SymbolPart =
    evidence === 'confirmed'
      ? { path: HEXAGON, fill: colour }
      : { path: HEXAGON, fill: 'paper', stroke: colour, strokeWidth: evidence === 'hinted' ? 2.4 : 1.6 };
  const flash: Record<typeof evidence, SymbolPart[]> = {
    confirmed: [{ path: FLASH, fill: 'paper' }],
    hinted: [{ path: FLASH, fill: colour }],
    unknown: [],
  };
  return { parts: [casing, body, ...flash[evidence]], sizePx };
}

function site(...parts: SymbolPart[]): MapSymbol {
  return { parts, sizePx: 12 };
}

export const SYMBOLS = {
  chpConfirmed: plant('heat', 'confirmed'),
  chpHinted: plant('heat', 'hinted'),
  chpUnknown: plant('heat', 'unknown'),
  chpOtherConfirmed: plant('heatOther', 'confirmed', OTHER_PLANT_PX),
  chpOtherHinted: plant('heatOther', 'hinted', OTHER_PLANT_PX),
  chpOtherUnknown: plant('heatOther', 'unknown', OTHER_PLANT_PX),
  stationActive: site({ path: SQUARE, fill: 'station', stroke: 'paper', strokeWidth: 2 }),
  stationPartial: site(
    { path: SQUARE, fill: 'paper', stroke: 'station', strokeWidth: 2.4 },
    { path: HALF_SQUARE, fill: 'station' },
  ),
  stationStopped: site(
    { path: SQUARE, fill: 'paper', stroke: 'station', strokeWidth: 2.4 },
    { path: 'M6 6 18 18M18 6 6 18', stroke: 'station', strokeWidth: 2.4 },
  ),
  stationUnknown: site({ path: SQUARE, fill: 'paper', stroke: 'station', strokeWidth: 2.4 }),
  siding: {
    parts: [
      { path: 'M3 3H21V21H3Z', fill: 'paper' },
      { path: 'M8.5 3V21M15.5 3V21', stroke: 'siding', strokeWidth: 2 },
      { path: 'M4.5 6.5H19.5M4.5 12H19.5M4.5 17.5H19.5', stroke: 'siding', strokeWidth: 2 },
    ],
    sizePx: 16,
  },
  userUnit: {
    parts: [
      { path: HEXAGON_CASING, fill: 'paper' },
      { path: HEXAGON, fill: 'heat' },
      { path: 'M12 7V17M7 12H17', stroke: 'paper', strokeWidth: 2.6 },
    ],
    sizePx: 20,
  },
  userStation: site(
    { path: 'M4 4H20V20H4Z', fill: 'station', stroke: 'paper', strokeWidth: 2 },
    { path: 'M12 7.5V16.5M7.5 12H16.5', stroke: 'paper', strokeWidth: 2.6 },
  ),
  userGauge: site({ path: 'M4 4H20L12 21Z', fill: 'station', stroke: 'paper', strokeWidth: 2 }),
  userOther: site({ path: 'M12 3 21 12 12 21 3 12Z', fill: 'inkMuted', stroke: 'paper', strokeWidth: 2 }),
  functionalZone: {
    parts: [
      { path: 'M12 6A6 6 0 1 0 12 18 6 6 0 1 0 12 6Z', fill: 'paper', stroke: 'regionLine', strokeWidth: 2 },
      { path: 'M12 10.2A1.8 1.8 0 1 0 12 13.8 1.8 1.8 0 1 0 12 10.2Z', fill: 'regionLine' },
    ],
    sizePx: 14,
  },
} as const satisfies Record<string, MapSymbol>;
export type SymbolId = keyof typeof SYMBOLS;

export const MARK_SHAPES = ['circle', 'diamond', 'triangle', 'square'] as const;
export type MarkShape = (typeof MARK_SHAPES)[number];

/** How a boiler of one verdict is drawn: colour first, shape and outline as the second cue. */
export interface VerdictMark {
  readonly shape: MarkShape;
  /** In multiples of the mark radius at the zoom. */
  readonly scale: number;
  readonly fill: ColourKey;
  readonly outline: ColourKey;
  readonly outlinePx: number;
}

export const VERDICT_MARKS: Readonly<Record<Verdict, VerdictMark>> = {
  close: { shape: 'diamond', scale: 1.3, fill: 'verdictClose', outline: 'paper', outlinePx: 0.75 },
  retrofit: { shape: 'triangle', scale: 1.3, fill: 'verdictRetrofit', outline: 'paper', outlinePx: 0.75 },
  review: {
    shape: 'square',
    scale: 1.1,
    fill: 'verdictReview',
    outline: 'verdictReviewLine',
    outlinePx: 1.25,
  },
  retain: { shape: 'circle', scale: 0.95, fill: 'verdictRetain', outline: 'paper', outlinePx: 0.75 },
  outside: { shape: 'circle', scale: 0.6, fill: 'verdictOutside', outline: 'paper', outlinePx: 0 },
};

/** Radius of the hollow centre that marks a synthetic boiler, as a share of the mark's own radius. */
export const SYNTHETIC_HOLE = 0.3;

/** Distance of a triangle's sides and of a square's sides from the centre, in mark radii. */
export const TRIANGLE_INRADIUS = 0.6;
export const SQUARE_INRADIUS = 0.85;

/** Outline of a mark as an SVG path round (0, 0), y downwards, for legends; the map's shader draws the same. */
export function markPath(shape: MarkShape, radius: number): string {
  const round = (value: number) => Number((value * radius).toFixed(3));
  switch (shape) {
    case 'circle':
      return `M${-radius} 0A${radius} ${radius} 0 1 0 ${radius} 0A${radius} ${radius} 0 1 0 ${-radius} 0Z`;
    case 'diamond':
      return `M0 ${-radius}L${radius} 0L0 ${radius}L${-radius} 0Z`;
    case 'triangle': {
      // Equilateral, so the apex is twice as far from the centre as the base.
      const halfBase = round(TRIANGLE_INRADIUS * Math.sqrt(3));
      return `M0 ${round(-2 * TRIANGLE_INRADIUS)}L${halfBase} ${round(TRIANGLE_INRADIUS)}H${-halfBase}Z`;
    }
    case 'square': {
      const half = round(SQUARE_INRADIUS);
      return `M${-half} ${-half}H${half}V${half}H${-half}Z`;
    }
  }
}
