/** How a layer is shown: a bundled one by its catalog id, a user's by its own id. */
export interface LayerLook {
  /** 0 … 1, times the layer's own. */
  readonly opacity: number;
  /** Zoom levels between which it is drawn, beyond its own range. */
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly labels: 'none' | 'few' | 'normal' | 'all';
  /** Only features whose column has one of the values; null shows all. */
  readonly filter: { readonly column: string; readonly values: readonly string[] } | null;
}

export const DEFAULT_LOOK: LayerLook = {
  opacity: 1,
  minZoom: 0,
  maxZoom: 24,
  labels: 'normal',
  filter: null,
};
