import type { LonLat } from './lon-lat.ts';
import { meridianRadiusM, primeVerticalRadiusM, RADIANS_PER_DEGREE } from './wgs84.ts';

/** A CSS pixel on paper: 1/96 inch. */
export const CSS_PX_MM = 25.4 / 96;
/** Side of the whole Web Mercator world at zoom 0, CSS pixels, as MapLibre counts zoom. */
const WORLD_PX = 512;
/** Web Mercator ends where its square does. */
const MOST_LAT = 85.051_128_78;

/** Where a map in Web Mercator looks: its centre in degrees and MapLibre's zoom. */
export interface MapCamera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

/** [west, south, east, north], degrees. */
export type LonLatBounds = readonly [number, number, number, number];

export interface SizeMm {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Metres on the WGS-84 ellipsoid that a degree of longitude spans along the parallel: N(φ) cos φ (Snyder 1987, eq. 4-21). */
export function metresPerLonDegree(latDeg: number): number {
  const lat = latDeg * RADIANS_PER_DEGREE;
  return primeVerticalRadiusM(Math.sin(lat)) * Math.cos(lat) * RADIANS_PER_DEGREE;
}

/** Millimetres of paper that a degree of longitude spans at a zoom. */
export function mmPerLonDegree(zoom: number): number {
  return (WORLD_PX * 2 ** zoom * CSS_PX_MM) / 360;
}

/** Denominator of the scale along the parallel, of a map printed at 96 CSS pixels an inch. */
export function scaleAtZoom(latDeg: number, zoom: number): number {
  return (metresPerLonDegree(latDeg) * 1000) / mmPerLonDegree(zoom);
}

/** The zoom at which a printed map has a scale of 1 : `denominator` along the parallel of `latDeg`. */
export function zoomAtScale(latDeg: number, denominator: number): number {
  return Math.log2((metresPerLonDegree(latDeg) * 1000 * 360) / (denominator * WORLD_PX * CSS_PX_MM));
}

/**
 * By how much the scale along the meridian differs from that along the parallel, as a factor: Web Mercator takes the
 * ellipsoid's latitudes for a sphere's and is therefore not quite conformal (0.7 % at the equator, 0 at the poles).
 */
export function meridianStretch(latDeg: number): number {
  const sinLat = Math.sin(latDeg * RADIANS_PER_DEGREE);
  return primeVerticalRadiusM(sinLat) / meridianRadiusM(sinLat);
}

/** Where a position falls on a map of that size: millimetres from its top left corner. */
export function placeOnMap(camera: MapCamera, { widthMm, heightMm }: SizeMm, [lon, lat]: LonLat): LonLat {
  const perDegree = mmPerLonDegree(camera.zoom);
  return [
    widthMm / 2 + (lon - camera.lon) * perDegree,
    heightMm / 2 + (mercatorDegrees(camera.lat) - mercatorDegrees(lat)) * perDegree,
  ];
}

/** What a map of that size shows. */
export function boundsOfMap(camera: MapCamera, { widthMm, heightMm }: SizeMm): LonLatBounds {
  const perDegree = mmPerLonDegree(camera.zoom);
  const middle = mercatorDegrees(camera.lat);
  const across = widthMm / 2 / perDegree;
  const up = heightMm / 2 / perDegree;
  return [camera.lon - across, latitudeOf(middle - up), camera.lon + across, latitudeOf(middle + up)];
}

/** The closest camera that shows all of the bounds on a map of that size. */
export function fitBounds([west, south, east, north]: LonLatBounds, size: SizeMm): MapCamera {
  const [low, high] = [mercatorDegrees(south), mercatorDegrees(north)];
  const across = Math.max(1e-6, east - west);
  const up = Math.max(1e-6, high - low);
  const perDegree = Math.min(size.widthMm / across, size.heightMm / up);
  return {
    lon: (west + east) / 2,
    lat: latitudeOf((low + high) / 2),
    zoom: Math.log2((perDegree * 360) / (WORLD_PX * CSS_PX_MM)),
  };
}

/** The camera moved by millimetres of the paper: to the right and downwards. */
export function moveCamera(camera: MapCamera, rightMm: number, downMm: number): MapCamera {
  const perDegree = mmPerLonDegree(camera.zoom);
  return {
    ...camera,
    lon: camera.lon + rightMm / perDegree,
    lat: latitudeOf(mercatorDegrees(camera.lat) - downMm / perDegree),
  };
}

/** Web Mercator's northing in degrees of its own sphere (EPSG 9804 on a sphere: ellipsoidal latitudes taken as they are). */
function mercatorDegrees(latDeg: number): number {
  const lat = Math.max(-MOST_LAT, Math.min(MOST_LAT, latDeg)) * RADIANS_PER_DEGREE;
  return Math.log(Math.tan(Math.PI / 4 + lat / 2)) / RADIANS_PER_DEGREE;
}

function latitudeOf(northing: number): number {
  return (2 * Math.atan(Math.exp(northing * RADIANS_PER_DEGREE)) - Math.PI / 2) / RADIANS_PER_DEGREE;
}
