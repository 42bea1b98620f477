/** Papers of a page; 16:9 is a slide of 13⅓ × 7½ inches. */
export const PAPERS = ['a4', 'a3', '16:9'] as const;
export type Paper = (typeof PAPERS)[number];
export const ORIENTATIONS = ['landscape', 'portrait'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** Parts of a page that can be left out. */
export const PAGE_PARTS = [
  'legend',
  'scaleBar',
  'northArrow',
  'graticule',
  'inset',
  'sources',
  'figures',
] as const;
export type PagePart = (typeof PAGE_PARTS)[number];

/** How a map is laid out on a page; kept with the project, without the map itself. */
export interface PageLayout {
  readonly paper: Paper;
  /** Of no effect for 16:9. */
  readonly orientation: Orientation;
  /** '' for the title that the program proposes. */
  readonly title: string;
  readonly subtitle: string;
  /** Who made the map; '' leaves the field empty. */
  readonly maker: string;
  /** Such as 内部资料; '' for none. */
  readonly classification: string;
  /** Number under which the map was approved, as its holder typed it: never made up. '' prints 内部工作用图. */
  readonly reviewNumber: string;
  /** PNG or JPEG as a data URL; null for none. */
  readonly logo: string | null;
  readonly parts: Readonly<Record<PagePart, boolean>>;
  /** The denominator of an exact scale at the map's centre; null fits what the window shows. */
  readonly scale: number | null;
}

export const DEFAULT_PAGE_LAYOUT: PageLayout = {
  paper: 'a4',
  orientation: 'landscape',
  title: '',
  subtitle: '',
  maker: '',
  classification: '',
  reviewNumber: '',
  logo: null,
  parts: {
    legend: true,
    scaleBar: true,
    northArrow: true,
    graticule: true,
    inset: true,
    sources: true,
    figures: true,
  },
  scale: null,
};
