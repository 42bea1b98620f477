/**
 * Every colour of the map, its legend and the verdicts, in one table for each theme.
 *
 * The verdict colours stay apart under deuteranopia and protanopia and, but for `outside`, in greyscale;
 * tests hold them to that. Shape and outline (marks.ts) carry the same meaning a second time. The blue-orange-
 * yellow order follows Okabe & Ito, "Color Universal Design" (2008), with the red darkened until it parts from
 * the orange by lightness alone.
 */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LIGHT = {
  /** Sea and whatever lies outside the drawn provinces. */
  water: '#dce1e4',
  /** Provinces, outside the regions of the plans. */
  land: '#e9ebec',
  landLine: '#d3d7da',
  /** Inside the regions of the plans: the sheet that everything else is drawn on. */
  paper: '#fafaf7',
  ink: '#23282d',
  inkMuted: '#5c646c',
  halo: '#fafaf7',
  regionLine: '#3f464d',
  provinceLine: '#6d757d',
  placeLine: '#8f969d',
  countyLine: '#c6cbcf',
  neighbourHatch: '#c3c8cc',
  neighbourLine: '#9aa1a8',
  pickedLine: '#0b57d0',
  heat: '#6a45a6',
  heatReference: '#7d7688',
  heatOther: '#8b8993',
  coalBan: '#5d7a1f',
  builtUp: '#96714a',
  station: '#0b6b7a',
  siding: '#34393e',
  /** Dust-fall cells within and over the limit. */
  dustWithin: '#8fb8c2',
  dustOver: '#a4521c',
  /** Classes of a plan's figures, from small to large: one hue, so that verdicts stay the strongest colours. */
  ramp1: '#d6e9e4',
  ramp2: '#b6d8d0',
  ramp3: '#91c2b9',
  ramp4: '#75b0a6',
  ramp5: '#579b91',
  verdictClose: '#a3121f',
  verdictRetrofit: '#d97706',
  verdictReview: '#f8d84a',
  verdictReviewLine: '#3a3320',
  verdictRetain: '#2668b8',
  verdictOutside: '#8a9097',
  selection: '#111418',
  controlSurface: '#ffffff',
  controlLine: '#c6cbcf',
  focus: '#0b57d0',
} as const;

export type ColourKey = keyof typeof LIGHT;
export type Palette = Readonly<Record<ColourKey, string>>;

const DARK: Palette = {
  water: '#0e1114',
  land: '#171b1f',
  landLine: '#293036',
  paper: '#21262b',
  ink: '#e6e9ec',
  inkMuted: '#a2abb3',
  halo: '#1b2025',
  regionLine: '#c0c7ce',
  provinceLine: '#8e979f',
  placeLine: '#69727a',
  countyLine: '#3c444b',
  neighbourHatch: '#39424a',
  neighbourLine: '#5d676f',
  pickedLine: '#8ab4f8',
  heat: '#b497f0',
  heatReference: '#9a94a6',
  heatOther: '#8f8d98',
  coalBan: '#a9c25d',
  builtUp: '#c8a37d',
  station: '#52c1d3',
  siding: '#d3d8dd',
  dustWithin: '#4f7d89',
  dustOver: '#e88a4a',
  ramp1: '#26373a',
  ramp2: '#2c4b4d',
  ramp3: '#356265',
  ramp4: '#437d7e',
  ramp5: '#589c9a',
  verdictClose: '#d33f47',
  verdictRetrofit: '#ec992f',
  verdictReview: '#ffec8a',
  verdictReviewLine: '#14181b',
  verdictRetain: '#458fe4',
  verdictOutside: '#868e96',
  selection: '#ffffff',
  controlSurface: '#1b2025',
  controlLine: '#3c444b',
  focus: '#8ab4f8',
};

export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK };

/** A `#rrggbb` colour as red, green and blue in 0…255. */
export function parseHexColour(hex: string): readonly [red: number, green: number, blue: number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
