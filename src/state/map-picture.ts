import type { AppState } from './store.ts';
import type { View } from './view.ts';

/** What of the view a picture of the map may have otherwise than the window. */
export type PictureView = Partial<
  Pick<
    View,
    | 'area'
    | 'visibleLayers'
    | 'hiddenUserLayers'
    | 'layerLooks'
    | 'layerOrder'
    | 'themes'
    | 'theme'
    | 'lang'
    | 'table'
  >
>;

/** A picture of the map that is wanted. The state says the rest; what is only of the window (a selection, marks) is left out. */
export interface MapPictureRequest {
  readonly state: AppState;
  readonly view: PictureView;
  /** Degrees, WGS-84; MapLibre's zoom at one CSS pixel a pixel. */
  readonly camera: { readonly lon: number; readonly lat: number; readonly zoom: number };
  /** Whole CSS pixels (1/96 inch on paper): how large names and lines are beside the map. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Pixels of the picture a CSS pixel: 300 dpi are 3.125. */
  readonly pixelRatio: number;
  readonly signal?: AbortSignal;
}

export type MapPicture =
  | {
      readonly ok: true;
      /** PNG. */
      readonly image: Blob;
      /** Pixels of the picture. */
      readonly width: number;
      readonly height: number;
      /** [west, south, east, north], degrees. */
      readonly bounds: readonly [number, number, number, number];
    }
  | {
      readonly ok: false;
      /** `cancelled` by the request's signal; `too-large` for this graphics card, `params.mostPx` says how many pixels a side it takes. */
      readonly code:
        | 'picture-no-webgl'
        | 'picture-too-large'
        | 'picture-lost'
        | 'picture-failed'
        | 'cancelled';
      readonly params: Readonly<Record<string, string | number>>;
    };

/**
 * Draws pictures of the map one after the other, off screen; those asked for meanwhile wait. Close it when done: it holds a
 * graphics context. A window that is not in view draws nothing: pictures wait until it is.
 */
export interface MapDrawer {
  /** Resolves when everything that was asked for is loaded and drawn. */
  draw(request: MapPictureRequest): Promise<MapPicture>;
  close(): void;
}
