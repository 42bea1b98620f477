/** Kinds of what the search finds, in the order in which groups of equal weight stand. */
export const SEARCH_KINDS = [
  'bookmark',
  'area',
  'city',
  'county',
  'zone',
  'plant',
  'unit',
  'station',
  'siding',
  'own',
  'boiler',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that the search found. */
export interface SearchHit {
  readonly kind: SearchKind;
  /** Of its kind: an adcode, a code, a name, a row. */
  readonly id: string;
  readonly title: string;
  /** Where it lies, in words; '' where its title says it. */
  readonly place: string;
  /** 1 … 100, see `matchScore`. */
  readonly score: number;
  /** Degrees, WGS-84; a box where it is an area. */
  readonly at: { readonly lon: number; readonly lat: number } | readonly [number, number, number, number];
  /** What the card shows: columns of the served layer; null where it has none. */
  readonly columns: Readonly<Record<string, unknown>> | null;
}

/** Of a ledger: the best few, and how many there are. */
export interface BoilerHits {
  readonly count: number;
  readonly hits: readonly SearchHit[];
}
