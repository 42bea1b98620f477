import type { Box } from '../../geo/clip-outlines.ts';

/** A flat map of a small box: degrees to pixels, with a degree of longitude as short as it is at that latitude. */
export interface MapFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  /** What the picture shows. */
  readonly box: Box;
  readonly degPerPx: number;
  x(lon: number): number;
  y(lat: number): number;
}

/** The frame that shows all of a box in a picture of that size, with a margin (a share of the size). */
export function frameBox(
  [west, south, east, north]: Box,
  widthPx: number,
  heightPx: number,
  margin = 0.08,
): MapFrame {
  const midLat = (south + north) / 2;
  const midLon = (west + east) / 2;
  const shrink = Math.cos((midLat * Math.PI) / 180);
  const usable = 1 - 2 * margin;
  const degPerPx = Math.max(
    ((east - west) * shrink) / (widthPx * usable),
    (north - south) / (heightPx * usable),
    1e-7,
  );
  const halfLon = (widthPx / 2) * (degPerPx / shrink);
  const halfLat = (heightPx / 2) * degPerPx;
  return {
    widthPx,
    heightPx,
    box: [midLon - halfLon, midLat - halfLat, midLon + halfLon, midLat + halfLat],
    degPerPx,
    x: (lon) => widthPx / 2 + ((lon - midLon) * shrink) / degPerPx,
    y: (lat) => heightPx / 2 - (lat - midLat) / degPerPx,
  };
}

/** Metres a degree of latitude is long, to half a per cent: for a scale bar. */
const METRES_PER_DEGREE = 111_132;

/** A round length for a scale bar of at most that many pixels. */
export function scaleBar(frame: MapFrame, mostPx: number): { readonly lengthM: number; readonly px: number } {
  const metresPerPx = frame.degPerPx * METRES_PER_DEGREE;
  const most = mostPx * metresPerPx;
  const power = 10 ** Math.floor(Math.log10(most));
  const lengthM = [5, 2, 1].map((step) => step * power).find((length) => length <= most) ?? power;
  return { lengthM, px: lengthM / metresPerPx };
}

/** A chain lon, lat, lon, lat … as the path of an SVG. */
export function chainPath(chain: Float64Array, frame: MapFrame): string {
  let path = '';
  for (let i = 0; i + 1 < chain.length; i += 2) {
    path += `${i === 0 ? 'M' : 'L'}${frame.x(chain[i]!).toFixed(1)} ${frame.y(chain[i + 1]!).toFixed(1)}`;
  }
  return path;
}

/** The box around positions; null where there are none. */
export function boxAround(places: readonly { readonly lon: number; readonly lat: number }[]): Box | null {
  if (places.length === 0) return null;
  const box = [180, 90, -180, -90];
  for (const { lon, lat } of places) {
    box[0] = Math.min(box[0]!, lon);
    box[1] = Math.min(box[1]!, lat);
    box[2] = Math.max(box[2]!, lon);
    box[3] = Math.max(box[3]!, lat);
  }
  return [box[0]!, box[1]!, box[2]!, box[3]!];
}
