import type { MultiPolygon, Polygon } from 'geojson';

/** A double as a whole number of 2⁻⁶⁰ degrees: exact for all that are 0 or at least 2⁻⁸ in size. */
function toExact(value: number): bigint {
  return BigInt(value * 2 ** 60);
}

/** Where a position is in polygons whose edges are straight in lon/lat, in whole-number arithmetic. */
export function sideExactly(
  geometry: Polygon | MultiPolygon,
  lon: number,
  lat: number,
): 'inside' | 'border' | 'outside' {
  const [x, y] = [toExact(lon), toExact(lat)];
  let inside = false;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  for (const ring of parts.flat()) {
    let winding = 0;
    for (let k = 0; k + 1 < ring.length; k++) {
      const [x1, y1] = [toExact(ring[k]![0]!) - x, toExact(ring[k]![1]!) - y];
      const [x2, y2] = [toExact(ring[k + 1]![0]!) - x, toExact(ring[k + 1]![1]!) - y];
      const cross = x1 * y2 - x2 * y1;
      if (cross === 0n && x1 * x2 <= 0n && y1 * y2 <= 0n) return 'border';
      if (y1 <= 0n && y2 > 0n && cross > 0n) winding += 1;
      if (y1 > 0n && y2 <= 0n && cross < 0n) winding -= 1;
    }
    if (winding % 2 !== 0) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}
