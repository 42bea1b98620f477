import type { MapViewport } from '../map-model.ts';

/** Size of the window's map in CSS pixels, from what it shows. */
export function mapSizePx({ bounds: [west, south, east, north], zoom }: MapViewport) {
  const perDegree = (512 * 2 ** zoom) / 360;
  const northing = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
  return {
    widthPx: Math.max(1, Math.round((east - west) * perDegree)),
    heightPx: Math.max(1, Math.round((northing(north) - northing(south)) * perDegree)),
  };
}
