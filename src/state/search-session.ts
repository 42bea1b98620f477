import type { CoordinateSystem } from '../domain/coordinate-system.ts';
import type { BoilerHits, SearchHit } from '../domain/search-hit.ts';

/** What was typed into the search, and what was found so far. */
export interface SearchSession {
  readonly text: string;
  /** Bundled places, and what the project has of its own; best first. */
  readonly hits: readonly SearchHit[];
  /** Null while they are looked through. */
  readonly boilers: BoilerHits | null;
  /** Null where no coordinates were typed. */
  readonly typed: TypedPlaces | null;
  /** Whether hits or places are still on their way. */
  readonly busy: boolean;
}

export interface TypedPlaces {
  readonly reversed: boolean;
  /** The same numbers in each system that they may be in; none where they lie in China in none. */
  readonly places: readonly TypedPlace[];
}

/** Where typed coordinates lie if they are in one system. */
export interface TypedPlace {
  readonly system: CoordinateSystem;
  /** Degrees, WGS-84. */
  readonly lon: number;
  readonly lat: number;
  /** What decimals and conversion leave open, metres. */
  readonly precisionM: number;
  /** The county there; null outside of the plans. */
  readonly county: { readonly adcode: string; readonly name: string; readonly place: string } | null;
}

export const NO_SEARCH: SearchSession = { text: '', hits: [], boilers: null, typed: null, busy: false };
