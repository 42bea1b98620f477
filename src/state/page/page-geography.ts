import type { Geometry } from 'geojson';
import type { LonLat } from '../../geo/lon-lat.ts';

/** What pages ask of the served layers: outlines to say where the map lies, and where there is what. */
export interface PageGeography {
  /** The 34 province-level divisions, each with its outer rings. */
  readonly provinces: readonly ProvinceOutline[];
  /** Segments that only one province has: the national border and the coast; four numbers each, degrees. */
  readonly outerBorder: Float64Array;
  readonly units: readonly PlacedFeature[];
  readonly stations: readonly PlacedFeature[];
  readonly sidings: readonly PlacedFeature[];
  readonly zones: readonly PlacedFeature[];
  readonly builtUp: readonly PlacedFeature[];
  readonly neighbours: readonly PlacedFeature[];
}

/** A feature of a served layer. */
export interface PlacedFeature {
  readonly geometry: Geometry;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ProvinceOutline {
  readonly adcode: string;
  readonly name: string;
  /** Where its name stands. */
  readonly at: LonLat;
  readonly rings: readonly (readonly LonLat[])[];
}
