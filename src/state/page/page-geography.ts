import type { FeatureCollection } from 'geojson';
import type { LonLat } from '../../geo/lon-lat.ts';

/** What pages ask of the served layers: outlines to say where the map lies, and where there is what. */
export interface PageGeography {
  /** The 34 province-level divisions, each with its outer rings. */
  readonly provinces: readonly ProvinceOutline[];
  /** Segments that only one province has: the national border and the coast; four numbers each, degrees. */
  readonly outerBorder: Float64Array;
  readonly units: FeatureCollection;
  readonly stations: FeatureCollection;
  readonly sidings: FeatureCollection;
  readonly zones: FeatureCollection;
  readonly builtUp: FeatureCollection;
  readonly neighbours: FeatureCollection;
}

export interface ProvinceOutline {
  readonly adcode: string;
  readonly name: string;
  /** Where its name stands. */
  readonly at: LonLat;
  readonly rings: readonly (readonly LonLat[])[];
}
