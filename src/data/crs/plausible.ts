/** Land and near sea of China, degrees WGS-84. */
const CHINA = { west: 73, east: 136, south: 3, north: 54 };

/** Northings of China on any transverse Mercator grid, metres from the equator. */
const NORTHING = { south: 330_000, north: 6_000_000 };

/** What makes a pair of numbers no position of the system that it is said to be in. */
export type CoordinateProblem =
  | 'position-zero'
  | 'position-swapped'
  | 'position-projected'
  | 'position-out-of-range'
  | 'position-outside-china'
  | 'position-in-degrees'
  | 'axes-swapped'
  | 'northing-out-of-range';

export function inChina(lon: number, lat: number): boolean {
  return lon >= CHINA.west && lon <= CHINA.east && lat >= CHINA.south && lat <= CHINA.north;
}

/** Null where the two can be degrees of a place in China. */
export function judgeDegrees(lon: number, lat: number): CoordinateProblem | null {
  if (lon === 0 && lat === 0) return 'position-zero';
  if (inChina(lon, lat)) return null;
  if (inChina(lat, lon)) return 'position-swapped';
  if (Math.abs(lon) > 1000 && Math.abs(lat) > 1000) return 'position-projected';
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return 'position-out-of-range';
  return 'position-outside-china';
}

/**
 * Null where the two can be metres of a place in China on a transverse Mercator grid. Surveyors call the northing X
 * and the easting Y: a pair that fits only the other way round is told apart.
 */
export function judgeMetres(easting: number, northing: number): CoordinateProblem | null {
  if (easting === 0 && northing === 0) return 'position-zero';
  if (looksLikeDegrees(easting, northing)) return 'position-in-degrees';
  // Below a million an easting without a zone's number and a northing of the far south look alike: taken as given.
  if (isNorthing(easting) && easting >= 1_000_000 && isEasting(northing)) return 'axes-swapped';
  return isNorthing(northing) ? null : 'northing-out-of-range';
}

/** Web Mercator of China: x 8.1…15.2 million, y 0.3…7.2 million. */
export function judgeMercator(x: number, y: number): CoordinateProblem | null {
  if (x === 0 && y === 0) return 'position-zero';
  if (looksLikeDegrees(x, y)) return 'position-in-degrees';
  return y > 8_000_000 && y < 15_200_000 && x < 7_300_000 ? 'axes-swapped' : null;
}

/** Whether numbers are far too small for metres on a grid of China. */
export function looksLikeDegrees(x: number, y: number): boolean {
  return Math.abs(x) <= 180 && Math.abs(y) <= 180;
}

/** Metres from a zone's false origin, or the same behind the zone's number (13 to 45). */
function isEasting(value: number): boolean {
  return (value > 50_000 && value < 950_000) || (value > 13_000_000 && value < 46_000_000);
}

function isNorthing(value: number): boolean {
  return value >= NORTHING.south && value <= NORTHING.north;
}
