/**
 * Coordinate systems that a file's positions may be in. `stated` is the one that the file itself names (a .prj, a
 * format's own CRS) where none of the others is meant.
 */
export const COORDINATE_SYSTEM_IDS = [
  'wgs84',
  'cgcs2000',
  'gcj02',
  'bd09',
  'cgcs2000-gk3',
  'cgcs2000-gk6',
  'xian80-gk3',
  'xian80-gk6',
  'beijing54-gk3',
  'beijing54-gk6',
  'web-mercator',
] as const;
export type CoordinateSystemId = (typeof COORDINATE_SYSTEM_IDS)[number];

export type CoordinateSystem =
  | {
      readonly id: CoordinateSystemId;
      /** Gauss-Krüger only, degrees east; null where each easting begins with its zone's number. */
      readonly centralMeridian: number | null;
    }
  | {
      readonly id: 'stated';
      /** WKT 1 or 2, or `EPSG:n`, as the file states it. */
      readonly definition: string;
      /** What people call it, such as `CGCS2000 / 3-degree Gauss-Kruger CM 117E`. */
      readonly name: string;
    };

/** What a file itself says of its coordinates. */
export interface StatedCrs {
  /** WKT 1 or 2, or `EPSG:n`. */
  readonly definition: string;
  readonly name: string;
}

/** One step in the history of a layer's positions, first to last. The last one gives WGS-84. */
export interface DatumStep {
  readonly from: CoordinateSystem;
  /** Who said so: the file, the user, or the evidence in the rows (command line `auto`). */
  readonly by: 'file' | 'user' | 'evidence';
  /** What the conversion itself may be off by, metres; 0 where it is exact to the millimetre. */
  readonly accuracyM: number;
}
