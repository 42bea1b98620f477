import type { Proj4 } from './load-proj4.ts';
import type { ReferenceFrame } from './reference-frame.ts';

/** From a datum's degrees to WGS-84 and back. */
export interface FrameShift {
  toWgs84(lon: number, lat: number): readonly [lon: number, lat: number];
  fromWgs84(lon: number, lat: number): readonly [lon: number, lat: number];
}

const NO_SHIFT: FrameShift = {
  toWgs84: (lon, lat) => [lon, lat],
  fromWgs84: (lon, lat) => [lon, lat],
};

/** Without proj4 for the datums that need no geocentric translation. */
export function createFrameShift(frame: ReferenceFrame, proj4: Proj4 | null): FrameShift {
  if (frame.toWgs84 !== null) {
    if (proj4 === null) throw new Error('a geocentric translation needs proj4');
    const datum = proj4(`${ellipsoidOf(frame)} +towgs84=${frame.toWgs84}`, '+proj=longlat +datum=WGS84');
    return {
      toWgs84: (lon, lat) => datum.forward([lon, lat]) as [number, number],
      fromWgs84: (lon, lat) => datum.inverse([lon, lat]) as [number, number],
    };
  }
  const [eastM, northM] = frame.shiftM;
  return eastM === 0 && northM === 0 ? NO_SHIFT : shiftBy(eastM, northM, frame.semiMajorM);
}

/** A fixed shift on the ground; taking the earth as a sphere changes it by less than a metre. */
function shiftBy(eastM: number, northM: number, radiusM: number): FrameShift {
  const metresPerDegree = (radiusM * Math.PI) / 180;
  const dLat = northM / metresPerDegree;
  const dLonAt = (lat: number) => eastM / (metresPerDegree * Math.cos((lat * Math.PI) / 180));
  return {
    toWgs84: (lon, lat) => [lon + dLonAt(lat), lat + dLat],
    fromWgs84: (lon, lat) => [lon - dLonAt(lat - dLat), lat - dLat],
  };
}

/** A datum's degrees as proj4 names them, without any step to another datum. */
export function ellipsoidOf({ semiMajorM, inverseFlattening }: ReferenceFrame): string {
  return `+proj=longlat +a=${semiMajorM} +rf=${inverseFlattening} +no_defs`;
}
