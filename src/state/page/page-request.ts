import type { AreaFigures } from '../../domain/area-figures.ts';
import type { PageLayout } from '../../domain/page-layout.ts';
import type { MeasureText, Sheet } from '../../domain/sheet.ts';
import type { RegionId } from '../../domain/vocabulary.ts';
import type { LonLatBounds, MapCamera } from '../../geo/map-scale.ts';
import type { AppState } from '../store.ts';
import type { PageGeography } from './page-geography.ts';
import type { LegendSection } from './page-legend.ts';

/** A page that is wanted. */
export interface PageRequest {
  readonly layout: PageLayout;
  /** What is drawn: with the view (layers, themes, language) that the page's picture will be asked for. */
  readonly state: AppState;
  readonly extent: PageExtent;
  /** The area that the page speaks of. */
  readonly area: PageArea;
  /** Below the figures, such as an atlas page's list. */
  readonly tables?: readonly PageTable[];
  /** Null while it is not read: the inset is then left out, and the legend lists whole layers. */
  readonly geography: PageGeography | null;
  /** Size of `layout.logo` in pixels; null for no logo. */
  readonly logo: { readonly width: number; readonly height: number } | null;
  /** ISO date. */
  readonly madeOn: string;
  /** Such as 3 / 46; for an atlas. */
  readonly pageNumber?: string;
  readonly measure: MeasureText;
}

export interface PageArea {
  readonly name: string;
  /** Whose provinces the inset shows. */
  readonly region: RegionId;
  /** Null where they are not known yet. */
  readonly figures: AreaFigures | null;
  /** Whether a plan in force there uses the heating radius. */
  readonly hasRadiusClause: boolean;
}

/** What the map shows; `layout.scale`, where it is set, says how large. */
export type PageExtent =
  | { readonly kind: 'bounds'; readonly bounds: LonLatBounds }
  | { readonly kind: 'camera'; readonly camera: MapCamera };

/** A small table in the column of figures; what does not fit is counted below it. */
export interface PageTable {
  readonly title: string;
  readonly columns: readonly {
    readonly title: string;
    readonly align: 'start' | 'end';
    readonly share: number;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** Names of the pictures on a page. */
export const MAP_PICTURE = 'map';
export const LOGO_PICTURE = 'logo';

export interface ComposedPage {
  readonly sheet: Sheet;
  /** For the picture of the map: draw it with this camera and size, and name it MAP_PICTURE. */
  readonly frame: MapFrame;
  readonly legend: readonly LegendSection[];
  /** What had to be left off, for the preflight. */
  readonly left: PageRest;
}

export interface MapFrame {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** CSS pixels (1/96 inch). */
  readonly widthPx: number;
  readonly heightPx: number;
  readonly camera: MapCamera;
  readonly bounds: LonLatBounds;
  /** Denominator along the parallel of the centre. */
  readonly scale: number;
  /** What lies over the map, millimetres from its corner; null for nothing. */
  readonly plate: Box | null;
}

export interface Box {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export interface PageRest {
  readonly titleCut: boolean;
  readonly legendSections: number;
  readonly tableRows: number;
  readonly sources: boolean;
  /** Smallest type on the page. */
  readonly leastPt: number;
}
