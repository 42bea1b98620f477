import type { ChordTree } from './chord-tree.ts';
import { toEarthCentred } from './earth-centred.ts';
import { GREATEST_CURVATURE_RADIUS_M, LEAST_CURVATURE_RADIUS_M, RADIANS_PER_DEGREE } from './wgs84.ts';

/** Room round the points that the cells cover too, in degrees; positions further off go through the tree. */
const MARGIN_DEG = 4;
const LEAST_CELL_DEG = 0.05;
const MOST_CELLS = 1 << 16;
/** A cell with more candidates than this is left to the tree. */
const MOST_CANDIDATES = 24;
/** More than the rounding of earth-centred coordinates and of Karney's distance together. */
const ROUNDING_M = 1e-6;

const UNTOUCHED = -2;
/** What `cellOf` and `startOf` answer where only the tree can help. */
export const USE_TREE = -1;

/**
 * The largest chord that can belong to a path no longer than the path over chord `chordM`.
 * A path of length s whose curvature nowhere exceeds 1/ρ has a chord of at least 2ρ·sin(s/2ρ) (Schur's comparison
 * theorem), so s ≤ 2ρ·asin(c/2ρ) with ρ = b²/a; and no chord is longer than its path. So only points within
 * this chord can be nearer, by geodesic, than a point at chord c. 3.5 mm beyond c at 15 km.
 */
export function rivalChordM(chordM: number): number {
  const half = chordM / (2 * LEAST_CURVATURE_RADIUS_M);
  return half < 1 ? 2 * LEAST_CURVATURE_RADIUS_M * Math.asin(half) + ROUNDING_M : Number.POSITIVE_INFINITY;
}

/** A raster of lon/lat cells, each with the few points that can be nearest to some position in the cell. */
export interface NearestCells {
  /** Number of the cell of a position, or USE_TREE outside the raster. */
  cellOf(lon: number, lat: number): number;
  /** Where the cell's candidates begin in `candidates()`, which ends with −1; USE_TREE if they are too many. */
  startOf(cell: number): number;
  candidates(): Int32Array;
}

/** Lays out the raster over the points; cells are filled when first asked for. Needs at least one point. */
export function createNearestCells(lons: Float64Array, lats: Float64Array, tree: ChordTree): NearestCells {
  const west = lons.reduce((a, b) => Math.min(a, b)) - MARGIN_DEG;
  const south = lats.reduce((a, b) => Math.min(a, b)) - MARGIN_DEG;
  const widthDeg = lons.reduce((a, b) => Math.max(a, b)) + MARGIN_DEG - west;
  const heightDeg = lats.reduce((a, b) => Math.max(a, b)) + MARGIN_DEG - south;
  const cellDeg = Math.max(LEAST_CELL_DEG, Math.sqrt((widthDeg * heightDeg) / MOST_CELLS));
  const columns = Math.ceil(widthDeg / cellDeg);
  const rows = Math.ceil(heightDeg / cellDeg);
  const starts = new Int32Array(columns * rows).fill(UNTOUCHED);
  // From the centre to any position in the cell: half a cell along the meridian, then half along the parallel.
  const reachM = cellDeg * RADIANS_PER_DEGREE * GREATEST_CURVATURE_RADIUS_M;
  let list = new Int32Array(4096);
  let used = 0;

  /**
   * If a position p of the cell has least chord m(p), then m(p) ≤ m(centre) + reach, its nearest point
   * lies within rivalChord(m(p)) of p, and so within rivalChord(m(centre) + reach) + reach of the centre.
   */
  function fill(cell: number): number {
    const row = Math.floor(cell / columns);
    const lon = west + (cell - row * columns + 0.5) * cellDeg;
    const lat = south + (row + 0.5) * cellDeg;
    const centre = toEarthCentred([lon], [lat]);
    const [x, y, z] = [centre.x[0]!, centre.y[0]!, centre.z[0]!];
    const found: number[] = [];
    const leastM = Math.sqrt(tree.leastChordSquared(x, y, z));
    tree.collectWithin(x, y, z, rivalChordM(leastM + reachM) + reachM, found);
    if (found.length > MOST_CANDIDATES) return USE_TREE;
    if (used + found.length + 1 > list.length) {
      const longer = new Int32Array(list.length * 2);
      longer.set(list);
      list = longer;
    }
    const start = used;
    for (const id of found) list[used++] = id;
    list[used++] = -1;
    return start;
  }

  return {
    cellOf(lon, lat) {
      const column = Math.floor((lon - west) / cellDeg);
      const row = Math.floor((lat - south) / cellDeg);
      const inside = column >= 0 && column < columns && row >= 0 && row < rows;
      return inside ? row * columns + column : USE_TREE;
    },
    startOf(cell) {
      const start = starts[cell]!;
      if (start !== UNTOUCHED) return start;
      const filled = fill(cell);
      starts[cell] = filled;
      return filled;
    },
    candidates: () => list,
  };
}
