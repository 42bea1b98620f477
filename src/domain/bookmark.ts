/** A place on the map that the user keeps by name. */
export interface Bookmark {
  readonly id: string;
  readonly name: string;
  /** Degrees, WGS-84. */
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}
