/** Radius of a boiler's mark before its verdict's own scale, CSS pixels, by zoom; linear in between. */
export const MARK_RADIUS_STOPS: readonly (readonly [zoom: number, radiusPx: number])[] = [
  [4.5, 1.8],
  [5.5, 2.6],
  [7, 3.8],
  [9, 5.2],
  [12, 7.5],
  [15, 10],
];

/** Mark radius at a zoom, CSS pixels; constant beyond the first and the last stop. */
export function markRadiusPx(zoom: number): number {
  let [lowZoom, lowPx] = MARK_RADIUS_STOPS[0] as readonly [number, number];
  for (const [highZoom, highPx] of MARK_RADIUS_STOPS) {
    if (zoom <= highZoom) {
      return highZoom === lowZoom
        ? highPx
        : lowPx + ((highPx - lowPx) * Math.max(0, zoom - lowZoom)) / (highZoom - lowZoom);
    }
    [lowZoom, lowPx] = [highZoom, highPx];
  }
  return lowPx;
}
