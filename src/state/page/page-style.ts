import type { PageLayout } from '../../domain/page-layout.ts';
import { PT_TO_MM } from '../../domain/sheet.ts';
import { PALETTES } from '../palette.ts';

/** Sizes of a page: millimetres, and points for type. */
export interface PageStyle {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginMm: number;
  /** Space between two parts, and within one. */
  readonly gapMm: number;
  /** Widths of the panel beside the map; null where what belongs there stands below it. */
  readonly aside: { readonly narrowMm: number; readonly wideMm: number } | null;
  readonly pt: PageType;
}

export interface PageType {
  readonly title: number;
  readonly subtitle: number;
  readonly figure: number;
  readonly heading: number;
  readonly body: number;
  readonly small: number;
}

/** Type of this size and above is read on paper without a glass. */
export const LEAST_PT = 6;

const A4: readonly [number, number] = [297, 210];
const A3: readonly [number, number] = [420, 297];
const SLIDE: readonly [number, number] = [338.667, 190.5];

const ASIDES = {
  a4: { narrowMm: 62, wideMm: 92 },
  a3: { narrowMm: 84, wideMm: 118 },
  '16:9': { narrowMm: 78, wideMm: 120 },
} as const;

/** Paper, margins and type; a slide is read from afar and has larger type. */
export function pageStyle({ paper, orientation }: Pick<PageLayout, 'paper' | 'orientation'>): PageStyle {
  const [long, short] = paper === 'a4' ? A4 : paper === 'a3' ? A3 : SLIDE;
  const upright = paper !== '16:9' && orientation === 'portrait';
  const times = paper === 'a4' ? 1 : paper === 'a3' ? 1.28 : 1.2;
  const pt = (size: number) => Math.round(size * times * 10) / 10;
  return {
    widthMm: upright ? short : long,
    heightMm: upright ? long : short,
    marginMm: 10 * (paper === 'a3' ? 1.3 : 1),
    gapMm: 4 * (paper === 'a3' ? 1.25 : 1),
    aside: upright ? null : ASIDES[paper],
    pt: {
      title: pt(18),
      subtitle: pt(10),
      figure: pt(20),
      heading: pt(8.5),
      body: pt(7.5),
      small: pt(6.4),
    },
  };
}

/** Pages are printed: always the light palette. */
export const PAGE_PALETTE = PALETTES.light;

/** Colours of the page's own: ink, and what is less important. */
export const INK = {
  text: '#14191e',
  muted: '#535e68',
  line: '#9aa4ad',
  hair: '#d8dde1',
  accent: '#0b5f73',
  synthetic: '#8a2f6b',
  alert: '#9c1420',
  paper: '#ffffff',
} as const;

/** Height of a line of type, with the space to the next. */
export function lineMm(sizePt: number): number {
  return sizePt * PT_TO_MM * 1.38;
}

/** From the top of a line to its baseline: the type stands in the middle of its line. */
export function baselineMm(sizePt: number): number {
  return sizePt * PT_TO_MM * (0.19 + 0.88);
}
