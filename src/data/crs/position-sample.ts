/** A row's position as its cells have it, and the place that it names. */
export interface PositionSample {
  /** Longitude or easting, latitude or northing, as the columns are mapped. */
  readonly x: number;
  readonly y: number;
  /** Number of the row as a spreadsheet shows it, from 1. */
  readonly sheetRow: number;
  /** '' where the row names none. */
  readonly county: string;
  readonly city: string;
}
