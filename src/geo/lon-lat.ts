/** A position in degrees, WGS-84: [longitude −180…180, latitude −90…90]. */
export type LonLat = readonly [lonDeg: number, latDeg: number];
