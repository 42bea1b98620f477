import type { Region } from './places.ts';

export interface CountyProperties {
  readonly adcode: string;
  readonly name: string;
  readonly placeAdcode: string;
  readonly place: string;
  readonly region: Region;
  readonly provinceAdcode: string;
  readonly province: string;
  /** Its border moved after the source year (early 2018): see county-changes.ts. */
  readonly outdated: boolean;
}

export interface PlaceProperties {
  readonly adcode: string;
  readonly name: string;
  readonly region: Region;
  readonly province: string;
}

export interface RegionProperties {
  readonly region: Region;
}

export interface NamedProperties {
  readonly adcode: string;
  readonly name: string;
}

export type LabelKind = 'province' | 'place' | 'county' | 'neighbour' | 'functional-zone';

export interface LabelProperties extends NamedProperties {
  readonly kind: LabelKind;
  /** null for provinces and neighbours. */
  readonly region: Region | null;
}
