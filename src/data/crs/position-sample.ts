/** A row's position as its cells have it, and the place that it names. */
export interface PositionSample {
  /** Longitude or easting, latitude or northing, as the columns are mapped. */
  readonly x: number;
  readonly y: number;
  /** '' where the row names none. */
  readonly county: string;
  readonly city: string;
}
