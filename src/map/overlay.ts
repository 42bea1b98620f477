import type { LayerSpecification } from 'maplibre-gl';
import type { ServedData, ServedLayer } from './served-layers.ts';
import type { WantedSource } from './style/style-plan.ts';

/** Places between the map's own layers where overlays are drawn, from the bottom up. */
export const OVERLAY_SLOTS = ['backdrop', 'areas', 'lines', 'points', 'top'] as const;
export type OverlaySlot = (typeof OVERLAY_SLOTS)[number];

/** Something that is drawn beyond the first screen's layers: its sources, and its layers by slot. */
export interface MapOverlay {
  readonly sources: ReadonlyMap<string, WantedSource>;
  readonly layers: Readonly<Partial<Record<OverlaySlot, readonly LayerSpecification[]>>>;
}

/** What the first screen does without: fetched when the map is drawn, and made anew with every model. */
export interface MapExtras {
  /** Served files that the overlays are made of, besides those that the map's own layers need. */
  readonly needs: readonly ServedLayer[];
  /** From the bottom up within a slot. */
  readonly overlays: readonly MapOverlay[];
  /** Last word on all layers, the map's own and the overlays': opacity, zoom range, order. */
  finish(layers: readonly LayerSpecification[]): readonly LayerSpecification[];
}

export type BuildExtras = (served: ServedData) => MapExtras;

export const NO_EXTRAS: BuildExtras = () => ({ needs: [], overlays: [], finish: (layers) => layers });
