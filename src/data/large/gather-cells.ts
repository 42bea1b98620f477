import type { NodeCounts } from './search-index.ts';

/** Adds up counts by screen cells; each sum stands in the middle of its points. Keeps the total. */
export function gatherCells(
  { lon, lat, points }: Pick<NodeCounts, 'lon' | 'lat' | 'points'>,
  cell: { readonly lonDeg: number; readonly latDeg: number },
): Pick<NodeCounts, 'lon' | 'lat' | 'points'> {
  const sums = new Map<string, { lon: number; lat: number; points: number }>();
  for (let i = 0; i < points.length; i++) {
    const key = `${Math.floor(lon[i]! / cell.lonDeg)} ${Math.floor(lat[i]! / cell.latDeg)}`;
    let sum = sums.get(key);
    if (sum === undefined) {
      sum = { lon: 0, lat: 0, points: 0 };
      sums.set(key, sum);
    }
    sum.lon += lon[i]! * points[i]!;
    sum.lat += lat[i]! * points[i]!;
    sum.points += points[i]!;
  }
  const cells = [...sums.values()];
  return {
    lon: Float64Array.from(cells, (sum) => sum.lon / sum.points),
    lat: Float64Array.from(cells, (sum) => sum.lat / sum.points),
    points: Uint32Array.from(cells, (sum) => sum.points),
  };
}
