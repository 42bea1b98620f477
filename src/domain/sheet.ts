/**
 * A page as a list of what is drawn on it, from the bottom up: composed once, and drawn alike on screen (SVG), as a
 * picture (canvas) and in a PDF. Lengths are millimetres from the page's top left corner, y downwards; type sizes are
 * points. Colours are `#rrggbb`. Text is set in one family, Noto Sans SC.
 */
export interface Sheet {
  /** What the page is called in a PDF's outline. */
  readonly title: string;
  /** What begins on it, below its title in the outline. */
  readonly sections?: readonly string[];
  readonly widthMm: number;
  readonly heightMm: number;
  readonly items: readonly SheetItem[];
}

export type SheetItem = SheetText | SheetPath | SheetRect | SheetImage | SheetGroup;

export interface SheetText {
  readonly kind: 'text';
  /** One line: whoever composes breaks lines. */
  readonly text: string;
  /** Of the anchor on the baseline. */
  readonly xMm: number;
  readonly yMm: number;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly colour: string;
  readonly align: 'start' | 'middle' | 'end';
  /** Clockwise round the anchor. */
  readonly rotateDeg?: number;
}

/** How an outline and its inside are painted; null for not at all. */
export interface SheetPaint {
  readonly fill: string | null;
  /** 0 … 1. */
  readonly fillOpacity?: number;
  readonly stroke: string | null;
  readonly strokeMm?: number;
  /** Lengths of dashes and gaps; solid where left out. */
  readonly dashMm?: readonly number[];
}

export interface SheetPath extends SheetPaint {
  readonly kind: 'path';
  /** SVG path data (M, L, C, A, Z, absolute), millimetres on the page. */
  readonly d: string;
}

export interface SheetRect extends SheetPaint {
  readonly kind: 'rect';
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface SheetImage {
  readonly kind: 'image';
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Name under which whoever draws the sheet is handed the picture's bytes (PNG or JPEG). */
  readonly image: string;
  /** What it shows, for whoever does not see it. */
  readonly alt: string;
}

/** Items of which only what lies in the rectangle is seen. */
export interface SheetGroup {
  readonly kind: 'group';
  readonly clip: {
    readonly xMm: number;
    readonly yMm: number;
    readonly widthMm: number;
    readonly heightMm: number;
  };
  readonly items: readonly SheetItem[];
}

/** Pictures of sheets by name: PNG or JPEG. */
export type SheetPictures = ReadonlyMap<string, Blob>;

/** Width of a line of text in millimetres, as it will be set. */
export type MeasureText = (text: string, sizePt: number, bold: boolean) => number;

/** Millimetres of a point, in which type is measured. */
export const PT_TO_MM = 25.4 / 72;
