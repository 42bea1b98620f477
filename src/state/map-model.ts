import type { LayerLook } from '../domain/layer-look.ts';
import type { Lang } from '../domain/messages.ts';
import type { UserLayer } from '../domain/user-layer.ts';
import type { HeatReach } from './analysis.ts';
import type { LayerId } from './layer-catalog.ts';
import type { Theme } from './palette.ts';

/** Boilers as the map draws them, one value a boiler in ledger order. The arrays are not copied: never mutate. */
export interface BoilerMarks {
  /** New for every ledger. While it stays the same, positions are not uploaded again. */
  readonly version: number;
  readonly count: number;
  /** Degrees, WGS-84. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Index into VERDICTS. A new array (not a changed one) says that verdicts changed. */
  readonly verdict: Uint8Array;
  /** 1 where the table lists the boiler, the others are drawn faint; null where it lists all. A new array says that it changed. */
  readonly listed: Uint8Array | null;
  /** True for the demonstration ledger, drawn hollow. */
  readonly synthetic: boolean;
}

/** The large layer: points with verdicts where the view has few enough, else counts by screen cell. */
export interface LargeMarks {
  readonly points: BoilerMarks | null;
  readonly counts: {
    readonly lon: Float64Array;
    readonly lat: Float64Array;
    readonly points: Uint32Array;
  } | null;
  /** Where the boiler stands whose reasoning is open, [lon, lat]. */
  readonly selected: readonly [number, number] | null;
}

/** Everything that the map shows. `MapView.apply` makes the map agree with it, however often it is called. */
export interface MapModel {
  readonly theme: Theme;
  readonly lang: Lang;
  readonly visible: Readonly<Record<LayerId, boolean>>;
  /** The user's own layers that are switched on, in the project's order. */
  readonly userLayers: readonly UserLayer[];
  /** Of layers that are not drawn as they come, by id. */
  readonly layerLooks: Readonly<Record<string, LayerLook>>;
  /** The feature of the user's whose card is open. */
  readonly pickedUserFeature: UserFeatureRef | null;
  readonly radiusKm: number;
  /** Null until the first analysis is done: plants are then drawn by evidence alone, without rings. */
  readonly heat: HeatReach | null;
  readonly boilers: BoilerMarks | null;
  /** The large layer as far as it was read; null where none is shown. */
  readonly large: LargeMarks | null;
  /** Ledger index; null for none. */
  readonly selectedBoiler: number | null;
}

/** A feature of a user's layer: its layer and its row there. */
export interface UserFeatureRef {
  readonly layer: string;
  readonly row: number;
}

export type PickKind =
  | 'user-feature'
  | 'chp-plant'
  | 'station'
  | 'siding'
  | 'functional-zone'
  | 'coal-ban-zone'
  | 'built-up-area'
  | 'neighbour'
  | 'county';

export interface PickedFeature {
  readonly kind: PickKind;
  readonly title: string;
  /**
   * Columns of the served layer, or a UserFeatureRef; a plant carries `units`, a JSON array of its units' columns.
   */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The feature of a user's layer that a pick is; null where it is none. */
export function userFeatureOf(feature: PickedFeature | undefined): UserFeatureRef | null {
  if (feature?.kind !== 'user-feature') return null;
  const { layer, row } = feature.properties;
  return { layer: String(layer), row: Number(row) };
}

/** What lies under a click, topmost first; empty on the sea and outside the layers. */
export interface PickInfo {
  /** Degrees, WGS-84. */
  readonly lon: number;
  readonly lat: number;
  readonly features: readonly PickedFeature[];
}

export interface MapViewport {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
  /** [west, south, east, north], degrees. */
  readonly bounds: readonly [number, number, number, number];
}

/** Trouble that the map lives on with. */
export type MapError =
  | { readonly code: 'webgl-missing' }
  | { readonly code: 'webgl-lost' }
  | { readonly code: 'layer-load-failed'; readonly layer: string; readonly detail: string }
  | { readonly code: 'boilers-load-failed'; readonly detail: string }
  | { readonly code: 'map-error'; readonly detail: string };
