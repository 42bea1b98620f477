import type { AttributeFilter } from './attribute-filter.ts';

export const LABEL_DENSITIES = ['none', 'few', 'normal', 'all'] as const;
export type LabelDensity = (typeof LABEL_DENSITIES)[number];

/** How a layer is shown: a bundled one by its catalog id, a user's by its own id. */
export interface LayerLook {
  /** 0 … 1, times the layer's own. */
  readonly opacity: number;
  /** Zoom levels between which it is drawn, beyond its own range: from `minZoom` up to, but without, `maxZoom`. */
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly labels: LabelDensity;
  /** Only features that pass; null shows all. */
  readonly filter: AttributeFilter | null;
}

export const DEFAULT_LOOK: LayerLook = {
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
  labels: 'normal',
  filter: null,
};

/** Whether a layer is drawn as it comes. */
export function isDefaultLook(look: LayerLook): boolean {
  return (
    look.opacity === 1 &&
    look.minZoom <= DEFAULT_LOOK.minZoom &&
    look.maxZoom >= DEFAULT_LOOK.maxZoom &&
    look.labels === 'normal' &&
    look.filter === null
  );
}

/** Whether the look hides its layer at a zoom. */
export function isOutsideZoom({ minZoom, maxZoom }: LayerLook, zoom: number): boolean {
  return zoom < minZoom || zoom >= maxZoom;
}
